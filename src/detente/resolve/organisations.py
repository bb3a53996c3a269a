"""Names of organisations: which one, given the day and the countries of the report."""

from collections.abc import Iterable

from rapidfuzz import fuzz

from detente.model.actor import Candidate, Resolution
from detente.model.names import Hit, tokens
from detente.resolve import codes
from detente.resolve.actor_tables import Organisation, organisation_forms, organisations
from detente.resolve.phrase import Phrase
from detente.resolve.scale import CLEAR, CONTEXT, EXACT, MODERATE, OPEN
from detente.resolve.setting import Setting, is_state_form

_SPELLING = 93


def resolve_organisation(phrase: Phrase, setting: Setting) -> Resolution | None:
    """The organisation that a name stands for, or None where it names none."""
    mention = phrase.mention
    if phrase.known is None or (phrase.name and phrase.known.span.of(mention.words) != phrase.name):
        return None
    if all(is_state_form(form) for form in phrase.known.forms):
        return None
    one, score, reason, others = choose_organisation(
        phrase.known, setting, phrase.known.span.of(mention.words)
    )
    rest = tuple(Candidate(codes.organisation(other), 0.3, _years(other)) for other in others)
    actor = codes.organisation(one) if one else None
    return Resolution(mention.span, actor, score, reason, rest[:4])


def resolve_respelt(phrase: Phrase, setting: Setting) -> Resolution | None:
    """A long name of an organisation, transcribed otherwise by a letter or two."""
    words = max(tokens(phrase.name), tokens(phrase.mention.words), key=len)
    if len(words) < 2 or not phrase.name:
        return None
    written = " ".join(words)
    near = {
        canonical: form
        for form, canonical in organisation_forms().get(words[0], ())
        if fuzz.ratio(form, written) >= _SPELLING
    }
    if len(near) != 1:
        return None
    ((canonical, form),) = near.items()
    actor = codes.organisation(organisations()[canonical][0])
    reason = f"{phrase.name!r} is read as {form!r}, a name of {canonical}"
    return Resolution(phrase.mention.span, actor, MODERATE, reason)


def choose_organisation(
    hit: Hit, setting: Setting, written: str
) -> tuple[Organisation | None, float, str, tuple[Organisation, ...]]:
    """The organisation meant, how surely, why, and the others of that name."""
    forms = [form for form in hit.forms if not is_state_form(form)]
    named = dict.fromkeys(one for form in forms for one in organisations().get(form.owner, ()))
    if not named:
        return None, OPEN, f"no organisation is known as {written!r}", ()
    if longer := _written_out(named, tokens(written), setting):
        return longer, CONTEXT, f"{written!r} is short for {longer.name}, named in the report", ()
    living = [one for one in named if not setting.day or one.lived(setting.day)]
    ranked = sorted(living or named, key=lambda one: -setting.weights[one.country])
    first, others = ranked[0], tuple(one for one in named if one != ranked[0])
    if len(ranked) > 1:
        return _among(written, ranked, others, setting)
    if not living:
        return first, MODERATE, f"{written!r} is {first.name}, but {_years(first)}", others
    if others:
        return first, CLEAR, f"of those called {written!r} only {first.name} existed then", others
    unsure = any("ambiguous" in form.note for form in forms) and not setting.weights[first.country]
    return first, MODERATE if unsure else EXACT, f"{written!r} is a name of {first.name}", ()


def _written_out(
    named: Iterable[Organisation], words: tuple[str, ...], setting: Setting
) -> Organisation | None:
    """The one organisation of that kind in the report whose longer name ends so: the Times."""
    kinds = {one.kind for one in named}
    words = words[1:] if words[:1] == ("the",) else words
    ends = [
        one
        for name in dict.fromkeys(name for _, name in setting.bodies)
        for one in organisations()[name]
        if len(_bare(name)) > len(words) > 0 and _bare(name)[-len(words) :] == words
    ]
    return ends[0] if len(ends) == 1 and ends[0].kind in kinds else None


def _bare(name: str) -> tuple[str, ...]:
    return tuple(word for word in tokens(name) if word != "the")


def _among(
    written: str, ranked: list[Organisation], others: tuple[Organisation, ...], setting: Setting
) -> tuple[Organisation | None, float, str, tuple[Organisation, ...]]:
    first, second = ranked[:2]
    if setting.weights[first.country] > setting.weights[second.country]:
        seen = setting.names[first.country]
        return (
            first,
            CONTEXT,
            f"{written!r} is read as {first.name}: the report names {seen!r}",
            others,
        )
    either = " or ".join(one.name for one in ranked[:4])
    return None, OPEN, f"{written!r} may be {either}; nothing in the report decides", tuple(ranked)


def _years(one: Organisation) -> str:
    return f"it existed {one.start or 'always'} to {one.end or 'today'}"
