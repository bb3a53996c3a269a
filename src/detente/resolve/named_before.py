"""The full name in the report that a last name stands for."""

import re

from detente.model.actor import Actor, Candidate, Resolution
from detente.resolve.officials import find_persons, was_high
from detente.resolve.phrase import Phrase
from detente.resolve.scale import BACKWARD, OPEN
from detente.resolve.setting import Setting


def named_before(phrase: Phrase, name: tuple[str, ...], setting: Setting) -> Resolution | None:
    """The full name in the report that a last name stands for."""
    found = {entry[0]: entry[1] for entry in setting.namesakes(name)}
    if phrase.title in ("president", "prime minister", "foreign minister"):
        fit = {
            full: r
            for full, r in found.items()
            if r.actor and phrase.title in r.actor.office.lower()
        }
        found = fit
    known = {r.actor.id: (full, r) for full, r in found.items() if r.actor}
    if len(known) > 1:
        others = tuple(Candidate(r.actor, 0.4, full) for full, r in known.values() if r.actor)
        reason = f"{phrase.name!r} may be {' or '.join(full for full, _ in known.values())}"
        return Resolution(phrase.mention.span, None, OPEN, reason, others[:4])
    for full, earlier in known.values():
        if (rival := _rival(name, earlier.actor, setting)) and not phrase.title:
            reason = f"{phrase.name!r} may be {full} or {rival}; both are named"
            return Resolution(phrase.mention.span, None, OPEN, reason)
        reason = f"{phrase.name!r} stands for {full!r} named in the report: {earlier.reason}"
        score = round(earlier.confidence * BACKWARD, 3)
        return Resolution(phrase.mention.span, earlier.actor, score, reason, earlier.alternatives)
    if found and not phrase.title and len(name) == 1:
        full, other = next(iter(found.items()))
        reason = f"{phrase.name!r} stands for {full!r} named in the report: {other.reason}"
        return Resolution(phrase.mention.span, None, OPEN, reason)
    return None


def _rival(name: tuple[str, ...], actor: Actor | None, setting: Setting) -> str:
    """Another holder of a high office of that last name, whom the report calls by first name."""
    for match in find_persons(name):
        other = match.person.name
        same = actor is None or other.split()[0] in actor.name.split()
        if same or match.kind != "last":
            continue
        first = re.compile(rf"\b{re.escape(other.split()[0])}\b")
        if was_high(match.person, "") and first.search(setting.text):
            return other
    return ""
