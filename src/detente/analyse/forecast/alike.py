"""Parties that deal with the same others, and who is two steps away."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from detente.analyse.forecast.facts import Floats, Numbers
from detente.analyse.forecast.past import Past
from detente.analyse.forecast.tallies import QUARTER

_MOST = 60  # the likest parties that are asked
_WEEK = 1  # place of the eight days in HALF_LIVES
_FAINT = 1e-4  # steps less likely than this are not walked


@dataclass(frozen=True, slots=True, eq=False)
class Neighbourhood:
    """What the surroundings of each question point to, questions x parties.

    `same` weighs those to whom parties alike did the same, `any` those with whom they dealt at
    all, `lately` and `long` the chance to arrive in two steps along the dealings of the last week
    or of months.
    """

    same: Floats
    any: Floats
    lately: Floats
    long: Floats


def look_round(past: Past, subject: Numbers, relation: Numbers) -> Neighbourhood:
    """The surroundings of questions "to whom does this subject do this next?"."""
    subjects, rows = np.unique(subject, return_inverse=True)
    dealings = _dealings(past)
    alike = _alike(dealings, subjects)
    total = np.asarray(alike.sum(1)).ravel() + 1e-3
    others = (sparse.diags_array(1 / total) @ alike @ dealings).toarray()
    lately, long = (_two_steps(past, subjects, life) for life in (_WEEK, QUARTER))
    return Neighbourhood(
        (_same(past, alike[rows], relation) / total[rows, None]).astype(np.float32),
        others[rows].astype(np.float32),
        lately[rows],
        long[rows],
    )


def _dealings(past: Past) -> sparse.csr_array:
    """Who dealt with whom, in logarithms of months' counts; parties x parties."""
    weight = np.log1p(3 * past.pairs.counts[:, QUARTER]) * past.pairs.seen
    return _square(past, weight)


def _square(past: Past, weight: Floats) -> sparse.csr_array:
    size = past.facts.parties
    table = sparse.csr_array(
        (weight.astype(np.float32), (past.pair_subject, past.pair_object)), shape=(size, size)
    )
    table.eliminate_zeros()
    return table


def _alike(dealings: sparse.csr_array, subjects: Numbers) -> sparse.csr_array:
    """Cosine of what two parties deal with, those that all deal with counting less."""
    size = dealings.shape[0]
    company = np.bincount(dealings.indices, minlength=size)
    rare = np.log(size / (1 + company)).clip(0.1).astype(np.float32)
    table = (dealings @ sparse.diags_array(rare)).tocsr()
    length = np.sqrt(np.asarray(table.multiply(table).sum(1)).ravel()) + 1e-3
    table = (sparse.diags_array((1 / length).astype(np.float32)) @ table).tocsr()
    return _likest((table[subjects] @ table.T).tocsr(), subjects)


def _likest(table: sparse.csr_array, subjects: Numbers) -> sparse.csr_array:
    """The highest values of each row, without the party itself."""
    keep = np.zeros(table.nnz, bool)
    for row, subject in enumerate(subjects):
        start, stop = table.indptr[row : row + 2]
        values = np.where(table.indices[start:stop] == subject, -1, table.data[start:stop])
        best = np.argsort(-values, kind="stable")[:_MOST]
        keep[start + best[values[best] > 0]] = True
    rows = np.repeat(np.arange(len(subjects)), np.diff(table.indptr))[keep]
    return sparse.csr_array((table.data[keep], (rows, table.indices[keep])), shape=table.shape)


def _same(past: Past, alike: sparse.csr_array, relation: Numbers) -> Floats:
    """To whom those alike did the same kind of act; questions x parties."""
    weight = np.log1p(2 * past.acts.counts[:, QUARTER]) * past.acts.seen
    shape = (len(past.habits.keys), past.facts.parties)
    done = sparse.csr_array(
        (weight.astype(np.float32), (past.act_habit, past.act_object)), shape=shape
    )
    asked = alike.tocoo()
    rows, party = asked.coords
    habit = past.habits.places(party.astype(np.int64) * past.facts.relations + relation[rows])
    known = habit >= 0
    chosen = sparse.csr_array(
        (asked.data[known], (rows[known], habit[known])), shape=(len(relation), shape[0])
    )
    found: Floats = (chosen @ done).toarray().astype(np.float32)
    return found


def _two_steps(past: Past, subjects: Numbers, life: int) -> Floats:
    """The chance to come from each subject to each party in two steps."""
    table = _square(past, past.pairs.counts[:, life] * past.pairs.seen)
    total = np.asarray(table.sum(1)).ravel() + 1e-2
    table = (sparse.diags_array((1 / total).astype(np.float32)) @ table).tocsr()
    table.data[table.data < _FAINT] = 0
    table.eliminate_zeros()
    arrived: Floats = (table[subjects] @ table).toarray().astype(np.float32)
    return arrived
