"""Unnamed actors: a role with its country or organisation, "Turkish warplanes", "UN police"."""

import re

from detente.model.actor import Actor, Resolution
from detente.model.names import Hit, Role, find_names, tokens
from detente.resolve import codes
from detente.resolve.actor_tables import countries, organisations
from detente.resolve.office_holders import Person, Tenure, persons_of
from detente.resolve.officials import official, organisation_of, standing
from detente.resolve.owners import Owner, owner_of
from detente.resolve.phrase import Phrase
from detente.resolve.role_words import role_at_end, singular
from detente.resolve.scale import CONTEXT, FAIR, MODERATE, OPEN, WEAK
from detente.resolve.setting import Setting, is_state_form
from detente.resolve.title_words import title_words

_OTHERS = re.compile(
    r"(?:its|their|his|her|our|my|other|both|two|three|four|several|various|many|\d+)\s",
    re.IGNORECASE,
)
_IN = re.compile(r"\sin\s")
_FURTHEST = 60
_OWNED = re.compile(r"\b(?:its|their|his|her|our|my|another|other)\s", re.IGNORECASE)
_OF_THE_STATE = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY"})


def resolve_nominal(phrase: Phrase, setting: Setting) -> Resolution | None:
    """The sector and country that a common noun with its modifiers stands for."""
    role = phrase.role
    if role is None or phrase.is_name:
        return None
    owner = owner_of(phrase, setting)
    sector, agent = ("ELI", "ELI") if phrase.former else (role.sector, role.agent)
    if owner is None:
        return _without_owner(phrase, role, sector, agent, setting)
    if _is_stationed(phrase):
        return _agent(phrase, sector, agent, f"{phrase.title!r} in {owner.words!r}, not of it")
    if owner.organisation is not None:
        return _of_organisation(phrase, role, owner, setting)
    if owner.is_open and not owner.is_city:
        return Resolution(phrase.mention.span, None, OPEN, owner.reason)
    if not owner.iso3:
        return _agent(phrase, sector, agent, f"{owner.reason}; the role is {phrase.title!r}")
    if (holder := _holder(phrase, owner, setting)) is not None:
        return holder
    actor = codes.part(owner.iso3, sector, agent)
    reason = f"{phrase.title!r} of {codes.country(owner.iso3).name}: {owner.reason}"
    score = min(owner.score, MODERATE) if sector == "UNK" else owner.score
    return Resolution(phrase.mention.span, actor, score, reason)


def resolve_named_body(phrase: Phrase, setting: Setting) -> Resolution | None:
    """A body whose proper name ends in what it is: Elm Hills Police."""
    parts = tokens(phrase.core) if phrase.is_name else ()
    role = role_at_end(parts) if len(parts) > 1 else None
    if role is None or role.noun.lower() not in title_words().named_bodies:
        return None
    reason = f"{phrase.core!r} ends in {role.noun!r}"
    owner = owner_of(phrase, setting)
    if owner is not None and owner.iso3:
        actor = codes.part(owner.iso3, role.sector, role.agent)
        return Resolution(phrase.mention.span, actor, min(CONTEXT, owner.score), reason)
    here, why = setting.main_country()
    if not here:
        return _agent(phrase, role.sector, role.agent, reason)
    actor = codes.part(here, role.sector, role.agent)
    return Resolution(phrase.mention.span, actor, WEAK, f"{reason}; {why}")


def _is_stationed(phrase: Phrase) -> bool:
    """True for diplomats *in* Brussels, who are not Belgium's."""
    hit = phrase.owner
    return (
        hit is not None
        and singular(phrase.title) in title_words().stationed
        and re.search(r"\s(?:in|at|near)\s(?:the\s)?$", phrase.mention.words[: hit.span.start])
        is not None
    )


def resolve_other_body(phrase: Phrase, setting: Setting) -> Resolution | None:
    """A body of the country named before it, where the known one of that name is another's."""
    if phrase.known is None or phrase.owner is None or phrase.name in ("", phrase.mention.words):
        return None
    owner = owner_of(phrase, setting)
    if owner is None or not owner.iso3 or phrase.owner.span.end > phrase.known.span.start:
        return None
    bodies = [one for form in phrase.known.forms for one in organisations().get(form.owner, ())]
    known = bodies[0] if bodies else None
    if known is None or known.country not in countries() or known.country == owner.iso3:
        return None
    own = next((one for one in bodies if one.country == owner.iso3), None)
    actor = codes.organisation(own) if own else codes.part(owner.iso3, known.sector)
    reason = f"a body of {codes.country(owner.iso3).name} called {phrase.name!r}: {owner.reason}"
    return Resolution(phrase.mention.span, actor, owner.score, reason)


def _of_organisation(phrase: Phrase, role: Role, owner: Owner, setting: Setting) -> Resolution:
    one = owner.organisation
    assert one is not None
    if (holder := _holder(phrase, owner, setting)) is not None:
        return holder
    actor = codes.part(one.country, "ELI") if phrase.former else codes.organisation(one, role)
    reason = f"{phrase.title!r} of {one.name}: {owner.reason}"
    return Resolution(phrase.mention.span, actor, owner.score, reason)


def _without_owner(
    phrase: Phrase, role: Role, sector: str, agent: str, setting: Setting
) -> Resolution:
    """By an official of that role named before, by the report's country, else by role alone."""
    if (named := _named_before(phrase, setting) or _body_before(phrase, setting)) is not None:
        return named
    if singular(phrase.title) in title_words().never_alone:
        reason = f"{phrase.title!r} alone does not say which"
        return Resolution(phrase.mention.span, None, OPEN, reason)
    owned = _OTHERS.match(phrase.mention.words) is not None
    of_state = sector in _OF_THE_STATE and not owned
    here, why = _seat(phrase, setting) if of_state else ("", "")
    if here:
        return Resolution(phrase.mention.span, codes.part(here, sector, agent), MODERATE, why)
    here, why = setting.main_country() if of_state else ("", "")
    if here:
        actor = codes.part(here, sector, agent)
        return Resolution(
            phrase.mention.span, actor, WEAK, f"{phrase.title!r} without a country: {why}"
        )
    return _agent(phrase, sector, agent, f"{phrase.title!r}, of no country that is named")


def _seat(phrase: Phrase, setting: Setting) -> tuple[str, str]:
    """The country whose capital stands right behind: "the government in Kinshasa"."""
    after = setting.text[phrase.mention.span.end :][:_FURTHEST]
    link = _IN.match(after)
    hit = next(find_names(after[link.end() :]), None) if link else None
    if hit is None or hit.span.start or singular(phrase.title) in title_words().stationed:
        return "", ""
    form = next((form for form in hit.forms if form.kind == "capital"), None)
    if form is None:
        return "", ""
    return form.owner, f"{phrase.title!r} in {form.words!r}, its seat"


def _named_before(phrase: Phrase, setting: Setting) -> Resolution | None:
    if phrase.title not in title_words().offices or phrase.mention.plural:
        return None
    found = {
        r.actor.id: (full, r)
        for full, r in setting.persons.values()
        if r.actor and not r.actor.office.startswith(("former", "later")) and _is(phrase, r.actor)
    }
    if not found:
        return None
    if len(found) > 1:
        return _of_several(phrase, list(found.values()), setting)
    ((full, earlier),) = found.values()
    reason = f"the only {phrase.title!r} named in the report is {full!r}"
    return Resolution(phrase.mention.span, earlier.actor, min(FAIR, earlier.confidence), reason)


def _of_several(
    phrase: Phrase, found: list[tuple[str, Resolution]], setting: Setting
) -> Resolution:
    """The bare title is the one that was named without a country: the reader's own president."""
    bare = [
        (full, one)
        for full, one in found
        if not any(_is_country(hit) for hit in find_names(one.mention.of(setting.text)))
    ]
    if len(bare) != 1:
        names = " or ".join(full for full, _ in found[:3])
        reason = f"{phrase.title!r} may be {names}; nothing decides"
        return Resolution(phrase.mention.span, None, OPEN, reason)
    ((full, earlier),) = bare
    reason = f"of those with the title {phrase.title!r} only {full!r} is named without a country"
    return Resolution(phrase.mention.span, earlier.actor, MODERATE, reason)


def _is_country(hit: Hit) -> bool:
    return any(is_state_form(form) for form in hit.forms)


def _body_before(phrase: Phrase, setting: Setting) -> Resolution | None:
    """The one body of that kind that the report named before: "the alliance" for NATO."""
    kinds = title_words().bodies.get(phrase.title, ())
    here = phrase.mention.span
    if not kinds or phrase.mention.plural or _OWNED.search(phrase.mention.words):
        return None
    named = dict.fromkeys(name for start, name in setting.bodies if start < here.start)
    found = [
        one
        for name in named
        for one in organisations()[name]
        if one.kind in kinds and (not setting.day or one.lived(setting.day))
    ]
    if len(found) != 1:
        return None
    reason = f"the only {phrase.title!r} named before is {found[0].name}"
    return Resolution(here, codes.organisation(found[0]), FAIR, reason)


def _is(phrase: Phrase, actor: Actor) -> bool:
    return title_words().fits(phrase.title, "", actor.office) is True


def _holder(phrase: Phrase, owner: Owner, setting: Setting) -> Resolution | None:
    """Who held the office that day, where exactly one person did."""
    if phrase.mention.plural or phrase.former or not setting.day:
        return None
    leads = owner.organisation is not None and phrase.title in title_words().lead_a_body
    if phrase.title not in title_words().offices and not leads:
        return None
    place = owner.organisation.country if owner.organisation else owner.iso3
    found = [person for person in persons_of(place) if _holds(person, phrase, owner, setting)]
    if len(found) != 1:
        return None
    actor = official(found[0], standing(found[0], setting.day, phrase.title))
    reason = f"{found[0].name} was {actor.office} on {setting.day}: {owner.reason}"
    return Resolution(phrase.mention.span, actor, min(FAIR, owner.score), reason)


def _holds(person: Person, phrase: Phrase, owner: Owner, setting: Setting) -> bool:
    body = owner.organisation
    place = body.country if body else owner.iso3
    return any(
        t.iso3 == place
        and t.holds(setting.day)
        and (_leads(phrase, t) or title_words().fits(phrase.title, t.role, t.title) is True)
        and (body is None or organisation_of(t.title) == body.name)
        for t in person.tenures
    )


def _leads(phrase: Phrase, tenure: Tenure) -> bool:
    """True for the first seat of a body, whatever its name: director, chief, head."""
    second = any(word in tenure.title.lower() for word in ("deputy", "vice", "special", "envoy"))
    return phrase.title in title_words().lead_a_body and not second


def _agent(phrase: Phrase, sector: str, agent: str, reason: str) -> Resolution:
    if not agent:
        return Resolution(phrase.mention.span, None, OPEN, f"{reason}; that names no kind of actor")
    return Resolution(phrase.mention.span, codes.part("", sector, agent), MODERATE, reason)
