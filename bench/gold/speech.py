"""Compare a claim or a commitment with its label."""

from bench.gold.near import (
    Fields,
    Gold,
    at,
    common,
    everywhere,
    names,
    overlap,
    overlaps,
    same_stance,
)
from detente.model.statement import Claim, Commitment

_CLOSE = {"asserted", "probable", "possible", "reported"}


def compare_claim(row: Claim, gold: Gold, text: str) -> Fields | None:
    """What is right by field, where the contents overlap and the voice is no other's."""
    shared = _shared_content(row, gold, text)
    if shared < 0.5:
        return None
    return {
        "voice": _same_voice(row, gold, text),
        "content": shared >= 0.8,
        "stance": same_stance(row.stance, gold) or {row.stance, gold["stance"]} <= _CLOSE,
        "kind": row.kind == gold["kind"]
        or {row.kind, gold["kind"]} <= {"position", "judgement", "expectation"},
    }


def compare_commitment(row: Commitment, gold: Gold, text: str) -> Fields | None:
    """What is right by field, where the acts overlap."""
    act = overlap(row.act, text, gold["act"])
    if act < 0.3:
        return None
    return {
        "promisor": names(row.promisor, gold["promisor"], text),
        "act": act >= 0.6,
        "condition": overlaps(row.condition, text, gold.get("condition")),
        "polarity": row.condition_polarity == (gold.get("condition_polarity") or ""),
        "fallback": overlaps(row.fallback, text, gold.get("fallback")),
        "stance": same_stance(row.stance, gold),
        "kind": row.kind == gold["kind"]
        or {row.kind, gold["kind"]} <= {"offer", "pledge", "promise"},
    }


def _shared_content(row: Claim, gold: Gold, text: str) -> float:
    """The part of the longer content that the other has too."""
    content = gold["content"] if isinstance(gold["content"], list) else [gold["content"]]
    spans = [span for words in content for span in everywhere(text, words)]
    shared = sum(common(one, other) for one in row.content for other in spans)
    return shared / max(sum(len(a) for a in row.content), sum(len(words) for words in content))


def _same_voice(row: Claim, gold: Gold, text: str) -> bool:
    speaker = row.voices[0].mention
    if gold["voice"] is None or speaker is None:
        return gold["voice"] is None and speaker is None
    named = [gold["voice"], *([gold["pronoun"]] if gold.get("pronoun") else [])]
    return any(at(text, name, speaker.span) for name in named)
