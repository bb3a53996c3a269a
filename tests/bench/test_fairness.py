import pytest

from bench import fairness
from bench.fairness import Count, chosen, compare
from bench.own_texts import own_texts
from bench.results import Figure, Result
from bench.swap import Swapped, pairs
from detente.model.text import Span

PAIR = pairs()[0]


def test_an_act_that_stays_is_counted_and_not_shown() -> None:
    count = Count()
    text, other = "Kenya expelled two envoys of Chad.", "Chad expelled two envoys of Kenya."
    compare(text, Swapped(other, ((Span(0, 5), Span(0, 4)), (Span(29, 33), Span(28, 33)))), count)
    assert (count.both, count.changed, count.lost, count.examples) == (1, 0, 0, [])


def test_an_act_that_changes_is_counted_and_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {"a": {3: fairness.Counter(["AID"])}, "b": {3: fairness.Counter(["ASSAULT", "AID"])}}
    monkeypatch.setattr(fairness, "acts_of", told.__getitem__)
    count = Count()
    compare("a", Swapped("b", ()), count)
    assert (count.both, count.changed, count.lost) == (1, 0, 1)
    told["b"] = {3: fairness.Counter(["ASSAULT"])}
    compare("a", Swapped("b", ()), count)
    assert (count.both, count.changed, count.types) == (2, 1, 50.0)
    assert count.examples[-1].startswith("TYPE AID -> ASSAULT")


def test_the_sentences_are_many_and_always_the_same() -> None:
    texts = own_texts()
    assert len(texts) > 500
    assert len(texts) == len(set(texts))
    assert chosen(PAIR, texts, 20) == chosen(PAIR, texts[::-1], 20)


def test_figures_are_told_pair_by_pair(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept: list[Result] = []
    monkeypatch.setattr(fairness, "own_texts", lambda: ["Russia expelled an American envoy."])
    monkeypatch.setattr(fairness, "save", kept.append)
    assert fairness.main(["--save"]) == 0
    assert "all: 1 sentences, 1 events in both, types changed 0" in capsys.readouterr().out
    assert kept[0].figures["all.types"] == Figure(0.0)
