"""The official slots of a MUC-4 template, from an incident as we read it.

Slot names, fill forms and set fills are those of the MUC-4 task documentation of 1992; which of our
words and types gives which fill stands in bench/muc4_fills.yaml.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date

from bench.muc4_fills import Fill, fills, listed, set_fill, strings, values
from bench.muc4_targets import as_told, human, physical
from bench.rows import Row
from detente.model.place import Place, PlacePrecision
from detente.model.reading import Reading
from detente.model.statement import Incident
from detente.read.dateline import dateline_at
from detente.resolve.actor_tables import countries

_LONGEST = 31  # days; a longer stretch tells no day of the attack
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_KINDS = {PlacePrecision.SETTLEMENT: "CITY", PlacePrecision.FIRST_LEVEL: "DEPARTMENT"}


def slots(one: Incident, reading: Reading, told: Row) -> Row:
    """The slots of one incident; `told` is its template in the five roles (bench/muc4.py)."""
    kind = told["incident_type"].upper()
    bodies = list(_bodies(one, reading, told["PerpOrg"]))
    found: dict[str, list[Fill]] = {
        "INCIDENT: DATE": values(day(one, reading)),
        "INCIDENT: LOCATION": values(location(one, reading)),
        "INCIDENT: TYPE": values(kind),
        "INCIDENT: STAGE OF EXECUTION": values(fills()["stage"][one.stage]),
        "INCIDENT: INSTRUMENT ID": strings(told["Weapon"]),
        "INCIDENT: INSTRUMENT TYPE": list(_instruments(one, kind, told["Weapon"])),
        "PERP: INCIDENT CATEGORY": values(_category(one, reading)),
        "PERP: INDIVIDUAL ID": strings(told["PerpInd"]),
        "PERP: ORGANIZATION ID": [{"alts": names} for names in bodies],
        "PERP: ORGANIZATION CONFIDENCE": [
            set_fill(fills()["confidence"][one.blame], names[0]) for names in bodies
        ],
        **physical(one, reading, kind, told["Target"]),
        **human(one, reading, kind),
    }
    return {"slots": {slot: fills for slot, fills in found.items() if fills}}


def day(one: Incident, reading: Reading) -> str:
    """When it was: a day or a range of days, else up to the report's day, where known."""
    period = reading.period(one.trigger)
    if period is not None and not period.open and (period.end - period.start).days < _LONGEST:
        ends = dict.fromkeys(_day(end) for end in (period.start, period.end))
        return " - ".join(ends)
    known = reading.report.published_on
    beside = _beside(one, reading)
    if len(beside) == 1:
        return _day(beside.pop())
    return f"- {_day(known)}" if known else ""


def _beside(one: Incident, reading: Reading) -> set[date]:
    """The days before the report's that the sentence of the attack names."""
    known = reading.report.published_on
    near = next((p.span for p in reading.report.passages if p.span.holds(one.trigger)), one.trigger)
    told = (time.period for time in reading.times if near.holds(time.mention.span))
    days = {period.start for period in told if period and period.start == period.end}
    return {day for day in days if known and day < known}


def filed(text: str) -> date | None:
    """The day of a report's dateline, where it has one."""
    found = dateline_at(text, 0, len(text), first=True)
    iso = found.day.iso() if found is not None and found.day is not None else None
    return date.fromisoformat(iso) if iso else None


def _day(one: date) -> str:
    return f"{one.day:02d} {_MONTHS[one.month - 1]} {one.year % 100:02d}"


def location(one: Incident, reading: Reading) -> str:
    """Where it was, "COUNTRY: PLACE (CITY)"; without a place the country that is named most.

    So is the country of a place for which nothing else in the report speaks: a namesake abroad.
    """
    place = reading.place(one.where) if one.where is not None else None
    lands = Counter(land for land in _lands(reading, place) if land in countries())
    most = lands.most_common(1)[0][0] if lands else ""
    if place is None or not place.country:
        return _country(most)
    abroad = place.precision in _KINDS and most and place.country not in lands
    return _place(place, most if abroad else place.country)


def _lands(reading: Reading, but: Place | None) -> Iterator[str]:
    """The countries of the places (`but` for one) and of the actors that the report names."""
    yield from (
        one.place.country for one in reading.places.values() if one.place not in (None, but)
    )
    yield from (one.actor.country for one in reading.actors.values() if one.actor)


def _place(place: Place, country: str) -> str:
    kind = _KINDS.get(place.precision)
    return f"{_country(country)}: {_plain(place.name)} ({kind})" if kind else _country(country)


def _country(iso3: str) -> str:
    found = countries().get(iso3)
    return found.name.upper() if found else iso3


def _plain(name: str) -> str:
    """A name as the wire writes it: capitals without accents."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).upper()


def _instruments(one: Incident, kind: str, names: list[str]) -> Iterator[Fill]:
    """A type for each instrument with a name; of an attack without, what its type tells."""
    for name in names:
        fill = listed("instruments", name) or fills()["weapons"].get(one.weapon_type)
        if fill:
            yield set_fill(fill, name)
    fill = fills()["weapons"].get(one.weapon_type) or fills()["by_type"].get(kind)
    if fill and not names:
        yield set_fill(fill)


def _bodies(one: Incident, reading: Reading, names: list[str]) -> Iterator[list[str]]:
    """The names of each organisation: those of one actor together."""
    found: dict[str, list[str]] = {}
    for name in names:
        who = as_told(one.perpetrators, name)
        actor = reading.actor(who) if who else None
        found.setdefault(actor.id if actor else name, []).append(name)
    yield from found.values()


def _category(one: Incident, reading: Reading) -> str:
    actors = [reading.actor(who) for who in one.perpetrators]
    by_state = any(actor and actor.sector in fills()["state"] for actor in actors)
    return "STATE-SPONSORED VIOLENCE" if by_state else "TERRORIST ACT"
