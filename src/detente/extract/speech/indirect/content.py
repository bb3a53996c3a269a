"""The words of what is said, and the rule that found them."""

from detente.extract.parsing.clauses import Clause, marker
from detente.extract.parsing.cues import Cue, cue_of, words
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part
from detente.extract.speech.content import around_aside, aside, clause_words, segment_of
from detente.extract.speech.indirect.phrases import announced, completing, undergone
from detente.extract.speech.speakers import Voiced

_ASKING = frozenset({"whether", "if", "how", "why", "what", "who", "where", "when", "which"})
_DOUBTING = frozenset({"doubt", "question", "wonder"})


def content_of(
    part: Part, clause: Clause, speaker: Voiced, lemma: str, prep: Word | None
) -> tuple[list[Word], str]:
    """The words of the content and the rule that found them."""
    verb = clause.verb
    segment = segment_of(part.tree, verb)
    as_matrix = _matrix_of_as(verb) if lemma in words("core") or _says(verb) else None
    as_matrix = as_matrix or _as_seen(verb)
    if as_matrix is not None:
        return _kept(set(as_matrix.subtree()) - set(verb.subtree()), segment), "speech.as"
    if (asked := announced(verb, lemma, prep)) is not None:
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
        return _kept(undergone(verb), segment), "speech.passive"
    if lemma in words("noun_content"):
        return _kept(completing(verb, lemma), segment), "speech.phrase"
    return [], ""


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


def _as_seen(verb: Word) -> Word | None:
    """The main clause of "…, as Oslo saw it, …"."""
    it = verb.kids("dobj")
    if verb.dep != "advcl" or verb.lemma not in ("see", "put") or [w.lemma for w in it] != ["it"]:
        return None
    return verb.head if verb.has("as", "mark", "advmod") else None


def _says(verb: Word) -> bool:
    return (cue_of(verb) or Cue("", "")).claim == "assertion"


def _matrix_of_as(verb: Word) -> Word | None:
    """The main clause of "…, as Lavrov pointed out"."""
    if verb.dep != "advcl" or verb.kids("ccomp", "dobj"):
        return None
    if not any(kid.lemma == "as" for kid in verb.kids("mark", "advmod", "prep")):
        return None
    return verb.head
