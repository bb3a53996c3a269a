"""How the speaker stands to what is said: asserted, denied, wanted, expected."""

from detente.extract.parsing.clauses import Clause
from detente.extract.parsing.cues import Cue, words
from detente.extract.parsing.tree import Word


def stance_of(cue: Cue, clause: Clause, lemma: str) -> str:
    """The stance of the cue, turned by a "not", by whose act is wanted, by a future."""
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
