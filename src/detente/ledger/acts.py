"""Acts: what reports tell and what was imported, as columns: of two parties, or of all.

A row key below 0 is an event that a report tells (its statement), one above 0 an imported row;
`cite` says of either what it rests on. Imported rows have confidence 1: their files give none.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from detente.ledger import imported_acts
from detente.ledger.act_columns import Frame
from detente.ledger.act_parties import Asked, Parties
from detente.ledger.cited_acts import cite
from detente.ledger.imported_acts import Columns
from detente.ledger.ledger import Ledger
from detente.ledger.reported_acts import Told, reported
from detente.model.acts import Acts, Days, Party

__all__ = ["ALL", "Choice", "Pairs", "between", "cite", "every", "involving", "pairs", "volume"]

_VOLUME = """
SELECT day, sum(rows) AS rows FROM import_volume GROUP BY day ORDER BY day
"""
_PARTLY = """
SELECT said.first_day AS day, count(*) AS rows FROM import_part AS part
JOIN import_row AS said ON said.seq BETWEEN part.first_row AND part.last_row
WHERE part.file NOT IN (SELECT file FROM import_done) GROUP BY 1
"""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which acts count: `since`, `until` are ISO dates or their starts, which the days overlap.

    `one_a_day` keeps one of the acts with the same first day, parties, type, quad and intensity.
    Without `undirected` acts are left out of which the file lists two sides and no doer.
    """

    since: str = ""
    until: str = ""
    one_a_day: bool = False
    undirected: bool = True


ALL = Choice()


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Who ever acted on whom: places in `parties`, first and last day, how many acts."""

    parties: tuple[Party, ...]
    actor: npt.NDArray[np.int32]
    recipient: npt.NDArray[np.int32]
    first: Days
    last: Days
    acts: npt.NDArray[np.int64]


def between(
    ledger: Ledger, one: str, other: str, choice: Choice = ALL, *, both: bool = True
) -> Acts:
    """The acts of one party on another, with `both` also the other way.

    A party is a country (RUS), the start of an actor code (RUSGOV), or a name or words of one.
    """
    first, second = Asked.of(ledger, one), Asked.of(ledger, other)

    def is_asked(actor: Party, recipient: Party) -> bool:
        return (first.means(actor) and second.means(recipient)) or (
            both and second.means(actor) and first.means(recipient)
        )

    tellings = reported(ledger, choice.since, choice.until)
    told = [act for acts in tellings for act in acts if is_asked(act.actor, act.recipient)]
    frame = Frame(ledger, told)
    found = imported_acts.between(ledger, first, second, both=both)
    rows = [frame.imported(_chosen(frame, part, choice)) for part in found]
    return frame.acts([frame.told(), *rows], one_a_day=choice.one_a_day)


def involving(ledger: Ledger, sides: Sequence[str], choice: Choice = ALL) -> Iterator[Acts]:
    """The acts that one of several parties does or suffers, in parts as `every` gives them."""
    asked = [Asked.of(ledger, side) for side in sides]
    told = [
        act
        for acts in reported(ledger, choice.since, choice.until)
        for act in acts
        if any(one.means(act.actor) or one.means(act.recipient) for one in asked)
    ]
    yield from _parts(ledger, told, imported_acts.involving(ledger, asked), choice)


def every(ledger: Ledger, choice: Choice = ALL) -> Iterator[Acts]:
    """All acts: first those that reports tell, then the imported rows, a chunk at a time.

    The parts have the same parties and types; each is in order of days, one beside another not.
    """
    told = [act for acts in reported(ledger, choice.since, choice.until) for act in acts]
    yield from _parts(ledger, told, imported_acts.everything(ledger), choice)


def pairs(ledger: Ledger) -> Pairs:
    """Every ordered pair of parties with an act, each once."""
    places = Parties()
    known = imported_acts.parties(ledger)
    place = np.zeros(max(known, default=0) + 1, np.int64)
    for seq, party in known.items():
        place[seq] = places.place(party)
    told = [act for acts in reported(ledger) for act in acts]
    keys = [
        places.places(act.actor for act in told).astype(np.int64) << 32
        | places.places(act.recipient for act in told)
    ]
    columns = {
        "first": [np.array([act.first for act in told], np.int32)],
        "last": [np.array([act.last for act in told], np.int32)],
        "rows": [np.ones(len(told), np.int32)],
    }
    for part in imported_acts.pair_columns(ledger):
        keys.append(place[part["actor"]] << 32 | place[part["recipient"]])
        for name, held in columns.items():
            held.append(part[name])
    merged = {name: np.concatenate(held) for name, held in columns.items()}
    return _merged(np.concatenate(keys), merged, places.all())


def volume(ledger: Ledger) -> tuple[Days, npt.NDArray[np.int64]]:
    """How many acts begin on each day that has any: the days, the numbers."""
    counted: dict[int, int] = {row["day"]: row["rows"] for row in ledger.select(_VOLUME)}
    for row in ledger.select(_PARTLY):
        counted[row["day"]] -= row["rows"]
    for acts in reported(ledger):
        counted[acts[0].first] = counted.get(acts[0].first, 0) + 1
    days = sorted(day for day, number in counted.items() if number)
    return np.array(days, np.int32), np.array([counted[day] for day in days], np.int64)


def _parts(
    ledger: Ledger, told: Sequence[Told], imported: Iterable[Columns], choice: Choice
) -> Iterator[Acts]:
    """What reports tell in one part, each chunk of imported rows in another; one frame for all."""
    frame = Frame(ledger, told).with_all_parties()
    if told:
        yield frame.acts([frame.told()], one_a_day=choice.one_a_day)
    for found in imported:
        rows = _chosen(frame, found, choice)
        if len(rows["row"]):
            yield frame.acts([frame.imported(rows)], one_a_day=choice.one_a_day)


def _within(rows: Columns, choice: Choice) -> Columns:
    """The rows whose days overlap those that count."""
    kept = np.ones(len(rows["row"]), np.bool_)
    if choice.since:
        kept &= rows["last"] >= first_day(choice.since)
    if choice.until:
        kept &= rows["first"] <= last_day(choice.until)
    return {name: column[kept] for name, column in rows.items()}


def _chosen(frame: Frame, rows: Columns, choice: Choice) -> Columns:
    within = _within(rows, choice)
    return within if choice.undirected else frame.directed(within)


def _merged(key: npt.NDArray[np.int64], found: Columns, parties: tuple[Party, ...]) -> Pairs:
    """One row a pair of what comes in several; a key is a pair of places, one of 32 bits each."""
    order = np.argsort(key, kind="stable")
    key = key[order]
    starts = np.flatnonzero(np.append(True, key[1:] != key[:-1])) if len(key) else key
    if not len(key):
        none = np.zeros(0, np.int32)
        return Pairs(parties, none, none, none, none, np.zeros(0, np.int64))
    return Pairs(
        parties,
        (key[starts] >> 32).astype(np.int32),
        (key[starts] & 0xFFFFFFFF).astype(np.int32),
        np.minimum.reduceat(found["first"][order], starts).astype(np.int32),
        np.maximum.reduceat(found["last"][order], starts).astype(np.int32),
        np.add.reduceat(found["rows"][order], starts),
    )


def first_day(written: str) -> int:
    """The first day of 2010, 2010-03 or 2010-03-29, as an ordinal."""
    return date.fromisoformat(written + "-01-01"[len(written) - 4 :]).toordinal()


def last_day(written: str) -> int:
    """The last day of 2010, 2010-03 or 2010-03-29, as an ordinal."""
    if len(written) == _YEAR:
        return date(int(written), 12, 31).toordinal()
    start = date.fromordinal(first_day(written))
    if len(written) == _MONTH:
        return start.replace(day=monthrange(start.year, start.month)[1]).toordinal()
    return start.toordinal()


_YEAR, _MONTH = len("2010"), len("2010-03")
