"""Trust: how often each rule was right on our own labelled sentences.

vocabulary/confidence.yaml holds the figures; they are measured with
`python -m bench grade held --calibrate`.
"""

from functools import cache
from typing import Any

from detente.model.vocabulary import yaml_file


def confidence(rule: str, *, sure: float = 1.0, **seen: bool | int | str) -> float:
    """The probability, 0 to 1, that a row of this rule is right, given what was seen beside it.

    `sure` is the probability that a model gives what the rule took from it.
    """
    table = _table()
    value: float = table["rules"].get(rule, table["unmeasured"]) * sure
    for name, factor in table["factors"].items():
        key, _, wanted = name.partition("=")
        if key in seen and (str(seen[key]) == wanted if wanted else bool(seen[key])):
            value *= factor
    if int(seen.get("words", 0)) > table["long_sentence"]["words"]:
        value *= table["long_sentence"]["factor"]
    return round(min(max(value, 0.01), 0.99), 2)


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = yaml_file("confidence.yaml")
    return table
