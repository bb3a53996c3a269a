"""Act parties: who is asked for, by country, actor code or name; the parties of acts, each once."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from detente.ledger.judgements import also_called, also_of
from detente.ledger.ledger import Ledger
from detente.ledger.words import folded
from detente.model.acts import Party

UNSTATED = Party("(unstated)")
_CODE = 3
"""Letters that a code has at least; a shorter word is no beginning of one."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One side of a dyad as asked for: a country (RUS), the start of a code (RUSGOV), or a name."""

    words: str
    code: str
    also: frozenset[str]

    @classmethod
    def of(cls, ledger: Ledger, words: str) -> "Asked":
        """What is asked, with the names that were judged to be the same actor."""
        words = words.strip()
        code = words.upper() if words.isalpha() and len(words) >= _CODE else ""
        also = frozenset(also_of(ledger, code)) | frozenset(also_called(ledger, words))
        return cls(folded(words), code, also)

    def means(self, party: Party) -> bool:
        """True where this party is asked for; a name must hold all words, whole and in order."""
        if self.code and (party.country == self.code or party.code.startswith(self.code)):
            return True
        if len(self.words) > _CODE + 2 or not self.code:
            return self.words in folded(party.name) or party.name in self.also
        return party.name in self.also


class Parties:
    """The parties of acts that are gathered, each once, with its place."""

    def __init__(self) -> None:
        self._places: dict[Party, int] = {}

    def place(self, party: Party) -> int:
        """The place of a party; a new one comes last."""
        return self._places.setdefault(party, len(self._places))

    def places(self, parties: Iterable[Party]) -> npt.NDArray[np.int32]:
        """The places of several."""
        return np.array([self.place(one) for one in parties], np.int32)

    def all(self) -> tuple[Party, ...]:
        """Every party, in order of places."""
        return tuple(self._places)
