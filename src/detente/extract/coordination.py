"""Coordination: a second cue that the parser hung on what the first one said.

In "The envoy said the talks were useful and accused Libya of bad faith" the envoy accuses, not
the talks. The verb is moved back to the cue above where its subject could not be its own.
"""

from detente.extract.cues import words
from detente.extract.tree import Tree, Word
from detente.model.names import roles


def rejoined(tree: Tree) -> Tree:
    """The tree with such verbs moved, in place."""
    for verb in tree.words:
        above = _cue_above(verb)
        if above is not None:
            _move(verb, above)
    return tree


def _cue_above(verb: Word) -> Word | None:
    """The cue to which a coordinated verb of reproach, promise or demand belongs."""
    if verb.dep != "conj" or not verb.is_verb or verb.lemma not in words("side_cues"):
        return None
    if verb.kids("aux", "auxpass", "nsubj", "nsubjpass", "expl", "mark"):
        return None
    said = verb.head
    above = said.head
    if said.dep != "ccomp" or not said.is_verb or verb.tag != above.tag:
        return None
    if above.lemma not in words("core") or above.i > said.i or verb.tag not in ("VBD", "VBZ"):
        return None
    return None if _may_go_on(said) else above


def _may_go_on(said: Word) -> bool:
    """True where the subject inside could do the second act as well."""
    if any(kid.tag == "MD" for kid in said.kids("aux")):
        return False
    subject = said.kid("nsubj", "nsubjpass", "expl")
    if subject is None:
        return True
    if said.kids("auxpass") and said.tag == "VBN":
        return False
    actor = subject.is_name or subject.tag == "PRP" or subject.lemma in roles()
    return actor and subject.lemma not in ("it", "there")


def _move(verb: Word, above: Word) -> None:
    said = verb.head
    joined = [kid for kid in said.kids("cc", "punct") if said.i < kid.i < verb.i]
    for word in (verb, *joined[-2:]):
        said.children.remove(word)
        above.children.append(word)
        word.head = above
    above.children.sort(key=lambda kid: kid.i)
