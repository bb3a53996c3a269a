"""Indirect speech: "X said that …", "…, X said, …", "X wants …", "X was quoted as saying"."""

from collections.abc import Iterator

from detente.extract.clauses import Clause, is_negated, marker, subjects_of
from detente.extract.content import around_aside, aside, clause_words, pieces, segment_of
from detente.extract.cues import Cue, cue_of, noun_cues, object_cue, prep_cue, verb_cues, words
from detente.extract.mentions import PERSONAL
from detente.extract.own_facts import own_facts, without_asides
from detente.extract.scene import Part, Scene, Speech
from detente.extract.speakers import Voiced, is_source, speaker_of, voice
from detente.extract.tree import Word
from detente.model.names import roles
from detente.model.text import Span

_COMPLEMENTS = frozenset({"xcomp", "dobj", "prep", "oprd", "acomp", "pcomp", "attr", "ccomp"})
_COMPLETING = frozenset(
    {"as", "for", "of", "to", "with", "from", "into", "about", "against", "over"}
)
_ASKING = frozenset({"whether", "if", "how", "why", "what", "who", "where", "when", "which"})
_SAYING = Cue("assertion", "asserted")
_DOUBTING = frozenset({"doubt", "question", "wonder"})


def indirect_speech(scene: Scene, part: Part) -> Iterator[Speech]:
    """All speech of one sentence that a cue verb reports."""
    for clause in part.clauses:
        found = _quoted_as(scene, part, clause) or _by_clause(scene, part, clause)
        if found is not None:
            yield found


def _by_clause(scene: Scene, part: Part, clause: Clause) -> Speech | None:
    cue, lemma, prep = _cue(clause)
    if cue is None or _is_not_said(clause, lemma):
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
    chosen, rule = _content(part, clause, speaker, lemma, prep)
    content = pieces(scene.report.text, without_asides(set(chosen)))
    if not content or sum(len(span) for span in content) < 4:
        return None
    if lemma in words("nameless") and any(word.lemma in words("anonymity") for word in chosen):
        return None
    if all(word.tag in ("PRP", "DT", "WP", "WDT") for word in chosen):
        return None
    span = _cue_span(clause, prep)
    stance = _stance(cue, clause, lemma)
    claim = "assertion" if _claim_denied(clause.verb, lemma) else cue.claim
    return Speech(
        speaker[0], speaker[1], span.of(scene.report.text), span, content, claim,
        stance, False, clause.negated and (stance, cue.stance) != ("possible", "denied"), rule,
        own_facts(scene.report.text, chosen),
    )  # fmt: skip


def _is_somebody(scene: Scene, noun: Word) -> bool:
    """True for "questioned the minister": a person or a group of people, not their deed."""
    mention = scene.actor(noun)
    return mention is not None and (noun.lemma in roles() or not mention.nationality)


def _cue_span(clause: Clause, prep: Word | None) -> Span:
    """The verb with its preposition or its particle: "called on", "pointed out"."""
    verb = clause.verb
    if prep is None:
        prep = next((kid for kid in verb.kids("prt") if kid.i == verb.i + 1), None)
    return verb.span.joined(prep.span) if prep is not None else verb.span


def _cue(clause: Clause) -> tuple[Cue | None, str, Word | None]:
    """The cue with its lemma, and the preposition that belongs to it ("call on")."""
    if (found := object_cue(clause.verb)) is not None:
        return found[0], clause.verb.lemma, found[1]
    if clause.passive and clause.verb.lemma in words("seen_as") and clause.verb.has("as", "prep"):
        return Cue("judgement", "asserted"), "see", None
    if _is_number_put(clause.verb):
        return _SAYING, "put", None
    if (prep := prep_cue(clause.verb)) is not None and not clause.verb.kids("dobj", "ccomp"):
        lemma = f"{clause.verb.lemma} {prep.lemma}"
        return verb_cues()[lemma], lemma, prep
    lemma = clause.lemma if clause.lemma in verb_cues() else clause.verb.lemma
    return cue_of(clause.verb), lemma, None


def _is_number_put(verb: Word) -> bool:
    """As in "Put the dead at 27"."""
    return verb.lemma in words("numbered") and any(
        below.tag == "CD" or below.text.isdigit()
        for prep in verb.kids("prep")
        if prep.lemma == "at" and verb.kids("dobj")
        for below in prep.subtree()
    )


def _is_not_said(clause: Clause, lemma: str) -> bool:
    """What is only to be said, might be said, is not said, or is asked."""
    verb = clause.verb
    if clause.passive and not clause.agents:
        return True
    above = verb.head
    if verb.tag == "VBN" and verb.dep == "ccomp" and above.lemma in ("make", "let", "have"):
        return True  # "made it known that …": known to others
    if verb.has("to", "aux") and (above.lemma not in words("goes_on") or above.kids("acomp")):
        return True
    if clause.modal in ("could", "may", "might", "should", "must", "can", "will", "shall"):
        return True
    says = (cue_of(verb) or _SAYING).claim == "assertion" and lemma in words("would_say")
    if clause.modal == "would" and not says:
        return True
    if marker(verb) in ("if", "unless", "whether"):
        return True
    return clause.negated and lemma not in words("negatable")


def _is_own_quotation(scene: Scene, clause: Clause, speaker: Voiced) -> bool:
    """As in "We know …" inside a quotation adds no second voice."""
    kind = PERSONAL.get(speaker[2].text.lower())
    return kind == "speaker" and scene.quotation_at(clause.verb.start) is not None


def _content(
    part: Part, clause: Clause, speaker: Voiced, lemma: str, prep: Word | None
) -> tuple[list[Word], str]:
    """The words of the content and the rule that found them."""
    verb = clause.verb
    segment = segment_of(part.tree, verb)
    as_matrix = _matrix_of_as(verb) if lemma in words("core") or _says(verb) else None
    as_matrix = as_matrix or _as_seen(verb)
    if as_matrix is not None:
        return _kept(set(as_matrix.subtree()) - set(verb.subtree()), segment), "speech.as"
    if (asked := _of_phrase(verb, lemma, prep)) is not None:
        return _kept(asked, segment), "speech.phrase"
    bounds = aside(part.tree, verb, speaker[2]) if lemma in words("core") else None
    if bounds is not None and not _has_own_object(verb, lemma):
        return around_aside(part.tree, verb, bounds), "speech.aside"
    right = [kid for kid in verb.kids("ccomp") if kid.i > verb.i and _is_clause(kid, verb)]
    if right and not _asks(right[0], lemma):
        return _kept(_right_clause(verb, right[0], lemma, speaker), segment), "speech.clause"
    if right:
        return [], ""
    left = [kid for kid in verb.kids("ccomp") if kid.i < verb.i and lemma in words("core")]
    if left and verb.i > max(word.i for word in left[0].subtree()):
        return _kept(clause_words(left[0]), segment), "speech.aside"
    if clause.passive and lemma in words("noun_content"):
        return _kept(_undergone(verb), segment), "speech.passive"
    if lemma in words("noun_content"):
        return _kept(_phrase(verb, lemma), segment), "speech.phrase"
    return [], ""


def _of_phrase(verb: Word, lemma: str, prep: Word | None) -> set[Word] | None:
    """The content of "what X wants is", of "put the dead at" and of "call for"."""
    if (what := _what_is(verb)) is not None:
        return what
    if lemma == "put":
        return {below for kid in verb.kids("dobj", "prep") for below in kid.subtree()}
    return _after_prep(verb, prep) if prep is not None else None


def _kept(chosen: set[Word], segment: list[Word]) -> list[Word]:
    return [word for word in segment if word in chosen]


def _is_clause(kid: Word, verb: Word) -> bool:
    """A finite clause, or one that the cue takes with "to"."""
    return kid.is_verb or bool(kid.kids("nsubj", "cop", "aux"))


def _right_clause(verb: Word, head: Word, lemma: str, speaker: Voiced) -> set[Word]:
    chosen = clause_words(head) - {verb}
    if verb.dep == "relcl" and not head.kids("nsubj", "nsubjpass", "expl"):
        chosen |= {verb.head, *verb.head.kids("det", "amod", "compound", "nummod", "poss")}
    for other in verb.kids("conj"):
        if other.has("that", "mark"):
            chosen |= clause_words(other) | set(verb.kids("cc"))
    objects = verb.kids("dobj") if lemma in words("takes_object") else []
    for kid in objects:
        if verb.i < kid.i < head.i:
            chosen |= set(kid.subtree())
    if speaker[2].i > verb.i:
        chosen -= set(speaker[2].subtree())
    end = _source_at_end(head, max(word.i for word in _top(verb).subtree()))
    if end is not None:
        chosen = {word for word in chosen if word.i < end}
    return {word for word in chosen if word.i > verb.i or verb.dep == "relcl"} - {verb}


def _top(verb: Word) -> Word:
    """The highest word of the sentence."""
    return next(reversed(list(verb.ancestors())), verb)


def _source_at_end(head: Word, segment_end: int) -> int | None:
    """Where ", according to two officials" ends the sentence: that source tells of the telling."""
    for word in head.subtree():
        if word.text.lower() == "according" and word.i > head.i:
            before = [kid for kid in (*word.head.children, *head.subtree()) if kid.i == word.i - 1]
            own = max(below.i for below in word.subtree())
            if any(kid.text == "," for kid in before) and own >= segment_end - 1:
                return word.i - 1
    return None


def _asks(head: Word, lemma: str) -> bool:
    """An indirect question is no claim, but a doubt is."""
    if lemma in _DOUBTING:
        return False
    if marker(head) in ("whether", "if") and head.kid("mark") is not None:
        return head.kids("mark")[0].i < min((w.i for w in head.kids("nsubj")), default=head.i)
    first = min(head.subtree(), key=lambda word: word.i)
    if first.lemma == "what" and lemma in words("noun_content"):
        return False
    return first.tag in ("WRB", "WP", "WDT") and first.lemma in _ASKING


def _has_own_object(verb: Word, lemma: str) -> bool:
    return bool(verb.kids("dobj")) and lemma not in words("addressed")


def _phrase(verb: Word, lemma: str) -> set[Word]:
    """What follows the verb and completes it: "wants the troops out", "blames the rebels for"."""
    if (denied := _claim_denied(verb, lemma)) is not None:
        return clause_words(denied)
    kept = [
        kid
        for kid in verb.children
        if kid.i > verb.i
        and (kid.dep in _COMPLEMENTS or _as_what(kid, lemma))
        and (kid.dep != "prep" or kid.lemma in _COMPLETING or (kid.lemma, lemma) == ("in", "see"))
    ]
    if lemma in words("needs_idea") and not any(kid.lemma in words("ideas") for kid in kept):
        return set()
    if not any(kid.dep in ("dobj", "xcomp", "ccomp", "oprd") for kid in kept):
        return set()
    if lemma in words("needs_as") and not _has_as(kept, lemma):
        return set()
    if lemma in words("needs_two") and len(kept) < 2 and not kept[0].kids("nsubj"):
        return set()
    kept += _quoted_after(verb)
    chosen = {word for kid in kept for word in kid.subtree()}
    first, last = min(word.i for word in chosen), max(word.i for word in chosen)
    return {word for word in verb.subtree() if first <= word.i <= last}


def _claim_denied(verb: Word, lemma: str) -> Word | None:
    """The clause in "rejects the claim that its ships had fired"."""
    if (verb_cues().get(lemma) or _SAYING).stance != "denied":
        return None
    for noun in verb.kids("dobj"):
        if noun.lemma in noun_cues() and noun_cues()[noun.lemma].claim == "assertion":
            return next((kid for kid in noun.children if kid.has("that", "mark")), None)
    return None


def _undergone(verb: Word) -> set[Word]:
    """What was denied, condemned or read as a sign: the subject, or the clause it announces."""
    if verb.lemma in words("seen_as") and verb.has("as", "prep"):
        seen = [*verb.kids("nsubjpass"), *(kid for kid in verb.kids("prep") if kid.lemma == "as")]
        return {word for kid in seen for word in kid.subtree()}
    subject = verb.kid("nsubjpass")
    if subject is None or subject.tag in ("PRP", "WP", "WDT"):
        return set()
    for kid in subject.kids("acl", "ccomp", "relcl"):
        if kid.has("that", "mark"):
            return clause_words(kid)
    return set(subject.subtree())


def _as_seen(verb: Word) -> Word | None:
    """The main clause of "…, as Oslo saw it, …"."""
    it = verb.kids("dobj")
    if verb.dep != "advcl" or verb.lemma not in ("see", "put") or [w.lemma for w in it] != ["it"]:
        return None
    return verb.head if verb.has("as", "mark", "advmod") else None


def _what_is(verb: Word) -> set[Word] | None:
    """What is wanted in "What Oslo wants is a seat"."""
    what = verb.kids("dobj")
    if verb.dep != "csubj" or verb.head.lemma != "be" or [w.lemma for w in what] != ["what"]:
        return None
    after = [kid for kid in verb.head.kids("attr", "ccomp", "xcomp", "prep") if kid.i > verb.i]
    return {word for kid in after for word in kid.subtree()} or None


def _has_as(kept: list[Word], lemma: str) -> bool:
    """As what it is seen is said, or what is seen is a sign."""
    for kid in kept:
        if (kid.dep == "prep" and kid.lemma in ("as", "to")) or kid.has("as", "mark"):
            return True
        if kid.dep == "dobj" and (kid.lemma in words("signs") or kid.has("as", "prep")):
            return True
        if kid.dep == "dobj" and kid.has("to", "prep") and lemma in ("link", "tie"):
            return True
    return False


def _as_what(kid: Word, lemma: str) -> bool:
    """As in "Regards the matter as settled", "saw a sign in the decision to stay"."""
    if lemma not in words("needs_as") or kid.dep != "advcl":
        return False
    return kid.has("as", "mark") or (kid.has("to", "aux") and not kid.kids("mark"))


def _after_prep(verb: Word, prep: Word) -> set[Word]:
    """The object of "call for", and what is asked of the object of "call on"."""
    chosen = set(prep.subtree()) - {prep}
    for kid in verb.kids("xcomp", "advcl", "ccomp"):
        if kid.i > prep.i and kid.has("to", "aux"):
            chosen |= set(kid.subtree())
    for kid in _quoted_after(verb):
        chosen |= set(kid.subtree())
    return chosen


def _quoted_after(verb: Word) -> list[Word]:
    """The few quoted words that end a complement: a truce "before the harvest"."""
    marks = [
        kid.i for kid in verb.kids("punct") if kid.text in ('"', "``", "''") and kid.i > verb.i
    ]
    if len(marks) < 2:
        return []
    return [kid for kid in verb.kids("advcl", "prep", "advmod") if marks[0] < kid.i < marks[-1]]


def _says(verb: Word) -> bool:
    return (cue_of(verb) or Cue("", "")).claim == "assertion"


def _matrix_of_as(verb: Word) -> Word | None:
    """The main clause of "…, as Lavrov pointed out"."""
    if verb.dep != "advcl" or verb.kids("ccomp", "dobj"):
        return None
    if not any(kid.lemma == "as" for kid in verb.kids("mark", "advmod", "prep")):
        return None
    return verb.head


def _stance(cue: Cue, clause: Clause, lemma: str) -> str:
    if clause.negated and cue.stance in ("asserted", "probable"):
        return "denied" if lemma in words("denied_by_not") else "doubted"
    if clause.negated and cue.stance == "denied" and lemma in words("possible_by_not"):
        return "possible"
    if cue.stance == "intended" and cue.claim == "position" and lemma in words("wanting"):
        return "intended" if _is_own_act(clause.verb) else "demanded"
    if lemma in ("believe", "think") and _is_future(clause.verb):
        return "expected"
    return cue.stance


def _is_own_act(verb: Word) -> bool:
    """As in "Wants to leave", "seeks office", not "wants them to leave" or "wants peace"."""
    if any(noun.lemma in words("for_oneself") for noun in verb.kids("dobj")):
        return True
    own = verb.kids("xcomp", "ccomp")
    return bool(own) and not own[0].kids("nsubj", "nsubjpass") and not verb.kids("dobj")


def _is_future(verb: Word) -> bool:
    content = verb.kid("ccomp")
    return content is not None and any(
        kid.text.lower() in ("will", "'ll", "would") for kid in content.kids("aux")
    )


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
