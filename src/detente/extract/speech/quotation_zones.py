"""What stands around a quotation in its sentence, and whether it is an utterance."""

from bisect import bisect_left

from detente.extract.parsing.cues import cue_of
from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene
from detente.model.text import Span

MARKS = "\"“”„«»'‘’`"


def is_speech(scene: Scene, quote: Span) -> bool:
    """A whole utterance, not a few words that the reporter took into a sentence of his own."""
    text = scene.report.text
    before, after = zone_before(scene, quote), zone_after(scene, quote)
    left = before.of(text).rstrip(" \n\t\u00a0" + MARKS)
    right = after.of(text).lstrip(MARKS)
    closed = quote.of(text)[-1:] in ".,?!…—–-" or right[:1] in ",.?!" or not right.strip(" .\n")
    if left[-1:] in ":":
        return bool(left) or closed
    if not closed:
        return False
    if left.endswith((",", "—", "–", ".", "?", "!")):
        whole = quote.of(text)[:1].isupper() or text[quote.end - 1] in ",?!" or len(quote) > 25
        return whole or _splits(scene, quote)
    last = left.split()[-1].lower() if left.split() else ""
    lemma_like = any(word.end == before.start + len(left) and cue_of(word) is not None
                     for word in words_in(scene, before))  # fmt: skip
    return (
        lemma_like and last not in ("called", "calls", "describes") and quote.of(text)[0].isupper()
    )


def _splits(scene: Scene, quote: Span) -> bool:
    """The second half of `"A," he said, "b."`."""
    last = _last_quotation(scene, quote)
    part = scene.part_at(quote.start)
    if last is None or part is None or last.end <= part.tree.span.start:
        return False
    return scene.report.text[last.end - 1] in ",?!"


def words_in(scene: Scene, zone: Span) -> list[Word]:
    """The words of a sentence that lie in a zone."""
    part = scene.part_at(zone.start)
    return part.tree.within(zone) if part is not None else []


def zone_after(scene: Scene, quote: Span) -> Span:
    """From the closing mark to the next quotation or the end of the sentence."""
    part = scene.part_at(max(quote.end - 1, quote.start))
    start = quote.end
    while start < len(scene.report.text) and scene.report.text[start] in MARKS:
        start += 1
    end = part.tree.span.end if part is not None else start
    following = next_quotation(scene, quote)
    if following is not None:
        end = min(end, following.start)
    return Span(start, max(start, end))


def zone_before(scene: Scene, quote: Span) -> Span:
    """From the last quotation or the start of the sentence; a sentence with a colon counts too."""
    part = scene.part_at(quote.start)
    if part is None:
        return Span(quote.start, quote.start)
    text = scene.report.text
    start = part.tree.span.start
    if not text[start : quote.start].strip(" \n" + MARKS):
        earlier = scene.part_at(start - 1) if start else None
        if earlier is not None and earlier is not part and earlier.tree.span.of(text).endswith(":"):
            start = earlier.tree.span.start
            return Span(start, earlier.tree.span.end)
    last = _last_quotation(scene, quote)
    if last is not None and last.end > start:
        start = min(last.end, quote.start)
    return Span(start, quote.start)


def next_quotation(scene: Scene, quote: Span) -> Span | None:
    """The quotation after this one."""
    at = _number(scene, quote) + 1
    return scene.report.quotations[at] if at < len(scene.report.quotations) else None


def _last_quotation(scene: Scene, quote: Span) -> Span | None:
    at = _number(scene, quote) - 1
    return scene.report.quotations[at] if at >= 0 else None


def _number(scene: Scene, quote: Span) -> int:
    return bisect_left(scene.report.quotations, quote.start, key=lambda one: one.start)
