"""Sides: which parties of the acts a code stands for, and the two sides of a dyad."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from detente.model.acts import Acts, Party
from detente.model.errors import DetenteError

_CODE = 3
"""Letters that a code has at least; a shorter word is no beginning of one."""

_MOST_SIDES = 3

Mask = npt.NDArray[np.bool_]
"""True for each act, or party, that is meant."""


@dataclass(frozen=True, slots=True)
class Dyad:
    """Two codes, each a country or the start of a CAMEO actor code (RUS, RUSGOV)."""

    first: str
    second: str

    @classmethod
    def of(cls, written: str) -> "Dyad":
        """RUS-USA as two codes; raises DetenteError with what would be right."""
        _refuse_names(written)
        first, dash, second = written.strip().upper().partition("-")
        if not (dash and first.strip().isalnum() and second.strip().isalnum()):
            raise DetenteError(f"{written!r} is not two codes, as in RUS-USA")
        if first.strip() == second.strip():
            raise DetenteError(f"{written!r} names one side twice; a dyad has two")
        return cls(first.strip(), second.strip())

    def third(self, written: str) -> str:
        """UKR as the code of a third side; raises DetenteError for no code or one of these two."""
        code = written.strip().upper()
        if not code.isalnum():
            raise DetenteError(f"{written!r} is not a code, as in UKR")
        if code in (self.first, self.second):
            raise DetenteError(f"{written!r} is one of the two sides; a third is somebody else")
        return code

    @property
    def turned(self) -> "Dyad":
        """The second towards the first."""
        return Dyad(self.second, self.first)

    def __str__(self) -> str:
        return f"{self.first} → {self.second}"


def sides_of(written: str) -> tuple[str, ...]:
    """RUS, RUS-USA or RUS-USA-CHN as codes; raises DetenteError with what would be right."""
    _refuse_names(written)
    codes = tuple(code.strip() for code in written.upper().split("-"))
    if len(codes) > _MOST_SIDES or not all(map(str.isalnum, codes)):
        raise DetenteError(
            f"{written!r} is not one to three codes, as in RUS, RUS-USA or RUS-USA-CHN"
        )
    if len(set(codes)) < len(codes):
        raise DetenteError(f"{written!r} names one side twice")
    return codes


def _refuse_names(written: str) -> None:
    """A name would be taken for a code that hardly anybody has: "Russia-USA"."""
    for word in map(str.strip, written.split("-")):
        if len(word) > _CODE and word.isalpha() and not word.isupper():
            raise DetenteError(
                f"{word!r} is a name, and a side is a code, as in RUS-USA: detente actors {word}"
                " tells it"
            )


def is_of(party: Party, code: str) -> bool:
    """The party is that country or of it, has that code or name, or its code begins so."""
    if code in (party.code, party.country, party.name.upper()):
        return bool(code)
    return len(code) >= _CODE and party.code.startswith(code)


def acting(acts: Acts, code: str) -> Mask:
    """For each act: a party of `code` does it."""
    return _parties(acts, code)[acts.actor]


def receiving(acts: Acts, code: str) -> Mask:
    """For each act: it is done to a party of `code`."""
    return _parties(acts, code)[acts.recipient]


def between(acts: Acts, dyad: Dyad) -> Mask:
    """For each act: the first side does it to the second."""
    return acting(acts, dyad.first) & receiving(acts, dyad.second)


def _parties(acts: Acts, code: str) -> Mask:
    return np.array([is_of(party, code) for party in acts.parties] or [False], dtype=np.bool_)
