"""The span model: who says what, who strikes whom, what stands under a condition.

One file, `spans.onnx` beside this one: a small encoder that reads a window of sentences with their
grammar and with what rules saw (training/SPANS_CARD.md). It reads each window alone, so no report
changes another's reading; it is loaded when it is first asked.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from detente.extract.reader.decoding import Numbers, Run, many_runs, runs
from detente.extract.reader.reader_file import SPANS, found
from detente.extract.reader.session import Network, opened
from detente.extract.reader.windows import Seen, Window, windows
from detente.extract.reader.wordpiece import WordPiece
from detente.extract.spots import Attack, IfThen, Part, Said, Spots
from detente.model.text import Span

HEADS = {"cue": 3, "said": 5, "condition": 5, "part": 11, "type": 6}
"""Labels a word: begin and inside of a cue; of source and content; of if and then; of the five
parts in an attack; and the attack's type."""
_EAGER = 1.0
"""By how much a word's logit of taking no part is lowered: of those labelled, half are unlabelled
where their words stand a second time, so the model is too shy."""
ROLES = ("perpetrator", "organisation", "target", "victim", "weapon")
TYPES = ("attack", "bombing", "kidnapping", "arson", "robbery", "forced work stoppage")


@dataclass(frozen=True, slots=True)
class _Model:
    session: Network
    vocabulary: WordPiece
    signs: dict[tuple[int, str], int]


@dataclass(frozen=True, slots=True)
class _Answer:
    """Logits and vectors of the words that a window answers for."""

    words: tuple[Seen, ...]
    heads: dict[str, Numbers]
    asking: Numbers
    asked: Numbers
    attacks: Numbers


def spots(sentences: Iterable[list[Seen]]) -> Spots:
    """What the model sees in a report, given the words of its sentences in text order."""
    answers = [_answer(window) for window in windows(sentences, _model().vocabulary)]
    return Spots(
        tuple(one for answer in answers for one in _said(answer)),
        tuple(one for answer in answers for one in _parts(answer)),
        tuple(one for answer in answers for one in _conditions(answer)),
        tuple(one for answer in answers for one in _attacks(answer)),
    )


def _said(answer: _Answer) -> list[Said]:
    """Each cue with the source and the content that its word asks for."""
    cues = runs(answer.heads["cue"])
    if not cues:
        return []
    asking = answer.asking[[cue.first for cue in cues]]
    bound = np.einsum("cld,nld->cnl", asking, answer.asked) / np.sqrt(asking.shape[-1])
    tagged = many_runs((answer.heads["said"][None] + bound).astype(np.float32))
    return [
        Said(
            _span(answer, cue),
            tuple(_span(answer, one) for one in found if one.kind == 0),
            tuple(_span(answer, one) for one in found if one.kind == 1),
            round(min([cue.sure, *(one.sure for one in found if one.kind == 1)]), 3),
        )
        for cue, found in zip(cues, tagged, strict=True)
        if any(one.kind == 1 for one in found)
    ]


def _parts(answer: _Answer) -> list[Part]:
    types = answer.heads["type"].argmax(-1)
    eager = answer.heads["part"] - np.eye(1, HEADS["part"], dtype=np.float32) * _EAGER
    return [
        Part(ROLES[one.kind], TYPES[types[one.first]], _span(answer, one), round(one.sure, 3))
        for one in runs(eager)
    ]


def _conditions(answer: _Answer) -> list[IfThen]:
    return [
        IfThen(_span(answer, one), one.kind == 1, round(one.sure, 3))
        for one in runs(answer.heads["condition"])
    ]


def _attacks(answer: _Answer) -> list[Attack]:
    span = Span(answer.words[0].start, answer.words[-1].end)
    likely = 1 / (1 + np.exp(-answer.attacks))
    return [
        Attack(span, name, round(float(one), 3)) for name, one in zip(TYPES, likely, strict=True)
    ]


def _span(answer: _Answer, run: Run) -> Span:
    return Span(answer.words[run.first].start, answer.words[run.last].end)


def _answer(window: Window) -> _Answer:
    model = _model()
    ids = np.array([window.ids], dtype=np.int64)
    told = model.session.run(None, {"ids": ids, "signs": _signs(model, window)[None]})
    logits, asking, asked, attacks = (np.asarray(one[0], dtype=np.float32) for one in told)
    places = window.firsts[window.own :]
    cuts = np.cumsum([0, *HEADS.values()])
    return _Answer(
        window.words[window.own :],
        {
            name: logits[places, start:end]
            for name, start, end in zip(HEADS, cuts[:-1], cuts[1:], strict=True)
        },
        asking[places].reshape(len(places), HEADS["said"], -1),
        asked[places].reshape(len(places), HEADS["said"], -1),
        attacks,
    )


def _signs(model: _Model, window: Window) -> NDArray[np.int64]:
    """The number of each sign of each piece; 0 where it is none or not known."""
    rows = [
        [model.signs.get((place, sign), 0) for place, sign in enumerate(word.signs)]
        for word in window.words
    ]
    none = [0] * 5
    return np.array([rows[owner] if owner >= 0 else none for owner in window.owners], np.int64)


@cache
def _model() -> _Model:
    session, told = opened(found(SPANS))
    signs = {(int(place), sign): n for place, sign, n in json.loads(told["signs"])}
    return _Model(session, WordPiece.of(told["vocabulary"]), signs)
