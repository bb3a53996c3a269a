"""Claims: what a voice says, believes, wants or fears, as spans of content."""

import re
from collections.abc import Iterator

from detente.extract.scene import Part, Scene, Speech
from detente.extract.standing import hedge_in
from detente.extract.tree import extent
from detente.extract.trust import confidence
from detente.model.citation import cite
from detente.model.reading import Dropped
from detente.model.statement import Claim, Reason, Voice, VoiceKind
from detente.model.text import Span

_FIRST_TIME = re.compile(
    r"^(?:this|it|that) (?:was|is|marks|marked) (?:only )?the (?:first|second|third|last)\b", re.I
)
_POSSIBLE = frozenset({"roughly even chance", "unlikely", "very unlikely", "almost no chance"})


def find_claims(scene: Scene) -> Iterator[Claim | Dropped]:
    """A claim for each piece of speech, and the outlet's own judgements."""
    for said in scene.speech:
        yield _claim(scene, said)
    for part in scene.parts:
        if (judged := _own_judgement(scene, part)) is not None:
            yield judged


def _claim(scene: Scene, said: Speech) -> Claim:
    stance, likelihood = _held(scene, said)
    around = [one for one in scene.around(said.cue_span) if one is not said]
    link = Voice(said.speaker.words, said.kind, said.cue, said.cue_span, said.speaker)
    outer = [
        Voice(one.speaker.words, one.kind, one.cue, one.cue_span, one.speaker) for one in around
    ]
    part = next(part for part in scene.parts if part.tree.span.meets(said.cue_span))
    return Claim(
        citation=cite(scene.report, _span(scene, said)),
        voices=(link, *outer, scene.outlet),
        stance=stance,
        likelihood=likelihood,
        negated=said.negated,
        time="past",
        confidence=confidence(
            said.rule,
            heading=part.is_heading,
            nested=bool(around),
            unnamed=said.kind is VoiceKind.UNNAMED,
            pronoun=said.speaker.antecedent is not None,
            words=len(part.tree.words),
        ),
        reason=Reason(
            said.rule, f"{said.cue!r} shows that {said.speaker.words} {_VERB[said.claim]}"
        ),
        kind=said.claim,
        content=said.content,
        direct=said.direct,
    )


_VERB = {
    "assertion": "says so",
    "judgement": "judges so",
    "position": "takes this position",
    "demand": "demands this",
    "expectation": "looks to this",
}


def _held(scene: Scene, said: Speech) -> tuple[str, str]:
    """The stance in which the voice holds its content: hedges inside weaken an assertion."""
    if said.stance != "asserted":
        return said.stance, ""
    text = " ".join(span.of(scene.report.text) for span in said.content)
    band = hedge_in(scene, said.content[0])
    if not band or len(text) > 400:
        return "asserted", ""
    return ("possible" if band in _POSSIBLE else "probable"), band


def _span(scene: Scene, said: Speech) -> Span:
    """The speaker (where in the same sentence), the cue and the content."""
    span = said.cue_span
    for content in said.content:
        span = span.joined(content)
    sentence = next(part.tree.span for part in scene.parts if part.tree.span.meets(said.cue_span))
    return span.joined(said.speaker.span) if sentence.holds(said.speaker.span) else span


def _own_judgement(scene: Scene, part: Part) -> Claim | None:
    """ "It was the first time that …": a judgement of the outlet."""
    words = part.tree.span.of(scene.report.text)
    if part.is_heading or not _FIRST_TIME.match(words) or scene.around(part.tree.words[0].span):
        return None
    return Claim(
        citation=cite(scene.report, part.tree.span),
        voices=(scene.outlet,),
        stance="asserted",
        likelihood="",
        negated=False,
        time="past",
        confidence=confidence("claim.outlet"),
        reason=Reason("claim.outlet", "the outlet itself says what was first"),
        kind="judgement",
        content=(extent(next(word for word in part.tree.words if word.head is word)),),
        direct=False,
    )
