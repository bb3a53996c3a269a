"""The targets of a MUC-4 template: things and people, each with type, number and effect."""

import re
from collections.abc import Iterable

from bench.muc4_fills import Fill, fills, listed, set_fill, strings
from detente.extract.numerals import numerals
from detente.model.actor import Mention
from detente.model.place_words import is_given_name
from detente.model.reading import Reading
from detente.model.statement import Incident

PERSONS = ("person", "official")
_FEW = 2  # characters of a name, at least
_HUMAN = ("NAME", "DESCRIPTION", "TYPE", "NUMBER", "EFFECT OF INCIDENT")
_ARTICLE = re.compile(r"^(?:the|a|an|his|her|their)\s+", re.IGNORECASE)


def physical(one: Incident, reading: Reading, kind: str, names: list[str]) -> dict[str, list[Fill]]:
    """Each target with its type, number and effect."""
    effects = ((name, _damage(one, reading, kind, name)) for name in names)
    return {
        "PHYS TGT: ID": strings(names),
        "PHYS TGT: TYPE": [set_fill(listed("targets", name) or "OTHER", name) for name in names],
        "PHYS TGT: NUMBER": [set_fill(_number(as_told(one.targets, name)), name) for name in names],
        "PHYS TGT: EFFECT OF INCIDENT": [set_fill(told, name) for name, told in effects if told],
    }


def as_told(told: Iterable[Mention], name: str) -> Mention | None:
    """The mention of which `name` are words."""
    held = (what for what in told if name in " ".join(what.words.split()))
    return next(held, None)


def _damage(one: Incident, reading: Reading, kind: str, name: str) -> str:
    """What became of a target, empty where neither the words near it nor the attack's type tell."""
    if one.stage != "accomplished":
        return "NO DAMAGE" if one.stage != "threatened" else ""
    if kind == "ROBBERY":
        return "PROPERTY TAKEN FROM TARGET"
    what = as_told(one.targets, name)
    passages = reading.report.passages
    near = next((p.span for p in passages if what and p.span.holds(what.span)), one.trigger)
    words = near.of(reading.report.text).lower()
    if any(re.search(rf"\b{word}", words) for word in fills()["destroyed"]):
        return "DESTROYED"
    return "SOME DAMAGE" if kind in fills()["damaging"] else ""


def human(one: Incident, reading: Reading, kind: str) -> dict[str, list[Fill]]:
    """Each victim with name, description, type, number and effect."""
    rows: dict[str, list[Fill]] = {f"HUM TGT: {slot}": [] for slot in _HUMAN}
    for who, name, description in _victims(one, reading):
        key = name or description
        of = {"ref": [name]} if name else {}
        effect = _fate(one, who, kind)
        row = (
            {"alts": [name]} if name else None,
            {"alts": [description], **of} if description else None,
            set_fill(_person(who, description, reading), key),
            set_fill("1" if name else _number(who), key),
            set_fill(effect, key) if effect else None,
        )
        for slot, fill in zip(_HUMAN, row, strict=True):
            rows[f"HUM TGT: {slot}"] += [fill] if fill else []
    return rows


def _victims(one: Incident, reading: Reading) -> list[tuple[Mention, str, str]]:
    """Victims who are people, with name and description, each told once: the longest name."""
    found: dict[str, tuple[Mention, str, str]] = {}
    seen = {span: words.of(reading.report.text) for span, _, words in one.spotted}
    people = [who for who in one.victims if not _is_body(who, reading)]
    told = [(who, *named(who, seen.get(who.span, ""))) for who in people]
    counted = set()
    for who, name, description in sorted(told, key=lambda row: -len(row[1])):
        key = name or description
        group = ("" if name else who.head, _number(who))
        known = any(f" {key} " in f" {other} " for other in found)
        if len(key) > _FEW and not known and group not in counted and not _is_number(key):
            found[key] = (who, name, description)
            counted |= set() if name else {group}
    return sorted(found.values(), key=lambda row: row[0].span)


def _is_number(words: str) -> bool:
    """True for "ONE" and "12", which describe nobody."""
    return any(len(number.span) == len(words) for number in numerals(words))


def _is_body(who: Mention, reading: Reading) -> bool:
    """True for a named party that is known to be no person."""
    actor = reading.actor(who)
    return bool(who.name) and actor is not None and actor.kind not in PERSONS


def named(who: Mention, seen: str = "") -> tuple[str, str]:
    """The name of somebody and the words that describe them, either perhaps empty.

    `seen` are the words that the span model sees, the whole name where the mention has a part.
    """
    words, name = " ".join(who.words.split()), " ".join(who.name.split())
    whole = " ".join(seen.split())
    name = whole if name and name in whole and whole in words else name
    if not name and not who.plural and words.count(" ") and is_given_name(words.split()[0]):
        name = words
    before, _, after = words.partition(name) if name else (words, "", "")
    return name, _ARTICLE.sub("", (before or after).strip(' ,"'))


def _person(who: Mention, description: str, reading: Reading) -> str:
    actor = reading.actor(who)
    sector = actor.sector if actor else ""
    fill: str = listed("people", description) or fills()["sectors"].get(sector, "CIVILIAN")
    if set(description.lower().split()) & set(fills()["former"]):
        fill = fills()["formers"].get(fill, fill)
    return fill


def _fate(one: Incident, who: Mention, kind: str) -> str:
    """What became of a victim: by the toll that counts them, else the attack's only kind."""
    effects: dict[str, str] = fills()["effects"]
    tolls = [toll for toll in one.tolls if toll.side == "victim" and toll.effect in effects]
    own = [toll for toll in tolls if toll.count.span.meets(who.span)]
    kinds = {effects[toll.effect] for toll in own or tolls}
    if own or len(kinds) == 1:
        return effects[own[0].effect] if own else kinds.pop()
    if one.stage != "accomplished":
        return "NO INJURY OR DEATH" if one.stage != "threatened" else ""
    return "DEATH" if kinds or kind == "ATTACK" else ""


def _number(who: Mention | None) -> str:
    """How many, as far as the words say: 5, 1 of a single one, PLURAL of many."""
    if who is None or not who.plural:
        return "1"
    found = next(numerals(who.words), None)
    exact = found is not None and found.low == found.best == found.high
    return str(found.best) if found is not None and exact else "PLURAL"
