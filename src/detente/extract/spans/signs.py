"""Signs: the words of a report with their grammar and with the roles that the rules gave them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from detente.extract.conditions.conditionals import conditionals
from detente.extract.parsing.tree import Word
from detente.extract.reader.windows import Seen
from detente.extract.scene import Scene
from detente.model.reading import Dropped
from detente.model.statement import Incident
from detente.model.text import Span

Role = tuple[Span, str]


def sentences(scene: Scene, incidents: Iterable[Incident | Dropped]) -> list[list[Seen]]:
    """The words of each sentence and heading, in text order."""
    words = [word for part in scene.parts for word in part.tree.words]
    speech, attacks, conditions = (
        _painted(words, roles)
        for roles in (_speech(scene), _attacks(incidents), _conditions(scene))
    )
    signs = zip(words, speech, attacks, conditions, strict=True)
    seen = iter(
        [Seen(w.start, w.end, w.text, (w.tag, w.dep, said, struck, under))
         for w, said, struck, under in signs]
    )  # fmt: skip
    return [[next(seen) for _ in part.tree.words] for part in scene.parts]


def _speech(scene: Scene) -> Iterator[Role]:
    for said in scene.speech:
        yield from ((span, "content") for span in said.content)
        yield said.speaker.span, "source"
        yield said.cue_span, "cue"


def _attacks(incidents: Iterable[Incident | Dropped]) -> Iterator[Role]:
    for one in incidents:
        if isinstance(one, Incident):
            yield from ((who.span, "perp") for who in one.perpetrators)
            yield from ((what.span, "target") for what in one.targets)
            yield from ((who.span, "victim") for who in one.victims)
            if one.weapon is not None:
                yield one.weapon, "weapon"
            yield from ((span, "trigger") for span in one.mentions)


def _conditions(scene: Scene) -> Iterator[Role]:
    for part in scene.parts:
        for one in conditionals(part, scene.report.text):
            yield from ((span, "then") for span in one.then)
            yield one.condition.whole, "if"


def _painted(words: list[Word], roles: Iterable[Role]) -> list[str]:
    """The role of each word, that of the shortest span over it; empty where it has none."""
    found = [""] * len(words)
    starts = [word.start for word in words]
    for span, role in sorted(roles, key=lambda one: -len(one[0])):
        at = bisect_left(starts, span.start)
        while at < len(words) and words[at].start < span.end:
            found[at] = role
            at += 1
    return found
