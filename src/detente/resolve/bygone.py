"""Years before our era, which no calendar day here can hold: words that go on from one get it."""

from dataclasses import replace

from detente.model.time import TimeMention
from detente.resolve.timex import is_length
from detente.resolve.years import is_yearless

_LENGTHS = {"year": 1, "decade": 10, "century": 100}


def with_bygone_year(mention: TimeMention, told: int) -> TimeMention | None:
    """Gives "that autumn" and "ten years later" their year, where the year `told` lies before 1."""
    if _is_early(mention, told):
        return replace(mention, year=-(mention.year or 0))
    if mention.year or mention.lasting or mention.kind in ("set", "reference"):
        return None
    if is_yearless(mention):
        return replace(mention, year=_moved(told, mention.shift or 0))
    length = _LENGTHS.get(mention.unit)
    counted = mention.counts_from == "anchor" and mention.shift is not None
    if length is None or not counted or is_length(mention):
        return None
    year = _moved(told, (mention.shift or 0) * length)
    return replace(mention, year=year, shift=None, counts_from="", unit="year")


def _is_early(mention: TimeMention, told: int) -> bool:
    """True of "in 218" where 264 BC was told: years of three digits go on in their era."""
    written = mention.words.isdigit() and len(mention.words) < 4
    return written and mention.year is not None and told <= -mention.year


def _moved(year: int, by: int) -> int:
    """There is no year 0 between 1 BC and AD 1."""
    moved = year + by
    return moved + 1 if year < 0 <= moved else moved
