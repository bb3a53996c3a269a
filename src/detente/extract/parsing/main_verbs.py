"""Main verbs that the parser took for participles: "A crowd angered by this *set* it on fire".

The sentence then has a noun at its top and no finite verb beneath it; the participle with an
object of its own is made the predicate, the noun its subject.
"""

from detente.extract.parsing.tree import Tree, Word

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_GIVING = frozenset({"give", "offer", "award", "grant", "tell", "ask", "pay", "send", "teach",
                     "deny", "promise", "owe", "call", "name", "elect", "appoint"})  # fmt: skip
# These have no passive: a lorry that "ploughed into a crowd" ploughed.
_ALONE = frozenset({"plough", "plow", "explode", "crash", "die", "erupt", "slam", "collide",
                    "burst", "occur", "happen", "arrive", "march", "flee"})  # fmt: skip


def with_main_verb(tree: Tree) -> Tree:
    """The tree with such a verb at its top, in place."""
    top = next((word for word in tree.words if word.dep == "ROOT"), None)
    if top is None or not top.is_noun or any(_is_finite(word, top) for word in tree.words):
        return tree
    verb = next((word for word in tree.words if _is_hidden(word) and word.i > top.i), None)
    if verb is not None:
        _raise(verb, top)
    return tree


def _is_finite(word: Word, top: Word) -> bool:
    """True for a verb of the main clause: one that hangs on the top noun as nothing else can."""
    return word.tag in _FINITE and word.head is top and word.dep not in ("relcl", "acl")


def _is_hidden(word: Word) -> bool:
    """True for "killed" in "killed 38 people": the past tense has the same form."""
    if word.dep != "acl" or word.tag != "VBN" or word.text.lower().endswith("en"):
        return False
    if word.lemma in _GIVING or word.kids("auxpass", "aux", "agent", "nsubj"):
        return False
    if word.lemma in _ALONE:
        return True
    verbs = [word, *(kid for kid in word.kids("conj") if kid.tag in ("VBN", "VBD"))]
    return any(kid.i > word.i for verb in verbs for kid in verb.kids("dobj"))


def _raise(verb: Word, top: Word) -> None:
    verb.head.children.remove(verb)
    later = [kid for kid in top.children if kid.i > verb.i]
    for kid in later:
        top.children.remove(kid)
        kid.head = verb
        verb.children.append(kid)
    verb.dep, verb.tag, verb.head = "ROOT", "VBD", verb
    top.dep, top.head = "nsubj", verb
    verb.children.append(top)
    verb.children.sort(key=lambda kid: kid.i)
