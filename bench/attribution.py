"""Who said what in PolNeAR's form: `python -m bench attribution INPUT.jsonl OUTPUT.jsonl`.

What the rules take for speech and the span model does not is left out. A source is there a whole
noun phrase, a cue holds its auxiliaries, and a content its "that", so
all three are widened from what a claim cites to that convention.
"""

import re
from collections.abc import Iterator

from bench.rows import Row, answer
from detente.extract.parsing.tree import Word, extent
from detente.extract.scene import Scene, set_scene
from detente.extract.spans.spotted import spotted
from detente.extract.speech.claims import find_claims
from detente.extract.speech.speech import with_speech
from detente.model.statement import Claim
from detente.model.text import Report, Span
from detente.read.segment import segment

_BESIDE_CUE = frozenset({"aux", "auxpass", "neg", "advmod"})
_THAT = re.compile(r"\b(?:that|whether)\W*$")
_PLAIN = re.compile(r"\w+")


def main(arguments: list[str]) -> int:
    """Read documents, write their attributions."""
    return answer("attribution", arguments, prediction)


def prediction(row: Row) -> Row:
    """The attributions of one row."""
    return {"doc_id": row["doc_id"], "attributions": list(attributions(row["text"]))}


def attributions(text: str) -> Iterator[dict[str, list[list[int]]]]:
    """The attributions of one document, in text order."""
    passages, quotations = segment(text)
    scene = spotted(with_speech(set_scene(Report(text, passages, quotations))))
    for claim in find_claims(scene):
        if isinstance(claim, Claim) and not claim.reason.refused:
            yield {
                "source": _source(scene, claim),
                "cue": _cue(scene, claim),
                "content": _content(text, claim),
            }


def _content(text: str, claim: Claim) -> list[list[int]]:
    """The spans of the content, with the "that" before them, which PolNeAR counts in."""
    found = []
    for span in claim.content:
        that = _THAT.search(text[max(0, span.start - 12) : span.start])
        before = len(that.group()) if that else 0
        found.append([span.start - before, span.end])
    return found


def _source(scene: Scene, claim: Claim) -> list[list[int]]:
    """The whole noun phrase around the voice, without what the claim itself covers."""
    speaker = claim.voices[0].mention
    if speaker is None:
        return []
    if (seen := claim.voices[0].source) is not None:
        return [[seen.start, seen.end]]
    head = _word(scene, speaker.span.end - 1)
    span = _phrase(head).joined(speaker.span) if head is not None else speaker.span
    taken = [*claim.content, *([cue] if (cue := claim.voices[0].cue_span) else [])]
    if any(span.meets(other) for other in taken):
        span = speaker.span
    return [[span.start, span.end]]


def _phrase(head: Word) -> Span:
    """A noun phrase up to its first relative clause."""
    return extent(head, without=frozenset({"relcl", "cc", "conj", "punct", "acl"}))


def _cue(scene: Scene, claim: Claim) -> list[list[int]]:
    span = claim.voices[0].cue_span
    if span is None:
        return []
    word = _word(scene, span.start)
    for kid in word.kids(*_BESIDE_CUE) if word is not None else ():
        between = scene.report.text[kid.end : span.start]
        if kid.end <= span.start and len(_PLAIN.findall(between)) < 2:
            span = span.joined(kid.span)
    return [[span.start, span.end]]


def _word(scene: Scene, offset: int) -> Word | None:
    part = scene.part_at(offset)
    words = part.tree.words if part is not None else ()
    return next((word for word in words if word.start <= offset < word.end), None)
