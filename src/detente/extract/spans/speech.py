"""Speech as rules and the span model see it together: the model's spans, the rules' readings."""

import re
from collections.abc import Iterable
from dataclasses import replace

from detente.extract.parsing.clauses import is_negated
from detente.extract.parsing.cues import Cue, adjective_cues, cue_of, feelings, noun_cues
from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene, Speech
from detente.extract.spans.bounds import content_bounds, cue_bounds
from detente.extract.spans.heads import head_of
from detente.extract.speech.content import trimmed
from detente.extract.speech.speakers import Voiced, any_voice, same_voice
from detente.extract.spots import Said
from detente.model.statement import VoiceKind
from detente.model.text import Span

_OPENER = re.compile(r"(?:that|whether)\s", re.IGNORECASE)
_STANCE = Cue("judgement", "asserted")
"""What an unlisted cue shows: "embraced", "made light of"."""
_MODEL = "speech.spotted"
_SURE = 0.9
"""The model's content replaces the rules' where it gives it this probability at least."""
_CUE_SURE = 0.7
"""So does its cue: "has long said" where the rules know "said"."""
_UNSEEN = 0.75
"""Of a rule's speech in which the model sees none, in real news: this share is speech, at most."""
_SOME = frozenset({"DT", "JJ", "JJR", "CD"})
"""Tags of what stands for a noun: "some say", "many fear"."""
_POINTING = frozenset({"this", "that", "these", "those", "all", "both"})
_SCRAP = 5
"""A piece of no more characters beside a longer one is a pronoun or a particle that slipped in."""


def joined(scene: Scene) -> Scene:
    """The scene with the spans of its speech as the model sees them, and with speech it adds."""
    by_cue = {said.cue_span: said for said in scene.speech}
    found: list[Speech] = []
    for spotted in scene.spots.said:
        content = _content(scene, spotted)
        seen = replace(spotted, cue=cue_bounds(scene, spotted))
        if not content:
            continue
        known = next((by_cue.pop(span) for span in list(by_cue) if span.meets(seen.cue)), None)
        if known is not None:
            found.append(_widened(scene, known, seen, content))
        elif (new := _new(scene, seen, content)) is not None:
            found.append(new)
    left = [said for said in by_cue.values() if not _is_told(said, found)]
    kept = [replace(said, sure=_UNSEEN) for said in left]
    ordered = sorted((*found, *kept), key=lambda said: (said.cue_span, said.content))
    return scene.saying(same_voice(ordered))


def _is_told(said: Speech, found: list[Speech]) -> bool:
    """True where the model gives these words to another cue beside it."""
    return any(
        one.cue_span != said.cue_span
        and one.content[0].meets(said.content[0])
        and not one.covers(said.cue_span)
        and not said.covers(one.cue_span)
        for one in found
    )


def _content(scene: Scene, seen: Said) -> tuple[Span, ...]:
    """What is said, in as many pieces as the cue and the source cut it into."""
    text = scene.report.text
    found: list[Span] = []
    for span in seen.content:
        between = Span(found[-1].end, span.start) if found else span
        if found and not _is_cut(scene, between, seen):
            found[-1] = found[-1].joined(span)
        else:
            found.append(span)
    spans = (trimmed(text, _without_that(text, span)) for span in found)
    told = _met(content_bounds(scene, seen, span) for span in spans if len(span))
    longest = max((len(span) for span in told), default=0)
    return tuple(span for span in told if len(span) > _SCRAP or len(span) == longest)


def _met(spans: Iterable[Span]) -> list[Span]:
    """Pieces that lie in one quotation are one."""
    found: list[Span] = []
    for span in spans:
        if found and found[-1].meets(span):
            found[-1] = found[-1].joined(span)
        else:
            found.append(span)
    return found


def _is_cut(scene: Scene, between: Span, seen: Said) -> bool:
    """True where the cue or the source stands between two pieces, or a sentence ends."""
    if any(between.meets(span) for span in (seen.cue, *seen.source)):
        return True
    return scene.part_at(between.start) is not scene.part_at(between.end)


def _without_that(text: str, span: Span) -> Span:
    opener = _OPENER.match(span.of(text))
    return Span(span.start + opener.end(), span.end) if opener else span


def _widened(scene: Scene, said: Speech, seen: Said, content: tuple[Span, ...]) -> Speech:
    """The rule's reading; its bounds from the model where that is sure."""
    if seen.sure >= _SURE:
        said = replace(said, content=content)
    if seen.sure >= _CUE_SURE:
        said = replace(said, cue_span=seen.cue, cue=seen.cue.of(scene.report.text))
    named = next((span for span in seen.source if span.meets(said.speaker.span)), None)
    voiced = _voice(scene, seen) if named is None else None
    if voiced is not None and voiced[0].span.meets(said.speaker.span):
        named = seen.source[0]  # "officials who said": the speaker is the officials
    return replace(said, source=named)


def _new(scene: Scene, seen: Said, content: tuple[Span, ...]) -> Speech | None:
    voiced = _voice(scene, seen)
    head = head_of(scene, seen.cue)
    if voiced is None or _is_still_to_come(head):
        return None
    cue = _cue(head)
    return Speech(
        voiced[0], voiced[1], seen.cue.of(scene.report.text), seen.cue, content, cue.claim,
        cue.stance, scene.quotation_at(content[0].start) is not None,
        head is not None and is_negated(head), _MODEL, source=seen.source[0], sure=seen.sure,
    )  # fmt: skip


def _voice(scene: Scene, seen: Said) -> Voiced | None:
    """Whom the source names; "some" and "many" are unnamed, "who" is the noun before it."""
    head = head_of(scene, seen.source[0]) if seen.source else None
    if head is None:
        return None
    if head.text.lower() == "who":
        clause = next((word for word in head.ancestors() if word.dep == "relcl"), None)
        return any_voice(scene, clause.head) if clause is not None else None
    if head.tag in _SOME and head.text.lower() not in _POINTING:
        return scene.mentions.any_of(head), VoiceKind.UNNAMED, head
    return any_voice(scene, head)


def _is_still_to_come(head: Word | None) -> bool:
    """As in "he will ask for a vote": nobody has said so yet."""
    return head is not None and any(kid.lemma in ("will", "shall") for kid in head.kids("aux"))


def _cue(word: Word | None) -> Cue:
    if word is None:
        return _STANCE
    listed = (table.get(word.lemma) for table in (noun_cues(), adjective_cues(), feelings()))
    return cue_of(word) or next((cue for cue in listed if cue is not None), _STANCE)
