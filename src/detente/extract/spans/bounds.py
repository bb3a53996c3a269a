"""Bounds of the model's spans where the parse or the quotation marks know them better."""

from collections.abc import Iterable

from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene
from detente.extract.spans.heads import head_of
from detente.extract.speech.content import trimmed
from detente.extract.spots import Said
from detente.model.text import Span

_BEFORE_AND = frozenset({"CC", "RB", ",", ":"})


def cue_bounds(scene: Scene, seen: Said) -> Span:
    """The cue up to the preposition that leads to what is said, as in "called *for* a vote".

    Left out are one that leads elsewhere ("wrote *in* May") and "when she" at the start.
    """
    part = scene.part_at(seen.cue.start)
    words = part.tree.within(seen.cue) if part is not None else []
    if not words:
        return seen.cue
    while len(words) > 1 and _only_leads(words[-1], seen):
        words = words[:-1]
    while len(words) > 1 and _is_no_cue(words[0], seen):
        words = words[1:]
    after = words[-1].after
    if after is not None and after.dep == "prep" and after.head in words:
        words = [*words, after] if _leads_to(after, seen.content) else words
    return Span(words[0].start, words[-1].end)


def content_bounds(scene: Scene, seen: Said, told: Span) -> Span:
    """A piece of content: whole quotations, and not what the same voice says by a second cue."""
    for at in (told.start, told.end - 1):
        quote = scene.quotation_at(at)
        if quote is not None and not any(quote.meets(one) for one in (seen.cue, *seen.source)):
            told = told.joined(trimmed(scene.report.text, quote))
    return _up_to_next_cue(scene, seen, told)


def _only_leads(word: Word, seen: Said) -> bool:
    """A preposition that leads neither to the content nor to the source."""
    is_preposition = word.tag in ("IN", "TO") and word.dep != "prt"
    return is_preposition and not _leads_to(word, (*seen.source, *seen.content))


def _is_no_cue(word: Word, seen: Said) -> bool:
    opens = word.dep == "mark" or word.tag in ("WRB", "CC")
    return opens or any(span.holds(word.span) for span in seen.source)


def _leads_to(word: Word, spans: Iterable[Span]) -> bool:
    """True where one of the spans begins with the next word; marks between do not count."""
    after = word.after
    while after is not None and not any(sign.isalnum() for sign in after.text):
        after = after.after
    return after is not None and any(span.start <= after.start < span.end for span in spans)


def _up_to_next_cue(scene: Scene, seen: Said, told: Span) -> Span:
    """As in "France said *the talks failed* and warned that …"."""
    head = head_of(scene, seen.cue)
    part = scene.part_at(seen.cue.start)
    for other in scene.spots.said:
        verb = head_of(scene, other.cue) if told.holds(other.cue) else None
        if part is None or verb is None or verb.dep != "conj" or verb.head is not head:
            continue
        cut = min(verb.start, other.cue.start)
        for word in reversed(part.tree.within(Span(told.start, cut))):
            if word.tag not in _BEFORE_AND:
                break
            cut = word.start
        if cut > told.start:
            return trimmed(scene.report.text, Span(told.start, cut))
    return told
