"""Named persons: an office holder of the tables, or one whose role and country the words give."""

from detente.model.actor import Candidate, Mention, Resolution
from detente.model.names import tokens
from detente.resolve.coded_by_role import by_role
from detente.resolve.full_names import is_surely_a_name
from detente.resolve.named_before import named_before
from detente.resolve.namesakes import decide
from detente.resolve.officials import find_persons, official, standing
from detente.resolve.owners import owner_of
from detente.resolve.phrase import Phrase, take_apart
from detente.resolve.scale import OPEN
from detente.resolve.setting import Setting
from detente.resolve.sifting import Sifted, are_compatriots, loosely_titled, sift
from detente.resolve.vouched import matches_of

_WHOLE = frozenset({"exact", "full", "part"})


def resolve_person(phrase: Phrase, setting: Setting) -> Resolution | None:
    """The person a proper name means, or None where the mention is no name."""
    if not phrase.is_name:
        return None
    name = tokens(phrase.name)
    owner = owner_of(phrase, setting)
    _find_written_out(name, setting)
    if (before := named_before(phrase, name, setting)) is not None:
        return before
    matches = matches_of(name, phrase, owner, setting)
    sifted = loosely_titled(sift(matches, phrase, owner), owner, phrase, setting.day)
    if sifted.kept and (found := decide(phrase, sifted, setting)) is not None:
        return found
    if are_compatriots(sifted, owner) and (made := by_role(phrase, owner, setting)) is not None:
        return made
    return _open(phrase, sifted, setting)


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


def _open(phrase: Phrase, sifted: Sifted, setting: Setting) -> Resolution:
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
