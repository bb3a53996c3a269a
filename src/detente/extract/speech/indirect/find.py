"""Indirect speech: "X said that …", "…, X said, …", "X wants …", "X was quoted as saying"."""

from collections.abc import Iterator

from detente.extract.mentions import PERSONAL
from detente.extract.parsing.clauses import Clause, is_negated
from detente.extract.parsing.cues import cue_of, words
from detente.extract.parsing.subjects import subjects_of
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene, Speech
from detente.extract.speech.content import clause_words, pieces
from detente.extract.speech.indirect.content import content_of
from detente.extract.speech.indirect.cue import cue_span, cue_with_lemma, is_not_said
from detente.extract.speech.indirect.phrases import claim_denied
from detente.extract.speech.indirect.stance import stance_of
from detente.extract.speech.own_facts import own_facts, without_asides
from detente.extract.speech.speakers import Voiced, is_source, speaker_of, voice
from detente.model.names import roles


def indirect_speech(scene: Scene, part: Part) -> Iterator[Speech]:
    """All speech of one sentence that a cue verb reports."""
    for clause in part.clauses:
        found = _quoted_as(scene, part, clause) or _by_clause(scene, part, clause)
        if found is not None:
            yield found


def _by_clause(scene: Scene, part: Part, clause: Clause) -> Speech | None:
    cue, lemma, prep = cue_with_lemma(clause)
    if cue is None or is_not_said(clause, lemma):
        return None
    speaker = speaker_of(scene, part, clause)
    if speaker is None or _is_own_quotation(scene, clause, speaker):
        return None
    if lemma in words("strict") and not is_source(scene, speaker[2]):
        return None
    if lemma in words("of_things") and any(_is_somebody(scene, one) for one in clause.patients):
        return None
    if lemma in words("of_documents") and speaker[2].lemma not in words("documents"):
        return None
    chosen, rule = content_of(part, clause, speaker, lemma, prep)
    content = pieces(scene.report.text, without_asides(set(chosen)))
    if not content or sum(len(span) for span in content) < 4:
        return None
    if lemma in words("nameless") and any(word.lemma in words("anonymity") for word in chosen):
        return None
    if all(word.tag in ("PRP", "DT", "WP", "WDT") for word in chosen):
        return None
    span = cue_span(clause, prep)
    stance = stance_of(cue, clause, lemma)
    claim = "assertion" if claim_denied(clause.verb, lemma) else cue.claim
    return Speech(
        speaker[0], speaker[1], span.of(scene.report.text), span, content, claim,
        stance, False, clause.negated and (stance, cue.stance) != ("possible", "denied"), rule,
        own_facts(scene.report.text, chosen),
    )  # fmt: skip


def _is_somebody(scene: Scene, noun: Word) -> bool:
    """True for "questioned the minister": a person or a group of people, not their deed."""
    mention = scene.actor(noun)
    return mention is not None and (noun.lemma in roles() or not mention.nationality)


def _is_own_quotation(scene: Scene, clause: Clause, speaker: Voiced) -> bool:
    """As in "We know …" inside a quotation adds no second voice."""
    kind = PERSONAL.get(speaker[2].text.lower())
    return kind == "speaker" and scene.quotation_at(clause.verb.start) is not None


def _quoted_as(scene: Scene, part: Part, clause: Clause) -> Speech | None:
    """As in "X was quoted as saying that …" and "they quoted X as saying that …"."""
    verb = clause.verb
    above = verb.head.head if verb.head.lemma == "as" else None
    if above is None or verb.tag != "VBG" or above.lemma not in ("quote", "cite"):
        return None
    source = above.kid("nsubjpass") or above.kid("dobj") or next(iter(subjects_of(above)), None)
    head = verb.kid("ccomp")
    found = voice(scene, source) if source is not None else None
    cue = cue_of(verb)
    if found is None or head is None or cue is None:
        return None
    content = pieces(scene.report.text, clause_words(head))
    span = above.span.joined(verb.span) if above.i < verb.i else verb.span
    if not content:
        return None
    return Speech(
        found[0], found[1], span.of(scene.report.text) if len(span) < 30 else verb.text,
        span if len(span) < 30 else verb.span, content, cue.claim, cue.stance, False,
        is_negated(above), "speech.clause",
    )  # fmt: skip
