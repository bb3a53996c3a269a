"""A known name as a toponym, or nothing where it is a person, a people, a body or a plain word."""

from dataclasses import dataclass
from functools import cache

from detente.extract.mentions import Mentions
from detente.extract.names.name_runs import Run
from detente.extract.places.parts import (
    STATE_PLACES,
    bigger_name,
    goes_on,
    is_person,
    is_saint,
    tells_body,
    whole_span,
)
from detente.extract.places.signs import FILED, Sign, sign_of
from detente.model.actor import Mention
from detente.model.gazetteer import is_well_known, place_key, places_named
from detente.model.names import Hit, roles
from detente.model.place import Toponym
from detente.model.place_words import abbreviations, is_given_name, kinds, place_words
from detente.model.text import Span

_SURE = frozenset({"name", "short", "capital"})
_KNOWN = 15_000  # people of a town for which a loose sign will do
_ACRONYM = 4  # letters; capitals so short are a body more often than a place


@dataclass(frozen=True, slots=True)
class Seen:
    """What the names of a report are judged by: its text, known actors, persons' last names."""

    text: str
    mentions: Mentions
    persons: frozenset[str]


def judged(seen: Seen, run: Run) -> Toponym | None:
    """The name as a toponym; one without a cue is a place only if another of the name is."""
    if run.span.of(seen.text) in abbreviations() and run.is_single:
        return _abbreviation(seen, run)
    hit = seen.mentions.hit_over(run.span.start)
    if is_other(hit, run) or _is_acronym(seen, run, hit):
        return None
    sign = sign_of(run)
    words = run.span.of(seen.text)
    if (
        is_plain_word(words)
        or _lacks_article(run)
        or _is_illness(run)
        or _is_opening(run, hit, sign)
        or (not sign.kind and is_person(run, seen.persons, sign))
    ):
        return None
    known = _by_size(words, sign, hit)
    if goes_on(run) and not known:
        return None
    if bigger := bigger_name(run, hit, seen.text):
        if is_saint(run):
            return None
        cue = known or (_by_size(words, Sign("before a body"), hit) if tells_body(run) else "")
        return Toponym(mention_of(run.span, seen.text), cue, part_of=bigger)
    cue = sign.cue if sign.strong else known
    return Toponym(mention_of(whole_span(run), seen.text), cue, sign.strong, sign.kind)


def mention_of(span: Span, text: str) -> Mention:
    """A place name as a mention."""
    words = span.of(text)
    return Mention(span, words, words.split()[-1].lower(), name=words, used_as="place")


def is_plain_word(words: str) -> bool:
    """True for everyday words and nouns for bodies, kinds of places and offices."""
    key = place_key(words)
    if words in place_words("despite"):
        return False
    if all(part in place_words("parts") for part in key.split()):
        return True
    return key in _plain_words()


@cache
def _plain_words() -> frozenset[str]:
    return frozenset(place_words("never") | place_words("bodies") | kinds().keys() | roles().keys())


def is_other(hit: Hit | None, run: Run) -> bool:
    """True for the name of a people or of a body that is itself the whole name."""
    if hit is None or any(form.kind in STATE_PLACES for form in hit.forms):
        return False
    return hit.span == run.span


def _is_opening(run: Run, hit: Hit | None, sign: Sign) -> bool:
    """True for a sentence's first word that may be any word: "Reading the report, he …"."""
    if not (run.is_single and run.tokens[run.first].opening) or sign.cue == FILED:
        return False
    return hit is None or not any(form.kind in _SURE for form in hit.forms)


def _lacks_article(run: Run) -> bool:
    """True for "Amazon" the shop; "the Amazon" and "Amazon rainforest" are places."""
    if run.tokens[run.first].lower not in place_words("with_article"):
        return False
    before, after = run.before(), run.after()
    lower = after is not None and after.lower in place_words("natural")
    return run.is_single and not lower and (before is None or before.lower != "the")


def _is_illness(run: Run) -> bool:
    """True for "Marburg virus", "Rift Valley fever"; a report tells its name without "the"."""
    after = run.after()
    return after is not None and after.lower in place_words("illnesses")


def _is_acronym(seen: Seen, run: Run, hit: Hit | None) -> bool:
    words = run.span.of(seen.text).replace(".", "")
    is_place = hit is not None and any(form.kind in STATE_PLACES for form in hit.forms)
    return words.isupper() and len(words) <= _ACRONYM and (hit is None or not is_place)


def _by_size(words: str, sign: Sign, hit: Hit | None) -> str:
    """The loose sign of a town, or none for a place that everybody knows."""
    if sign.kind:
        return sign.cue
    if hit is not None:
        return sign.cue or "a name that reports often use for a place"
    if is_well_known(words):
        return sign.cue or "the name of a big place"
    if is_given_name(words):
        return ""
    people = max((one.place.population for one in places_named(words) if not one.second), default=0)
    return sign.cue if people >= _KNOWN else ""


def _abbreviation(seen: Seen, run: Run) -> Toponym | None:
    """A short form counts behind a comma and a name ("Paris, Tex."), a few of them anywhere."""
    short = abbreviations()[run.span.of(seen.text)]
    comma, name = run.before(), run.before(2)
    behind = comma is not None and comma.text == "," and name is not None and name.named
    if not (short.alone or behind):
        return None
    cue = "short for a division" + (", behind a comma" if behind else "")
    dotted = seen.text[run.span.end : run.span.end + 1] == "."
    span = Span(run.span.start, run.span.end + dotted)
    return Toponym(mention_of(span, seen.text), cue, strong=True)
