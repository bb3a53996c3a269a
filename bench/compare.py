"""Compare a row with a label, field by field; spans are compared by overlap."""

from collections.abc import Callable
from typing import Any

from detente.model.actor import Mention
from detente.model.statement import Claim, Commitment, Event
from detente.model.text import Span

SOFT = {"asserted", "reported"}
_MUTUAL = ("CONSULT", "COOPERATE", "AGREE", "SUPPORT", "RETREAT", "ASSAULT")
_CLOSE = {"asserted", "probable", "possible", "reported"}
Gold = dict[str, Any]
Fields = dict[str, bool]


def compare_event(row: Event, gold: Gold, text: str) -> Fields | None:
    """What is right by field, where the row's trigger is the label's; else None."""
    types = {gold["type"], *gold.get("also", ())}
    close = row.type in types and _at(text, gold["quote"], row.trigger)
    if not close and not _at(
        text, gold.get("trigger") or gold["quote"], row.trigger, gold.get("quote")
    ):
        return None
    mutual = _is_mutual(row, gold, text)
    return {
        "type": row.type in types,
        "actors": mutual or _same_sides(row.actors, gold["actors"], text),
        "recipients": mutual or _same_sides(row.recipients, gold["recipients"], text),
        "stance": _same_stance(row.stance, gold)
        or {row.stance, gold["stance"]} <= {"denied", "reported"},
        "polarity": row.negated == (gold.get("polarity") == "negative"),
    }


def compare_claim(row: Claim, gold: Gold, text: str) -> Fields | None:
    """What is right by field, where the contents overlap and the voice is no other's."""
    shared = _shared_content(row, gold, text)
    if shared < 0.5:
        return None
    return {
        "voice": _same_voice(row, gold, text),
        "content": shared >= 0.8,
        "stance": _same_stance(row.stance, gold) or {row.stance, gold["stance"]} <= _CLOSE,
        "kind": row.kind == gold["kind"]
        or {row.kind, gold["kind"]} <= {"position", "judgement", "expectation"},
    }


def compare_commitment(row: Commitment, gold: Gold, text: str) -> Fields | None:
    """What is right by field, where the acts overlap."""
    act = _overlap(row.act, text, gold["act"])
    if act < 0.3:
        return None
    return {
        "promisor": _is(row.promisor, gold["promisor"], text),
        "act": act >= 0.6,
        "condition": _overlaps(row.condition, text, gold.get("condition")),
        "polarity": row.condition_polarity == (gold.get("condition_polarity") or ""),
        "fallback": _overlaps(row.fallback, text, gold.get("fallback")),
        "stance": _same_stance(row.stance, gold),
        "kind": row.kind == gold["kind"]
        or {row.kind, gold["kind"]} <= {"offer", "pledge", "promise"},
    }


def _is_mutual(row: Event, gold: Gold, text: str) -> bool:
    """True where both sides did it: it does not matter who is named first."""
    shown, wanted = (*row.actors, *row.recipients), [*gold["actors"], *gold["recipients"]]
    return row.type in _MUTUAL and bool(gold["actors"]) and _same_sides(shown, wanted, text)


def _same_stance(stance: str, gold: Gold) -> bool:
    return stance == gold["stance"] or {stance, gold["stance"]} <= SOFT


def _shared_content(row: Claim, gold: Gold, text: str) -> float:
    """The part of the longer content that the other has too."""
    content = gold["content"] if isinstance(gold["content"], list) else [gold["content"]]
    spans = [span for words in content for span in _all(text, words)]
    shared = sum(_common(one, other) for one in row.content for other in spans)
    return shared / max(sum(len(a) for a in row.content), sum(len(words) for words in content))


def _same_voice(row: Claim, gold: Gold, text: str) -> bool:
    speaker = row.voices[0].mention
    if gold["voice"] is None or speaker is None:
        return gold["voice"] is None and speaker is None
    names = [gold["voice"], *([gold["pronoun"]] if gold.get("pronoun") else [])]
    return any(_at(text, name, speaker.span) for name in names)


def _overlaps(span: Span | None, text: str, words: str | None) -> bool:
    if span is None or words is None:
        return span is None and words is None
    return _overlap(span, text, words) >= 0.5


def _overlap(span: Span, text: str, words: str) -> float:
    others = _all(text, words)
    return max((_common(span, one) / max(len(span), len(one)) for one in others), default=0.0)


def _common(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _is(mention: Mention, words: str, text: str) -> bool:
    named = [span for span in (mention.span, mention.antecedent) if span is not None]
    return any(span.meets(other) for span in named for other in _all(text, words))


def _same_sides(mentions: tuple[Mention, ...], words: list[str], text: str) -> bool:
    return all(any(_is(mention, word, text) for mention in mentions) for word in words) and all(
        any(_is(mention, word, text) for word in words) for mention in mentions
    )


def _at(text: str, words: str, span: Span, within: str | None = None) -> bool:
    places = _all(text, words)
    if within and len(places) > 1:
        at = text.find(within)
        places = [one for one in places if at <= one.start < at + len(within)] or places
    return any(one.meets(span) for one in places)


def _all(text: str, words: str) -> list[Span]:
    found, at = [], text.find(words)
    while at >= 0 and words:
        found.append(Span(at, at + len(words)))
        at = text.find(words, at + 1)
    return found


COMPARED: dict[str, Callable[..., Fields | None]] = {
    "events": compare_event,
    "claims": compare_claim,
    "commitments": compare_commitment,
}
