"""Places: which names of a report may be places, and what the words around them say."""
