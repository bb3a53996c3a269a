"""Which articles tell of one shooting: `python -m bench incidents INPUT.jsonl OUTPUT.jsonl`.

Articles are linked where their words are alike (weighted by how rare they are among the articles at
hand) and they were published, or their first attacks happened, within a week of each other; or
where the words are so alike that the time does not matter. Linked articles are one cluster, and
its frame is what most of them say. The two thresholds were set on the dev part.
"""

import re
from collections import Counter
from datetime import date
from math import log, sqrt
from pathlib import Path
from sys import stderr

from bench.casualties import attacks_of, day_of, first_day, read_article, total
from bench.rows import Row, read_rows, write_rows
from detente.model.place import PlacePrecision
from detente.model.reading import Reading

_WORD = re.compile(r"[a-z][a-z'’-]+|\d+")
_ALIKE, _SAME = 0.13, 0.36
_DAYS = 7
Weights = dict[str, float]


def main(arguments: list[str]) -> int:
    """Read articles, write a cluster and a frame for each."""
    if len(arguments) != 2:
        print("usage: python -m bench incidents INPUT.jsonl OUTPUT.jsonl", file=stderr)
        return 2
    rows = read_rows(Path(arguments[0]))
    write_rows(Path(arguments[1]), predictions(rows))
    return 0


def predictions(rows: list[Row]) -> list[Row]:
    """A row each, with the number of its cluster."""
    readings = [read_article(f"{row['title']}\n\n{row['text']}", row["dct"]) for row in rows]
    frames = [frame(reading) for reading in readings]
    found = clusters(rows, [date.fromisoformat(one["date"]) for one in frames])
    return [
        {"doc_id": row["doc_id"], "cluster": str(number), "frame": agreed(number, found, frames)}
        for row, number in zip(rows, found, strict=True)
    ]


def agreed(number: int, found: list[int], frames: list[Row]) -> Row:
    """The value of each field that most articles of a cluster give."""
    members = [one for one, cluster in zip(frames, found, strict=True) if cluster == number]
    names = members[0].keys()
    return {name: Counter(one[name] for one in members).most_common(1)[0][0] for name in names}


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


def clusters(rows: list[Row], days: list[date]) -> list[int]:
    """The number of the cluster of each row: the first row that it is linked to."""
    words = [_WORD.findall(f"{row['title']} {row['text']}".lower()) for row in rows]
    vectors = weighted([Counter(one) for one in words])
    told = [date.fromisoformat(row["dct"][:10]) for row in rows]
    number = list(range(len(rows)))
    for later in range(len(rows)):
        for first in range(later):
            close = any(abs((one[later] - one[first]).days) <= _DAYS for one in (told, days))
            if cosine(vectors[first], vectors[later]) >= (_ALIKE if close else _SAME):
                old, new = number[later], number[first]
                number = [new if one == old else one for one in number]
    return number


def weighted(counts: list[Counter[str]]) -> list[Weights]:
    """Words of each text by how often they stand there and how rare they are, of length one."""
    seen = Counter(word for one in counts for word in one)
    found = []
    for one in counts:
        raw = {word: (1 + log(n)) * log(len(counts) / seen[word]) for word, n in one.items()}
        size = sqrt(sum(value * value for value in raw.values())) or 1.0
        found.append({word: value / size for word, value in raw.items() if value})
    return found


def cosine(one: Weights, other: Weights) -> float:
    """How alike two weighted texts are, 0 to 1."""
    small, large = sorted((one, other), key=len)
    return sum(value * large.get(word, 0.0) for word, value in small.items())
