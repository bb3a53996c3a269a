"""Demands with a penalty: "leave within 48 hours or face invasion"."""

from collections.abc import Iterator

from detente.extract.commitments.acts import Bound, act_span, apart, clause_span, kin, party
from detente.extract.conditions.bindings import words_of
from detente.extract.conditions.condition import Condition, trimmed
from detente.extract.conditions.conditions import condition_of
from detente.extract.conditions.deadline_ends import without_deadline
from detente.extract.conditions.stretches import (
    bare_opener,
    opens_condition,
    penalty_opener,
    stretches,
)
from detente.extract.parsing.clauses import Clause, prep_objects
from detente.extract.parsing.subjects import subjects_of
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.model.actor import Mention
from detente.model.text import Span

_RULE = "commitment.demand"


def find_demands(scene: Scene, number: int) -> Iterator[Bound]:
    """The demands of one sentence that name what follows if they are not met."""
    part = scene.parts[number]
    for demander, target, done in _demands(scene, part):
        penalty = _penalty(part, done) or _opposite(scene, number, done)
        if penalty is None:
            continue
        made = _bound(scene, part, demander, target, done, *penalty)
        if made is not None:
            yield made
            return


def _demands(scene: Scene, part: Part) -> Iterator[tuple[Mention | None, Mention | None, Word]]:
    """Who demands, of whom, and the verb of what is demanded."""
    for clause in part.clauses:
        verb = clause.verb
        if clause.marker in ("if", "unless", "whether"):
            continue
        if clause.lemma in words_of("demanding") | {"call"}:
            demander = party(scene, clause.agents) if clause.lemma != "have" else None
            for done in verb.kids("xcomp", "ccomp", "advcl"):
                subject = party(scene, tuple(done.kids("nsubj", "nsubjpass")))
                if done.i > verb.i and (_is_to(done) or _is_subjunctive(done, subject)):
                    target = subject or party(scene, clause.patients + prep_objects(verb, "on"))
                    yield demander, target or party(scene, clause.agents), done
        if clause.modal == "must":
            yield None, party(scene, clause.agents or clause.patients), verb
        yield from _named(scene, clause)


def _named(scene: Scene, clause: Clause) -> Iterator[tuple[Mention | None, Mention | None, Word]]:
    """As in "issued an ultimatum to withdraw or …"."""
    for noun in clause.verb.kids("dobj", "nsubj", "attr"):
        if noun.lemma in words_of("demanding_nouns"):
            for done in filter(_is_to, noun.kids("acl")):
                target = party(scene, clause.receivers + prep_objects(noun, "to"))
                yield party(scene, clause.agents), target, done


def _is_subjunctive(done: Word, subject: Mention | None) -> bool:
    """As in "demanded that the army withdraw": a bare verb with a subject."""
    return subject is not None and done.tag == "VB" and not done.kids("aux")


def _is_to(verb: Word) -> bool:
    return any(aux.lemma == "to" for aux in verb.kids("aux"))


def _penalty(part: Part, done: Word) -> tuple[Part, Word] | None:
    """As in "or face invasion", "or it would suspend …", coordinated with the demand."""
    for word in part.tree.words:
        if word.text.lower() != "or" or word.i < done.i:
            continue
        if word.i + 1 < len(part.tree.words):
            after = [w for w in part.tree.words if w.i > word.i and w.is_verb and w.tag != "MD"]
            follower = part.tree.words[word.i + 1]
            main = next((w for w in after if w.dep not in ("aux", "auxpass", "acl", "relcl")), None)
            if follower.lemma in words_of("meeting") and follower.kids("dobj"):
                return part, follower
            tops = ("conj", "ccomp", "ROOT", "advcl", "dep", "xcomp")
            if main is not None and main.dep in tops and _is_penalty(main, word):
                return part, main
    return None


def _is_penalty(main: Word, link: Word) -> bool:
    own = main.kids("nsubj", "nsubjpass", "expl")
    if own:
        helpers = {kid.text.lower() for kid in main.kids("aux")}
        return bool(helpers & {"will", "would", "shall", "'ll"}) and own[0].i > link.i
    if main.lemma in words_of("meeting"):
        return bool(main.kids("dobj"))
    return bool(main.kids("auxpass"))


def _opposite(scene: Scene, number: int, done: Word) -> tuple[Part, Word] | None:
    """As in "; failing this, …", "; if he refused, …", and the same in the next sentence."""
    part = scene.parts[number]
    later = [piece for piece in stretches(part) if piece[0].i > done.i]
    home = part
    if not later and number + 1 < len(scene.parts):
        home = scene.parts[number + 1]
        later = stretches(home)[:1]
    for piece in later[:1]:
        opener = bare_opener(piece) or penalty_opener(piece)
        if opener or (home is part and opens_condition(piece)):
            main = _main(piece[opener:])
            if main is not None and any(kid.tag == "MD" for kid in main.kids("aux")):
                return home, main
    return None


def _main(words: list[Word]) -> Word | None:
    """The first verb with a subject and a modal."""
    return next(
        (
            word
            for word in words
            if word.is_verb
            and word.kids("nsubj", "nsubjpass")
            and any(kid.tag == "MD" for kid in word.kids("aux"))
        ),
        None,
    )


def _bound(
    scene: Scene, part: Part, demander: Mention | None, target: Mention | None, done: Word,
    home: Part, main: Word,
) -> Bound | None:  # fmt: skip
    text = scene.report.text
    own = party(scene, subjects_of(main)) if main.kids("nsubj") else None
    said = next(iter(scene.around(done.span)), None) or next(iter(scene.around(main.span)), None)
    promisor = demander or own or (said.speaker if said else None)
    if promisor is None or (target is not None and promisor.span == target.span):
        return None
    act, span = main, act_span(main)
    if main.lemma in words_of("meeting") and not main.kids("nsubj"):
        act = main.kids("dobj")[0]
        span = act_span(act)
    elif main.kids("nsubjpass") or (own is None and not _is_owned(main)):
        span = clause_span(main)
    elif own is not None and demander is not None and not own.is_bare_pronoun:
        span = span if kin(own, demander) or _is_owned(main) else clause_span(main)
    inner = condition_of(home, text, main)
    demanded = _demanded(scene, part, done, main)
    condition = Condition(demanded, "unless", demanded, done, done)
    return Bound(
        part, "demand-with-penalty", promisor, done, act, apart(scene, home, act, span, inner),
        condition, _RULE, target,
    )  # fmt: skip


def _is_owned(main: Word) -> bool:
    subjects = main.kids("nsubj")
    return not subjects or any(kid.tag == "PRP$" for kid in subjects[0].kids("poss"))


def _demanded(scene: Scene, part: Part, done: Word, main: Word) -> Span:
    """What is demanded, up to the penalty."""
    text, end = scene.report.text, act_span(done).end
    links = [w for w in part.tree.words if w.text.lower() in ("or", ";") and w.i > done.i]
    if links:
        end = min(end, links[0].start) if links[0].i < main.i else end
    span = trimmed(text, act_span(done).start, max(end, done.end))
    return without_deadline(part.times, text, span)
