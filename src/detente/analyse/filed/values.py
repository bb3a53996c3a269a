"""File values: what the reports of one incident say, slot by slot, and what it comes to."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from detente.analyse.filed.rules import (
    Given,
    conservative,
    most_informative,
    representative,
    sources,
)
from detente.ledger.parts import Shape

EFFECTS = ("killed", "injured", "abducted", "missing")
"""What became of people, in the order in which it is told."""

_DAYS = {"day": 3.0, "days": 2.0, "week": 1.5, "month": 1.0}
_PLACES = {"settlement": 4.0, "second-level": 3.0, "first-level": 2.0, "country": 1.0}
_VAGUE = {"attack": -1.0}


def values_of(tellings: Sequence[Shape]) -> Shape:
    """The slots of a file; references give figures, and the rest where no news does."""
    news = [one for one in tellings if one["role"] == "news"] or list(tellings)
    return {
        "when": when_of(news),
        "where": where_of(news),
        "type": of_words(news, "type", _VAGUE),
        "stage": of_words(news, "stage", {}),
        "weapon_type": of_words(news, "weapon_type", {}),
        "perpetrators": perpetrators_of(news),
    } | {effect: figures_of(tellings, effect) for effect in EFFECTS}


def figures_of(tellings: Sequence[Shape], effect: str) -> Shape | None:
    """Range, the three rules, and how many sources stand for the representative figure."""
    given = list(_figures(tellings, effect))
    if not given:
        return None
    chosen = representative(given)
    return {
        "low": min(one.value for one in given),
        "high": max(one.value for one in given),
        "conservative": conservative(given),
        "representative": chosen,
        "most_informative": most_informative(given),
        "sources": len({one.source for one in given}),
        "agreeing": sources(given, chosen),
    }


def when_of(tellings: Sequence[Shape]) -> Shape:
    """The date as most sources have it, the most exact one, and the days between which all lie."""
    given = [
        Given((one["date"], one["date_precision"]), one["source"], one["published"], _exact(one))
        for one in tellings
        if one["date"]
    ]
    days = sorted(day for one in tellings for day in one["days"])
    date, precision = most_informative(given) if given else ("", "")
    return {
        "date": date,
        "precision": precision,
        "representative": representative(given)[0] if given else "",
        "first_day": days[0] if days else "",
        "last_day": days[-1] if days else "",
    }


def where_of(tellings: Sequence[Shape]) -> Shape | None:
    """The most exact place, and every place told with its sources."""
    placed = [one for one in tellings if one["where"] and one["where"]["place_id"]]
    given = [
        Given(one["where"]["place_id"], one["source"], one["published"],
              _PLACES.get(one["where"]["precision"], 0.0))
        for one in placed
    ]  # fmt: skip
    if not given:
        return next((one["where"] for one in tellings if one["where"]), None)
    chosen = most_informative(given)
    best: Shape = next(one["where"] for one in placed if one["where"]["place_id"] == chosen)
    told = Counter(one["where"]["name"] for one in placed)
    return best | {"told": sorted(told), "sources": sources(given, chosen)}


def perpetrators_of(tellings: Sequence[Shape]) -> list[Shape]:
    """Who is blamed, by how many sources and how surely; most sources first."""
    found: dict[str, list[Shape]] = {}
    for one in tellings:
        for who in one["perpetrators"]:
            found.setdefault(who["name"] or who["words"], []).append(one | {"who": who})
    ranked = sorted(found.items(), key=lambda item: (-_independent(item[1]), item[0]))
    return [
        {
            "name": name,
            "code": those[0]["who"]["code"],
            "sources": _independent(those),
            "blame": sorted({one["blame"] for one in those if one["blame"]}),
        }
        for name, those in ranked
    ]


def _independent(tellings: Sequence[Shape]) -> int:
    return len({one["source"] for one in tellings})


def _figures(tellings: Sequence[Shape], effect: str) -> Iterator[Given[int]]:
    for one in tellings:
        for toll in one["tolls"]:
            if toll["effect"] == effect and toll["side"] == "victim":
                yield Given(toll["best"], _stands_for(one, toll), one["published"], _sharp(toll))


def _stands_for(telling: Shape, toll: Shape) -> str:
    """The voice that gives a figure, so that two reports of one spokesman count once."""
    nearest = toll["voices"][0] if toll["voices"] else {"kind": "outlet"}
    if nearest["kind"] == "outlet":
        return str(telling["source"])
    return str(nearest["words"]).casefold().removeprefix("the ")


def _sharp(toll: Shape) -> float:
    """How exact a figure is: 1 for one number, less the wider its bounds."""
    if toll["high"] is None:
        return 0.3 if toll["low"] == toll["best"] else 0.1
    return 1.0 if toll["low"] == toll["high"] else 0.5


def _exact(telling: Shape) -> float:
    return _DAYS.get(telling["date_precision"], 0.0)


def of_words(tellings: Sequence[Shape], slot: str, exact: Mapping[str, float]) -> str:
    """The representative word of a slot; one `exact` has below 0 counts where no other does."""
    given = [
        Given(one[slot], one["source"], one["published"], exact.get(one[slot], 0.0))
        for one in tellings
        if one[slot]
    ]
    sharp = [one for one in given if one.exact >= 0] or given
    return representative(sharp) if sharp else ""
