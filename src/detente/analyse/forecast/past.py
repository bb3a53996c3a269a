"""The past as it stands before a day: tallies of acts, pairs, roles and parties."""

import numpy as np

from detente.analyse.forecast.facts import Facts, Numbers
from detente.analyse.forecast.tallies import Tally


def runs(starts: Numbers, lengths: Numbers) -> Numbers:
    """The numbers start, start + 1 … of each run, one run after the other."""
    before = np.concatenate([[0], np.cumsum(lengths)[:-1]]).astype(np.int64)
    return np.repeat(starts - before, lengths) + np.arange(int(lengths.sum()))


class Past:
    """Tallies of facts seen from both sides; `pass_day` lets it grow by one day.

    `acts` counts (subject, relation, object), `pairs` (subject, object), `roles` (relation,
    object), `habits` (subject, relation), `parties` and `kinds` one column each.
    """

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        size, kinds = facts.parties, facts.relations
        subject, relation, other = facts.subject, facts.relation, facts.object
        self.day = int(facts.day[0]) - 1 if len(facts) else 0
        self.acts = Tally((subject * kinds + relation) * size + other)
        self.pairs = Tally(subject * size + other)
        self.roles = Tally(relation * size + other)
        self.habits = Tally(subject * kinds + relation)
        self.parties = Tally(subject)
        self.kinds = Tally(relation)
        self._index(size, kinds)

    def _index(self, size: int, kinds: int) -> None:
        """Which acts a pair has, which pairs a party, which roles a kind of act."""
        self.act_subject = self.acts.keys // (kinds * size)
        self.act_relation = self.acts.keys // size % kinds
        self.act_object = self.acts.keys % size
        self.act_habit = self.habits.places(self.act_subject * kinds + self.act_relation)
        pair_of_act = self.pairs.places(self.act_subject * size + self.act_object)
        self.acts_by_pair = np.argsort(pair_of_act, kind="stable")
        edges = np.arange(len(self.pairs.keys) + 1)
        self.acts_from = np.searchsorted(pair_of_act[self.acts_by_pair], edges)
        self.pair_subject, self.pair_object = np.divmod(self.pairs.keys, size)
        self.pairs_from = np.searchsorted(self.pair_subject, np.arange(size + 1))
        role_relation, self.role_object = np.divmod(self.roles.keys, size)
        self.roles_from = np.searchsorted(role_relation, np.arange(kinds + 1))

    @property
    def _tallies(self) -> tuple[Tally, ...]:
        return (self.acts, self.pairs, self.roles, self.habits, self.parties, self.kinds)

    def reach(self, day: int) -> None:
        """Let time pass up to a day, before any of its facts is seen."""
        for tally in self._tallies:
            tally.fade(day - self.day)
        self.day = day

    def take_in(self) -> None:
        """See the facts of the day that was reached."""
        rows = self.facts.on(self.day)
        for tally in self._tallies:
            tally.add(rows, self.day)

    def acts_of(self, pairs: Numbers) -> tuple[Numbers, Numbers]:
        """Places of the acts that pairs have behind them, and which of the given pairs each is of.

        A place of -1 is a pair without acts.
        """
        there = np.flatnonzero(pairs >= 0)
        starts = self.acts_from[pairs[there]]
        lengths = self.acts_from[pairs[there] + 1] - starts
        acts = self.acts_by_pair[runs(starts, lengths)]
        rows = np.repeat(there, lengths)
        known = self.acts.seen[acts]
        return acts[known], rows[known]
