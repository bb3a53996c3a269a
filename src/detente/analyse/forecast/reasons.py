"""The reasons of a forecast: numbers that speak for a candidate, each under its name."""

import numpy as np

from detente.analyse.forecast.alike import Neighbourhood
from detente.analyse.forecast.candidates import Candidates, Questions
from detente.analyse.forecast.facts import Floats, Numbers, mirror
from detente.analyse.forecast.past import Past
from detente.analyse.forecast.rules import Rules
from detente.analyse.forecast.tallies import HALF_LIVES

_LIVES = len(HALF_LIVES)
_LONGEST = 400  # days after which an act is as good as never seen

REASONS: tuple[tuple[str, int], ...] = (
    ("did this to them before", _LIVES + 2),
    ("had dealings with them", _LIVES + 2),
    ("had this done by them", _LIVES + 1),
    ("often the other side of such acts", _LIVES + 1),
    ("active at all", _LIVES + 1),
    ("such acts follow what passed between them", 2),
    ("parties alike do so", 2),
    ("dealings with the same third parties", 2),
)
"""Names, and how many columns of the table each has."""

COLUMNS = sum(width for _, width in REASONS)


def reason_table(
    past: Past,
    rules: Rules,
    questions: Questions,
    answers: Candidates,
    around: Neighbourhood,
) -> Floats:
    """Candidates x COLUMNS, in logarithms, so that adding weighs chances against each other."""
    size, kinds, day = past.facts.parties, past.facts.relations, past.day
    subject = questions.subject[answers.question]
    relation = questions.relation[answers.question]
    party = answers.party
    habit, _ = past.habits.read(subject * kinds + relation, day, _LONGEST)
    dealings, _ = past.parties.read(subject, day, _LONGEST)
    kind, _ = past.kinds.read(relation, day, _LONGEST)
    back = mirror(relation, kinds)
    act, act_age = past.acts.read((subject * kinds + relation) * size + party, day, _LONGEST)
    pair, pair_age = past.pairs.read(subject * size + party, day, _LONGEST)
    answered, answer_age = past.acts.read((subject * kinds + back) * size + party, day, _LONGEST)
    role, role_age = past.roles.read(relation * size + party, day, _LONGEST)
    active, active_age = past.parties.read(party, day, _LONGEST)
    return np.column_stack(
        [
            np.log((act + 0.02) / (habit + 1)), np.log(act[:, -1] + 0.1), np.log(act_age),
            np.log((pair + 0.02) / (dealings + 1)), np.log(pair[:, -1] + 0.1), np.log(pair_age),
            np.log((answered + 0.02) / (habit + 1)), np.log(answer_age),
            np.log((role + 0.01) / (kind + 1)), np.log(role_age),
            np.log(active + 0.1), np.log(active_age),
            _followed(past, rules, relation, past.pairs.places(subject * size + party)),
            _surroundings(answers, around),
        ]
    )  # fmt: skip


def rule_uses(past: Past, rules: Rules, asked: Numbers, pairs: Numbers) -> tuple[Numbers, Numbers]:
    """The rules that speak for candidates (by pair), and the candidate of each."""
    acts, rows = past.acts_of(pairs)
    age = past.day - past.acts.last[acts]
    return rules.number(asked[rows], past.act_relation[acts], age), rows


def _followed(past: Past, rules: Rules, asked: Numbers, pairs: Numbers) -> Floats:
    """The chance that one of the rules is right, and the best rule's; in logarithms."""
    uses, rows = rule_uses(past, rules, asked, pairs)
    share = rules.share(uses)
    together = np.bincount(rows, -np.log1p(-share), len(asked))
    best = np.zeros(len(asked), np.float32)
    np.maximum.at(best, rows, share)
    return np.log(1e-3 + np.column_stack([together, best])).astype(np.float32)


def _surroundings(answers: Candidates, around: Neighbourhood) -> Floats:
    at = (answers.question, answers.party)
    faint = ((around.same, 1e-4), (around.any, 1e-3), (around.lately, 1e-4), (around.long, 1e-4))
    return np.column_stack([np.log(floor + table[at]) for table, floor in faint])
