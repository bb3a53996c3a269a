"""Killed, injured, day and address of a shooting: `python -m bench casualties INPUT OUTPUT`.

The main incident answers: the one whose words name it most often, the first with tolls ahead by
three. Of several who were struck, those not told dead are hurt; sums of people told one by one are
left out, as many articles print their text twice. The address is the first of the nearest kind.
"""

from datetime import timedelta

from bench.rows import Row, answer
from detente.extract.places.addresses import find_addresses
from detente.model.reading import Reading
from detente.model.statement import Incident
from detente.model.text import Report, Stated
from detente.model.time import Precision
from detente.read.segment import segment
from detente.run.pipeline import read_report

_MONTHS = 90  # days
_AHEAD = 3  # mentions
_WEEK = 7  # days


def main(arguments: list[str]) -> int:
    """Read articles, write what became of people, when and where."""
    return answer("casualties", arguments, prediction)


def prediction(row: Row) -> Row:
    """The answer for one article."""
    reading = read_article(row["text"], row["publish_date"])
    attacks = main_first(attacks_of(reading))
    days = (day_of(one, reading) for one in attacks)
    day = next((found for found in days if found), first_day(reading) or row["publish_date"])
    return {
        "id": row["id"],
        "killed": struck(attacks, "killed"),
        "injured": struck(attacks, "injured"),
        "date": day,
        "address": address_of(row["text"]),
    }


def read_article(text: str, published: str) -> Reading:
    """The reading of an article that was published on a day."""
    passages, quotations = segment(text)
    return read_report(Report(text, passages, quotations, published=Stated(published, "given")))


def attacks_of(reading: Reading) -> list[Incident]:
    """The attacks that an article tells as news, those with tolls first."""
    found = [one for one in reading.statements if isinstance(one, Incident)]
    recent = [one for one in found if one.time != "historical" and not one.negated]
    return sorted(recent, key=lambda one: (not one.tolls, one.trigger))


def main_first(attacks: list[Incident]) -> list[Incident]:
    """The main attack of an article before the others."""
    with_tolls = [one for one in attacks if one.tolls]
    main = max(
        with_tolls,
        key=lambda one: len(one.mentions) + _AHEAD * (one is with_tolls[0]),
        default=None,
    )
    return attacks if main is None else [main, *(one for one in attacks if one is not main)]


def struck(attacks: list[Incident], effect: str) -> int:
    """How many the main attack killed or injured, or 0."""
    main = next((one for one in attacks if one.tolls), None)
    if main is None:
        return 0
    killed, told = most(main, "killed"), most(main, effect)
    left = most(main, "casualties") - killed if effect == "injured" else 0
    return max(told, left)


def most(attack: Incident, effect: str) -> int:
    """The largest written figure of one effect, or 0."""
    return max(
        (one.count.best for one in attack.tolls if one.effect == effect and not one.is_derived),
        default=0,
    )


def total(attacks: list[Incident], effect: str) -> int:
    """The largest figure of the first attack that has such tolls, or 0."""
    for one in attacks:
        counts = [toll.count.best for toll in one.tolls if toll.effect == effect]
        if counts:
            return max(counts)
    return 0


def day_of(attack: Incident, reading: Reading) -> str:
    """The day of an attack, or nothing where no more than a month or a year is told."""
    period = reading.periods.get(attack.trigger)
    exact = period is not None and period.precision is Precision.DAY
    return period.start.isoformat() if period is not None and exact else ""


def first_day(reading: Reading) -> str:
    """The first day of the months before publication that an article names, or nothing.

    A weekday that was read as one to come is that of the week before.
    """
    told = reading.report.published_on
    for one in reading.times:
        period = one.period
        if period is None or told is None or period.precision is not Precision.DAY:
            continue
        ahead = one.mention.weekday is not None and 0 < (period.start - told).days <= _WEEK
        day = period.start - timedelta(_WEEK) if ahead else period.start
        if 0 <= (told - day).days <= _MONTHS:
            return day.isoformat()
    return ""


def address_of(text: str) -> str:
    """The first address of the nearest kind, or nothing."""
    return max(find_addresses(text), key=lambda one: one.rank).plain if find_addresses(text) else ""
