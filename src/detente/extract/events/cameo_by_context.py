"""Finer CAMEO codes from PLOVER: what mode and contexts tell of an act whose words tell no more.

The correspondence is the Open Event Data Alliance's own, CAMEO2PLOVER-2021.txt beside the PLOVER
manual (github.com/openeventdata/PLOVER), read from PLOVER back to CAMEO: cooperation with the
context military is 062, a demand for aid with the context economic 1031. The table is in
vocabulary/plover.yaml.
"""

from collections.abc import Collection
from functools import cache

from detente.extract.events.judging import band
from detente.extract.reader.opinion import Opinion
from detente.model.vocabulary import yaml_file

_Table = dict[str, dict[str, str]]


def finer(cameo: str, mode: str, contexts: Collection[str], found: Opinion | None) -> str:
    """The code, finer where the model is sure of it, else where the mode or one context shows it.

    Contexts that show two codes show none: an act about arms and about trade stays as it was.
    """
    cameo = _by("mode").get(cameo, {}).get(mode, cameo)
    listed = _by("context").get(cameo, {})
    return _sure(listed, found) or _shown(listed, contexts) or cameo


def _sure(listed: dict[str, str], found: Opinion | None) -> str:
    """The model's code, of three digits, where it is one of the finer ones: 062 for 060."""
    if found is None or not found.cameo:
        return ""
    code, probability = found.cameo[0]
    return code if code in listed.values() and band(probability) == "sure" else ""


def _shown(listed: dict[str, str], contexts: Collection[str]) -> str:
    both = {code for names, code in listed.items() if "+" in names and _holds(contexts, names)}
    codes = both or {code for names, code in listed.items() if names in contexts}
    return codes.pop() if len(codes) == 1 else ""


def _holds(contexts: Collection[str], names: str) -> bool:
    return all(name in contexts for name in names.split("+"))


@cache
def _by(what: str) -> _Table:
    table: _Table = yaml_file("plover.yaml")[f"cameo_by_{what}"]
    return table
