"""Speech: who says what, in the speaker's own words or the reporter's."""

from collections.abc import Iterator

from detente.extract.scene import Scene, Speech
from detente.extract.speech.indirect import indirect_speech
from detente.extract.speech.named_speech import named_speech
from detente.extract.speech.quoted import quoted_speech
from detente.extract.speech.speakers import same_voice
from detente.extract.speech.told_by_nouns import told_by_nouns
from detente.model.text import Span


def with_speech(scene: Scene) -> Scene:
    """The scene with its speech found; quoted speech first, for first-person pronouns."""
    quoted = list(quoted_speech(scene))
    scene = scene.saying(quoted)
    taken = {said.cue_span for said in quoted if said.rule != "speech.continued"}
    rest = [
        said
        for said in _reported(scene)
        if said.cue_span not in taken and not _is_told_already(scene, said)
    ]
    ordered = sorted((*quoted, *rest), key=lambda said: (said.cue_span, said.content))
    return scene.saying(same_voice(_once(ordered)))


def _reported(scene: Scene) -> Iterator[Speech]:
    for part in scene.parts:
        yield from indirect_speech(scene, part)
        yield from named_speech(scene, part)
        yield from told_by_nouns(scene, part)


def _is_told_already(scene: Scene, said: Speech) -> bool:
    """True where a cue beside a quotation took the words that another cue introduces."""
    inside = scene.around(said.cue_span)
    return any(
        other not in inside and other.covers(said.content[0])
        for other in scene.around(said.content[0])
    )


def _once(speech: list[Speech]) -> list[Speech]:
    """Of two cues that give one content to one voice, the one nearer to it stays."""
    found: dict[tuple[tuple[Span, ...], Span], Speech] = {}
    for said in speech:
        key = (said.content, said.speaker.antecedent or said.speaker.span)
        before = found.get(key)
        if before is None or _distance(said) < _distance(before):
            found[key] = said
    return sorted(found.values(), key=lambda said: (said.cue_span, said.content))


def _distance(said: Speech) -> int:
    return min(abs(span.start - said.cue_span.end) for span in said.content)
