"""Shared names: "Paraguay's Senate", "Bolivian Indians" are not of the state known by them."""

import re

from detente.model.actor import Resolution
from detente.model.names import Form, find_names
from detente.resolve import codes
from detente.resolve.owners import owner_of
from detente.resolve.phrase import Phrase
from detente.resolve.scale import CLEAR, CONTEXT
from detente.resolve.setting import Setting

_NATIVE = "native peoples"  # in the note of "Indians"
_SEAT = re.compile(r"\s(?:building\s|chamber\s)?in\s(?:the\scapital,?\s)?")
_FURTHEST = 60


def resolve_shared_name(phrase: Phrase, setting: Setting) -> Resolution | None:
    """A legislature or people of the country that stands beside it, where another's is as named."""
    form = _shared(phrase)
    if form is None or phrase.known is None:
        return None
    written = phrase.known.span.of(phrase.mention.words)
    iso3, score, why = _country(phrase, form, written, setting)
    if not iso3 or iso3 == form.owner:
        return None
    actor = codes.part(iso3, "LEG" if form.kind == "metonym-legislature" else "CVL")
    return Resolution(phrase.mention.span, actor, score, f"{written!r} of {actor.name}: {why}")


def _shared(phrase: Phrase) -> Form | None:
    """The form of a name that other countries have as well, by its note."""
    forms = phrase.known.forms if phrase.known is not None else ()
    if len({form.owner for form in forms}) != 1:
        return None
    for form in forms:
        legislature = form.kind == "metonym-legislature" and "ambiguous" in form.note
        if legislature or (form.kind == "demonym-noun" and _NATIVE in form.note):
            return form
    return None


def _country(phrase: Phrase, form: Form, written: str, setting: Setting) -> tuple[str, float, str]:
    """Whose it is: by the name beside it, by the town behind it, by the same name before."""
    owner = owner_of(phrase, setting)
    if owner is not None and owner.iso3:
        return owner.iso3, min(owner.score, CLEAR), owner.reason
    if form.kind != "metonym-legislature":
        return "", 0.0, ""
    after = setting.text[phrase.mention.span.end :][:_FURTHEST]
    if (link := _SEAT.match(after)) is not None:
        hit = next(find_names(after[link.end() :]), None)
        seat = hit.forms[0] if hit is not None and not hit.span.start else None
        if seat is not None and seat.kind == "capital":
            return seat.owner, CONTEXT, f"it sits in {seat.words!r}"
    return _before(written, setting)


def _before(written: str, setting: Setting) -> tuple[str, float, str]:
    """The country of whose legislature the report has spoken by this name."""
    for span, found in setting.decided.items():
        if found.actor is not None and found.actor.kind == "legislature":
            words = span.of(setting.text)
            if words != written and words.endswith(written):
                return found.actor.country, CONTEXT, f"the report speaks of {words!r}"
    return "", 0.0, ""
