"""Turning: the words on which a reading hangs, with a fake model that reads single words."""

import pytest

from detente.extract.events import turning
from detente.extract.events.turning import Turn, turns
from detente.extract.reader.marked import Marked
from detente.extract.reader.opinion import Opinion
from tests.extract.sentences import sentence

TARIFFS = sentence("Brazil raised steep tariffs on cars of Chile.", "Brazil", "Chile", "raised")


def fake(marked: Marked) -> Opinion:
    """Tariffs that are raised are a sanction, raised alone aid, tariffs alone no act."""
    raised, tariffs = (word in marked.text for word in ("raised", "tariffs"))
    act = "SANCTION" if raised and tariffs else "AID" if raised else "none.business"
    other = "AGREE.other"
    return Opinion(((act, 0.6), (other, 0.4)) if raised else ((act, 0.9), (other, 0.1)), *[()] * 5)


@pytest.fixture(autouse=True)
def _fake_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turning, "opinion", fake)


def test_the_words_without_which_it_would_be_another_act_the_surest_first() -> None:
    assert turns(TARIFFS) == (Turn("raised", "none", 0.9), Turn("tariffs", "AID", 0.6))


def test_a_reading_that_no_single_word_turns_has_no_turns() -> None:
    assert turns(sentence("Tariffs rose, tariffs fell and tariffs stayed.", trigger="rose")) == ()


def test_neither_sides_nor_short_words_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Marked] = []
    monkeypatch.setattr(turning, "opinion", lambda one: seen.append(one) or fake(one))
    turns(TARIFFS)
    assert all("Brazil" in one.text and " of Chile" in one.text for one in seen)
    assert {len(one.text) for one in seen} == {len(TARIFFS.text)}
    assert all(one.trigger == TARIFFS.trigger for one in seen)


def test_only_words_near_the_trigger_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Marked] = []
    monkeypatch.setattr(turning, "opinion", lambda one: asked.append(one) or fake(one))
    far = sentence("raised " + "very long tale " * 40 + "tariffs", trigger="raised")
    assert turns(far) == (Turn("raised", "none", 0.9),)
    assert len(asked) == 2 * turning.NEAR + 1
