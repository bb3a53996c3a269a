"""Bodies that no table knows: an actor of that name, coded by its kind and by its country."""

import re

from detente.model.actor import Actor, Resolution
from detente.model.names import Hit, find_names, tokens
from detente.resolve import codes
from detente.resolve.named_bodies import NamedBody, body_words
from detente.resolve.owners import owner_of
from detente.resolve.phrase import Phrase
from detente.resolve.role_words import singular
from detente.resolve.scale import CONTEXT, MODERATE
from detente.resolve.setting import Setting, is_state_form
from detente.resolve.states import SEVERAL, choose_state

UNLISTED = "unlisted "
"""Before the kind of an actor that stands in no table."""

_LINK = re.compile(r"\s(?:of|from|for|with|in)\s(?:the\s)?(?:[a-z]+\s)?\Z")
_DEFINITE = re.compile(r"\b[Tt]he\s\Z")
_BESIDE = 24  # characters around a name in which it may be said that it fights


def resolve_unlisted_body(phrase: Phrase, setting: Setting) -> Resolution | None:
    """The unlisted body that a mention names, or whose members it names: its fighters."""
    body, how = _meant(phrase, setting)
    if body is None:
        return None
    iso3, of_country = _country(body, phrase, setting)
    sector, agent, of_kind = _sector(body, setting)
    known = codes.country(iso3)
    kind = body_words()["nouns"][body.noun]["kind"]
    code = codes.part(iso3, sector, agent).code
    actor = Actor(
        code, body.name, UNLISTED + kind, country=iso3, cow=known.cow if iso3 else "", sector=sector
    )
    reason = f"{how} that no table knows: {of_kind}, {of_country}"
    return Resolution(phrase.mention.span, actor, CONTEXT if iso3 else MODERATE, reason)


def _meant(phrase: Phrase, setting: Setting) -> tuple[NamedBody | None, str]:
    here = phrase.mention.span
    end = here.start + phrase.mention.words.find(phrase.core) + len(phrase.core)
    for body in setting.unlisted:
        if here.start <= body.span.start < end <= body.span.end:
            return body, f"{body.name!r} is a name"
        if body.span.start <= here.start < here.end <= body.span.end:
            return body, f"{phrase.mention.words!r} means {body.name!r}, a name"
    is_member = singular(phrase.mention.head) in body_words()["members"] and not phrase.name
    if is_member and (owner := _owner(phrase, end, setting)) is not None:
        return owner, f"{phrase.mention.head!r} of {owner.name!r}, a name"
    return _again(phrase, setting)


def _owner(phrase: Phrase, end: int, setting: Setting) -> NamedBody | None:
    """The body before the noun, or behind "of": Lantern Front fighters, fighters of the front."""
    here, text = phrase.mention.span, setting.text
    for body in setting.unlisted:
        if here.start <= body.span.start and body.span.end <= end:
            return body
        if text[body.span.end : here.start] == " ":
            return body
        if end < body.span.start and _LINK.fullmatch(text[end : body.span.start]):
            return body
    return None


def _again(phrase: Phrase, setting: Setting) -> tuple[NamedBody | None, str]:
    """The one body of that noun named before: the Lantern Front, then "the front"."""
    noun, here = phrase.core.lower(), phrase.mention.span
    if noun not in body_words()["nouns"] or phrase.owner is not None or phrase.mention.antecedent:
        return None, ""
    if not _DEFINITE.search(setting.text, 0, here.start + len(phrase.mention.words) - len(noun)):
        return None, ""
    before = {
        one.name: one
        for one in setting.unlisted
        if one.noun == noun and one.span.start < here.start
    }
    if len(before) != 1:
        return None, ""
    ((name, body),) = before.items()
    return body, f"the only {noun!r} named before is {name!r}, a name"


def _country(body: NamedBody, phrase: Phrase, setting: Setting) -> tuple[str, str]:
    """Its country: named in it, or before it, or the one that the report is mostly about."""
    named = next((hit for hit in find_names(body.name) if _is_state(hit)), None)
    if named is not None:
        choice = choose_state(named, setting, named.span.of(body.name))
        if choice.form is not None and choice.form.owner != SEVERAL:
            return choice.form.owner, choice.reason
    owner = owner_of(phrase, setting)
    if owner is not None and owner.iso3:
        return owner.iso3, owner.reason
    here, why = setting.main_country()
    return (here, why) if here else ("", "of no country that is named")


def _is_state(hit: Hit) -> bool:
    return any(is_state_form(form) for form in hit.forms)


def _sector(body: NamedBody, setting: Setting) -> tuple[str, str, str]:
    row = body_words()["nouns"][body.noun]
    if body.noun.split()[-1] in body_words()["may_fight"]:
        for one in setting.unlisted:
            if one.name == body.name and (word := _fights(one, setting.text)):
                return "REB", "REB", f"{word!r} stands beside its name"
    return row["sector"], row["agent"], f"coded as {_a(body.noun)}"


def _fights(body: NamedBody, text: str) -> str:
    """The word beside the name that says it fights, or nothing."""
    after = tokens(text[body.span.end : body.span.end + _BESIDE])[:1]
    before = text[max(body.span.start - _BESIDE, 0) : body.span.start]
    of = tokens(before)[-4:] if re.search(r"\b(?:of|from)\s(?:the\s)?\Z", before) else ()
    words = (*after, *of, *tokens(before)[-1:])
    return next((word for word in words if singular(word) in body_words()["fighting"]), "")


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeio' else 'a'} {noun}"
