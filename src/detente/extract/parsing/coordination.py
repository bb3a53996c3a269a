"""Coordination: a second cue that the parser hung on what the first one said.

In "The envoy said the talks were useful and accused Libya of bad faith" the envoy accuses, not
the talks. The verb is moved back to the cue above where its subject could not be its own.
"""

from detente.extract.parsing.cues import words
from detente.extract.parsing.tree import Tree, Word
from detente.model.names import roles

_OBJECTS = frozenset({"pobj", "dobj", "attr"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def rejoined(tree: Tree) -> Tree:
    """The tree with such verbs moved, and such subjects given back, in place."""
    for verb in tree.words:
        if (subject := _lost_subject(tree, verb)) is not None:
            _give_back(subject, verb)
            continue
        above = _nearer(verb) or _finite_above(verb) or _cue_above(verb)
        if above is not None:
            _move(verb, above)
    return tree


def _lost_subject(tree: Tree, verb: Word) -> Word | None:
    """The noun that is no second object: "… cut aid to Honduras and *Kerry* has warned"."""
    if not _is_bare(verb) or not (verb.tag in _FINITE or verb.kids("aux")):
        return None
    first = min([verb, *verb.kids("aux", "auxpass", "advmod", "neg")], key=lambda kid: kid.i)
    noun = tree.words[first.i - 1] if first.i else None
    if noun is None or not noun.is_noun or noun.dep != "conj" or noun.head.dep not in _OBJECTS:
        return None
    others = [kid for kid in noun.head.kids("conj", "cc") if kid is not noun]
    if [kid.dep for kid in others] != ["cc"] or others[0].i < verb.head.i:
        return None
    return noun


def _is_bare(verb: Word) -> bool:
    """True for a verb joined to another by "and" that has no subject of its own."""
    joined = verb.dep == "conj" and verb.is_verb and verb.head.is_verb
    return joined and not verb.kids("nsubj", "nsubjpass", "expl", "csubj", "mark")


def _nearer(verb: Word) -> Word | None:
    """The clause before it that has a subject of its own: "A rose, and *B* fell and broke"."""
    if not _is_bare(verb) or verb.tag not in _FINITE:
        return None
    between = [kid for kid in verb.head.kids("conj") if verb.head.i < kid.i < verb.i]
    last = between[-1] if between else None
    return last if last is not None and last.is_verb and last.kids("nsubj", "nsubjpass") else None


def _give_back(noun: Word, verb: Word) -> None:
    """Hang the noun, and the "and" before it, on the verbs to which they belong."""
    below = noun.head
    link = next(kid for kid in below.kids("cc"))
    for word, above in ((noun, verb), (link, verb.head)):
        below.children.remove(word)
        above.children.append(word)
        above.children.sort(key=lambda kid: kid.i)
        word.head = above
    noun.dep = "nsubj"


def _finite_above(verb: Word) -> Word | None:
    """The finite verb above an infinitive: "*forced* him to resign and arrested him"."""
    plain = verb.head
    if not _is_bare(verb) or verb.tag not in ("VBD", "VBN") or plain.tag != "VB":
        return None
    if verb.kids("aux", "auxpass") or not plain.has("to", "aux") or plain.dep != "xcomp":
        return None
    return plain.head if plain.head.tag == "VBD" else None


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
