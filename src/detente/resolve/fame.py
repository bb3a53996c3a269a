"""Which city reports mostly mean by a name: the one that the tables of actors know."""

from functools import lru_cache

from detente.model.names import find_names

_FAME = {"capital": 2.5, "city": 1.5}


@lru_cache(4_000)
def famous(words: str) -> dict[str, float]:
    """For each country what a name of one of its cities in the tables of actors weighs."""
    forms = [form for hit in find_names(words, any_case=True) for form in hit.forms]
    return {form.owner: _FAME[form.kind] for form in forms if form.kind in _FAME}
