"""Who says a quotation: the cue after it, before it, or a name and a colon."""

from dataclasses import dataclass

from detente.extract.parsing.cues import Cue, cue_of, words
from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene
from detente.extract.speech.quotation_zones import MARKS, words_in, zone_after, zone_before
from detente.extract.speech.speakers import any_voice, name_before, noun_after, speaker_of
from detente.model.actor import Mention
from detente.model.statement import VoiceKind
from detente.model.text import Span

_ENDS = ",?!—–-…"
_NEAR = 70


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says a quotation, and by which word that is shown."""

    speaker: Mention
    kind: VoiceKind
    cue: Cue
    word: Word
    rule: str = "speech.quoted"


def saying_of(scene: Scene, quote: Span) -> Saying | None:
    """The cue after the quotation, else the one before it, else a name and a colon."""
    text = scene.report.text
    before = zone_before(scene, quote)
    left = before.of(text).rstrip(" \n\t\u00a0" + MARKS)
    after = _cue_after(scene, quote)
    if after is not None:
        return after
    return _cue_before(scene, quote, left) or _label(scene, before, left)


def _cue_after(scene: Scene, quote: Span) -> Saying | None:
    """`"…," he said` and `"…," said the old man`."""
    text = scene.report.text
    zone = zone_after(scene, quote)
    right = zone.of(text).lstrip(MARKS)
    if not right.strip() or not (quote.of(text)[-1:] in _ENDS or right[:1] in ",—–"):
        return None
    first = next((word for word in words_in(scene, zone) if _is_main(word)), None)
    if first is None or first.start - zone.start > 160:
        return None
    return _with_speaker(scene, first, zone, turned=_is_turned(scene, first, zone))


def _cue_before(scene: Scene, quote: Span, left: str) -> Saying | None:
    """`He said: "…"`, `He said, "…"`, `he told the paper "We …"`."""
    zone = zone_before(scene, quote)
    cues = [word for word in words_in(scene, zone) if cue_of(word) is not None and word.is_verb
            and word.dep not in ("amod", "relcl")]  # fmt: skip
    for word in reversed(cues):
        between = zone.start + len(left) - word.end
        if not (left.endswith(":") or between <= _NEAR):
            return None
        if (found := _with_speaker(scene, word, zone, turned=False)) is not None:
            return found
    return None


def _label(scene: Scene, zone: Span, left: str) -> Saying | None:
    """A name and a colon: `The mayor: "…"`; also a noun of speech: `His message: "…"`."""
    if not left.endswith(":") or len(left) > 80:
        return None
    words_ = words_in(scene, zone)
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
    return Saying(found[0], found[1], Cue("assertion", "asserted"), colon, "speech.label")


def _with_speaker(scene: Scene, word: Word, zone: Span, *, turned: bool) -> Saying | None:
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
            return Saying(found[0], found[1], cue, word)
        noun = _subject(word, zone) or name_before(part, word, zone.start) or noun_after(part, word)
    named = any_voice(scene, noun) if noun is not None else None
    return Saying(named[0], named[1], cue, word) if named else None


def _described(scene: Scene, cue: Word, zone: Span) -> Word | None:
    """The judge in "…," a judge, who feared they would know him, said: not "they"."""
    inside = [word for word in words_in(scene, zone) if word.start < cue.start]
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
