"""Was it done, tried, foiled or threatened? The words around a trigger say so."""

from collections.abc import Iterator

from detente.extract.incidents.words import listed, nouns, stage_words
from detente.extract.parsing.clauses import marker, tense_of
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.extract.standing.standing import Standing

_UP = frozenset({"xcomp", "acl", "pcomp", "prep", "dobj", "pobj", "ccomp", "nsubjpass", "conj",
                 "advcl"})  # fmt: skip
_BEGUN = frozenset({"begin", "start", "continue", "proceed", "manage", "resume", "go"})
_PLOTS = frozenset({"plot", "plan", "attempt", "conspiracy", "bid", "scheme"})
_CAUGHT = frozenset({"arrest", "seize", "convict", "sentence", "charge", "discover", "find", "jail",
                     "detain", "indict", "uncover", "prosecutor", "trial", "court"})  # fmt: skip
_WANTED = frozenset({"demanded", "intended"})
_TOLD = frozenset({"asserted", "reported", "denied", "doubted", "probable"})


def stage_of(scene: Scene, part: Part, trigger: Word, head: Word, stands: Standing) -> str:
    """The stage of an attack, or nothing where it is not told as one that was made or tried."""
    near = set(_around(trigger)) | set(_around(head))
    if near & stage_words("foiled"):
        return "foiled"
    if near & stage_words("threatened") or (stands.promised and scene.around(trigger.span)):
        return "threatened"
    if near & listed("planned") and stands.stance not in ("demanded", "hypothetical"):
        sentence = {word.lemma for word in part.tree.words}
        caught = sentence & (stage_words("foiled") | _CAUGHT)
        return "foiled" if caught else "threatened" if stands.time == "future" else "attempted"
    if near & stage_words("attempted"):
        return "attempted"
    if stands.negated:
        return ""
    if head.dep == "relcl" and head.is_verb and tense_of(head) == "past":
        return "accomplished"
    above = head.head
    if head.dep == "xcomp" and above.lemma in _BEGUN and tense_of(above) == "past":
        return "accomplished"
    told = stands.stance in _TOLD or (stands.stance == "possible" and _is_over(head))
    told = told or (stands.stance in _WANTED and _is_finite_past(head))
    return "accomplished" if told and stands.time != "future" else ""


def _is_finite_past(head: Word) -> bool:
    """True for "determined that he *shot* her", "in finding whoever *shot* her"."""
    own = head.kids("nsubj", "nsubjpass")
    return head.is_verb and tense_of(head) == "past" and bool(own) and marker(head) in ("", "that")


def _is_over(head: Word) -> bool:
    """True for "may have been kidnapped"."""
    return not head.is_verb or any(kid.lemma == "have" for kid in head.kids("aux"))


def _around(word: Word) -> Iterator[str]:
    """The words above a trigger that govern it, and those right beside it."""
    yield word.lemma
    for kid in word.kids("amod", "compound", "advmod"):
        yield kid.lemma
        yield kid.text.lower()
    for _ in range(5):
        above = word.head
        if word.dep == "advcl" and word.has("to", "aux") and above.is_verb:
            plot = next((kid for kid in above.kids("dobj") if kid.lemma in _PLOTS), None)
            if plot is not None:  # "thwarted a plot to": the parse hangs the plan too high
                yield from (plot.lemma, above.lemma)
                return
        if above is word or word.dep not in _UP or _is_own_clause(word):
            return
        if word.dep == "conj" and above.lemma not in nouns():
            return  # "wants its fight respected, and the bombings": nobody wants the bombings
        if word.dep == "prep" and word.lemma not in ("of", "to", "in", "from", "at"):
            return
        yield above.lemma
        word = above


def _is_own_clause(word: Word) -> bool:
    """A coordinated or adverbial clause is governed by nothing above it; so are most others."""
    if word.dep in ("conj", "advcl"):
        return word.is_verb
    return word.dep == "ccomp" and word.head.lemma not in ("threaten", "vow", "warn", "plan")
