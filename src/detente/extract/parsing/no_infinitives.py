"""No infinitives: "gave shelter to *ousted* leaders", of whose participle the parse makes a verb.

After "to" an infinitive is a plain verb. A past participle there describes the noun behind it, and
"to" says who receives.
"""

from detente.extract.parsing.tree import Tree, Word


def with_participles(tree: Tree) -> Tree:
    """The tree with such participles hung on their nouns, in place."""
    for verb in tree.words:
        link, noun = verb.kid("aux"), verb.kid("dobj")
        if verb.tag != "VBN" or link is None or noun is None or not _is_between(link, verb, noun):
            continue
        above = verb.head
        _hang(noun, link, "pobj")
        _hang(link, above, "prep")
        for kid in list(verb.children):
            if kid.i > verb.i:
                _hang(kid, above if kid.dep in ("prep", "npadvmod", "punct") else noun, kid.dep)
        _hang(verb, noun, "amod")
    return tree


def _is_between(link: Word, verb: Word, noun: Word) -> bool:
    """Right behind "to", below a verb, and with the noun behind it."""
    return (
        link.lemma == "to"
        and link.i == verb.i - 1
        and noun.i > verb.i
        and verb.head is not verb
        and verb.dep in ("advcl", "xcomp", "acl")
    )


def _hang(word: Word, above: Word, dep: str) -> None:
    word.head.children.remove(word)
    above.children.append(word)
    above.children.sort(key=lambda kid: kid.i)
    word.head, word.dep = above, dep
