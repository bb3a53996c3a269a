"""Kinds: what a data set says was done, as PLOVER type and mode, quad and intensity."""

import re
from functools import cache
from typing import Any

from detente.model.imported import Deed, Kind
from detente.model.vocabulary import yaml_file
from detente.resolve.event_files.cells import clean

_CODE = re.compile(r"(0[1-9]|1\d|20)\d{0,2}")


def of_cameo(deed: Deed) -> Kind:
    """The kind of a CAMEO code; raises ValueError where it is none.

    The intensity is the file's (Goldstein), or where it has none that of the PLOVER type and mode.
    """
    code = clean(deed[0])
    if len(code) == 1 or (len(code) == 2 and code[0] in "3456789"):
        code = f"0{code}"  # a spreadsheet took it for a number
    if not _CODE.fullmatch(code):
        raise ValueError(f"{deed[0]!r} is no CAMEO code")
    found = next(_codes()[code[:n]] for n in range(len(code), 1, -1) if code[:n] in _codes())
    type_, mode = found["type"], found.get("mode", "")
    quad, own = of_plover(type_, mode) if type_ else (1, 0.0)
    return Kind(type_, mode, code, found.get("quad", quad), score(deed[2], own))


def of_polecat(deed: Deed) -> Kind:
    """The kind of a PLOVER type and mode with the file's intensity."""
    type_, mode, intensity, _ = (clean(cell) for cell in deed)
    quad, own = of_plover(type_, mode)
    return Kind(type_, mode, "", quad, score(intensity, own))


def of_plover(type_: str, mode: str) -> tuple[int, float]:
    """Quad and intensity of a PLOVER type and mode; raises ValueError where PLOVER has no such."""
    known = _types().get(type_)
    if known is None:
        raise ValueError(f"{type_!r} is no PLOVER event type")
    return known["quad"], float(known["modes"].get(mode, known["intensity"]))


def score(written: str, otherwise: float) -> float:
    """The file's own score, from -10 to 10, or `otherwise` where it has none."""
    cell = clean(written)
    if not cell:
        return otherwise
    try:
        value = float(cell)
    except ValueError:
        raise ValueError(f"the intensity is {written!r}, no number") from None
    if not -10 <= value <= 10:
        raise ValueError(f"the intensity {written} is not between -10 and 10")
    return value


@cache
def _codes() -> dict[str, dict[str, Any]]:
    return dict(yaml_file("imported/cameo.yaml")["codes"])


@cache
def _types() -> dict[str, dict[str, Any]]:
    return dict(yaml_file("plover.yaml")["types"])
