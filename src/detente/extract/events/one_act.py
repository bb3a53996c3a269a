"""Whether two sightings of a sentence are one act: told again, or what the other is about."""

from detente.extract.events.nouns import carrying
from detente.extract.events.participants import without
from detente.extract.events.sighting import Sighting
from detente.extract.parsing.tree import Word

# These acts are coded as a whole: what is agreed, asked, threatened is not a second event.
_WHOLE = frozenset({"AGREE", "REQUEST", "THREATEN", "REJECT"})
# "sent doctors to help", "called to congratulate": the purpose is the same act once more.
_FOR = frozenset({"AID", "SUPPORT"})
_ENDING = frozenset({"stop", "halt", "cease", "end", "suspend"})


def tells_again(one: Sighting, other: Sighting) -> bool:
    """True for "the attack *killed* six" and for "an *offer* of condolences": one act, not two."""
    if carrying(other.trigger) is one.trigger and other.pattern.act.type == "SUPPORT":
        return one.pattern.act.type == "AGREE"
    same = one.pattern.act.type == other.pattern.act.type == "ASSAULT"
    return same and other.trigger.dep == "nsubj" and other.trigger.head is one.trigger


def is_part_of(one: Sighting, other: Sighting) -> bool:
    """True where `one` is what `other` agrees to, asks for, threatens, or its purpose."""
    if one.pattern.act.type == other.pattern.act.type and one.pattern.act.type in _FOR:
        return one.head.dep in ("xcomp", "advcl") and one.head.head is other.head
    if one is other or not (other.pattern.act.type in _WHOLE or other.trigger.lemma in _ENDING):
        return False
    if one.pattern.act.type == "SUPPORT" and carrying(one.trigger) is other.trigger:
        return False
    if one.head.dep == "acl" and one.head.tag == "VBN" and without(one.actors, other.actors):
        return False
    word = one.head
    for above in word.ancestors():
        if not _is_wished(word, other) and word.dep not in (
            "xcomp",
            "ccomp",
            "acl",
            "pcomp",
            "prep",
            "dobj",
            "pobj",
            "conj",
        ):
            return False
        if word.dep == "conj" and above.kids("aux") and word.kids("nsubj"):
            return False
        if word.dep == "conj" and above is other.head and word.tag == above.tag != "VB":
            return False
        if above is other.trigger or above is other.carrier:
            return not (
                word.dep == "prep"
                and word.lemma in ("after", "before", "since", "during", "following")
            )
        word = above
    return False


def _is_wished(verb: Word, other: Sighting) -> bool:
    """An infinitive that the parse hangs loose: a purpose further down, or what is asked for."""
    if verb.dep != "advcl" or not verb.has("to", "aux"):
        return False
    return verb.head is not other.head or other.pattern.act.type == "REQUEST"
