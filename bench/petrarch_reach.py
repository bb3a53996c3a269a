"""Whom a verb reaches further down its phrase, where nobody stands beside it.

PETRARCH takes the first actor below a verb as the target, however deep: "lifted a ban on meat from
*Poland*". What only says where ("in Poland") is left out.
"""

from collections.abc import Iterator

from bench.petrarch_parties import NOBODY, Parties
from detente.extract.scene import Scene
from detente.extract.tree import Word
from detente.model.statement import Event
from detente.resolve.actors import resolve_name

_APART = frozenset({"advcl", "parataxis", "relcl", "npadvmod", "punct", "cc", "nsubj", "nsubjpass"})
_WHERE = frozenset(
    {"in", "at", "during", "after", "before", "since", "as", "by", "near", "despite"}
)


def reached(scene: Scene, parties: Parties, event: Event) -> tuple[str, ...]:
    """The codes of the first actor below the event's verb; none where there is none."""
    part = next((one for one in scene.parts if one.tree.span.holds(event.trigger)), None)
    trigger = next((w for w in part.tree.words if w.span == event.trigger), None) if part else None
    if trigger is None:
        return ()
    day = scene.report.published_on
    taken = {name for one in event.actors for name in parties.names(one)}
    for word in _below(trigger):
        mention = scene.mentions.of(word)
        if mention is None or word.is_pronoun:
            continue
        names = parties.coded(mention, resolve_name(mention.words, day))
        if names and not taken & set(names) and not names[0].startswith(NOBODY):
            return names
    return ()


def _below(word: Word) -> Iterator[Word]:
    """The nouns below, in text order, without what is told apart or says where and when."""
    for kid in sorted(word.children, key=lambda kid: kid.i):
        if kid.dep in _APART or (kid.dep == "conj" and kid.is_verb):
            continue
        if kid.dep == "prep" and kid.lemma in _WHERE:
            continue
        if kid.is_noun:
            yield kid
        yield from _below(kid)
