"""Quantities: which nouns name a level or a number that can change."""

from dataclasses import dataclass

from detente.extract.measures.patterns import Quantity, listed, nouns
from detente.extract.parsing.clauses import Clause
from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene


@dataclass(frozen=True, slots=True)
class Named:
    """A quantity as named: the noun that hangs in the sentence, and the one that names it.

    In "the number of refugees" the first is number, the second refugees.
    """

    quantity: Quantity
    top: Word
    noun: Word


def named_by(scene: Scene, clause: Clause, word: Word) -> Named | None:
    """The quantity that a noun names, also through "the number of" and "$60 million in"."""
    if (quantity := _of_noun(word)) is not None:
        return Named(quantity, word, word)
    for inner in _inner(word):
        if (quantity := _of_noun(inner)) is not None:
            return Named(quantity, word, inner)
    if word.lemma not in listed("carriers"):
        return None
    counted = clause.prep("to", "at", "from")
    pointed = (_pointed_at(scene, word), *(noun for noun in counted if noun.is_noun))
    found = (_of_noun(noun) for noun in pointed if noun is not None)
    quantity = next((one for one in found if one is not None), None)
    return Named(quantity, word, word) if quantity is not None else None


def is_named(lemma: str, quantity: Quantity) -> bool:
    """True where a noun of this lemma names the quantity, whatever stands before it."""
    return any(one is quantity for _, one in nouns().get(lemma, ()))


def _of_noun(word: Word) -> Quantity | None:
    for before, quantity in nouns().get(word.lemma, ()):
        beside = word.kids("compound", "amod", "nmod", "acl", "poss")
        beside += [
            one for kid in word.kids("prep") if kid.lemma == "of" for one in kid.kids("pobj")
        ]
        near = {form for kid in beside for form in (kid.lemma, kid.text.lower())}
        if not before or before & near:
            return quantity
    return None


def _inner(word: Word) -> list[Word]:
    """The nouns that a carrier or a sum leads on to."""
    is_sum = word.tag in ("CD", "$") or word.lemma in ("cent", "percent", "%", "dollar", "euro",
                                                        "pound")  # fmt: skip
    if not is_sum and word.lemma not in listed("carriers"):
        return []
    links = ("in", "of") if is_sum else ("of",)
    linked = [kid for kid in word.kids("prep") if kid.lemma in links]
    if is_sum and not linked and word.after is not None and word.after.lemma in links:
        linked = [word.after]
    found = [noun for kid in linked for noun in kid.kids("pobj")]
    return [*found, *word.kids("compound", "nmod")]


def _pointed_at(scene: Scene, word: Word) -> Word | None:
    """The noun behind "their number"."""
    owner = next((kid for kid in word.kids("poss") if kid.tag == "PRP$"), None)
    mention = scene.actor(owner) if owner is not None else None
    if mention is None or mention.antecedent is None:
        return None
    part = scene.part_at(mention.antecedent.start)
    inside = part.tree.within(mention.antecedent) if part is not None else []
    return inside[-1] if inside else None
