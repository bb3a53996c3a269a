"""The forms of a clause that binds: its modal, its subordinator, an act without a tense."""

from detente.extract.parsing.tree import Word

WILL = frozenset({"will", "shall", "would"})
UNDER = frozenset({"if", "unless", "whether", "until", "before", "after", "when", "once"})


def is_non_finite(act: Word) -> bool:
    """True for an act with "to" or as a gerund: "to leave", "leaving"."""
    return any(aux.lemma == "to" for aux in act.kids("aux")) or act.tag == "VBG"
