"""Place names to places: by size, by what holds them, and by what else the report names."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp

from detente.model.gazetteer import Named, place_key
from detente.model.outlets import home_of
from detente.model.place import Place, PlaceCandidate, PlacePrecision, Siting, Toponym
from detente.model.place_words import kinds
from detente.model.text import Report, Span
from detente.resolve.crowd import crowd_of, squares_of
from detente.resolve.gazetteer import candidates, kilometres
from detente.resolve.place_around import Around, Asked, Score
from detente.resolve.place_scores import weigh

_SURE = 1.5  # points by which the first reading must lead to help in deciding others
_ROUNDS = 2  # first by itself, then beside the others
_SAME = 50.0  # km: nearer places of one name are one to a reader
_LEAD = 1.2  # points that make half of the doubt go
_STRONG, _LOOSE, _PART = 0.97, 0.85, 0.4
_SHOWN = 3  # other readings that are kept


@dataclass(frozen=True, slots=True)
class Ranked:
    """The readings of one name, best first, with the points by which the first leads."""

    readings: tuple[tuple[Named, Score], ...]
    lead: float

    @property
    def best(self) -> Place | None:
        """The place of the first reading."""
        return self.readings[0][0].place if self.readings else None


def resolve_places(
    report: Report, toponyms: Sequence[Toponym], actors: Mapping[Span, str]
) -> dict[Span, Siting]:
    """A siting for every name; `actors` are the countries of the actors, by their mentions.

    One name means one place throughout a report, so what is told of it once counts for all.
    """
    keys = dict(_keys(toponyms))
    asked = _gathered(report, toponyms, keys)
    countries = _named_otherwise(toponyms, actors)
    crowd = crowd_of(one.squares for one in asked.values())
    around = Around(countries, crowd=crowd, home=home_of(report))
    for _ in range(_ROUNDS):
        ranked = {key: _ranked(one, around.others(key)) for key, one in asked.items()}
        around = replace(around, sure=tuple(_sure(ranked)))
    return {one.mention.span: _siting(one, ranked[keys[one.mention.span]]) for one in toponyms}


def _named_otherwise(toponyms: Sequence[Toponym], actors: Mapping[Span, str]) -> Counter[str]:
    """How often countries are named by other words than the place names: "Russian troops"."""
    taken = sorted(one.mention.span for one in toponyms)
    starts = [span.start for span in taken]
    countries: Counter[str] = Counter()
    for span, country in actors.items():
        near = taken[max(bisect_left(starts, span.start) - 1, 0) : bisect_left(starts, span.end)]
        if country and not any(span.meets(other) for other in near):
            countries[country] += 1
    return countries


def _keys(toponyms: Sequence[Toponym]) -> Iterator[tuple[Span, str]]:
    """The folded name of each toponym, told apart where a report says that it means two places.

    "Washington, D.C." and "Washington state" are two; "Idlib province" and "Idlib" may be one.
    """
    named: dict[str, list[Toponym]] = defaultdict(list)
    for one in toponyms:
        named[place_key(one.mention.words)].append(one)
    for key, group in named.items():
        narrow = any(one.within or _is_town(one.kind) for one in group)
        for one in group:
            wide = bool(one.kind) and not _is_town(one.kind) and not one.within
            yield one.mention.span, f"{key}, {one.kind}" if narrow and wide else key


def _is_town(kind: str) -> bool:
    return PlacePrecision.SETTLEMENT in kinds().get(kind, ())


def _gathered(
    report: Report, toponyms: Sequence[Toponym], keys: Mapping[Span, str]
) -> dict[str, Asked]:
    """Each name once, with all that stands beside it anywhere in the report."""
    groups: dict[str, list[Toponym]] = defaultdict(list)
    for one in toponyms:
        groups[keys[one.mention.span]].append(one)
    others = {
        key: candidates(next((one for one in group if one.kind), group[0]))
        for key, group in groups.items()
    }
    within = {
        key: tuple(dict.fromkeys(span.of(report.text) for one in group for span in one.within))
        for key, group in groups.items()
    }
    inside: dict[str, list[tuple[Named, ...]]] = defaultdict(list)
    for key, names in within.items():
        for name in names:
            inside[place_key(name)].append(others[key])
    return {
        key: Asked(
            group[0],
            others[key],
            within[key],
            tuple(inside.get(key, ())),
            tuple(dict.fromkeys(one.kind for one in group if one.kind)),
            squares_of(others[key]),
        )
        for key, group in groups.items()
    }


def _ranked(asked: Asked, around: Around) -> Ranked:
    scored = [(named, weigh(named, asked, around)) for named in asked.others]
    scored.sort(key=lambda one: (-one[1].points, one[0].place.id))
    if not scored:
        return Ranked((), 0.0)
    first = scored[0][0].place
    rivals = [score.points for named, score in scored if kilometres(named.place, first) > _SAME]
    return Ranked(tuple(scored), scored[0][1].points - max(rivals, default=0.0))


def _sure(ranked: Mapping[str, Ranked]) -> Iterator[tuple[str, Place]]:
    """The names that are decided well enough to help in deciding others."""
    for key, one in ranked.items():
        if one.best is not None and one.lead >= _SURE:
            yield key, one.best


def _siting(toponym: Toponym, ranked: Ranked) -> Siting:
    span = toponym.mention.span
    if not ranked.readings:
        return Siting(span, None, 0.0, "the gazetteer has no place of this name")
    (named, score), *others = ranked.readings
    beside = toponym.cue or "beside other names"
    reason = f"{named.place.name}: {score.reason or 'the only place of that name'}; {beside}"
    if toponym.part_of:
        reason += f"; it stands in {toponym.part_of!r}"
    rest = tuple(
        PlaceCandidate(one.place, round(s.points, 2), s.reason) for one, s in others[:_SHOWN]
    )
    return Siting(span, named.place, _confidence(toponym, ranked.lead), reason, rest)


def _confidence(toponym: Toponym, lead: float) -> float:
    doubt = 0.5 * exp(-max(lead, 0.0) / _LEAD)
    base = _PART if toponym.part_of else _STRONG if toponym.strong else _LOOSE
    return round(base * (1 - doubt), 3)
