"""Who is next: planted habits and answers are found, later facts change nothing, reasons add up."""

import resource
import time

import numpy as np
import pytest

from detente.analyse.forecast.candidates import Questions
from detente.analyse.forecast.facts import Facts, facts_of
from detente.analyse.forecast.ranking import Ranking
from detente.analyse.forecast.who_next import WhoNext
from detente.model.errors import DetenteError

PARTIES, DAYS = 40, 80
PROTEST, ANSWER, VISIT = 0, 1, 2


def world(seed: int = 1, days: int = DAYS) -> Facts:
    """Some protest to somebody drawn blindly, who answers the day after; visits go by habit."""
    dice = np.random.default_rng(seed)
    rows, protests = [], []
    for day in range(days):
        rows += [(other, ANSWER, subject, day) for subject, other in protests]
        protests = [tuple(dice.choice(PARTIES, 2, replace=False)) for _ in range(6)]
        rows += [(subject, PROTEST, other, day) for subject, other in protests]
        for subject in dice.choice(PARTIES, 6, replace=False):
            friend = (subject + 1 + int(dice.random() < 0.25)) % PARTIES
            rows.append((subject, VISIT, friend, day))
    return facts_of(rows, PARTIES, 3)


def asked(facts: Facts, day: int, relation: int) -> tuple[Ranking, np.ndarray]:
    """The ranking of a day's questions of one kind, and their answers."""
    model = WhoNext(facts)
    model.train(day)
    rows = facts.on(day)
    kind = facts.relation[rows] == relation
    questions = Questions(facts.subject[rows][kind], facts.relation[rows][kind])
    return model.ask(day, questions), facts.object[rows][kind]


def first(ranking: Ranking) -> list[int]:
    return [
        int(ranking.answers.party[ranking.best(place, 1)[0]])
        for place in range(len(ranking.questions))
    ]


def test_an_answer_goes_to_whom_it_is_owed_and_the_reason_says_so() -> None:
    ranking, owed = asked(world(), DAYS - 1, ANSWER)
    assert np.mean(np.array(first(ranking)) == owed) >= 0.8
    right = next(place for place, party in enumerate(first(ranking)) if party == owed[place])
    reasons = ranking.reasons(int(ranking.best(right, 1)[0]))
    assert max(reasons, key=lambda name: reasons[name]) in (
        "such acts follow what passed between them",
        "had dealings with them",
    )


def test_a_habit_is_found_and_its_chance_told() -> None:
    ranking, friends = asked(world(), DAYS - 1, VISIT)
    assert np.mean(np.array(first(ranking)) == friends) >= 0.5
    chances = [float(ranking.chances(place).max()) for place in range(len(friends))]
    assert 0.55 < np.mean(chances) < 0.95  # 0.75 is the truth


def test_where_nothing_can_be_known_little_is_claimed() -> None:
    ranking, _ = asked(world(), DAYS - 1, PROTEST)
    chances = [float(ranking.chances(place).max()) for place in range(len(ranking.questions))]
    assert np.mean(chances) < 0.3


def test_every_score_is_the_sum_of_its_reasons() -> None:
    ranking, _ = asked(world(), DAYS - 1, VISIT)
    for row in range(0, len(ranking.scores), 7):
        assert sum(ranking.reasons(row).values()) == pytest.approx(
            float(ranking.scores[row]), abs=1e-3
        )


def test_facts_of_the_day_and_later_change_nothing() -> None:
    facts, day = world(), DAYS - 3
    late = facts.day >= day
    other = np.where(late, (facts.object + 7) % PARTIES, facts.object)
    subject = np.where(late, (facts.subject + 3) % PARTIES, facts.subject)
    rows = np.stack([subject, facts.relation, other, facts.day], 1)
    changed = facts_of(rows[~late | (np.arange(len(rows)) % 2 == 0)], PARTIES, 3)
    questions = Questions(np.arange(PARTIES), np.full(PARTIES, VISIT))
    rankings = []
    for one in (facts, changed):
        model = WhoNext(one)
        model.train(day)
        rankings.append(model.ask(day, questions))
    left, right = rankings
    assert (left.answers.party == right.answers.party).all()
    np.testing.assert_allclose(left.scores, right.scores, atol=1e-4)


def test_facts_of_earlier_days_count_as_soon_as_the_next_day_is_asked() -> None:
    rows = [
        *zip(
            *(getattr(world(), name) for name in ("subject", "relation", "object", "day")),
            strict=True,
        )
    ]
    told = facts_of([*rows, (5, PROTEST, 9, DAYS - 1)], PARTIES, 3)
    untold = facts_of([*rows, (5, PROTEST, 8, DAYS - 1)], PARTIES, 3)
    found = []
    for facts in (told, untold):
        model = WhoNext(facts)
        model.train(DAYS - 10)
        ranking = model.ask(DAYS, Questions(np.array([9]), np.array([ANSWER])))
        row = ranking.rows(0).start + int(np.flatnonzero(ranking.answers.party == 5)[0])
        found.append(float(ranking.scores[row]))
    assert found[0] > found[1] + 1


def test_days_are_asked_in_order_and_after_training() -> None:
    model = WhoNext(world())
    questions = Questions(np.array([0]), np.array([VISIT]))
    with pytest.raises(DetenteError, match="train first"):
        model.ask(5, questions)
    model.train(50)
    model.ask(60, questions)
    with pytest.raises(DetenteError, match="already past"):
        model.ask(50, questions)


def test_a_history_too_short_to_learn_from_is_told() -> None:
    with pytest.raises(DetenteError, match="longer history"):
        WhoNext(facts_of([(0, 0, 1, 3)])).train(10)


@pytest.mark.slow
def test_a_year_of_ninety_thousand_facts_takes_a_minute_and_a_gigabyte() -> None:
    dice = np.random.default_rng(3)
    days = np.repeat(np.arange(330), 270)
    subject = (7000 * dice.random(len(days)) ** 3).astype(int)
    other = (subject * 31 + (500 * dice.random(len(days)) ** 2).astype(int)) % 7000
    relation = (230 * dice.random(len(days)) ** 3).astype(int)
    start = time.process_time()
    model = WhoNext(facts_of(np.stack([subject, relation, other, days], 1), 7000, 230))
    model.train(300)
    for day in range(300, 330):
        model.ask(day, Questions(subject[days == day], relation[days == day]))
    assert time.process_time() - start < 120
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 2 * 1024**2
