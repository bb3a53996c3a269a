"""Named persons: an office holder of the tables, or one whose role and country the words give."""

import re
from dataclasses import dataclass, replace

from detente.model.actor import Actor, Candidate, Mention, Resolution
from detente.model.names import Role, tokens
from detente.resolve import codes
from detente.resolve.full_names import is_surely_a_name
from detente.resolve.officials import (
    Match,
    find_persons,
    fits_title,
    is_of,
    official,
    standing,
    was_high,
)
from detente.resolve.owners import Owner, owner_of
from detente.resolve.phrase import Phrase, take_apart
from detente.resolve.runners import stands_for_election
from detente.resolve.scale import BACKWARD, CLEAR, CONTEXT, EXACT, FAIR, MODERATE, OPEN, WEAK
from detente.resolve.setting import Setting
from detente.resolve.title_words import title_words
from detente.resolve.titled_now import official_as_called
from detente.resolve.vouched import is_near, matches_of

_SCORES = {"exact": EXACT, "full": EXACT, "part": FAIR, "last": FAIR, "spelling": MODERATE}
_PRIVATE = frozenset({"CVL", "BUS", "EDU", "LAB", "JRN", "MED", "AGR", "CRM", "REF", "UNK", ""})
_PUBLIC = frozenset({"agency", "military", "igo", "alliance", "armed-group", "party", "court"})
_SOON = 400
_POSSESSIVE = re.compile(r"\w['’]s? ")
_TELLING = frozenset({"COP", "MIL", "JUD", "REB", "REL"})
_WHOLE = frozenset({"exact", "full", "part"})


@dataclass(frozen=True, slots=True)
class _Sifted:
    """Matches that fit title and nationality, and why the others were turned down."""

    kept: list[Match]
    refused: list[tuple[Match, str]]
    told: list[str]


def resolve_person(phrase: Phrase, setting: Setting) -> Resolution | None:
    """The person a proper name means, or None where the mention is no name."""
    if not phrase.is_name:
        return None
    name = tokens(phrase.name)
    owner = owner_of(phrase, setting)
    if (before := _named_before(phrase, name, setting)) is not None:
        return before
    matches = matches_of(name, phrase, owner, setting)
    sifted = _sift(matches, phrase, owner)
    if sifted.kept and (found := _decide(phrase, sifted, setting)) is not None:
        return found
    if _are_compatriots(sifted, owner) and (made := _by_role(phrase, owner, setting)) is not None:
        return made
    return _open(phrase, sifted, setting)


def _named_before(phrase: Phrase, name: tuple[str, ...], setting: Setting) -> Resolution | None:
    """The full name in the report that a last name stands for."""
    _find_written_out(name, setting)
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


def _find_written_out(name: tuple[str, ...], setting: Setting) -> None:
    """Remember the full names of the report that end in this name and are no mentions."""
    for span in setting.written_out(name):
        full = tokens(span.of(setting.text))
        if full in setting.persons:
            continue
        words = span.of(setting.text)
        inner = take_apart(Mention(span, words, full[-1], name=words), setting.day)
        exact = inner.is_name and any(
            m.kind in _WHOLE for minor in (False, True) for m in find_persons(full, minor=minor)
        )
        found = resolve_person(inner, setting) if exact else None
        if found is not None and found.actor is not None:
            setting.persons[full] = (words, found)
        elif is_surely_a_name(setting.text, span):
            reason = f"no public office is known of {words!r}"
            setting.persons[full] = (words, Resolution(span, None, OPEN, reason))


def _sift(matches: tuple[Match, ...], phrase: Phrase, owner: Owner | None) -> _Sifted:
    kept, refused, told = [], [], []
    for match in matches:
        wrong = _contradiction(match, phrase, owner)
        if wrong:
            refused.append((match, wrong))
        else:
            kept.append(match)
    if kept and owner is not None and owner.organisation is not None:
        own = [m for m in kept if is_of(m.person, owner.organisation.country)]
        kept = own or kept
        told += [f"{owner.words!r} fits"] if own else []
    if kept and owner is not None and owner.iso3:
        told.append(f"the nationality {owner.words!r} fits")
    if kept and phrase.title and _vouches(kept[0], phrase):
        told.append(f"the title {phrase.title!r} fits")
    return _Sifted(kept, refused, told)


def _are_compatriots(sifted: _Sifted, owner: Owner | None) -> bool:
    """True where all namesakes turned down are of the country named: an office may be missing."""
    iso3 = owner.iso3 if owner is not None else ""
    return all(bool(iso3) and is_of(match.person, iso3) for match, _ in sifted.refused)


def _vouches(match: Match, phrase: Phrase) -> bool:
    """True where the title fits an office, or, as "General", is of the same sector."""
    if fits_title(match.person, phrase.title):
        return True
    sectors = {title_words().sector_of(t.title, t.role) for t in match.person.tenures} - {"GOV"}
    return phrase.role is not None and phrase.role.sector in sectors


def _contradiction(match: Match, phrase: Phrase, owner: Owner | None) -> str:
    if owner is not None and owner.iso3 and not is_of(match.person, owner.iso3):
        return f"{match.person.name} held no office of {codes.country(owner.iso3).name}"
    if fits_title(match.person, phrase.title) is False and not phrase.former:
        return f"{match.person.name} was never {phrase.title!r}"
    if _is_public(owner):
        return ""
    if phrase.role is not None and phrase.role.sector in _PRIVATE - {"UNK", ""}:
        return f"{phrase.title!r} is no public office"
    return ""


def _is_public(owner: Owner | None) -> bool:
    """True for a body whose director or adviser is no private person."""
    return (
        owner is not None and owner.organisation is not None and owner.organisation.kind in _PUBLIC
    )


def _decide(phrase: Phrase, sifted: _Sifted, setting: Setting) -> Resolution | None:
    kind = sifted.kept[0].kind
    if kind == "last" and not sifted.told:
        return _alone(phrase, sifted.kept, setting)
    if kind == "spelling" and not sifted.told and len(sifted.kept) > 1:
        return None
    chosen, why = _one_of(sifted.kept, phrase, setting)
    if chosen is None:
        return None
    score = _SCORES[kind] if not sifted.told or kind != "spelling" else FAIR
    score = score if not why else min(score, CLEAR)
    return _resolution(phrase, chosen, score, [*sifted.told, *why], setting, sifted.kept)


def _alone(phrase: Phrase, matches: list[Match], setting: Setting) -> Resolution | None:
    """A last name without title: only where one holder of a high office bore it then."""
    if setting.weights and set(tokens(phrase.name)) & title_words().common_names:
        matches = [m for m in matches if is_near(m.person, setting)]
    if any(tokens(body)[:1] == tokens(phrase.name) for _, body in setting.bodies):
        return None  # Fox, where the report names Fox News
    high = [match for match in matches if was_high(match.person, setting.day)]
    if len(high) > 1:
        near = [m for m in high if is_near(m.person, setting)]
        if len(near) != 1:
            return None
        return _resolution(
            phrase, near[0], MODERATE, ["the report names that country"], setting, high
        )
    if len(high) == 1:
        why = "the only holder of a high office of that name then"
        return _resolution(phrase, high[0], MODERATE, [why], setting, matches)
    now = [m for m in matches if _serves_here(m, setting)]
    if len(now) == 1:
        why = "the only office holder of that name then in a country that the report names"
        return _resolution(phrase, now[0], WEAK, [why], setting, matches)
    former = [m for m in matches if was_high(m.person, "")]
    if len(former) == 1 and setting.day:
        why = "the only holder of a high office of that name ever"
        return _resolution(phrase, former[0], WEAK, [why], setting, matches)
    return None


def _serves_here(match: Match, setting: Setting) -> bool:
    return any(setting.weights[t.iso3] and t.holds(setting.day) for t in match.person.tenures)


def _one_of(
    matches: list[Match], phrase: Phrase, setting: Setting
) -> tuple[Match | None, list[str]]:
    """One of several namesakes: in office then, in a fitting office, of a country named."""
    if len(matches) == 1:
        return matches[0], []
    fitting = [m for m in matches if fits_title(m.person, phrase.title)] or matches
    now = [
        m for m in fitting
        if standing(m.person, setting.day, phrase.title).state == "holds"
    ]  # fmt: skip
    for some, why in ((fitting, "only one fits the title"), (now, "only one was in office then")):
        if len(some) == 1:
            return some[0], [why]
    near = [m for m in now or fitting if is_near(m.person, setting)]
    if len(near) == 1:
        return near[0], ["the report names the country of only one"]
    high = [m for m in near or now or fitting if was_high(m.person, setting.day)]
    return (high[0], ["only one held a high office"]) if len(high) == 1 else (None, [])


def _resolution(
    phrase: Phrase, match: Match, score: float, why: list[str], setting: Setting, all_: list[Match]
) -> Resolution | None:
    found = standing(match.person, setting.day, phrase.title)
    if found.state == "undated" and stands_for_election(match.person.name, setting):
        found = replace(found, state="runs")
    if found.state == "later" and not _soon(setting, found.tenure.start):
        return None
    if found.state == "undated":
        why, score = [*why, "the day of the report is not known"], min(score, CLEAR)
    day = f" ({found.office} on {setting.day})" if setting.day else f" ({found.office})"
    reason = "; ".join([match.how + day, *why])
    others = tuple(
        Candidate(official(m.person, standing(m.person, setting.day)), 0.3, m.how)
        for m in all_
        if m.person != match.person
    )
    actor = official_as_called(match.person, found, phrase)
    return Resolution(phrase.mention.span, actor, score, reason, others[:4])


def _soon(setting: Setting, start: str) -> bool:
    """True where a term begins within about a year: a president-elect, a candidate."""
    if setting.on is None:
        return True
    years, days = int(start[:4]) - setting.on.year, (int(start[5:7]) - setting.on.month) * 30
    return years * 365 + days < _SOON


def _by_role(phrase: Phrase, owner: Owner | None, setting: Setting) -> Resolution | None:
    """A person that the tables lack, coded by the role and the country that the words give."""
    role = phrase.role
    if role is None or (role.sector in _PRIVATE and not _is_public(owner)):
        return None
    if owner is None and _POSSESSIVE.search(phrase.core):
        return None
    sector, agent = ("ELI", "ELI") if phrase.former else (role.sector, role.agent)
    if owner is not None and owner.organisation is not None:
        body = codes.organisation(owner.organisation)
        body = codes.part(body.country, sector, agent) if phrase.former else body
        code, score, why = body, CONTEXT, owner.reason
    elif owner is not None and owner.iso3:
        code, score, why = codes.part(owner.iso3, sector, agent), CONTEXT, owner.reason
    else:
        here, why = setting.main_country()
        if not here and role.sector not in _TELLING:
            return None
        code, score = codes.part(here, sector, agent), WEAK
    if not _is_leading(role, phrase.title):
        reason = f"{phrase.title!r} is no public office; the act is that of the group: {why}"
        return Resolution(phrase.mention.span, code, min(score, MODERATE), reason)
    actor = Actor(
        code.code, phrase.name, "official", code.country, code.cow, sector, _office(phrase)
    )
    reason = f"not in the tables of office holders; coded by role {phrase.title!r}: {why}"
    return Resolution(phrase.mention.span, actor, score, reason)


def _is_leading(role: Role, title: str) -> bool:
    """True for a role that is public by itself: a minister, a rebel leader, but not a soldier."""
    words = title_words()
    return role.sector not in words.led_sectors or any(w in words.leading for w in tokens(title))


def _office(phrase: Phrase) -> str:
    return f"former {phrase.title}" if phrase.former else phrase.title


def _open(phrase: Phrase, sifted: _Sifted, setting: Setting) -> Resolution:
    turned = sifted.kept + [match for match, _ in sifted.refused]
    others = tuple(
        Candidate(official(m.person, standing(m.person, setting.day)), 0.3, m.how) for m in turned
    )
    if sifted.refused and not sifted.kept:
        reason = "; ".join(dict.fromkeys(why for _, why in sifted.refused[:2]))
    elif sifted.kept:
        if len(sifted.kept) == 1:
            only = standing(sifted.kept[0].person, setting.day)
            why = "took office later" if only.state == "later" else "nothing else vouches for it"
            return Resolution(
                phrase.mention.span,
                None,
                OPEN,
                f"{phrase.name!r} may be {sifted.kept[0].person.name}, but {why}",
                others[:4],
            )
        few = ", ".join(m.person.name for m in sifted.kept[:3])
        reason = f"{phrase.name!r} may be one of {len(sifted.kept)}: {few}; nothing decides"
    else:
        reason = f"no public office is known of {phrase.name!r}"
    return Resolution(phrase.mention.span, None, OPEN, reason, others[:4])
