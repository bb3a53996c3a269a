"""Names of countries, their people, capitals and regions: which country, as actor or as place."""

from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from detente.model.actor import Actor, Candidate, Resolution
from detente.model.names import Form, Hit, tokens
from detente.model.vocabulary import table
from detente.resolve import codes
from detente.resolve.phrase import Phrase
from detente.resolve.scale import CLEAR, CONTEXT, EXACT, FAIR, MODERATE, OPEN
from detente.resolve.setting import Setting, is_state_form
from detente.resolve.title_words import title_words

_RANK = {
    "name": 0, "short": 0, "capital": 0, "metonym-government": 0, "demonym-noun": 0,
    "demonym-adjective": 0, "metonym-legislature": 1, "metonym-military": 1, "people": 1,
    "region": 1, "city": 2,
}  # fmt: skip
SEVERAL = "INT"
WEST = "WST"
_KIND_WORDS = {
    "short": "short name",
    "demonym-noun": "name of the people",
    "demonym-adjective": "name",
    "metonym-government": "name for the government",
    "metonym-legislature": "name for the legislature",
    "metonym-military": "name for the military",
}
_SPELLING = 85
_LONG = 7


@dataclass(frozen=True, slots=True)
class Choice:
    """Which form of a known name is meant, how surely and why; None where that stays open."""

    form: Form | None
    score: float
    reason: str
    others: tuple[Form, ...] = ()


def resolve_state(phrase: Phrase, setting: Setting) -> Resolution | None:
    """The country that a name stands for, or None where it names none."""
    mention = phrase.mention
    if phrase.known is None or not any(is_state_form(form) for form in phrase.known.forms):
        return None
    if phrase.name and phrase.known.span.of(mention.words) != phrase.name:
        return None
    written = phrase.known.span.of(mention.words)
    if mention.words[: phrase.known.span.start].endswith(('"', "“", "”")):
        return Resolution(mention.span, None, OPEN, f"something else is called {written!r}")
    choice = _by_region(phrase, setting) or choose_state(phrase.known, setting, written)
    others = tuple(
        Candidate(_actor(form, mention.used_as), 0.3, _note(form)) for form in choice.others
    )
    if choice.form is None:
        return Resolution(mention.span, None, OPEN, choice.reason, others[:4])
    actor = _actor(choice.form, mention.used_as)
    if choice.form.kind == "demonym-noun" and _some_of(phrase):
        actor = codes.part(choice.form.owner, "CVL")
    return Resolution(mention.span, actor, choice.score, choice.reason, others[:4])


def _by_region(phrase: Phrase, setting: Setting) -> Choice | None:
    """A city told by the region after it: Athens, Georgia is a city of the United States."""
    mention, known = phrase.mention, phrase.known
    if known is None or not setting.text.startswith(mention.words, mention.span.start):
        return None
    end = mention.span.start + known.span.end
    owners = {form.owner for form in known.forms}
    kinds = {form.kind for form in known.forms}
    state = setting.us_state_after(end)
    region = state if state is not None and "demonym-adjective" not in kinds else None
    if region is None and kinds <= {"city", "capital"}:
        region = setting.region_after(end)
    if region is None or region.owner in owners | {SEVERAL}:
        return None
    written = known.span.of(mention.words)
    city = Form(written, "city", region.owner)
    return Choice(city, CLEAR, f"{written!r} is in {region.words!r}, {_country(region)}")


def resolve_misspelt(phrase: Phrase, setting: Setting) -> Resolution | None:
    """A people whose name is spelt otherwise by a letter or two: "Ukranians"."""
    mention = phrase.mention
    words = tokens(mention.words)
    if len(words) != 1 or len(words[0]) < _LONG or not mention.words.istitle():
        return None
    near = [form for form in _peoples() if fuzz.ratio(tokens(form.words)[0], words[0]) >= _SPELLING]
    if len({form.owner for form in near}) != 1 or not mention.words.endswith("s"):
        return None
    reason = f"{mention.words!r} is read as {near[0].words!r}"
    return Resolution(mention.span, codes.state(near[0].owner), MODERATE, reason)


@cache
def _peoples() -> tuple[Form, ...]:
    rows = (row for row in table("actors/country_forms.tsv") if row["kind"] == "demonym-noun")
    plural = (Form(row["form"], row["kind"], row["iso3"]) for row in rows)
    return tuple(form for form in plural if form.words.endswith("s") and " " not in form.words)


def choose_state(hit: Hit, setting: Setting, written: str) -> Choice:
    """The form that fits the day and the other names of the report."""
    forms = [form for form in hit.forms if is_state_form(form) and setting.valid(form)]
    best = _best_of_each(forms)
    if not best:
        past = next(form for form in hit.forms if is_state_form(form))
        return Choice(past, MODERATE, f"{written!r} names a state of another time")
    if all(form.owner == SEVERAL for form in best):
        return Choice(None, OPEN, f"{written!r} names several states")
    best = [form for form in best if form.owner != SEVERAL]
    return _only(best[0], written, setting) if len(best) == 1 else _between(best, written, setting)


def _some_of(phrase: Phrase) -> bool:
    """True for "ordinary Russians": some of the people and not their state."""
    before = tokens(phrase.mention.words)[:-1]
    return any(word in title_words().people_not_state for word in before)


def _best_of_each(forms: list[Form]) -> list[Form]:
    """One form for each country, the one of the highest rank."""
    found: dict[str, Form] = {}
    for form in sorted(forms, key=lambda form: (_RANK[form.kind], list(_RANK).index(form.kind))):
        found.setdefault(form.owner, form)
    return list(found.values())


def _only(form: Form, written: str, setting: Setting) -> Choice:
    reason = f"{written!r} is a {_KIND_WORDS.get(form.kind, form.kind)} of {_country(form)}"
    if "ambiguous" not in form.note:
        several = "also in" in form.note or "stateless" in form.note or "several" in form.note
        return Choice(form, MODERATE if several else EXACT, f"{reason}{_note(form, '; ')}")
    if setting.weights[form.owner]:
        return Choice(form, CLEAR, f"{reason}; so does {setting.names[form.owner]!r} in the report")
    if _RANK[form.kind] == 2:
        why = f"{reason}{_note(form, '; ')}; nothing else in the report names that country"
        return Choice(None, OPEN, why, (form,))
    return Choice(form, FAIR, f"{reason}{_note(form, '; ')}")


def _between(forms: list[Form], written: str, setting: Setting) -> Choice:
    """One of several countries: by other names in the report, else by what kind of name it is."""
    weights = {form.owner: _weight(form, forms, setting) for form in forms}
    ranked = sorted(forms, key=lambda form: (-weights[form.owner], _RANK[form.kind], form.owner))
    first, second = ranked[:2]
    if weights[first.owner] > weights[second.owner]:
        named = setting.names[first.owner]
        reason = f"{written!r} is read as {_country(first)}: the report names {named!r}"
        return Choice(first, CONTEXT, reason, tuple(ranked[1:]))
    if _RANK[first.kind] < _RANK[second.kind]:
        reason = f"{written!r} is first of all {_country(first)}; nothing in the report decides"
        return Choice(first, MODERATE, reason, tuple(ranked[1:]))
    either = " or ".join(_country(form) for form in ranked[:4])
    return Choice(None, OPEN, f"{written!r} may be {either}; nothing decides", tuple(ranked))


def _weight(form: Form, forms: list[Form], setting: Setting) -> int:
    """How much the report speaks for a reading.

    For a region that shares its name with a state only other places within its country speak.
    """
    shared = form.kind == "region" and any(other.kind == "name" for other in forms)
    weight = setting.weights[form.owner]
    return min(weight, setting.within[form.owner]) if shared else weight


def _actor(form: Form, used_as: str) -> Actor:
    if used_as == "place":
        return codes.state(form.owner, "place")
    if form.owner == WEST:
        return codes.state(WEST, "region")
    match form.kind:
        case "capital" | "metonym-government":
            return codes.part(form.owner, "GOV")
        case "metonym-legislature":
            return codes.part(form.owner, "LEG")
        case "metonym-military":
            return codes.part(form.owner, "MIL")
        case "people" | "region" as kind:
            return codes.state(form.owner, kind, form.words)
        case "city":
            return codes.state(form.owner, "place", form.words)
    return codes.state(form.owner)


def _country(form: Form) -> str:
    return codes.country(form.owner).name


def _note(form: Form, before: str = "") -> str:
    parts = [
        part for part in form.note.split("; ") if part.startswith(("ambiguous", "note", "disputed"))
    ]
    return before + ", ".join(parts) if parts else ""
