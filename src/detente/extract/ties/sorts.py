"""Sorts: what sort of thing a noun names, and the sides of a tie that it may stand on."""

from detente.extract.parsing.calendar_names import is_calendar
from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene
from detente.extract.ties.bond import Side
from detente.extract.ties.patterns import listed
from detente.model.actor import Mention
from detente.model.names import Hit, Role, roles
from detente.model.text import Span

_ARMED = frozenset({"MIL", "REB", "UAF", "PRM", "COP"})
_PEOPLE = frozenset({"CVL", "REF", "LAB", "EDU", "BUS", "MED", "AGR", "JRN", "REL", "UNK"})
_STATE_FORMS = {
    "name": ("state", "place"),
    "short": ("state", "place"),
    "people": ("state", "group", "nation"),
    "demonym-adjective": ("state",),
    "demonym-noun": ("state", "group", "nation"),
    "capital": ("state", "place"),
    "metonym-government": ("state",),
    "metonym-military": ("armed",),
    "metonym-legislature": ("body",),
    "city": ("place",),
    "region": ("place",),
}
_ARMED_BODIES = frozenset({"armed-group", "military", "alliance"})
_STATES = frozenset({"government", "regime", "country", "state", "republic", "kingdom", "nation",
                     "administration", "authorities", "monarchy", "junta", "neighbour",
                     "neighbor"})  # fmt: skip


def actor_side(scene: Scene, word: Word) -> Side | None:
    """The actor that a word names as a side of a tie, or None where it names no actor."""
    known = scene.mentions.hit_at(word) is not None
    mention = scene.actor(word)
    if word.lemma in listed("bodies") and not word.is_name and (mention is None or not known):
        return Side(word, scene.mentions.any_of(word), _of_body(word))
    if mention is None or (is_calendar(word) and not known):
        return _people(scene, word)
    return Side(word, mention, sorts_of(scene, word, mention))


def _of_body(word: Word) -> frozenset[str]:
    role = roles().get(word.lemma)
    armed = role is None or role.sector in _ARMED | {"UNK"}
    return frozenset({"body", "armed"} if armed else {"body"})


def _people(scene: Scene, word: Word) -> Side | None:
    """People whom no list knows, of a country: "the Nicaraguan contras"."""
    if word.tag != "NNS" or scene.mentions.nationality(word, left=True) is None:
        return None
    return Side(word, scene.mentions.any_of(word), frozenset({"group"}))


def place_side(scene: Scene, noun: Word) -> Side | None:
    """The place that a noun names, or that stands beside a word for an area."""
    place = scene.toponyms.at(noun)
    if place is None and noun.lemma in listed("areas"):
        named = noun.kids("compound", "nmod", "amod", "poss")
        place = next((one for kid in named if (one := scene.toponyms.at(kid))), None)
        place = place or _named_area(scene, noun)
        below = (one for kid in noun.subtree() if (one := scene.toponyms.at(kid)))
        place = place or next(below, None)
    elif place is None and noun.is_name and not is_calendar(noun):
        place = _named_area(scene, noun)
    return Side(noun, place, frozenset({"place"})) if place is not None else None


def _named_area(scene: Scene, noun: Word) -> Mention | None:
    """A name that no table knows, where a place must stand: "based in Ar Rutba"."""
    run = [kid for kid in noun.kids("compound", "nmod") if kid.is_name]
    if not (run or noun.is_name) or scene.mentions.hit_at(noun) is not None:
        return None
    first = min((noun, *run), key=lambda one: one.start)
    span = Span(first.start, noun.end)
    words = span.of(scene.report.text)
    return Mention(span, words, noun.text.lower(), name=words, used_as="place")


def sorts_of(scene: Scene, word: Word, mention: Mention) -> frozenset[str]:
    """The sorts of a mention, in the words of vocabulary/ties.yaml."""
    if word.is_pronoun:
        return _of_pronoun(scene, mention)
    hit = scene.mentions.hit_at(word)
    role = _role(word)
    if hit is not None and not _is_person(word, hit):
        return sorts_of_hit(hit)
    if role is not None:
        return _of_role(word, role, mention)
    if not word.is_name:
        return frozenset({"group"}) if mention.plural else frozenset()
    if any(kid.lemma.rstrip(".") in roles() for kid in word.kids("compound") if kid.i < word.i):
        return frozenset({"person"})
    return frozenset({"name", "person"}) if _is_full_name(word) else frozenset({"name"})


def _of_pronoun(scene: Scene, mention: Mention) -> frozenset[str]:
    """The sorts of what a pronoun points back to."""
    if mention.head in ("he", "she", "him", "her", "his") or mention.antecedent is None:
        return frozenset({"person"})
    part = scene.part_at(mention.antecedent.start)
    inside = part.tree.within(mention.antecedent) if part is not None else []
    top = next((word for word in reversed(inside) if word.head not in inside), None)
    if top is None or top.is_pronoun:
        return frozenset()
    before = scene.actor(top)
    return sorts_of(scene, top, before) if before is not None else _of_body(top)


def sorts_of_hit(hit: Hit) -> frozenset[str]:
    """The sorts of a known name: of all the forms that it may be."""
    found: set[str] = set()
    for form in hit.forms:
        found.update(_STATE_FORMS.get(form.kind, ("body", "organisation")))
        if form.kind in _ARMED_BODIES:
            found.add("armed")
    return frozenset(found)


def _of_role(word: Word, role: Role, mention: Mention) -> frozenset[str]:
    found = {"armed"} if role.sector in _ARMED and role.kind != "person" else set()
    if role.sector in _ARMED and mention.plural:
        found |= {"armed", "group"}
    if role.kind == "person":
        several = "people" if role.sector in _PEOPLE else "group"
        return frozenset(found | ({several} if mention.plural else {"person"}))
    if word.lemma in _STATES:
        return frozenset({"state"})
    if role.sector in _PEOPLE and mention.plural:
        return frozenset({"people"})
    return frozenset(found | ({"group"} if mention.plural else {"body"}))


def _is_person(word: Word, hit: Hit) -> bool:
    """True for a name with a title before it: President Washington, but not Communist China."""
    before = (kid for kid in word.kids("compound") if not hit.span.holds(kid.span))
    return word.is_name and any(kid.lemma in roles() for kid in before)


def _is_full_name(word: Word) -> bool:
    return any(kid.is_name for kid in word.kids("compound"))


def _role(word: Word) -> Role | None:
    table = roles()
    for kid in word.kids("compound", "amod"):
        pair = f"{kid.text.lower()} {word.lemma}"
        if kid.i == word.i - 1 and pair in table:
            return table[pair]
    return table.get(word.lemma) or table.get(word.text.lower())
