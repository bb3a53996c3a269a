"""Who is meant: `python -m bench coref INPUT.jsonl OUTPUT.jsonl`.

The chains that the readers ask, of two phrases and more. "I" in a quotation is its speaker; "we" is
left out, being the speaker and somebody else. A phrase is written out to the whole noun phrase,
with what is set beside it, which is what OntoNotes marks.
"""

from collections.abc import Iterator

from bench.rows import Row, answer
from detente.extract.chains import Chain, Phrase
from detente.extract.parsing.tree import extent
from detente.extract.scene import Scene, set_scene
from detente.extract.speech.speech import with_speech
from detente.model.text import Report, Span
from detente.read.segment import segment

_BESIDE = frozenset({"cc", "conj", "preconj"})
_ONE_SPEAKER = frozenset({"i", "me", "my", "mine", "myself"})


def main(arguments: list[str]) -> int:
    """Read documents, write their clusters."""
    return answer("coref", arguments, prediction)


def prediction(row: Row) -> Row:
    """The clusters of one document."""
    passages, quotations = segment(row["text"])
    scene = with_speech(set_scene(Report(row["text"], passages, quotations)))
    return {"doc_id": row["doc_id"], "clusters": list(clusters(scene))}


def clusters(scene: Scene) -> Iterator[list[list[int]]]:
    """The noun phrases by whom they mean, where there are several."""
    chains = scene.mentions.chains.all
    spoken = {id(chain): spans for chain, spans in _spoken(scene).items()}
    for chain in chains:
        spans = {_extent(one) for one in chain.phrases if not one.apposed}
        spans |= set(spoken.get(id(chain), ()))
        if len(spans) > 1:
            yield [[span.start, span.end] for span in sorted(spans)]


def _spoken(scene: Scene) -> dict[Chain, list[Span]]:
    """Where "I" stands for whom, by whose quotation it is."""
    found: dict[Chain, list[Span]] = {}
    for part in scene.parts:
        for word in part.tree.words:
            if word.text.lower() not in _ONE_SPEAKER or not word.is_pronoun:
                continue
            said = next((one for one in scene.around(word.span) if one.direct), None)
            phrase = scene.mentions.chains.at(said.speaker.span) if said is not None else None
            if phrase is not None:
                found.setdefault(phrase.chain, []).append(word.span)
    return found


def _extent(phrase: Phrase) -> Span:
    """The noun phrase; each of several coordinated ones is a phrase of its own."""
    word = phrase.word
    if word.is_pronoun:
        return word.span
    if phrase.kind == "several":
        return extent(word)
    if word.dep in ("compound", "nmod") and phrase.known is not None:
        return phrase.known.span
    return extent(word, without=_BESIDE)
