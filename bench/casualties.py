"""Killed, injured, day and address of a shooting: `python -m bench casualties INPUT OUTPUT`.

The first incident with tolls answers; the address is the first of the nearest kind in the text.
"""

from bench.rows import Row, answer
from detente.extract.places.addresses import find_addresses
from detente.model.reading import Reading
from detente.model.statement import Incident
from detente.model.text import Report, Stated
from detente.model.time import Precision
from detente.read.segment import segment
from detente.run.pipeline import read_report

_MONTHS = 90  # days


def main(arguments: list[str]) -> int:
    """Read articles, write what became of people, when and where."""
    return answer("casualties", arguments, prediction)


def prediction(row: Row) -> Row:
    """The answer for one article."""
    reading = read_article(row["text"], row["publish_date"])
    attacks = attacks_of(reading)
    days = (day_of(one, reading) for one in attacks)
    day = next((found for found in days if found), first_day(reading) or row["publish_date"])
    return {
        "id": row["id"],
        "killed": total(attacks, "killed"),
        "injured": total(attacks, "injured"),
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


def total(attacks: list[Incident], effect: str) -> int:
    """The largest figure of the first attack that has such tolls, or 0."""
    for one in attacks:
        counts = [toll.count.best for toll in one.tolls if toll.effect == effect]
        if counts:
            return max(counts)
    return 0


def day_of(attack: Incident, reading: Reading) -> str:
    """The first day of an attack, or nothing."""
    period = reading.periods.get(attack.trigger)
    return period.start.isoformat() if period is not None else ""


def first_day(reading: Reading) -> str:
    """The first day of the months before publication that an article names, or nothing."""
    told = reading.report.published_on
    for one in reading.times:
        period = one.period
        if period is None or told is None or period.precision is not Precision.DAY:
            continue
        if 0 <= (told - period.start).days <= _MONTHS:
            return period.start.isoformat()
    return ""


def address_of(text: str) -> str:
    """The first address of the nearest kind, or nothing."""
    return max(find_addresses(text), key=lambda one: one.rank).plain if find_addresses(text) else ""
