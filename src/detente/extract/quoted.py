"""Quoted speech: quotations with the cue before, after or between them, or carried on."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.extract.content import trimmed
from detente.extract.cues import Cue, cue_of, words
from detente.extract.scene import Scene, Speech
from detente.extract.speakers import any_voice, name_before, noun_after, speaker_of
from detente.extract.tree import Word
from detente.model.actor import Mention
from detente.model.statement import VoiceKind
from detente.model.text import Span

_MARKS = "\"“”„«»'‘’`"
_ENDS = ",?!—–-…"
_NEAR = 70


@dataclass(frozen=True, slots=True)
class _Saying:
    """Who says a quotation, and by which word that is shown."""

    speaker: Mention
    kind: VoiceKind
    cue: Cue
    word: Word
    rule: str = "speech.quoted"


def quoted_speech(scene: Scene) -> Iterator[Speech]:
    """Each turn of quoted speech; what one speaker says with one cue is one turn."""
    current: Speech | None = None
    for quote in scene.report.quotations:
        if not is_speech(scene, quote):
            continue
        saying = _saying(scene, quote)
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


def is_speech(scene: Scene, quote: Span) -> bool:
    """A whole utterance, not a few words that the reporter took into a sentence of his own."""
    text = scene.report.text
    before, after = _before(scene, quote), _after(scene, quote)
    left = before.of(text).rstrip(" \n\t\u00a0" + _MARKS)
    right = after.of(text).lstrip(_MARKS)
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
                     for word in _words(scene, before))  # fmt: skip
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


def _saying(scene: Scene, quote: Span) -> _Saying | None:
    """The cue after the quotation, else the one before it, else a name and a colon."""
    text = scene.report.text
    before = _before(scene, quote)
    left = before.of(text).rstrip(" \n\t\u00a0" + _MARKS)
    after = _cue_after(scene, quote)
    if after is not None:
        return after
    return _cue_before(scene, quote, left) or _label(scene, before, left)


def _cue_after(scene: Scene, quote: Span) -> _Saying | None:
    """`"…," he said` and `"…," said the old man`."""
    text = scene.report.text
    zone = _after(scene, quote)
    right = zone.of(text).lstrip(_MARKS)
    if not right.strip() or not (quote.of(text)[-1:] in _ENDS or right[:1] in ",—–"):
        return None
    first = next((word for word in _words(scene, zone) if _is_main(word)), None)
    if first is None or first.start - zone.start > 160:
        return None
    return _with_speaker(scene, first, zone, turned=_is_turned(scene, first, zone))


def _cue_before(scene: Scene, quote: Span, left: str) -> _Saying | None:
    """`He said: "…"`, `He said, "…"`, `he told the paper "We …"`."""
    zone = _before(scene, quote)
    cues = [word for word in _words(scene, zone) if cue_of(word) is not None and word.is_verb
            and word.dep not in ("amod", "relcl")]  # fmt: skip
    for word in reversed(cues):
        between = zone.start + len(left) - word.end
        if not (left.endswith(":") or between <= _NEAR):
            return None
        if (found := _with_speaker(scene, word, zone, turned=False)) is not None:
            return found
    return None


def _label(scene: Scene, zone: Span, left: str) -> _Saying | None:
    """A name and a colon: `The mayor: "…"`; also a noun of speech: `His message: "…"`."""
    if not left.endswith(":") or len(left) > 80:
        return None
    words_ = _words(scene, zone)
    if any(word.is_verb for word in words_):
        return None
    nouns = [word for word in words_ if word.is_noun or word.tag == "PRP"]
    if not nouns:
        return None
    head = next((w for w in nouns if w.head is w or w.head not in nouns), nouns[-1])
    colon = next((word for word in words_ if word.text == ":"), None)
    found = any_voice(scene, head)
    if found is None or colon is None:
        return None
    return _Saying(found[0], found[1], Cue("assertion", "asserted"), colon, "speech.label")


def _with_speaker(scene: Scene, word: Word, zone: Span, *, turned: bool) -> _Saying | None:
    cue = cue_of(word)
    part = scene.part_at(word.start)
    if cue is None or part is None or word.lemma in words("never_quotes"):
        return None
    noun = noun_after(part, word) if turned else None
    if noun is None and word.lemma in ("quote", "cite"):
        noun = word.kid("dobj")
    if noun is None:
        clause = part.clause_of(word)
        found = speaker_of(scene, part, clause) if clause else None
        described = _described(scene, word, zone)
        if described is not None:
            found = any_voice(scene, described)
        if found is not None and scene.quotation_at(found[2].start) is None:
            return _Saying(found[0], found[1], cue, word)
        noun = _subject(word, zone) or name_before(part, word, zone.start) or noun_after(part, word)
    named = any_voice(scene, noun) if noun is not None else None
    return _Saying(named[0], named[1], cue, word) if named else None


def _described(scene: Scene, cue: Word, zone: Span) -> Word | None:
    """The judge in "…," a judge, who feared they would know him, said: not "they"."""
    inside = [word for word in _words(scene, zone) if word.start < cue.start]
    for before, comma, who in zip(inside, inside[1:], inside[2:], strict=False):
        if who.text == "who" and comma.text == "," and before.is_noun:
            return before
    return None


def _subject(word: Word, zone: Span) -> Word | None:
    found = word.kid("nsubj")
    return found if found is not None and zone.start <= found.start < zone.end else None


def _is_turned(scene: Scene, word: Word, zone: Span) -> bool:
    """The cue comes before its speaker: nothing but a comma between it and the quotation."""
    lead = Span(zone.start, word.start).of(scene.report.text)
    return not any(c.isalnum() for c in lead)


def _is_main(word: Word) -> bool:
    """A verb that carries the clause, not one that describes a noun."""
    if not word.is_verb or word.tag == "MD" or word.dep in ("aux", "auxpass", "amod", "compound"):
        return False
    if any(above.dep == "relcl" for above in word.ancestors()):
        return False
    return word.dep not in ("relcl", "acl") or (cue_of(word) is not None and not word.kids("nsubj"))


def _words(scene: Scene, zone: Span) -> list[Word]:
    part = scene.part_at(zone.start)
    return part.tree.within(zone) if part is not None else []


def _after(scene: Scene, quote: Span) -> Span:
    """From the closing mark to the next quotation or the end of the sentence."""
    part = scene.part_at(max(quote.end - 1, quote.start))
    start = quote.end
    while start < len(scene.report.text) and scene.report.text[start] in _MARKS:
        start += 1
    end = part.tree.span.end if part is not None else start
    following = next_quotation(scene, quote)
    if following is not None:
        end = min(end, following.start)
    return Span(start, max(start, end))


def _before(scene: Scene, quote: Span) -> Span:
    """From the last quotation or the start of the sentence; a sentence with a colon counts too."""
    part = scene.part_at(quote.start)
    if part is None:
        return Span(quote.start, quote.start)
    text = scene.report.text
    start = part.tree.span.start
    if not text[start : quote.start].strip(" \n" + _MARKS):
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


def _goes_on(scene: Scene, current: Speech, quote: Span) -> bool:
    """The quotation follows with nothing told in between."""
    text = scene.report.text
    last = max(current.content[-1].end, current.cue_span.end)
    if not _same_marks(text, current.content[-1], quote):
        return False
    if _before(scene, quote).of(text).strip(" \n,;.—–" + _MARKS) and not _same_sentence(
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


def _speech(saying: _Saying, content: Span) -> Speech:
    return Speech(
        saying.speaker, saying.kind, saying.word.text, saying.word.span, (content,),
        saying.cue.claim, saying.cue.stance, True, False, saying.rule,
    )  # fmt: skip
