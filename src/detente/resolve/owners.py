"""Whose: the country or organisation that a mention's modifier names."""

from dataclasses import dataclass

from detente.model.names import Form, Hit, find_names
from detente.resolve import codes
from detente.resolve.actor_tables import Organisation, countries
from detente.resolve.organisations import choose_organisation
from detente.resolve.phrase import Phrase
from detente.resolve.role_words import singular
from detente.resolve.scale import FAIR, MODERATE
from detente.resolve.setting import Setting, is_state_form
from detente.resolve.states import SEVERAL, choose_state
from detente.resolve.title_words import title_words
from detente.resolve.towns import town_before

_TELLS = {"": FAIR, "based": FAIR, "led": MODERATE, "class": FAIR}


@dataclass(frozen=True, slots=True)
class Owner:
    """A country (`iso3`) or an organisation, with its words; or neither."""

    words: str
    iso3: str
    organisation: Organisation | None
    score: float
    reason: str
    is_open: bool = False
    is_city: bool = False


def owner_of(phrase: Phrase, setting: Setting) -> Owner | None:
    """The owner named in the mention, or in the nationality that the extractor saw beside it."""
    hit, words = phrase.owner, phrase.mention.words
    if hit is None and phrase.mention.nationality and phrase.mention.nationality not in words:
        words = phrase.mention.nationality
        hit = next(find_names(words), None)
    if hit is None:
        return _town(phrase, setting)
    written = hit.span.of(words)
    if phrase.driven not in _TELLS:
        return Owner(written, "", None, MODERATE, f"{written}-{phrase.driven} tells no nationality")
    if (region := _region(hit, words, phrase, setting)) is not None:
        reason = (
            f"{written!r} is in {region.words!r}, a region of {codes.country(region.owner).name}"
        )
        return Owner(written, region.owner, None, FAIR, reason)
    if words[hit.span.end :].startswith((" County", " Township", " Parish")):
        iso3 = "USA" if any(form.owner == "USA" for form in hit.forms) else ""
        reason = f"{written!r} here names a county"
        return Owner(written, iso3, None, FAIR, reason, not iso3, True)
    if any(is_state_form(form) for form in hit.forms):
        choice = choose_state(hit, setting, written)
        iso3 = choice.form.owner if choice.form and choice.form.owner != SEVERAL else ""
        several = any(form.owner == SEVERAL for form in hit.forms)
        score = min(choice.score, _TELLS[phrase.driven])
        city = all(form.kind == "city" for form in hit.forms)
        return Owner(written, iso3, None, score, choice.reason, not iso3 and not several, city)
    one, score, reason, _ = choose_organisation(hit, setting, written)
    return Owner(written, "", one, min(score, FAIR), reason, one is None)


def _town(phrase: Phrase, setting: Setting) -> Owner | None:
    """The town of the gazetteer before a local office: "Boise police"."""
    sector = phrase.role.sector if phrase.role else ""
    place = None if phrase.is_name else town_before(phrase.core, sector, setting)
    if place is None:
        return None
    reason = f"{place.name} is a place in {codes.country(place.country).name}"
    return Owner(place.name, place.country, None, MODERATE, reason, is_city=True)


def _region(hit: Hit, words: str, phrase: Phrase, setting: Setting) -> Form | None:
    """The region that says which city it is, or the US state whose governor it is."""
    states = [form for form in hit.forms if form.kind == "region" and form.owner == "USA"]
    if states and singular(phrase.title) in title_words().of_us_states:
        return states[0]
    start = phrase.mention.span.start
    if words != phrase.mention.words or not setting.text.startswith(words, start):
        return None
    if (state := setting.us_state_after(start + hit.span.end)) is not None:
        return state
    if not all(form.kind in ("city", "capital") for form in hit.forms):
        return None
    region = setting.region_after(start + hit.span.end)
    return region if region is not None and region.owner in countries() else None
