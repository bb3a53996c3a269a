"""Made-up events in the form of ICEWS: `python -m bench made_events N OUT.tab [--seed S]`.

The same N and seed give the same bytes. As in real event data some pairs have many events and most
have few: the weight of the k-th country falls with 1/k, and seven events of ten are between a pair
of one of the million events before. (Of the 75,000 events of ICEWS' 2014 in the train part of the
forecast benchmark, 37 % are the first of their pair.)
"""

import argparse
import random
from collections import deque
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from detente.resolve.actor_tables import countries

_HEADER = (
    "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\t"
    "Intensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\t"
    "City\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n"
)
_SECTORS = (
    ("Government ({})", "Government"),
    ("Military ({})", "Military"),
    ("Citizen ({})", "General Population / Civilian / Social"),
    ("Police ({})", "Police,Government"),
    ("Head of Government ({})", "Executive,Executive Office,Government"),
    ("Opposition ({})", "Dissident,(National) Major Party"),
)
_DEEDS = (
    ("010", "Make statement", "0.0"), ("020", "Make an appeal or request", "3.0"),
    ("036", "Express intent to meet or negotiate", "4.0"), ("040", "Consult", "1.0"),
    ("042", "Make a visit", "1.9"), ("043", "Host a visit", "2.8"),
    ("051", "Praise or endorse", "3.4"), ("057", "Sign formal agreement", "8.0"),
    ("061", "Cooperate economically", "6.4"), ("070", "Provide aid", "7.0"),
    ("111", "Criticize or denounce", "-2.0"), ("112", "Accuse", "-2.0"),
    ("120", "Reject", "-4.0"), ("130", "Threaten", "-4.4"), ("138", "Threaten with force", "-7.0"),
    ("141", "Demonstrate or rally", "-6.5"), ("163", "Impose embargo", "-8.0"),
    ("173", "Arrest, detain", "-5.0"), ("190", "Use conventional military force", "-10.0"),
    ("195", "Employ aerial weapons", "-10.0"),
)  # fmt: skip
_NAMED = 40
_DRAWN, _MEMORY, _AGAIN = 10_000, 1_000_000, 0.7
Side = tuple[str, str]
Pair = tuple[Side, Side]
_FIRST, _DAYS = date(1995, 1, 1).toordinal(), 10_000


def main(arguments: list[str]) -> int:
    """Write the file; status 0."""
    parser = argparse.ArgumentParser(prog="python -m bench made_events")
    parser.add_argument("number", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    with given.out.open("w", encoding="utf-8") as out:
        out.writelines(lines(given.number, given.seed))
    return 0


def lines(number: int, seed: int = 1) -> Iterator[str]:
    """The header and `number` events, in order of days."""
    yield _HEADER
    draw = random.Random(seed)
    names = [countries()[iso3].name for iso3 in _ranked()]
    sides = list(_sides(names))
    weights = [1 / (1 + names.index(country)) for _, country in sides]
    deeds = [f"{text}\t{code}\t{score}" for code, text, score in _DEEDS]
    past: deque[Pair] = deque(maxlen=_MEMORY)
    for start in range(0, number, _DRAWN):
        size = min(_DRAWN, number - start)
        pairs = _pairs(draw, sides, weights, past, size)
        drawn = zip(pairs, draw.choices(deeds, k=size), strict=True)
        for place, (((actor, _), (other, country)), deed) in enumerate(drawn, start):
            day = date.fromordinal(_FIRST + place * _DAYS // number).isoformat()
            town = place % 97
            yield (
                f"{place + 1}\t{day}\t{actor}\t{deed}\t{other}\t{place // 3}\t{place % 6 + 1}\t"
                f"Made-up Wire\tTown {town}\t\tProvince {town % 9}\t{country}\t"
                f"{town / 2 - 20:.4f}\t{town - 40:.4f}\n"
            )


def _pairs(
    draw: random.Random, sides: list[Side], weights: list[float], past: deque[Pair], size: int
) -> list[Pair]:
    """New pairs, or ones that were before; they become part of the past."""
    new = zip(
        draw.choices(sides, weights, k=size), draw.choices(sides, weights, k=size), strict=True
    )
    before = [*past]
    made = [
        before[int(draw.random() * len(before))] if before and draw.random() < _AGAIN else pair
        for pair in new
    ]
    past.extend(made)
    return made


def most_told() -> tuple[str, str]:
    """The codes of the two countries that have most events."""
    first, second = _ranked()[:2]
    return first, second


def two_persons() -> tuple[str, str]:
    """Two persons of countries with many and with few events."""
    ranked = [countries()[iso3].name for iso3 in _ranked()]
    return f"Person 3 of {ranked[0]}", f"Person 5 of {ranked[100]}"


def _ranked() -> list[str]:
    """Codes of states, in a shuffled order that is always the same: the first has most events."""
    named = {
        one.name: one.iso3 for one in countries().values() if len(one.iso3) == _ISO and one.cow
    }
    codes = [named[name] for name in sorted(named)]
    random.Random(_ORDER).shuffle(codes)
    return codes


_ISO, _ORDER = 3, 20260101


def _sides(names: list[str]) -> Iterator[Side]:
    """Name, sectors and country of each side as ICEWS writes them, and the country."""
    for country in names:
        for name, sectors in _SECTORS:
            yield f"{name.format(country)}\t{sectors}\t{country}", country
        for number in range(_NAMED):
            yield f"Person {number} of {country}\tElite\t{country}", country
        yield f"{country}\t\t{country}", country
