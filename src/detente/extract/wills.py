"""Will: "will … if …", said of an act that somebody does on purpose."""

from dataclasses import replace

from detente.extract.acts import Bound, bound, clause_span, is_deliberate, is_harm, kin, party, same
from detente.extract.bindings import (
    words_of,
)
from detente.extract.clauses import Clause, prep_objects, subjects_of
from detente.extract.conditions import condition_of, nominal
from detente.extract.patterns import verb_patterns
from detente.extract.returns import answers
from detente.extract.scene import Part, Scene, Speech
from detente.extract.tree import Word
from detente.model.actor import Mention
from detente.model.names import roles
from detente.model.reading import Dropped
from detente.model.statement import VoiceKind

WILL = frozenset({"will", "shall", "would"})
UNDER = frozenset({"if", "unless", "whether", "until", "before", "after", "when", "once"})
_ASKED = frozenset({"WP", "WRB", "WP$"})
_MINE = frozenset({"my", "our"})
_OWN = frozenset({"its", "his", "her", "their"})


def by_will(scene: Scene, part: Part, clause: Clause) -> Bound | Dropped | None:
    """As in "will … if …": the deliberate act of an actor under a condition, or a firm refusal."""
    verb = clause.verb
    if clause.modal not in WILL or verb.dep == "relcl" or clause.marker in UNDER:
        return None
    condition = condition_of(part, scene.report.text, verb)
    conditional = condition is not None or answers(part, verb) is not None
    firm = (clause.negated and clause.modal in ("will", "shall")) or verb.has("never")
    if not (conditional or firm):
        return None
    if clause.passive:
        return _by_passive(scene, part, clause, conditional=conditional)
    if reason := _foretells(scene, part, clause, conditional=conditional):
        return Dropped(verb.span, "commitments", reason)
    promisor = party(scene, _agents(part, clause))
    if promisor is None:
        owned = _by_owner(scene, part, clause) if condition else None
        return owned or Dropped(verb.span, "commitments", "nobody is named who would do it")
    promisor = _speaker_meant(scene, clause, promisor)
    if not conditional and not _is_vouched(scene, verb, promisor):
        return Dropped(
            verb.span, "commitments", "a refusal that neither it nor its spokesman states"
        )
    rule = "commitment.condition" if conditional else "commitment.never"
    return bound(scene, part, "", promisor, verb, verb, rule)


def _agents(part: Part, clause: Clause) -> tuple[Word, ...]:
    """Who does it; where the parse lost the subject, the name before "will"."""
    helper = clause.verb.kid("aux")
    before = part.tree.words[helper.i - 1] if helper is not None and helper.i else None
    if clause.agents or before is None or not before.is_name:
        return clause.agents
    return (before,)


def _is_vouched(scene: Scene, verb: Word, promisor: Mention) -> bool:
    """True for "will not …" in the promisor's own mouth, or told of a named side."""
    said = next(iter(scene.around(verb.span)), None)
    if said is None:
        return promisor.antecedent is None and kin(promisor, promisor)
    return same(said.speaker, promisor) or kin(said.speaker, promisor) or not said.direct


def _by_passive(scene: Scene, part: Part, clause: Clause, *, conditional: bool) -> Bound | None:
    """As in "the men will not be released until …", said by those who hold them."""
    said = next(iter(scene.around(clause.verb.span)), None)
    known = clause.lemma in verb_patterns() or clause.lemma in ("undertake", "take")
    if said is None or said.kind is VoiceKind.DOCUMENT or not (conditional and known):
        return None
    if clause.agents or said.cue.lower().startswith(tuple(words_of("expecting"))):
        return None
    whole = clause_span(clause.verb)
    verb = clause.verb
    return bound(scene, part, "", said.speaker, verb, verb, "commitment.passive", whole)


def _by_owner(scene: Scene, part: Part, clause: Clause) -> Bound | None:
    """As in "told London that its campaign would resume unless …": the speaker's own thing."""
    said = next(iter(scene.around(clause.verb.span)), None)
    owners = {kid.text.lower() for word in clause.agents for kid in word.kids("poss")}
    if said is None or not owners & (_MINE if said.direct else _OWN):
        return None
    whole, verb = clause_span(clause.verb), clause.verb
    return bound(scene, part, "", said.speaker, verb, verb, "commitment.passive", whole)


def _foretells(scene: Scene, part: Part, clause: Clause, *, conditional: bool) -> str:
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
    return "what others expect binds nobody" if _is_expected(clause.verb, said) else ""


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


def _is_expected(verb: Word, said: list[Speech]) -> bool:
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
    promisor = party(scene, _agents(part, clause))
    return promisor is not None and (kin(promisor, promisor) or bool(promisor.antecedent))


def _is_rule(part: Part, clause: Clause, said: list[Speech]) -> bool:
    """As in "a state shall return …", or what a constitution says."""
    written = any(one.kind is VoiceKind.DOCUMENT for one in said)
    written = written or bool(_tellers(clause.verb, said) & words_of("rules"))
    if clause.modal != "shall":
        return written and not any(
            word.is_name or word.is_pronoun for word in _agents(part, clause)
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


def _speaker_meant(scene: Scene, clause: Clause, promisor: Mention) -> Mention:
    """As in "The delegation said it would": the pronoun in what is said means who says it."""
    subjects = subjects_of(clause.verb)
    if not subjects or subjects[0].tag != "PRP":
        return promisor
    said = next(iter(scene.around(clause.verb.span)), None)
    if subjects[0].text.lower() in ("we", "i"):
        known = said is None or promisor.antecedent is not None
        return promisor if known else replace(promisor, antecedent=said.speaker.span)  # type: ignore[union-attr]
    words = promisor.words.lower()
    if said is None or said.direct or said.speaker.plural != (words == "they"):
        return promisor
    if said.cue_span.start > clause.verb.start or (words == "it" and _is_person(said.speaker)):
        return promisor
    if promisor.antecedent is not None and promisor.words.lower() in ("he", "she"):
        return promisor
    return said.speaker if said.speaker.antecedent is None else promisor


def _is_person(speaker: Mention) -> bool:
    role = roles().get(speaker.head)
    return role is not None and role.kind == "person"


def by_plan(scene: Scene, part: Part, clause: Clause) -> Bound | None:
    """As in "is to return the ships, provided …", "is going to close the port unless …"."""
    planned = clause.verb.tag in ("VBZ", "VBP") and clause.verb.lemma == "be"
    going = clause.verb.text.lower() == "going" and clause.verb.has("be", "aux")
    act = clause.verb.kid("xcomp") if planned or going else None
    if act is None or not act.has("to", "aux") or act.kids("auxpass") or act.tag != "VB":
        return None
    condition = condition_of(part, scene.report.text, act, clause.verb)
    said = scene.around(clause.verb.span)
    if condition is None or condition.polarity == "temporal" or clause.marker in UNDER:
        return None
    promisor = party(scene, clause.agents)
    if promisor is None or not is_deliberate(act, conditional=True) or _is_expected(act, said):
        return None
    promisor = _speaker_meant(scene, clause, promisor)
    return bound(scene, part, "", promisor, clause.verb, act, "commitment.condition")


def by_nominal(scene: Scene, part: Part, clause: Clause) -> Bound | None:
    """As in "A change of tone would bring Russian help", "Any attack will be met with force"."""
    if clause.modal not in WILL or clause.marker in UNDER:
        return None
    subject = clause.verb.kid("nsubj", "nsubjpass", "csubj", "csubjpass")
    if subject is None:
        return None
    if scene.actor(subject) is not None and not (clause.passive and _is_answer(clause)):
        return None
    if not (subject.is_noun or subject.is_verb):
        return None
    found = _answered(scene, clause) if clause.passive else _brought(scene, clause)
    if found is None:
        return None
    promisor, act = found
    made = bound(scene, part, "", promisor, clause.verb, act, "commitment.nominal")
    return _under(made, scene, subject)


def _under(made: Bound, scene: Scene, subject: Word) -> Bound:
    return replace(made, condition=nominal(scene.report.text, subject))


def _answered(scene: Scene, clause: Clause) -> tuple[Mention, Word] | None:
    """The speaker answers: "moving chemical weapons would be met with force"."""
    if scene.actors(clause.agents) or not _is_answer(clause):
        return None
    said = next(iter(scene.around(clause.verb.span)), None)
    above = clause.verb.head if clause.verb.dep == "ccomp" else None
    warner = party(scene, tuple(above.kids("nsubj"))) if above and above.lemma == "warn" else None
    speaker = said.speaker if said else warner
    return (speaker, clause.verb) if speaker else None


def _is_answer(clause: Clause) -> bool:
    """As in "any attack will be met with …", "any ship that enters will be sunk"."""
    if clause.verb.lemma in words_of("answered"):
        return True
    anybody = any(
        word.lemma in ("any", "every") for one in clause.patients for word in one.kids("det")
    )
    return anybody and is_harm(clause.verb)


def _brought(scene: Scene, clause: Clause) -> tuple[Mention, Word] | None:
    """The owner of what the condition brings gives it: "would bring Moscow's help"."""
    if clause.verb.lemma not in words_of("bringing"):
        return None
    for thing in clause.verb.kids("dobj"):
        owner = party(scene, tuple(thing.kids("poss")) or prep_objects(thing, "from", "by"))
        owner = owner or scene.mentions.nationality(thing)
        if owner is not None and thing.is_noun:
            return owner, thing
    return None
