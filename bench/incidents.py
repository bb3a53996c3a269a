"""Which articles tell of one shooting: `python -m bench incidents INPUT.jsonl OUTPUT.jsonl`.

Each article stands by its first attack as the package reads it, and the package's own weave says
which of these are one (resolve/weave/; weights fitted by `python -m bench fit_weave`, on the dev
part among others). The frame of a group is what most of its articles say.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from sys import stderr

from bench.casualties import attacks_of, day_of, first_day, read_article, total
from bench.rows import Row, key_of, read_rows, write_rows
from bench.tellings import page_of, tellings_of
from detente.model.place import PlacePrecision
from detente.model.reading import Reading
from detente.resolve.weave.gathered import Gathered
from detente.resolve.weave.telling import Telling


def main(arguments: list[str]) -> int:
    """Read articles, write a cluster and a frame for each."""
    if len(arguments) != 2:
        print("usage: python -m bench incidents INPUT.jsonl OUTPUT.jsonl", file=stderr)
        return 2
    rows = read_rows(Path(arguments[0]))
    write_rows(Path(arguments[1]), predictions(rows))
    return 0


def predictions(rows: list[Row]) -> Iterator[Row]:
    """A row each, with the name of its cluster."""
    readings = [read_row(row) for row in rows]
    frames = {key_of(row): frame(one) for row, one in zip(rows, readings, strict=True)}
    told = [main_telling(key_of(row), one) for row, one in zip(rows, readings, strict=True)]
    for group in Gathered(told).groups():
        found = agreed([frames[one] for one in group])
        yield from ({"doc_id": one, "cluster": group[0], "frame": found} for one in group)


def main_tellings(rows: list[Row]) -> list[Telling]:
    """The first attack of each article, under the article's id."""
    return [main_telling(key_of(row), read_row(row)) for row in rows]


def main_telling(name: str, reading: Reading) -> Telling:
    """The first attack of an article; an article without one stands by its words alone."""
    page = page_of(reading, name)
    first = next(tellings_of(reading, page), None)
    return replace(first, id=name) if first is not None else Telling(name, page)


def read_row(row: Row) -> Reading:
    """The reading of an article with its title."""
    return read_article(f"{row['title']}\n\n{row['text']}", row["dct"])


def agreed(frames: list[Row]) -> Row:
    """The value of each field that most articles of a cluster give."""
    return {name: Counter(one[name] for one in frames).most_common(1)[0][0] for name in frames[0]}


def frame(reading: Reading) -> Row:
    """Day, town, state, killed and injured of the first attack."""
    attacks = attacks_of(reading)
    days = (day_of(one, reading) for one in attacks)
    told = reading.report.published_on
    day = next((found for found in days if found), first_day(reading) or str(told))
    city, state = town(reading)
    return {
        "date": day,
        "city": city,
        "state": state,
        "killed": total(attacks, "killed"),
        "injured": total(attacks, "injured"),
    }


def town(reading: Reading) -> tuple[str, str]:
    """Where the first attack with a place was, else the town named most."""
    sited = [
        siting.place
        for one in attacks_of(reading)
        if one.where is not None
        and (siting := reading.places.get(one.where.span)) is not None
        and siting.place is not None
    ]
    others = Counter(
        one.place for one in reading.places.values() if one.place is not None and one.place.region
    )
    towns = [place for place in (*sited, *(place for place, _ in others.most_common()))
             if place.precision is PlacePrecision.SETTLEMENT]  # fmt: skip
    return (towns[0].name, towns[0].region) if towns else ("", "")
