"""Whose, where a person is the owner: "President Obama's administration"."""

import re

from detente.model.actor import Mention, Resolution
from detente.model.names import Role
from detente.model.text import Span
from detente.resolve import codes
from detente.resolve.persons import resolve_person
from detente.resolve.phrase import Phrase, take_apart
from detente.resolve.role_words import singular
from detente.resolve.scale import BACKWARD, CONTEXT, FAIR, OPEN
from detente.resolve.setting import Setting
from detente.resolve.title_words import title_words

_OWNER = re.compile(
    r"(?P<who>(?:[A-ZÀ-Þ][\w.’'-]*[ \t])*[A-ZÀ-Þ][\w.-]*?)(?:['’]s|(?<=s)['’]|(?=\s[a-z]+$))\s"
)

_OWN = re.compile(r"(?:his|her)\s", re.IGNORECASE)
_BARE = re.compile(r"(?:the\s)?\w+", re.IGNORECASE)


def resolve_possessed(phrase: Phrase, setting: Setting) -> Resolution | None:
    """A body or an aide of an official: of the country in whose office that person is."""
    role = phrase.role
    if role is None or phrase.is_name or phrase.owner is not None:
        return None
    if role.sector not in title_words().of_persons:
        return None
    own = _OWN.match(phrase.mention.words) is not None
    found = _possessor(phrase, setting) if not own else None
    if found is None:
        return _as_before(phrase, role, setting)
    if found.actor is None or not found.actor.country:
        return _whose(phrase)
    actor = codes.part(found.actor.country, role.sector, role.agent)
    reason = f"{phrase.title!r} of {found.actor.name}: {found.reason}"
    score = min(FAIR, round(found.confidence * BACKWARD, 3))
    return Resolution(phrase.mention.span, actor, score, reason)


def _as_before(phrase: Phrase, role: Role, setting: Setting) -> Resolution | None:
    """Of the one country named so far: "his administration", "the administration" again."""
    here = phrase.mention.span
    own = _OWN.match(phrase.mention.words) is not None
    if phrase.title not in title_words().goes_by_leader or phrase.mention.plural:
        return None
    if not own and not _BARE.fullmatch(phrase.mention.words):
        return None
    before = {
        one.actor.country: one
        for span, one in setting.decided.items()
        if span.end <= here.start
        and one.actor is not None
        and one.actor.country
        and (
            one.actor.kind == "official"
            if own
            else span.of(setting.text).lower().endswith(phrase.title)
        )
    }
    if len(before) != 1:
        return None
    ((country, earlier),) = before.items()
    actor = codes.part(country, role.sector, role.agent)
    reason = f"{phrase.title!r} without a country: {earlier.reason}"
    return Resolution(here, actor, min(CONTEXT, earlier.confidence), reason)


def _whose(phrase: Phrase) -> Resolution | None:
    """A president may be a company's."""
    owner = phrase.core.replace("’", "'").rpartition("'")[0]
    if not owner or singular(phrase.title) not in title_words().of_any_body:
        return None
    reason = f"{phrase.title!r} of {owner!r}, of which nothing is known"
    return Resolution(phrase.mention.span, None, OPEN, reason)


def _possessor(phrase: Phrase, setting: Setting) -> Resolution | None:
    written = _OWNER.match(phrase.mention.words)
    if written is None:
        return None
    named = written.end("who") < written.end() - 1
    if not named and phrase.title not in title_words().goes_by_leader:
        return None
    start = phrase.mention.span.start
    span = Span(start, start + written.end("who"))
    words = written.group("who")
    last = words.split()[-1]
    inner = take_apart(Mention(span, words, last.lower(), name=last), setting.day)
    return resolve_person(inner, setting)
