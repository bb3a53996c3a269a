"""Appositions: "Ana Roe, the ministry's envoy" says who an unlisted name is."""

import re

from detente.model.actor import Actor, Mention, Resolution
from detente.model.text import Span
from detente.resolve.nominals import resolve_nominal
from detente.resolve.phrase import Phrase, take_apart
from detente.resolve.role_words import singular
from detente.resolve.scale import CONTEXT
from detente.resolve.setting import Setting
from detente.resolve.title_words import title_words

_BESIDE = (
    r"(?:,\s+(?:who\s(?:is|was)\s)?|\s(?:is|was)\s)(?:an?|the)\s+(?P<what>[^,.;:()\"“”\n]{3,80})"
)
# People without a public role are nobody's actors, whatever they are told to be.
_PRIVATE = frozenset({"CVL", "BUS", "EDU", "LAB", "MED", "AGR", "CRM", "REF", "UNK", ""})
_END = re.compile(r"\s(?:who|which|that|said|says|has|had|is|was|were|will|would|and|but|whose)\s")


def resolve_apposed(phrase: Phrase, setting: Setting) -> Resolution | None:
    """The role that stands beside a name somewhere in the report, where no table has the name."""
    if not phrase.name or phrase.known is not None:
        return None
    for found in re.finditer(re.escape(phrase.name) + _BESIDE, setting.text):
        start, words = found.start("what"), _END.split(found.group("what"))[0].strip()
        told = _told(Mention(Span(start, start + len(words)), words, words.split()[-1]), setting)
        if told is not None and told.actor is not None:
            return _as_told(phrase, words, told.actor, told)
    return None


def _told(mention: Mention, setting: Setting) -> Resolution | None:
    """Who a description means: only what names a country or body, or a role that tells alone."""
    inner = take_apart(mention, setting.day)
    if inner.role is None or inner.is_name:
        return None
    words = title_words()
    if inner.role.sector in _PRIVATE or (
        inner.owner is None and singular(inner.title) in words.by_words_around
    ):
        return None
    return resolve_nominal(inner, setting)


def _as_told(phrase: Phrase, words: str, actor: Actor, told: Resolution) -> Resolution:
    score = min(CONTEXT, told.confidence)
    reason = f"{phrase.name!r} is told to be {words!r}: {told.reason}"
    return Resolution(phrase.mention.span, actor, score, reason)
