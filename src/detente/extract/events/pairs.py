"""Pairs: whom "both countries", "the two sides", "the neighbours" mean together.

They are the two that an act of this sentence or the one before names, or the only two states named
there; where it is more or fewer than two, the words stay open.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.model.actor import Mention
from detente.model.names import Hit
from detente.model.statement import Event
from detente.model.text import Span
from detente.model.vocabulary import yaml_file

_STATE_FORMS = frozenset({"name", "short", "demonym-adjective", "demonym-noun"})
_TWO = frozenset({"both", "two"})
_TOGETHER = frozenset({"both", "two", "the", "these", "those", "their", "such"})
_PAIR = 2


def each_of_pair(
    scene: Scene, part: Part, mentions: tuple[Mention, ...], told: Sequence[Event]
) -> tuple[Mention, ...]:
    """The mentions, a noun for a pair of parties as the two that it means."""
    pair = _pair(scene, part, mentions[0], told) if len(mentions) == 1 else ()
    return tuple(dict.fromkeys(pair or mentions))


def _pair(scene: Scene, part: Part, one: Mention, told: Sequence[Event]) -> tuple[Mention, ...]:
    word = next((word for word in part.tree.words if word.end == one.span.end), None)
    if word is None or one.name or not (kind := _kind(word)):
        return ()
    near = [span for span in (part.tree.span, _before(scene, part)) if span is not None]
    for span in near:
        before = Span(span.start, min(span.end, one.span.start))
        seen = _acting(told, before, kind)
        states = _states(scene, before)
        tried = (states, seen) if kind == "states" else (seen, states if kind == "sides" else ())
        if pair := next((some for some in tried if len(some) == _PAIR), ()):
            return pair
        if max(len(seen), len(states)) > _PAIR:
            return ()
    return ()


def _kind(word: Word) -> str:
    """Which kind of party a plural noun for two of them means: states, sides or persons."""
    kind = next((kind for kind, nouns in _nouns().items() if word.lemma in nouns), "")
    if word.tag != "NNS" or any(_narrows(kid) for kid in word.children if kid.i > word.i):
        return ""
    beside = [kid for kid in word.children if kid.i < word.i]
    said = {kid.text.lower() for kid in beside}
    if not said & _TOGETHER or not said <= _TOGETHER | _beside():
        return ""
    return kind if said & (_TWO | {"their"}) or word.lemma in _alone() else ""


def _narrows(kid: Word) -> bool:
    """True for what tells which sides are meant, but not for "both sides *in the war*"."""
    matters = {noun.lemma for noun in kid.kids("pobj")}
    return kid.dep not in ("punct", "cc", "conj", "appos") and not matters & _matters()


def _before(scene: Scene, part: Part) -> Span | None:
    """The sentence before, in the same text."""
    earlier = scene.part_at(part.tree.span.start - 1)
    return earlier.tree.span if earlier is not None and not earlier.is_heading else None


def _acting(told: Sequence[Event], span: Span, kind: str) -> tuple[Mention, ...]:
    """The parties of the last act with two of them that a stretch of text tells."""
    for event in reversed(told):
        parties = dict.fromkeys((*event.actors, *event.recipients))
        if not span.holds(event.trigger) or len(parties) < _PAIR:
            continue
        if any(not span.holds(one.span) or one.is_bare_pronoun for one in parties):
            continue
        return tuple(parties) if all(_fits(one, kind) for one in parties) else ()
    return ()


def _fits(one: Mention, kind: str) -> bool:
    """A state is no leader, and a minister of nobody is no country."""
    if kind == "persons":
        return not one.name == one.nationality != ""
    return kind == "sides" or bool(one.name or one.nationality)


def _states(scene: Scene, span: Span) -> tuple[Mention, ...]:
    """The states that a stretch of text names, each once."""
    hits = (hit for part in scene.parts_in(span) for hit in _hits(scene, part, span))
    first: dict[str, Hit] = {}
    for hit in hits:
        owners = {form.owner for form in hit.forms if form.kind in _STATE_FORMS}
        if len(owners) == 1:
            first.setdefault(owners.pop(), hit)
    return tuple(_as_state(scene, hit) for hit in first.values())


def _hits(scene: Scene, part: Part, span: Span) -> Iterator[Hit]:
    inside = (word for word in part.tree.words if span.holds(word.span))
    found = (scene.mentions.hit_at(word) for word in inside)
    yield from dict.fromkeys(hit for hit in found if hit is not None)


def _as_state(scene: Scene, hit: Hit) -> Mention:
    words = hit.span.of(scene.report.text)
    return Mention(hit.span, words, words.lower(), name=words, nationality=words)


@cache
def _nouns() -> dict[str, frozenset[str]]:
    pairs = yaml_file("pairs.yaml")
    return {kind: frozenset(pairs[kind]) for kind in ("sides", "states", "persons")}


@cache
def _beside() -> frozenset[str]:
    return frozenset(yaml_file("pairs.yaml")["beside"])


@cache
def _alone() -> frozenset[str]:
    """Nouns that mean a pair also after a bare "the"."""
    return frozenset(yaml_file("pairs.yaml")["alone"])


@cache
def _matters() -> frozenset[str]:
    return frozenset(yaml_file("pairs.yaml")["matters"])
