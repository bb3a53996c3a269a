"""Ids from content: the same reading gives equal rows, whoever reads and however often."""

import hashlib
import json
from collections.abc import Sequence
from typing import Union

Json = Union[str, int, float, bool, None, Sequence["Json"], dict[str, "Json"]]  # noqa: UP007

_SPELLER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def canonical(value: Json) -> str:
    """JSON with one spelling: sorted keys, no spaces, floats rounded to six places."""
    return _SPELLER.encode(_rounded(value))


def content_id(*parts: Json) -> str:
    """The first 32 hex digits of the SHA-256 over the parts' canonical JSON."""
    return hashlib.sha256(canonical(list(parts)).encode()).hexdigest()[:32]


def text_hash(text: str) -> str:
    """SHA-256 of a text's UTF-8 bytes, in hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _rounded(value: Json) -> Json:
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    if isinstance(value, str) or not isinstance(value, Sequence):
        return value
    return [_rounded(item) for item in value]
