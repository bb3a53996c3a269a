"""Whom a question is about: the parties that could be its answer."""

from dataclasses import dataclass

import numpy as np

from detente.analyse.forecast.alike import Neighbourhood
from detente.analyse.forecast.facts import Floats, Numbers
from detente.analyse.forecast.past import Past, runs
from detente.analyse.forecast.tallies import QUARTER

_IN_ROLE = 120  # parties to whom such acts are done most
_SAME, _STEPS = 60, 30  # parties that the surroundings point to
_MONTH = 2  # place of the thirty days in HALF_LIVES


@dataclass(frozen=True, slots=True, eq=False)
class Questions:
    """To whom does `subject` do `relation`? Numbers as in facts seen from both sides."""

    subject: Numbers
    relation: Numbers

    def __len__(self) -> int:
        return len(self.subject)


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Possible answers, ordered by question, then party."""

    question: Numbers
    party: Numbers


def dealt_with(past: Past, questions: Questions) -> Candidates:
    """All with whom the subject ever dealt."""
    starts = past.pairs_from[questions.subject]
    lengths = past.pairs_from[questions.subject + 1] - starts
    pairs = runs(starts, lengths)
    question = np.repeat(np.arange(len(questions)), lengths)
    known = past.pairs.seen[pairs]
    return _ordered(past, questions, question[known], past.pair_object[pairs[known]])


def candidates(past: Past, questions: Questions, around: Neighbourhood) -> Candidates:
    """Those dealt with, those to whom such acts are done, and those the surroundings point to."""
    known = dealt_with(past, questions)
    found = [(known.question, known.party), _in_role(past, questions)]
    found += [_highest(around.same, _SAME), _highest(around.lately, _STEPS)]
    found.append(_highest(around.long, _STEPS))
    question, party = (np.concatenate(column) for column in zip(*found, strict=True))
    return _ordered(past, questions, question, party)


def _ordered(past: Past, questions: Questions, question: Numbers, party: Numbers) -> Candidates:
    """Each once, nobody being his own answer."""
    keys = np.unique(question * past.facts.parties + party)
    question, party = np.divmod(keys, past.facts.parties)
    other = party != questions.subject[question]
    return Candidates(question[other], party[other])


def _in_role(past: Past, questions: Questions) -> tuple[Numbers, Numbers]:
    """To whom acts of the kind were done most of late."""
    often = past.roles.counts[:, _MONTH] + 0.1 * past.roles.counts[:, QUARTER]
    question, party = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for relation in np.unique(questions.relation):
        places = np.arange(*past.roles_from[relation : relation + 2])
        places = places[past.roles.seen[places]]
        places = places[np.argsort(-often[places], kind="stable")[:_IN_ROLE]]
        asking = np.flatnonzero(questions.relation == relation)
        question.append(np.repeat(asking, len(places)))
        party.append(np.tile(past.role_object[places], len(asking)))
    return np.concatenate(question), np.concatenate(party)


def _highest(table: Floats, most: int) -> tuple[Numbers, Numbers]:
    """The columns with the highest values above nothing, of every row."""
    most = min(most, table.shape[1] - 1)
    best = np.argpartition(-table, most, axis=1)[:, :most]
    rows = np.repeat(np.arange(len(table)), most)
    columns = best.ravel()
    there = table[rows, columns] > 0
    return rows[there], columns[there]
