"""Whose: the state, body or people whose level or quantity it is."""

from dataclasses import replace

from detente.extract.measures.patterns import Pattern, listed
from detente.extract.measures.quantities import Named
from detente.extract.measures.settings import decided
from detente.extract.parsing.clauses import Clause
from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene
from detente.model.actor import Mention
from detente.model.text import Span

_HOLDING = frozenset({"prisoners", "refugees", "displaced"})
_SIDES = frozenset({"side", "party", "producer", "exporter", "member", "ally", "country"})
_OF = {"alert-level": ("to", "of", "on", "for"), "": ("of",)}


def whose(scene: Scene, clause: Clause, pattern: Pattern, named: Named) -> Mention | None:
    """The first of the pattern's slots that names anybody."""
    for slot in pattern.whose:
        if (found := _in_slot(scene, clause, slot, named)) is not None:
            return found
    holders = [word for word in clause.agents if word.is_noun and word is not named.top]
    if named.quantity.name in _HOLDING and holders and named.top not in clause.agents:
        return scene.mentions.any_of(holders[0])
    counted = named.quantity.name != "alert-level" and named.top in _subjects(clause)
    return itself(scene, named) if counted else None


def itself(scene: Scene, named: Named) -> Mention:
    """The counted people or things without their number: "peacekeepers from poorer nations"."""
    mention = scene.mentions.any_of(named.noun)
    left = [kid for kid in named.noun.children if kid.dep in ("nummod", "quantmod", "advmod")]
    ends = [below.end for kid in left if kid.i < named.noun.i for below in kid.subtree()]
    more = named.noun.kids("amod")
    ends += [kid.end for kid in more if kid.lemma in listed("more") and kid.i < named.noun.i]
    start = max([mention.span.start, *ends])
    text = scene.report.text
    while start < named.noun.start and text[start].isspace():
        start += 1
    span = Span(start, mention.span.end)
    return mention if span == mention.span else replace(mention, span=span, words=span.of(text))


def _subjects(clause: Clause) -> tuple[Word, ...]:
    return clause.patients if clause.passive else clause.agents


def _in_slot(scene: Scene, clause: Clause, slot: str, named: Named) -> Mention | None:
    match slot:
        case "agent" if nouns := decided(clause.verb):
            return next(iter(scene.actors(tuple(nouns[0].kids("poss")))), None)
        case "agent":
            pointed = clause.verb.dep == "relcl" and named.noun.has("their", "poss")
            loose = clause.verb.dep == "advcl" and clause.verb.tag == "VBG"
            return None if pointed or loose else _first(scene, clause.agents, named)
        case "patient":
            return _first(scene, clause.patients, named)
        case "itself":
            return itself(scene, named)
    return _owner(scene, named)


def _first(scene: Scene, words: tuple[Word, ...], named: Named) -> Mention | None:
    others = tuple(word for word in words if word not in (named.top, named.noun))
    found = next(iter(scene.actors(others)), None)
    if found is not None or not others or others[0].lemma not in _SIDES:
        return found
    return scene.mentions.any_of(others[0])


def _owner(scene: Scene, named: Named) -> Mention | None:
    """Whose the noun says it is: "its warheads", "Saudi output", "the threat to Britain"."""
    for word in dict.fromkeys((named.top, named.noun)):
        owners = tuple(word.kids("poss"))
        if (found := next(iter(scene.actors(owners)), None)) is not None:
            return found
        if owners and owners[0].is_noun:
            return scene.mentions.any_of(owners[0])
        if (people := scene.mentions.nationality(word, left=True)) is not None:
            return people
        if (found := _after(scene, word, named)) is not None:
            return found
    return None


def _after(scene: Scene, word: Word, named: Named) -> Mention | None:
    links = _OF.get(named.quantity.name, _OF[""])
    nouns = [one for kid in word.kids("prep") if kid.lemma in links for one in kid.kids("pobj")]
    others = tuple(noun for noun in nouns if noun is not named.noun)
    found = next(iter(scene.actors(others)), None)
    if found is not None or named.quantity.name != "alert-level" or not others:
        return found
    return scene.mentions.any_of(others[0])
