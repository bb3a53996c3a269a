"""Named warships: the prefix of a ship's name says whose navy it is in: USS, HMCS."""

import re

from detente.model.actor import Resolution
from detente.resolve import codes
from detente.resolve.phrase import Phrase
from detente.resolve.scale import CLEAR
from detente.resolve.setting import Setting
from detente.resolve.title_words import title_words

_SHIP = re.compile(r"(?P<prefix>[A-Z]{2,5})\s+[A-ZÀ-Þ][\w'’-]+")


def resolve_ship(phrase: Phrase, setting: Setting) -> Resolution | None:
    """The armed forces that a ship with a national prefix belongs to, or None."""
    words = phrase.name if phrase.is_name else phrase.core
    written = _SHIP.match(words) or _SHIP.match(phrase.core)
    if written is None:
        return None
    owner = title_words().ship_prefixes.get(written["prefix"])
    if owner is None:
        return None
    reason = f"{written['prefix']!r} before a name: a ship of {codes.country(owner).name}"
    return Resolution(phrase.mention.span, codes.part(owner, "MIL"), CLEAR, reason)
