"""First words that the parser took for names because of their capital: "Guerrillas", "Gunmen"."""

from detente.extract.tree import Tree
from detente.model.names import roles


def with_plain_opening(tree: Tree) -> Tree:
    """The tree with such a word as a common noun, in place."""
    first = next((word for word in tree.words if word.text.isalpha()), None)
    if first is None or not first.is_name or first.dep in ("compound", "nmod", "amod"):
        return tree
    if any(kid.is_name for kid in first.kids("compound", "nmod", "appos")):
        return tree
    lower = first.text.lower()
    singular = lower.removesuffix("s")
    if first.text[1:].islower() and (lower in roles() or singular in roles()):
        plural = lower != singular or lower.endswith("men")
        first.tag = "NNS" if plural else "NN"
        first.lemma = singular if singular in roles() else lower.replace("men", "man")
    return tree
