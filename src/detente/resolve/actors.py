"""Mentions to actors as of a date, each with its reason and with who else was considered."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from detente.model.actor import Candidate, Mention, Resolution
from detente.model.names import tokens
from detente.model.text import Report, Span
from detente.resolve import codes
from detente.resolve.appositions import resolve_apposed
from detente.resolve.chained import decided_at, resolve_chained
from detente.resolve.nominals import resolve_named_body, resolve_nominal, resolve_other_body
from detente.resolve.officials import find_persons, official, standing
from detente.resolve.organisations import resolve_organisation, resolve_respelt
from detente.resolve.owners import owner_of
from detente.resolve.persons import resolve_person
from detente.resolve.phrase import Phrase, as_mention, take_apart
from detente.resolve.possessors import resolve_possessed
from detente.resolve.report_names import ReportNames
from detente.resolve.respelt_roles import respelt
from detente.resolve.role_setting import completed, in_setting
from detente.resolve.scale import BACKWARD, MODERATE, OPEN, WEAK
from detente.resolve.setting import Setting, is_state_form
from detente.resolve.shared_names import resolve_shared_name
from detente.resolve.ships import resolve_ship
from detente.resolve.states import resolve_misspelt, resolve_state
from detente.resolve.targets import resolve_target
from detente.resolve.towns import resolve_town
from detente.resolve.unlisted_bodies import resolve_unlisted_body

Step = Callable[[Phrase, Setting], Resolution | None]


def resolve_actors(
    report: Report,
    mentions: Sequence[Mention],
    on: date | None,
    *,
    unspecific: frozenset[Span] = frozenset(),
    names: ReportNames | None = None,
) -> dict[Span, Resolution]:
    """A resolution for every mention of a report, in text order; `on` is the report's day.

    `unspecific` are the mentions that speak unnamed or strike, of whom nothing else is told;
    `names` the names of the report, where they are found already.
    """
    setting = Setting(report, on, unspecific, names)
    for mention in sorted(mentions, key=_full_names_first):
        if mention.span not in setting.decided:
            _resolve(mention, setting)
    return {mention.span: setting.decided[mention.span] for mention in mentions}


def resolve_name(words: str, on: date | None, *, beside: str = "") -> Resolution:
    """Who a bare name or noun phrase means; `beside` is text around it that may help."""
    mention = as_mention(words)
    report = Report(f"{mention.words}. {beside}")
    found = resolve_actors(report, [mention], on)[mention.span]
    if found.actor is None and not found.alternatives:
        return resolve_town(mention, Setting(report, on)) or found
    return found


def who_is(name: str, on: date | None, *, beside: str = "") -> list[Candidate]:
    """Everybody a name may mean, the likeliest first."""
    found = resolve_name(name, on, beside=beside)
    first = [Candidate(found.actor, found.confidence, found.reason)] if found.actor else []
    day = on.isoformat() if on else ""
    words = tokens(as_mention(name).name)
    matches = [one for minor in (False, True) for one in find_persons(words, minor=minor)]
    namesakes = [
        Candidate(official(m.person, standing(m.person, day)), 0.3, m.how) for m in matches
    ]
    by_id = {one.actor.id: one for one in [*namesakes, *found.alternatives, *first]}
    return sorted(by_id.values(), key=lambda one: (-one.score, one.actor.id))


def _full_names_first(mention: Mention) -> tuple[bool, Span, bool]:
    """A headline's last name is understood from the full name below it."""
    full = len(mention.name.split()) > 1 and not mention.is_bare_pronoun
    return not full, mention.span, mention.is_bare_pronoun


def _resolve(mention: Mention, setting: Setting) -> None:
    if mention.is_bare_pronoun:
        setting.decided[mention.span] = _pointed(mention, setting)
        return
    if mention.antecedent is not None and decided_at(mention.antecedent, setting) is None:
        _name_before(mention.antecedent, setting)
    phrase = in_setting(take_apart(completed(mention, setting), setting.day), setting)
    steps = (step(phrase, setting) for step in _steps(phrase))
    found = next((one for one in steps if one is not None), None) or _open(phrase, setting)
    if found.actor is None and not found.alternatives:
        found = resolve_apposed(phrase, setting) or found
    name = tokens(phrase.name) if phrase.known is None else ()
    setting.remember(mention.span, name, phrase.name, found)


def _steps(phrase: Phrase) -> tuple[Step, ...]:
    """Which readings are tried, in order: a titled name is a person before it is a place."""
    if phrase.known is None:
        return (
            _introduced,
            resolve_target,
            resolve_ship,
            resolve_misspelt,
            resolve_respelt,
            resolve_unlisted_body,
            resolve_named_body,
            resolve_chained,
            resolve_possessed,
            resolve_person,
            resolve_nominal,
            _respelt,
        )
    if phrase.role is not None and phrase.role.kind == "person" and phrase.name:
        return (_introduced, _titled, resolve_state, resolve_organisation, resolve_person)
    first = min(phrase.known.forms, key=lambda form: form.kind == "city" or not is_state_form(form))
    if is_state_form(first) and first.kind != "city":
        return (
            _introduced,
            _namesake,
            resolve_shared_name,
            resolve_state,
            resolve_organisation,
            resolve_person,
        )
    return (
        _introduced,
        _namesake,
        resolve_other_body,
        resolve_organisation,
        resolve_state,
        resolve_person,
    )


def _introduced(phrase: Phrase, setting: Setting) -> Resolution | None:
    """A short name that stood in brackets after a long one."""
    earlier = setting.introduced.get(tokens(phrase.name))
    if earlier is None:
        return None
    reason = f"{phrase.name!r} was introduced in brackets: {earlier.reason}"
    score = round(earlier.confidence * BACKWARD, 3)
    return Resolution(phrase.mention.span, earlier.actor, score, reason)


def _respelt(phrase: Phrase, setting: Setting) -> Resolution | None:
    """A common noun spelt otherwise by a letter or two."""
    meant = respelt(phrase)
    found = resolve_nominal(meant, setting) if meant else None
    if meant is None or found is None or found.actor is None:
        return None
    reason = f"{phrase.core!r} is read as {meant.title!r}: {found.reason}"
    return replace(found, confidence=min(MODERATE, found.confidence), reason=reason)


def _namesake(phrase: Phrase, setting: Setting) -> Resolution | None:
    """A person named in full before whose last name is also a place: Jordan."""
    name = tokens(phrase.name)
    if not phrase.name:
        return None
    if not setting.namesakes(name):
        return _longer_name(phrase, name, setting)
    found = resolve_person(phrase, setting)
    return found if found is not None and found.actor is not None else None


def _longer_name(phrase: Phrase, name: tuple[str, ...], setting: Setting) -> Resolution | None:
    """A town's name that is the last name of somebody named in full: "Ana Ponce", then "Ponce"."""
    if phrase.known is None or any(form.kind != "city" for form in phrase.known.forms):
        return None
    for span in setting.written_out(name):
        for seen, found in setting.decided.items():
            if seen.holds(span) and (found.actor is None or found.actor.kind == "official"):
                reason = f"{phrase.name!r} stands for {span.of(setting.text)!r}: {found.reason}"
                score = round(found.confidence * BACKWARD, 3)
                return Resolution(phrase.mention.span, found.actor, score, reason)
    return None


def _titled(phrase: Phrase, setting: Setting) -> Resolution | None:
    """A title before a name that is also a place: President Washington."""
    found = resolve_person(phrase, setting)
    return found if found is not None and found.actor is not None else None


def _pointed(mention: Mention, setting: Setting) -> Resolution:
    """What a pronoun or short form points back to."""
    target = mention.antecedent
    assert target is not None
    earlier = decided_at(target, setting) or _unlisted(mention, target, setting)
    if mention.used_as == "actor" and earlier.actor is not None and earlier.actor.kind == "place":
        reason = f"{mention.words!r} acts; {earlier.actor.name}, to which it may point, is a place"
        return Resolution(mention.span, None, OPEN, reason)
    score = round(earlier.confidence * BACKWARD, 3)
    why = f" ({mention.meant_by})" if mention.meant_by else ""
    whom = target.of(setting.text)
    reason = f"{mention.words!r} points back to {whom!r} at {target}{why}: {earlier.reason}"
    return Resolution(mention.span, earlier.actor, score, reason, earlier.alternatives)


def _name_before(target: Span, setting: Setting) -> None:
    """The name that a noun stands for, where it is in no row itself."""
    name = as_mention(target.of(setting.text))
    _resolve(replace(name, span=target, words=target.of(setting.text)), setting)


def _unlisted(mention: Mention, target: Span, setting: Setting) -> Resolution:
    """The noun pointed back to, where it is not itself among the mentions."""
    words = target.of(setting.text)
    head = words.split()[-1].lower() if words.split() else ""
    _resolve(Mention(target, words, head, mention.name, mention.nationality), setting)
    return setting.decided[target]


def _open(phrase: Phrase, setting: Setting) -> Resolution:
    owner = owner_of(phrase, setting)
    head = phrase.mention.head or phrase.core
    if owner is None:
        return Resolution(phrase.mention.span, None, OPEN, f"{head!r} names no actor")
    reason = f"{head!r} names no actor although {owner.words!r} stands beside it"
    some = Candidate(codes.part(owner.iso3, "UNK"), WEAK / 2, f"something of {owner.words!r}")
    return Resolution(phrase.mention.span, None, OPEN, reason, (some,) if owner.iso3 else ())
