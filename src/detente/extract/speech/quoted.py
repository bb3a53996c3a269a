"""Quoted speech: quotations with the cue before, after or between them, or carried on."""

from collections.abc import Iterator
from dataclasses import replace

from detente.extract.scene import Scene, Speech
from detente.extract.speech.content import trimmed
from detente.extract.speech.quotation_sources import Saying, saying_of
from detente.extract.speech.quotation_zones import MARKS, is_speech, zone_before
from detente.model.text import Span


def quoted_speech(scene: Scene) -> Iterator[Speech]:
    """Each turn of quoted speech; what one speaker says with one cue is one turn."""
    current: Speech | None = None
    for quote in scene.report.quotations:
        if not is_speech(scene, quote):
            continue
        saying = saying_of(scene, quote)
        content = trimmed(scene.report.text, quote)
        if not len(content):
            continue
        if saying is None:
            if current is None or not _goes_on(scene, current, quote):
                continue
            if _same_paragraph(scene, current, quote):
                current = replace(current, content=(*current.content, content))
                continue
            yield current
            current = replace(current, content=(content,), rule="speech.continued")
        elif current is not None and current.cue_span == saying.word.span:
            current = replace(current, content=(*current.content, content))
        else:
            if current is not None:
                yield current
            current = _speech(saying, content)
    if current is not None:
        yield current


def _goes_on(scene: Scene, current: Speech, quote: Span) -> bool:
    """The quotation follows with nothing told in between."""
    text = scene.report.text
    last = max(current.content[-1].end, current.cue_span.end)
    if not _same_marks(text, current.content[-1], quote):
        return False
    if zone_before(scene, quote).of(text).strip(" \n,;.—–" + MARKS) and not _same_sentence(
        scene, current, quote
    ):
        return False
    part = scene.part_at(current.cue_span.start)
    end = max(part.tree.span.end if part else 0, last)
    return quote.start - end < 12 and quote.start - last < 300


def _same_marks(text: str, one: Span, other: Span) -> bool:
    """A heading in single quotation marks carries no double-quoted speech on."""
    before = {text[max(span.start - 1, 0)] for span in (one, other)}
    return not ({"'", "‘"} & before and {'"', "“"} & before)


def _same_sentence(scene: Scene, current: Speech, quote: Span) -> bool:
    return scene.part_at(current.cue_span.start) is scene.part_at(quote.start)


def _same_paragraph(scene: Scene, current: Speech, quote: Span) -> bool:
    one, other = scene.part_at(current.content[-1].start), scene.part_at(quote.start)
    if one is None or other is None:
        return False
    return one.tree.passage.paragraph == other.tree.passage.paragraph


def _speech(saying: Saying, content: Span) -> Speech:
    return Speech(
        saying.speaker, saying.kind, saying.word.text, saying.word.span, (content,),
        saying.cue.claim, saying.cue.stance, True, False, saying.rule,
    )  # fmt: skip
