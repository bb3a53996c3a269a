"""What speaks for two tellings being of one incident, and what against: a score for each reason."""

from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from math import fsum, log

from detente.model.vocabulary import yaml_file
from detente.resolve.weave.distance import holds, is_town, kilometres
from detente.resolve.weave.score import SILENT, Score
from detente.resolve.weave.telling import Figure, Telling

Feature = Callable[[Telling, Telling], Score]

_NEAR, _FAR = 25.0, 120.0  # kilometres
_STRANGE, _REWRITTEN = 0.15, 0.6  # cosine of reports of two things, and of one thing
_WEEK, _MONTH = 7, 31  # days


def period(left: Telling, right: Telling) -> Score:
    """The days told overlap, lie near each other, or lie apart."""
    if not (left.is_dated and right.is_dated):
        return SILENT
    (first, last), (start, end) = _days(left), _days(right)
    apart = max(start - last, first - end)
    length = max(last - first, end - start)
    if apart > 0:
        value = 0.2 if apart == 1 else -min(2.5, 0.1 + log(apart) / log(30))
        return Score(value, f"{_told(first, last)} and {_told(start, end)}: {apart} days apart")
    value = 1.0 if length < 2 else 0.6 if length <= _WEEK else 0.4 if length <= _MONTH else 0.2
    return Score(value, f"{_told(first, last)} overlaps {_told(start, end)}")


def news(left: Telling, right: Telling) -> Score:
    """Where a report does not say when: news of about the same days, or of other days."""
    if left.is_dated and right.is_dated:
        return SILENT
    one, other = left.days, right.days
    if one is None or other is None:
        return SILENT
    apart = max(other[0] - one[1], one[0] - other[1])
    if apart > 0:
        return Score(-min(1.0, 0.2 + apart / 60), f"undated news, {apart} days apart")
    return Score(0.5, "undated news of about the same days")


def place(left: Telling, right: Telling) -> Score:
    """The places are one, near, one in the other, or apart."""
    one, other = left.place, right.place
    if one is None or other is None:
        return SILENT
    if one.id == other.id:
        return Score(1.0 if is_town(one) else 0.3, f"both at {one.name}")
    if holds(one, other) or holds(other, one):
        return Score(0.3, f"{one.name} and {other.name}: one holds the other")
    if one.country and other.country and one.country != other.country:
        return Score(-2.0, f"{one.name} and {other.name} are in two countries")
    far = kilometres(one, other)
    if far <= _NEAR:
        return Score(0.5, f"{one.name} and {other.name}: {far:.0f} km apart")
    value = -1.0 if far > _FAR else -0.6
    return Score(value, f"{one.name} and {other.name} are {far:.0f} km apart")


def named_places(left: Telling, right: Telling) -> Score:
    """Where one report does not say where: the place of the other is named in it, or not."""
    if left.place is not None and right.place is not None:
        return SILENT
    one, other = left.page.places, right.page.places
    own = {one.place.id for one in (left, right) if one.place is not None}
    common = own & one & other if own else one & other
    if common:
        return Score(0.5, "both reports name the place")
    return Score(-0.5, "no place is named in both reports") if one and other else SILENT


def kind(left: Telling, right: Telling) -> Score:
    """The types of attack are one, go together, or exclude each other."""
    one, other = left.type, right.type
    if one == other:
        return SILENT if one == "attack" else Score(0.5, f"both {one}")
    if "attack" in (one, other):
        return SILENT
    if any(one in group and other in group for group in _alike()):
        return Score(0.2, f"{one} and {other} go together")
    return Score(-1.0, f"{one} is not {other}")


def stage(left: Telling, right: Telling) -> Score:
    """What was done is not what was foiled, tried or threatened."""
    if left.stage == right.stage:
        return SILENT
    return Score(-1.0, f"{left.stage} is not {right.stage}")


def killed(left: Telling, right: Telling) -> Score:
    """The dead as counted by both."""
    return _counted("killed", left.killed, right.killed)


def injured(left: Telling, right: Telling) -> Score:
    """The hurt as counted by both."""
    return _counted("injured", left.injured, right.injured)


def perpetrators(left: Telling, right: Telling) -> Score:
    """One group or man is blamed in both, or others in each."""
    one, other = left.perpetrators, right.perpetrators
    if not one or not other:
        return SILENT
    if common := sorted(one & other):
        return Score(1.0, f"both by {', '.join(common[:3])}")
    return Score(-0.5, f"by {min(one)}, by {min(other)}")


def struck(left: Telling, right: Telling) -> Score:
    """The same people or things were struck."""
    common = sorted(left.struck & right.struck)
    return Score(min(1.0, 0.5 * len(common)), f"on {', '.join(common[:3])}") if common else SILENT


def weapon(left: Telling, right: Telling) -> Score:
    """One kind of weapon, or two."""
    if not left.weapon or not right.weapon:
        return SILENT
    if left.weapon == right.weapon:
        return Score(1.0, f"both with {left.weapon}")
    return Score(-1.0, f"with {left.weapon}, with {right.weapon}")


def names(left: Telling, right: Telling) -> Score:
    """Rare names that both reports use; eight are as good as more."""
    one, other = left.page.names, right.page.names
    fewer = min(len(one), len(other))
    if fewer < 2:
        return SILENT
    common = sorted(one & other)
    if not common:
        return Score(-0.5, "the reports share no rare name")
    value = min(1.0, log(1 + len(common)) / log(9))
    return Score(value, f"both reports name {', '.join(common[:4])}")


def text(left: Telling, right: Telling) -> Score:
    """How alike the words of the two reports are, rare words counting more (cosine)."""
    few, many = sorted((left.page.words, right.page.words), key=len)
    alike = fsum(few[word] * many[word] for word in few.keys() & many.keys())
    if not few:
        return SILENT
    value = min(1.0, max(-0.3, (alike - _STRANGE) / (_REWRITTEN - _STRANGE)))
    return Score(value, f"wording {alike:.2f} alike")


def apart(left: Telling, right: Telling) -> Score:
    """One report tells of the two as of two."""
    together = left.page.report == right.page.report
    return Score(-1.0, "one report tells of them as of two") if together else SILENT


def copies(left: Telling, right: Telling) -> Score:
    """One report copies the other."""
    alike = bool(set(left.page.bands) & set(right.page.bands))
    return Score(1.0, "one wire text") if alike and not _same_page(left, right) else SILENT


def retold(left: Telling, right: Telling) -> Score:
    """Both are news, in reports of about one day; or one is told as long past, the other not."""
    if left.is_past != right.is_past:
        return Score(-0.3, "news in one report, long past in the other")
    one, other = left.page.day, right.page.day
    if left.is_past or one is None or other is None:
        return SILENT
    gap = abs(one - other)
    if gap <= 2:
        return Score(1.0, f"reports {gap} days apart" if gap else "reports of one day")
    return Score(max(-1.0, 1 - log(gap) / log(5)), f"reports {gap} days apart")


FEATURES: tuple[Feature, ...] = (
    period, news, place, named_places, kind, stage, killed, injured, perpetrators, struck, weapon,
    names, text, apart, copies, retold,
)  # fmt: skip
"""Everything that is looked at, in the order in which it is told."""


def _days(telling: Telling) -> tuple[int, int]:
    assert telling.first is not None and telling.last is not None
    return telling.first, telling.last


@lru_cache(4096)
def _told(first: int, last: int) -> str:
    start, end = date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat()
    return start if start == end else f"{start}/{end}"


def _same_page(left: Telling, right: Telling) -> bool:
    return left.page.report == right.page.report


def _counted(effect: str, left: tuple[Figure, ...], right: tuple[Figure, ...]) -> Score:
    """The nearest two figures of both sides: equal, within bounds, near, or far apart."""
    if not left or not right:
        return SILENT
    return max(
        (_figures(effect, one, other) for one in left for other in right),
        key=lambda score: (score.value, score.reason),
    )


def _figures(effect: str, one: Figure, other: Figure) -> Score:
    told = f"{effect} {one.best} and {other.best}"
    if one.best == other.best:
        return Score(1.0 if one.best > 3 else 0.5, f"{effect} {one.best} in both")
    if _within(one, other) or _within(other, one):
        return Score(0.4, f"{told} agree within their bounds")
    low, high = sorted((one.best, other.best))
    ratio = (high + 1) / (low + 1)
    return Score(0.3 if ratio < 1.3 else max(-1.0, -0.5 * (ratio - 1)), told)


def _within(loose: Figure, told: Figure) -> bool:
    if loose.is_exact:
        return False
    high = loose.high if loose.high is not None else 3 * loose.best
    return loose.low <= told.best <= high


@cache
def _alike() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(group) for group in yaml_file("incidents.yaml")["alike"])
