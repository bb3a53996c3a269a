import numpy as np
import pytest

from bench.made_dyads import made
from detente.analyse.dyad_acts import of_acts
from detente.analyse.reciprocity.answers import Answer, Form, Verdict
from detente.analyse.reciprocity.asked import Reciprocity, reciprocity
from detente.analyse.sides import Dyad
from tests.analyse.made_acts import Told, made_acts

START = 720_000


def asked(told: list[Told], third: str = "") -> Reciprocity:
    return reciprocity(of_acts(made_acts(told), Dyad("NOR", "ISL"), third))


def one(found: Reciprocity, answering: str, heard: str, kind: str) -> Answer:
    return next(
        answer
        for answer in found.answers
        if (answer.question.answer.first, answer.question.stimulus_kind) == (answering, heard)
        and answer.question.answer_kind == kind
        and answer.question.form is not Form.TRIANGULAR
    )


def blows(seed: int, answered: bool, towards: str = "NOR") -> list[Told]:
    """Norway strikes on 90 of 600 days; Iceland strikes 2 days later, or on days of its own."""
    rng = np.random.default_rng(seed)
    struck = np.sort(rng.choice(600, 90, replace=False))
    back = struck[rng.random(90) < 0.7] + 2 if answered else rng.choice(600, 60, replace=False)
    told: list[Told] = [(START + int(day), "NOR", "ISL", 4) for day in struck]
    told += [(START + int(day), "ISL", towards, 4) for day in back]
    told += [(START + int(day), "ISL", "NOR", 1) for day in rng.choice(600, 60, replace=False)]
    return told + [(START + day, "DNK", "SWE", 1) for day in range(620)]


def test_blows_that_follow_blows_are_an_answer_in_kind() -> None:
    found = asked(blows(1, answered=True))
    answer = one(found, "ISL", "conflict", "conflict")
    assert answer.verdict is Verdict.ANSWERS
    assert answer.q is not None and answer.q <= 0.05
    assert (answer.n, answer.question.form) == (90, Form.IN_KIND)
    assert answer.waiting is not None and answer.waiting.beyond_chance == 2
    assert found.said_of("ISL") == "answers in kind"


def test_who_strikes_first_is_not_said_to_answer() -> None:
    found = asked(blows(1, answered=True))
    assert found.said_of("NOR") in ("no answer seen", "too few to tell")
    assert one(found, "NOR", "conflict", "conflict").verdict is Verdict.NONE


def test_an_answer_cites_the_acts_that_it_rests_on() -> None:
    told = blows(1, answered=True)
    cited = one(asked(told), "ISL", "conflict", "conflict").cited
    stimuli = [told[row - 1] for row in cited.stimuli]
    followed = [told[row - 1] for row in cited.followed]
    assert {act[1:] for act in stimuli} == {("NOR", "ISL", 4)}
    assert {act[1:] for act in followed} == {("ISL", "NOR", 4)}
    days = {act[0] for act in followed}
    assert all(any(int(act[0]) + lag in days for lag in range(1, 8)) for act in stimuli)


def test_blows_on_days_of_their_own_are_no_answer() -> None:
    verdicts = {
        one(asked(blows(seed, answered=False)), "ISL", "conflict", "conflict").verdict
        for seed in range(6)
    }
    assert verdicts == {Verdict.NONE}


def test_an_answer_may_go_to_a_third_side() -> None:
    found = asked(blows(3, answered=True, towards="FRO"), third="FRO")
    triangular = [
        answer
        for answer in found.answers
        if answer.question.form is Form.TRIANGULAR and answer.verdict is Verdict.ANSWERS
    ]
    assert [str(answer.question.answer) for answer in triangular] == ["ISL → FRO"]
    assert found.said_of("ISL") == "answers towards a third"


def test_a_dozen_acts_are_too_few_to_tell() -> None:
    told: list[Told] = [(START + 20 * day, "NOR", "ISL", 4) for day in range(12)]
    told += [(START + 20 * day + 1, "ISL", "NOR", 4) for day in range(12)]
    found = asked(told)
    assert {answer.verdict for answer in found.answers} == {Verdict.TOO_FEW}
    assert {answer.p for answer in found.answers} == {None}
    assert found.said_of("ISL") == "too few to tell"


def test_acts_without_a_day_are_not_counted_but_told() -> None:
    acts = made_acts([(START, "NOR", "ISL", 4), (START + 3, "ISL", "NOR", 4)], spread=30)
    found = reciprocity(of_acts(acts, Dyad("NOR", "ISL")))
    assert (found.days.inexact, found.answers[0].n) == (2, 0)


@pytest.mark.parametrize("seed", range(3))
def test_common_crises_are_named_as_what_may_explain_it(seed: int) -> None:
    acts, _ = made("shared: sudden, fading alike", 400, seed)
    found = reciprocity(of_acts(acts, Dyad("AAA", "BBB")))
    verdicts = {answer.verdict for answer in found.answers}
    assert Verdict.COMMON in verdicts
    assert Verdict.ANSWERS not in verdicts


def test_the_same_acts_give_the_same_p() -> None:
    first, second = (asked(blows(1, answered=True)) for _ in range(2))
    assert [one.p for one in first.answers] == [one.p for one in second.answers]


def test_what_shows_in_neither_kind_alone_may_show_in_both_together() -> None:
    """Forty acts of each kind, every second one answered in kind a day later."""
    said = []
    for seed in range(8):
        rng = np.random.default_rng(100 + seed)
        told: list[Told] = []
        for quad in (2, 4):
            days = rng.choice(400, 40, replace=False)
            told += [(START + int(day), "NOR", "ISL", quad) for day in days]
            back = days[rng.random(40) < 0.5] + 1
            told += [(START + int(day), "ISL", "NOR", quad) for day in back]
            own = rng.choice(400, 20, replace=False)
            told += [(START + int(day), "ISL", "NOR", quad) for day in own]
        found = asked(told)
        kinds = [one.verdict is Verdict.ANSWERS for one in found.answers]
        forms = [one.verdict is Verdict.ANSWERS for one in found.forms]
        said.append((any(forms), any(kinds)))
    assert sum(form for form, _ in said) >= sum(kind for _, kind in said)
    assert sum(form for form, _ in said) >= 6


def test_a_kind_is_believed_only_within_a_form_that_is() -> None:
    found = asked(blows(1, answered=True))
    believed = [one for one in found.answers if one.verdict is Verdict.ANSWERS]
    assert believed
    for answer in believed:
        form = next(one for one in found.forms if one.holds(answer))
        assert form.verdict is Verdict.ANSWERS and form.q is not None
        assert answer.q is not None and answer.q >= form.q
