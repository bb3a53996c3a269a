"""Promises: words that bind somebody to an act, and "will … if …"."""

from collections.abc import Iterator
from dataclasses import replace

from detente.extract.commitments.acts import Bound, bound
from detente.extract.commitments.nominal_wills import by_nominal
from detente.extract.commitments.noun_promises import by_adjective, by_noun
from detente.extract.commitments.verb_promises import by_verb
from detente.extract.commitments.wills import by_plan, by_will
from detente.extract.conditions.bindings import verb_kinds
from detente.extract.conditions.condition import trimmed
from detente.extract.conditions.deadline_ends import without_deadline
from detente.extract.conditions.suppositions import is_supposed
from detente.extract.parsing.clauses import Clause
from detente.extract.parsing.tree import Word, extent
from detente.extract.scene import Part, Scene
from detente.model.reading import Dropped


def find_promises(scene: Scene, part: Part) -> Iterator[Bound | Dropped]:
    """The commitments that one sentence makes, each act once."""
    taken: set[int] = set()
    for clause in part.clauses:
        if _binds(clause) and is_supposed(part, scene.report.text, clause.verb):
            continue
        for reading in (by_verb, by_adjective, by_noun):
            found = reading(scene, part, clause)
            if found is not None and found.act.i not in taken:
                taken.add(found.act.i)
                yield from _each(scene, found)
    for clause in part.clauses:
        if clause.verb.i in taken or _is_below(clause.verb, taken):
            continue
        other = by_will(scene, part, clause) or by_nominal(scene, part, clause)
        other = other or by_plan(scene, part, clause)
        if isinstance(other, Bound):
            taken.add(clause.verb.i)
        if other is not None:
            yield other


def _binds(clause: Clause) -> bool:
    return clause.verb.lemma in verb_kinds() or clause.verb.lemma in ("be", "stand", "make", "have")


def _each(scene: Scene, one: Bound) -> Iterator[Bound]:
    """Two acts with limits of their own: "agreed to free them at once and to leave when …"."""
    second = next((kid for kid in one.act.kids("conj") if kid.has("to", "aux")), None)
    if second is None or one.rule != "commitment.verb":
        yield one
        return
    text = scene.report.text
    link = min([extent(second).start, *(kid.start for kid in one.act.kids("cc"))])
    first = without_deadline(one.part.times, text, trimmed(text, one.span.start, link))
    other = bound(scene, one.part, one.kind, one.promisor, one.binding, second, one.rule)
    own = one.condition is not None and one.condition.whole.end <= link
    dated = len(first) < len(trimmed(text, one.span.start, link))
    if own or dated or (one.condition is None and other.condition is not None):
        yield replace(one, span=first, condition=one.condition if own else None)
        yield other
    else:
        yield one


def _is_below(verb: Word, taken: set[int]) -> bool:
    """Part of an act already taken, unless it is a coordinated clause with its own modal."""
    word = verb
    for above in verb.ancestors():
        if word.dep == "conj" and word.kids("aux", "nsubj"):
            return False
        if above.i in taken:
            return True
        word = above
    return False
