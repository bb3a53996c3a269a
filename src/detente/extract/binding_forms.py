"""The forms of a clause that binds: its modal, its subordinator, an act without a tense."""

WILL = frozenset({"will", "shall", "would"})
UNDER = frozenset({"if", "unless", "whether", "until", "before", "after", "when", "once"})
