"""Questions: "Did Chad attack Benin?" asserts no attack, "Why did Chad attack Benin?" does."""

from detente.extract.parsing.tree import Word
from detente.extract.scene import Part

_CLOSING = frozenset({'"', "'", "''", "”", "’", ")", "]"})
_GOES_UP = frozenset(
    {"conj", "xcomp", "ccomp", "dobj", "pobj", "prep", "attr", "acomp", "nsubj", "nsubjpass",
     "pcomp", "oprd"}
)  # fmt: skip


def is_asked(part: Part, act: Word) -> bool:
    """True where a yes-or-no question asks whether the act is so.

    Questions after why, who or when take the act for granted, as do clauses of time and reason.
    """
    if not _ends_in_question(part):
        return False
    top = act
    while top.dep in _GOES_UP and top.head is not top:
        top = top.head
    return top.head is top and not any(
        one.tag.startswith("W") and one.i < top.i for one in part.tree.words
    )


def _ends_in_question(part: Part) -> bool:
    last = next((one for one in reversed(part.tree.words) if one.text not in _CLOSING), None)
    return last is not None and last.text == "?"
