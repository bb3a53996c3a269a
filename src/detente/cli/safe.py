"""Safe text: nothing in a report may command the terminal."""

import re
from typing import Any

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]"
)
_JSON_UNSEEN = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]")


def safe(words: Any) -> str:
    """`words` on one line; control characters and changes of direction become visible signs."""
    return _UNSEEN.sub(_sign, str(words).strip()).replace("  ", " ")


def safe_json(line: str) -> str:
    """A line of JSON in which what a terminal might obey is written as an escape."""
    return _JSON_UNSEEN.sub(lambda found: f"\\u{ord(found.group()):04x}", line)


def _sign(found: re.Match[str]) -> str:
    sign = ord(found.group())
    if sign in (0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029):
        return " "
    if sign < 0x20:
        return chr(0x2400 + sign)
    return "␡" if sign == 0x7F else "\ufffd"
