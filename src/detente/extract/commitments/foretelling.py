"""Why a "will" or "would" binds nobody: it foretells, asks, rules or supposes."""

from detente.extract.commitments.acts import is_deliberate, kin, party
from detente.extract.commitments.promisors import agents_of
from detente.extract.conditions.bindings import words_of
from detente.extract.conditions.conditions import condition_of
from detente.extract.parsing.clauses import Clause
from detente.extract.parsing.subjects import subjects_of
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene, Speech
from detente.model.statement import VoiceKind

_ASKED = frozenset({"WP", "WRB", "WP$"})


def foretells(scene: Scene, part: Part, clause: Clause, *, conditional: bool) -> str:
    """Why a "will" or "would" binds nobody; empty where it binds."""
    said = scene.around(clause.verb.span)
    if reason := _undone(clause, conditional=conditional):
        return reason
    if clause.modal == "would" and (reason := _would(scene, part, clause, conditional=conditional)):
        return reason
    if _is_rule(part, clause, said):
        return "a rule binds whoever it may concern, and nobody by name"
    if _is_dated(scene, part, clause, said):
        return "when something is over is a date, no condition"
    if part.tree.words[-1].text == "?" or _is_asked(clause.verb):
        return "a question binds nobody"
    return "what others expect binds nobody" if is_expected(clause.verb, said) else ""


def _undone(clause: Clause, *, conditional: bool) -> str:
    """Why the act is none that somebody will do on purpose."""
    if clause.lemma in ("say", "add", "tell", "note", "argue") and not clause.patients:
        return "what will be said binds nobody"
    if not is_deliberate(clause.verb, conditional=conditional):
        return f"{clause.lemma!r} foretells; nobody does it on purpose"
    if any(kid.lemma == "have" for kid in clause.verb.kids("aux")):
        return "what would have been done binds nobody"
    return ""


def _is_asked(verb: Word) -> bool:
    """As in "ask what Rome will do"."""
    return any(kid.tag in _ASKED and kid.i < verb.i for kid in verb.children)


def _would(scene: Scene, part: Part, clause: Clause, *, conditional: bool) -> str:
    """Why a "would" binds nobody: the outlet guesses, or the case is not so."""
    said = scene.around(clause.verb.span)
    reported = bool(said) or _is_spoken(part)
    if not conditional or not (reported or _is_open_case(scene, part, clause)):
        return "'would' outside reported speech binds nobody"
    unreal = _is_unreal(scene, part, clause, said)
    return "a case that is not so binds nobody" if unreal else ""


def is_expected(verb: Word, said: list[Speech]) -> bool:
    """True for what is feared or expected, and for what analysts say."""
    words = tuple(words_of("expecting"))
    governors = {above.lemma for above in verb.ancestors() if above.is_verb}
    return any(
        one.cue.lower().startswith(words) or one.speaker.head in words_of("watching")
        for one in said
    ) or any(lemma.startswith(words) for lemma in governors)


def _tellers(verb: Word, said: list[Speech]) -> set[str]:
    """Who says it, by the finder of speech or as the subject of a verb above."""
    subjects = {word.lemma for above in verb.ancestors() for word in above.kids("nsubj")}
    return subjects | {one.speaker.head for one in said}


def _is_open_case(scene: Scene, part: Part, clause: Clause) -> bool:
    """As in "should Oslo agree, Bern would …": the outlet tells what a known side is ready for.

    A bare "if" with "would" is as often mere guessing and does not count.
    """
    condition = condition_of(part, scene.report.text, clause.verb)
    if condition is None or condition.polarity == "temporal":
        return False
    if condition.opener.text.lower() in ("if", "given", "faced", "confronted"):
        return False
    promisor = party(scene, agents_of(part, clause))
    return promisor is not None and (kin(promisor, promisor) or promisor.is_bare_pronoun)


def _is_rule(part: Part, clause: Clause, said: list[Speech]) -> bool:
    """As in "a state shall return …", or what a constitution says."""
    written = any(one.kind is VoiceKind.DOCUMENT for one in said)
    written = written or bool(_tellers(clause.verb, said) & words_of("rules"))
    if clause.modal != "shall":
        return written and not any(
            word.is_name or word.is_pronoun for word in agents_of(part, clause)
        )
    return written or any(word.has("a", "det") for word in clause.agents)


def _is_dated(scene: Scene, part: Part, clause: Clause, said: list[Speech]) -> bool:
    """As in "will report when the inquiry ends": a thing's own course, told by the outlet."""
    condition = condition_of(part, scene.report.text, clause.verb)
    if condition is None or condition.opener.text.lower() != "when" or said:
        return False
    subjects = subjects_of(condition.head)
    return not scene.actors(subjects) and all(word.tag != "PRP" for word in subjects)


def _is_unreal(scene: Scene, part: Part, clause: Clause, said: list[Speech]) -> bool:
    """True for "would … if they had", and in a quotation for anybody but the speaker."""
    condition = condition_of(part, scene.report.text, clause.verb)
    helpers = condition.head.kids("aux") if condition else []
    if any(kid.text.lower() == "had" for kid in helpers) and condition.polarity == "if":  # type: ignore[union-attr]
        return True
    own = any(word.text.lower() in ("i", "we") for word in clause.agents)
    return bool(said) and said[0].direct and not own


def _is_spoken(part: Part) -> bool:
    """True where the parse shows a verb of speech that the finder of speech did not see."""
    return any(word.lemma == "say" for word in part.tree.words)
