"""Opposite cases: what follows if the condition is not met, from the same or the next sentence."""

from detente.extract.commitments.acts import (
    Bound,
    act_span,
    apart,
    clause_span,
    kin,
    party,
    same,
    without_cue,
)
from detente.extract.conditions.bindings import words_of
from detente.extract.conditions.condition import Condition, trimmed
from detente.extract.conditions.conditions import condition_of
from detente.extract.conditions.stretches import (
    after_links,
    bare_opener,
    opens_condition,
    stretches,
)
from detente.extract.parsing.subjects import subjects_of
from detente.extract.parsing.tree import PASSIVE_SUBJECTS, SUBJECTS, Word
from detente.extract.scene import Part, Scene
from detente.model.text import Span

_SAYING = frozenset({"say", "tell", "add", "write", "warn", "note", "explain", "announce"})


def opposite_of(scene: Scene, number: int, one: Bound) -> Span | None:
    """What the promisor does or what follows in the opposite case."""
    if one.condition is None:
        return None
    home, piece = _following(scene, number, one)
    if not piece:
        return _otherwise_beside(scene, one)
    skip = bare_opener(piece)
    if skip:
        return _consequence(scene, home, piece[skip:], one)
    near = home is one.part
    if opens_condition(piece) and (near or one.condition.polarity not in ("until", "unless")):
        return _counter(scene, home, piece, one, near=near)
    return None


def _following(scene: Scene, number: int, one: Bound) -> tuple[Part, list[Word]]:
    """The piece of sentence after the one that holds the act."""
    pieces = stretches(one.part)
    at = next(n for n, piece in enumerate(pieces) if piece[0].i <= one.act.i <= piece[-1].i)
    if at + 1 < len(pieces):
        return one.part, pieces[at + 1]
    following = scene.parts[number + 1] if number + 1 < len(scene.parts) else None
    if following is not None:
        return following, stretches(following)[0]
    return one.part, []


def _paragraph(part: Part) -> int:
    return part.tree.passage.paragraph


def _consequence(scene: Scene, home: Part, words: list[Word], one: Bound) -> Span | None:
    """The clause after "otherwise", or the noun or participle that stands there alone."""
    text = scene.report.text
    main = _main([word for word in words if not _is_cue(scene, word)])
    if main is None and words:
        left = without_cue(scene, Span(words[0].start, words[-1].end))
        return trimmed(text, left.start, left.end)
    if main is None:
        return None
    return _span(scene, home, main, one, None)


def _counter(scene: Scene, home: Part, piece: list[Word], one: Bound, *, near: bool) -> Span | None:
    """As in "But left with the bill, they will …": the same promisor's other act."""
    text = scene.report.text
    for main in (w for w in piece if _is_clause(w) and not _is_cue(scene, w)):
        if main.dep in ("relcl", "acl"):
            continue
        condition = condition_of(home, text, main)
        if condition is None or condition.whole.start > main.start:
            continue
        if near or (_is_contrast(home, piece, main, one) and _is_theirs(scene, main, one)):
            return _span(scene, home, main, one, condition)
    return None


def _is_contrast(home: Part, piece: list[Word], main: Word, one: Bound) -> bool:
    """As in "But if they …", or a paragraph that goes on with a pronoun."""
    link = piece[max(after_links(piece) - 1, 0)].text.lower()
    subjects = main.kids(*SUBJECTS, *PASSIVE_SUBJECTS)
    backward = any(w.tag == "PRP" or any(k.tag == "PRP$" for k in w.kids("poss")) for w in subjects)
    goes_on = backward and _paragraph(home) == _paragraph(one.part)
    turned = any(kid.lemma in words_of("turning") for kid in main.kids("advmod"))
    return link in words_of("linkers") or goes_on or turned


def _otherwise_beside(scene: Scene, one: Bound) -> Span | None:
    """As in "… and would otherwise go home"."""
    for clause in one.part.clauses:
        if clause.verb.has("otherwise") and clause.verb.i > one.act.i:
            return _span(scene, one.part, clause.verb, one, None)
    return None


def _span(
    scene: Scene, home: Part, main: Word, one: Bound, condition: Condition | None
) -> Span | None:
    span = act_span(main) if _is_promisor(scene, main, one) else clause_span(main)
    return apart(scene, home, main, span, condition)


def _is_promisor(scene: Scene, main: Word, one: Bound) -> bool:
    subjects = subjects_of(main)
    if not main.kids(*SUBJECTS, *PASSIVE_SUBJECTS):
        return True
    if any(word.tag == "PRP" for word in subjects) and subjects[0].text.lower() not in ("there",):
        return main.kid("nsubjpass") is None
    return _is_kin(scene, main, one)


def _is_theirs(scene: Scene, main: Word, one: Bound) -> bool:
    """The promisor, a pronoun, or something of its own: "its troops will stay"."""
    owned = any(kid.tag == "PRP$" for word in subjects_of(main) for kid in word.kids("poss"))
    return owned or _is_promisor(scene, main, one)


def _is_kin(scene: Scene, main: Word, one: Bound) -> bool:
    found = party(scene, subjects_of(main))
    return found is not None and (same(found, one.promisor) or kin(found, one.promisor))


def _is_clause(word: Word) -> bool:
    return word.is_verb and word.tag != "MD" and bool(word.kids(*SUBJECTS, *PASSIVE_SUBJECTS))


def _is_cue(scene: Scene, word: Word) -> bool:
    return word.lemma in _SAYING or any(said.cue_span.holds(word.span) for said in scene.speech)


def _main(words: list[Word]) -> Word | None:
    """The top verb of a piece of sentence."""
    clauses = [word for word in words if _is_clause(word)]
    inside = [w for w in clauses if all(above not in clauses for above in w.ancestors())]
    return next(iter(inside or clauses), None)
