"""Compare an incident with its label, field by field."""

from bench.gold.days import given_date
from bench.gold.near import Fields, Gold, at, given_sides, named_by, same_stance
from bench.gold.tolls import given_tolls, has_toll, same_voices
from detente.model.reading import Reading
from detente.model.statement import Incident

FAMILIES = (
    {"bombing", "suicide-bombing"},
    {"air-strike", "drone-strike", "shelling"},
    {"kidnapping", "hostage-taking", "hijacking"},
)
_UNDONE = ("foiled", "threatened")


def compare_incident(row: Incident, gold: Gold, reading: Reading) -> tuple[Fields, Fields] | None:
    """What decides and what is shown beside it, where the row tells of the label's attack."""
    text = reading.report.text
    if not _same_attack(row, gold, text):
        return None
    return {
        "family": _same_family(row, gold),
        "stage": row.stage == gold["stage"],
        "stance": _same_stance(row, gold),
        "perpetrators": given_sides(row.perpetrators, gold["perpetrators"], text),
        "tolls": given_tolls(row, gold, text),
        "where": _where(row, gold, reading),
        "date": given_date(reading.periods.get(row.trigger), gold["date"]),
    }, {
        "type": row.type in {gold["type"], *gold.get("also", ())},
        "blame": row.blame == gold["blame"],
        "targets": given_sides(row.targets, [*gold["targets"], *gold["victims"]], text),
        "victims": given_sides(row.victims, [*gold["victims"], *gold["targets"]], text),
        "weapon": row.weapon_type == gold["weapon_type"] if row.weapon_type else None,
        "voices": same_voices(row, gold, text),
    }


def _same_attack(row: Incident, gold: Gold, text: str) -> bool:
    """A word that names the attack stands in the label's quote, or kind and a part are the same."""
    if any(at(text, gold["quote"], span) for span in (row.trigger, *row.mentions)):
        return True
    sides = (*row.perpetrators, *row.targets, *row.victims, *([row.where] if row.where else []))
    words = [*gold["perpetrators"], *gold["targets"], *gold["victims"], gold["where"] or "\0"]
    shared = any(named_by(one, words, text) for one in sides) or has_toll(row, gold, text)
    return shared and _same_family(row, gold)


def _same_family(row: Incident, gold: Gold) -> bool:
    types = {gold["type"], *gold.get("also", ())}
    return row.type in types or any(row.type in family and types & family for family in FAMILIES)


def _same_stance(row: Incident, gold: Gold) -> bool:
    """Of what was not done the stage says enough; elsewhere stance and polarity have to agree."""
    if gold["stage"] in _UNDONE and row.stage in _UNDONE:
        return True
    return same_stance(row.stance, gold) and row.negated == (gold["polarity"] == "negative")


def _where(row: Incident, gold: Gold, reading: Reading) -> bool | None:
    """The same words, or the same place by another name of it."""
    if row.where is None:
        return None if gold["where"] else True
    words, wanted = row.where.words.casefold(), (gold["where"] or "").casefold()
    if wanted and (words in wanted or wanted in words):
        return True
    siting = reading.places.get(row.where.span)
    place = siting.place if siting else None
    return bool(place and gold["place"] and place.name == gold["place"]["name"])
