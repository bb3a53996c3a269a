"""Claims: what a voice says, believes, wants or fears, as spans of content."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from detente.extract.scene import Part, Scene, Speech
from detente.extract.speech.hearsay import Hearsay, find_hearsay, unvoiced
from detente.extract.speech.hedges import binds_speaker, demands, hedge_in, judges, standing_of
from detente.extract.trust import confidence
from detente.model.citation import cite
from detente.model.reading import Dropped
from detente.model.statement import Claim, Reason, Voice, VoiceKind
from detente.model.text import Span
from detente.model.vocabulary import yaml_file

_POSSIBLE = frozenset({"roughly even chance", "unlikely", "very unlikely", "almost no chance"})
_BY_CONTENT = {"demanded": "demand", "expected": "expectation", "intended": "position"}
_LONG = 400
_UNSEEN = "no speech: the span model sees none here"


def find_claims(scene: Scene) -> Iterator[Claim | Dropped]:
    """A claim for each piece of speech, hearsay, and the outlet's own judgements."""
    for said in scene.speech:
        yield _claim(scene, said)
    for part in scene.parts:
        if (judged := _own_judgement(scene, part)) is not None:
            yield judged
        for heard in find_hearsay(scene, part):
            yield _hearsay(scene, heard)
    for heard in unvoiced(scene):
        yield _hearsay(scene, heard)


def _claim(scene: Scene, said: Speech) -> Claim:
    kind, stance, likelihood = _held(scene, said)
    around = [one for one in scene.around(said.cue_span) if one is not said]
    chain = tuple(one.voice for one in (said, *around))
    part = scene.part_at(said.cue_span.start)
    return Claim(
        citation=cite(scene.report, _span(said, part)),
        voices=(*chain, scene.outlet),
        stance=stance,
        likelihood=likelihood,
        negated=said.negated,
        time="past",
        confidence=confidence(
            said.rule,
            heading=part is not None and part.is_heading,
            nested=bool(around),
            unnamed=said.kind is VoiceKind.UNNAMED,
            pronoun=said.speaker.is_bare_pronoun,
            words=len(part.tree.words) if part is not None else 0,
            sure=said.sure,
        ),
        reason=Reason(
            said.rule,
            f"{said.cue!r} shows that {said.speaker.words} {_VERB[said.claim]}",
            (_UNSEEN,) if said.sure < 1 and said.rule != "speech.spotted" else (),
        ),
        kind=kind,
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


def _held(scene: Scene, said: Speech) -> tuple[str, str, str]:
    """Kind, stance and likelihood: the content's own hedges and modals weaken an assertion."""
    if said.stance != "asserted" or said.size > _LONG:
        return said.claim, said.stance, ""
    shown = standing_of(scene, said.content[0], said.content[-1])
    kind = said.claim
    if said.claim == "assertion":
        kind = _BY_CONTENT.get(shown, said.claim)
    if shown == "expected":
        return kind, "asserted", ""
    if shown == "expected" and said.rule == "speech.adjective":
        return "expectation", "expected", ""
    if shown == "hypothetical" and demands(scene, said.content[-1]):
        return "demand", shown, ""
    if shown == "hypothetical" and said.claim == "assertion":
        return ("position" if binds_speaker(scene, said.content[-1]) else "expectation"), shown, ""
    if shown in ("hypothetical", "counterfactual") or (shown and kind != said.claim):
        return kind, shown, ""
    if kind == "assertion" and any(judges(scene, span) for span in said.content):
        kind = "judgement"
    band = next((band for span in said.content if (band := hedge_in(scene, span))), "")
    if not band:
        return kind, "asserted", ""
    return kind, ("possible" if band in _POSSIBLE else "probable"), band


def _span(said: Speech, part: Part | None) -> Span:
    """The speaker (where in the same sentence), the cue and the content."""
    span = said.cue_span
    for content in said.content:
        span = span.joined(content)
    near = part is not None and part.tree.span.holds(said.speaker.span)
    return span.joined(said.speaker.span) if near else span


def _hearsay(scene: Scene, heard: Hearsay) -> Claim:
    rule = "claim.hearsay" if heard.sure == 1 else "speech.spotted"
    found = _by_outlet(
        scene, heard.content, "assertion", heard.stance, rule,
        f"{heard.cue!r} passes it on without a voice", heard.cue, heard.cue_span,
    )  # fmt: skip
    return replace(found, confidence=confidence(rule, sure=heard.sure))


def _own_judgement(scene: Scene, part: Part) -> Claim | None:
    """As in "It was the first time that …": a judgement of the outlet."""
    words = part.tree.span.of(scene.report.text)
    if part.is_heading:
        return None
    start = part.tree.span.start
    new = (shown for pattern in _first_times() if (shown := pattern.search(words)) is not None)
    if all(scene.around(Span(start + one.start(), start + one.end())) for one in new):
        return None
    content = Span(part.tree.span.start, part.tree.span.start + len(words.rstrip(" .!\n")))
    return _by_outlet(
        scene, (content,), "judgement", "asserted", "claim.outlet",
        "the outlet itself says what was first", "", None,
    )  # fmt: skip


@cache
def _first_times() -> tuple[re.Pattern[str], ...]:
    listed = yaml_file("attribution.yaml")["first_times"]
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in listed)


def _by_outlet(
    scene: Scene, content: tuple[Span, ...], kind: str, stance: str, rule: str, saw: str,
    cue: str, cue_span: Span | None,
) -> Claim:  # fmt: skip
    whole = content[0]
    for span in (*content, *([cue_span] if cue_span else [])):
        whole = whole.joined(span)
    around = scene.around(cue_span or content[0])
    outlet = Voice(scene.outlet.words, VoiceKind.OUTLET, cue, cue_span)
    chain = tuple(one.voice for one in around)
    return Claim(
        citation=cite(scene.report, whole),
        voices=(*chain, outlet),
        stance=stance,
        likelihood="likely" if stance == "probable" else "",
        negated=False,
        time="past",
        confidence=confidence(rule),
        reason=Reason(rule, saw),
        kind=kind,
        content=content,
        direct=False,
    )
