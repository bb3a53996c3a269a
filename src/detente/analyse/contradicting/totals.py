"""Totals: of the figures that one report gives of an incident, what each source says of the whole.

A part is no rival of the whole: who counts a part says that the whole is at least as many.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from detente.ledger.parts import Shape
from detente.model.vocabulary import yaml_file

_SOME = 0.5
"""Up to this share of the greatest figure of a telling another one tells of some victims."""
_DERIVED, _OUTLET = "derived", "outlet"


@dataclass(frozen=True, slots=True)
class Total:
    """Bounds of how many, for the whole incident; `source` is empty where the outlet says so."""

    low: int
    high: int | None
    words: str
    source: str
    voices: tuple[Shape, ...]


def totals_of(telling: Shape, effect: str) -> Iterator[Total]:
    """What each source of a telling says of the victims of the whole, one figure a source."""
    tolls = [one for one in telling["tolls"] if one["effect"] == effect and one["side"] == "victim"]
    summed = [one for one in tolls if _is_derived(one)]
    given: dict[str, list[Shape]] = defaultdict(list)
    for one in tolls:
        if _is_derived(one) or not any(_is_named_in(one, whole) for whole in summed):
            given[_source(one)].append(one)
    single = singles_out(telling)
    totals = [_total(source, those, single or _counts_a_part(source))
              for source, those in given.items()]  # fmt: skip
    most = max((one.low for one in totals), default=0)
    for one in totals:
        yield replace(one, high=None) if 0 < one.low <= most * _SOME else one


def singles_out(telling: Shape) -> bool:
    """True where one attack of several is told: "the second blast"."""
    first = re.escape(telling["trigger"].split(" ")[0])
    found = re.search(
        rf"\b({'|'.join(sorted(_words('singles_out')))})\b(?:\s+\w+){{0,2}}?\s+{first}\w*(?:\s+(\w+))?",
        telling["quote"],
        re.IGNORECASE,
    )
    return found is not None and (found[2] or "").lower() not in _words("not_singled_out")


def _total(source: str, figures: Sequence[Shape], is_part: bool) -> Total:
    """Of several figures the sum counts; where none is the sum, the largest is the least."""
    derived = [one for one in figures if _is_derived(one)]
    chosen = max(derived or figures, key=lambda one: (one["best"], one["low"]))
    others = {one["best"] for one in figures} - {chosen["best"]}
    is_whole = bool(derived) or not others or sum(others) == chosen["best"]
    is_whole = is_whole and not _is_somebody(chosen)
    high = chosen["high"] if is_whole and not is_part else None
    voices = tuple(one for one in chosen["voices"] if one["kind"] != _DERIVED)
    return Total(chosen["low"], high, chosen["words"], source, voices)


def _is_somebody(toll: Shape) -> bool:
    """One victim who is told, not counted: "a woman"."""
    words = set(re.findall(r"\w+", toll["words"].lower()))
    return bool(toll["best"] == 1 and not _is_derived(toll) and not words & _words("counts_one"))


def _is_derived(toll: Shape) -> bool:
    return bool(toll["voices"]) and toll["voices"][0]["kind"] == _DERIVED


def _is_named_in(toll: Shape, whole: Shape) -> bool:
    """The sum names the figure as one of those it was added up from."""
    return f"(“{' '.join(toll['words'].split())}”)" in whole["voices"][0]["words"]


def _source(toll: Shape) -> str:
    """Who gives the figure, where it is not the outlet."""
    said = next((one for one in toll["voices"] if one["kind"] != _DERIVED), None)
    return voice_words(said) if said else ""


def voice_words(voice: Shape) -> str:
    """A voice as it is told from others; empty for the outlet and for a mere "he"."""
    words = str(voice["words"]).casefold().removeprefix("the ")
    return "" if voice["kind"] == _OUTLET or words in _words("pronouns") else words


def _counts_a_part(source: str) -> bool:
    return not _words("counts_a_part").isdisjoint(source.split())


@cache
def _words(name: str) -> frozenset[str]:
    found: frozenset[str] = frozenset(yaml_file("weave/contradictions.yaml")[name])
    return found
