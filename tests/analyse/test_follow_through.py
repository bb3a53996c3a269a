"""Follow-through: records become beliefs, drawn to others and to the base rate."""

from typing import Any

import numpy as np
import pytest
from scipy.stats import beta

from detente.analyse.follow_through import base, pooled, rate, rates, shared_kinds
from detente.analyse.outcomes import Case, Outcome, Stakes, outcome, stakes_of


def cases(who: str, kind: str, done: int, not_done: int, running: int = 0) -> list[Case]:
    told = [Outcome.DONE] * done + [Outcome.NOT_DONE] * not_done + [Outcome.RUNNING] * running
    words = {Outcome.DONE: "kept", Outcome.NOT_DONE: "broken", Outcome.RUNNING: "open"}
    return [
        Case(f"{who}{kind}{place}", "c:0-1", who, kind, Stakes.MATERIAL, words[end], end)
        for place, end in enumerate(told)
    ]


def test_fourteen_of_twenty_promises() -> None:
    [found] = rates(cases("PER", "promise", 14, 6))
    assert found.beliefs == (15.5, 6.5)
    assert found.chance.value == pytest.approx(15.5 / 22)
    assert found.chance.low == pytest.approx(beta.ppf(0.025, 15.5, 6.5))
    assert found.chance.high == pytest.approx(beta.ppf(0.975, 15.5, 6.5))
    assert len(found.rows) == 20
    assert found.says == (
        "20 promises: 14 kept, 6 not, 0 open; likely to very likely, about 70 % (50 to 90 %, n=20)"
    )


def test_twelve_threats_of_which_few_ended_say_too_little() -> None:
    [found] = rates(cases("VOL", "threat", 4, 3, 5))
    assert found.says == "12 threats: 4 carried out, 3 not, 5 open; too few to say (n=7)"


def test_below_five_nothing_is_said_however_clear() -> None:
    [found] = rates(cases("PER", "promise", 4, 0))
    assert found.says.endswith("too few to say (n=4)")


def test_a_promisor_is_drawn_to_the_others_and_they_count_as_four_cases_at_most() -> None:
    told = cases("PER", "offer", 1, 0) + cases("CHL", "offer", 10, 90)
    alone, drawn = rate(told[:1], "PER", "offer"), rate(told, "PER", "offer")
    assert drawn.prior.a + drawn.prior.b == pytest.approx(4)
    assert drawn.prior.a == pytest.approx(4 * 10.5 / 101)
    assert drawn.chance.value < alone.chance.value
    assert "10 of 100" in drawn.prior.source
    many = rate(cases("PER", "offer", 90, 10) + told, "PER", "offer")
    assert many.chance.value > 0.85


def test_the_interval_holds_the_truth_as_often_as_it_says() -> None:
    random, held, errors, raw = np.random.default_rng(11), [], [], []
    for _ in range(40):
        true = {f"S{n}": random.beta(7, 3) for n in range(8)}
        told = [
            one
            for who, chance in true.items()
            for n in [int(random.integers(3, 25))]
            for done in [int(random.binomial(n, chance))]
            for one in cases(who, "offer", done, n - done)
        ]
        for found in rates(told):
            chance = true[found.promisor]
            held.append(found.chance.low <= chance <= found.chance.high)
            errors.append((found.chance.value - chance) ** 2)
            raw.append((found.done / found.n - chance) ** 2)
    assert 0.92 <= np.mean(held) <= 0.98
    assert np.mean(errors) < 0.8 * np.mean(raw)


def test_other_kinds_and_own_rows_do_not_enter_the_prior() -> None:
    told = cases("PER", "offer", 3, 3) + cases("CHL", "threat", 50, 0)
    assert rate(told, "PER", "offer").prior == base("offer")


def test_a_base_rate_has_its_source_and_jeffreys_says_so() -> None:
    assert (base("promise").a, base("promise").b) == (1.5, 0.5)
    assert "Leeds, Long and Mitchell" in base("promise").source
    assert (base("threat").a, base("threat").b) == (0.5, 0.5)
    assert "Jeffreys" in base("threat").source


def test_all_promisors_together() -> None:
    told = cases("PER", "offer", 3, 1) + cases("CHL", "offer", 2, 2)
    assert (pooled(told, "offer").done, pooled(told, "offer").n) == (5, 8)
    assert pooled(told, "offer").beliefs == (5.5, 3.5)
    assert shared_kinds([*told, *cases("PER", "threat", 1, 0)]) == ["offer"]


def test_words_and_deeds_apart() -> None:
    assert stakes_of("AID") is Stakes.MATERIAL
    assert stakes_of("CONSULT") is Stakes.VERBAL
    assert stakes_of("") is Stakes.UNCODED
    verbal = Case("x", "c:0-1", "PER", "offer", Stakes.VERBAL, "open", Outcome.RUNNING)
    mixed = [*cases("PER", "offer", 1, 0), verbal]
    assert [one.stakes for one in rates(mixed, by_stakes=True)] == ["material", "verbal"]


def row(status: str, *, condition: str = "", polarity: str = "", steps: Any = ()) -> Any:
    told = [{"status": one, "citation": cited} for one, cited in (*steps, (status, ""))]
    return {
        "status": status, "condition": condition, "condition_polarity": polarity, "steps": told,
    }  # fmt: skip


def test_what_lapsed_counts_only_where_it_was_due() -> None:
    assert outcome(row("lapsed")) is Outcome.NOT_DONE
    assert outcome(row("lapsed", condition="Peru leaves", polarity="if")) is Outcome.NEVER_DUE
    met = row("lapsed", condition="Peru leaves", polarity="if", steps=[("condition met", "a:1-2")])
    assert outcome(met) is Outcome.NOT_DONE
    unless = row("lapsed", condition="Peru leaves", polarity="unless")
    assert outcome(unless) is Outcome.NOT_DONE
    turned_down = row("lapsed")
    turned_down["steps"][-1]["citation"] = "a:1-2"
    assert outcome(turned_down) is Outcome.NEVER_DUE


def test_what_was_withdrawn_or_answered_by_its_fallback_never_fell_due() -> None:
    for status in ("withdrawn", "fallback taken"):
        assert outcome(row(status)) is Outcome.NEVER_DUE
    assert outcome(row("open")) is Outcome.RUNNING
