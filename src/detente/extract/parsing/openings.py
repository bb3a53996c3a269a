"""First words that the parser took for names because of their capital: "Guerrillas", "Gunmen"."""

from detente.extract.parsing.lexicon import Lexicon
from detente.extract.parsing.tree import Tree
from detente.model.names import find_names, roles

_SHORT = 3


def with_plain_opening(tree: Tree, lexicon: Lexicon) -> Tree:
    """The tree with such a word as a common noun, in place.

    It is a noun of the roles table, or the plural of an English word that is no known name.
    """
    first = next((word for word in tree.words if word.text.isalpha()), None)
    if first is None or not first.is_name or first.dep in ("compound", "nmod", "amod"):
        return tree
    if any(kid.is_name for kid in first.kids("compound", "nmod", "appos")):
        return tree
    lower = first.text.lower()
    singular = lower.removesuffix("s")
    role = lower in roles() or singular in roles()
    if first.text[1:].islower() and (role or _is_plain(first.text, singular, lexicon)):
        plural = lower != singular or lower.endswith("men")
        first.tag = "NNS" if plural else "NN"
        first.lemma = lower.replace("men", "man") if lower in roles() else singular
        first.lemma = singular if singular in roles() else first.lemma
    return tree


def _is_plain(text: str, singular: str, lexicon: Lexicon) -> bool:
    plural = text.lower() != singular and len(singular) > _SHORT
    return plural and lexicon.has(singular) and not any(find_names(text))
