"""Figures with who gives them: "hospitals counted five dead"; what follows from them is derived."""

from collections.abc import Iterable, Iterator, Sequence

from detente.extract.incidents.adding_up import Derived, Sided, derived
from detente.extract.incidents.toll import TollSeen
from detente.extract.incidents.words import listed
from detente.extract.parsing.subjects import subjects_of
from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene
from detente.extract.speech.speakers import voice
from detente.model.count import Count
from detente.model.statement import Toll, Voice, VoiceKind


def tolls_of(
    scene: Scene, sided: Sequence[Sided], others: Iterable[Derived] = ()
) -> Iterator[Toll]:
    """The figures of an attack: the written ones in text order, then what follows from them.

    `others` are figures that follow from those of another attack too.
    """
    for toll, side in sided:
        yield Toll(toll.effect, side, toll.count, figure_voices(scene, toll))
    for one in (*derived(sided), *others):
        words = one.span.of(scene.report.text)
        count = Count(one.low, one.best, one.high, one.span, words)
        said = Voice(one.reason, VoiceKind.DERIVED)
        yield Toll(one.effect, one.side, count, (said, scene.outlet))


def figure_voices(scene: Scene, toll: TollSeen) -> tuple[Voice, ...]:
    """The chain of voices behind a figure, with whoever counts or estimates it as the nearest."""
    chain = scene.voices(toll.count.span)
    giver = _giver(toll.word)
    if giver is None:
        return chain
    for word in subjects_of(giver):
        found = voice(scene, word)
        if found is not None and found[0].span not in {
            one.mention.span for one in chain if one.mention is not None
        }:
            mention, kind, _ = found
            return (Voice(mention.words, kind, giver.text, giver.span, mention), *chain)
    return chain


def _giver(word: Word) -> Word | None:
    """The verb above a figure by which somebody gives it."""
    for above in (word, *word.ancestors()):
        if above.is_verb and above.lemma in listed("figures") and above is not word:
            return above
        if above.is_verb and above is not word and above.lemma != "be":
            return None
    return None
