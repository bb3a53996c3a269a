"""Who is next: `python -m bench forecast QUERIES.jsonl OUTPUT.jsonl --history FACTS.txt`.

FACTS has a line a fact: subject, relation, object, day, with tabs between. For a question of a day
only facts of earlier days count; the weights are fitted to days before the first question.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from bench.rows import Row, read_rows, write_rows
from detente.analyse.forecast.candidates import Questions
from detente.analyse.forecast.facts import Facts, Numbers, facts_of
from detente.analyse.forecast.ranking import Ranking
from detente.analyse.forecast.who_next import WhoNext

_MOST = 100  # candidates written a question


def main(arguments: list[str]) -> int:
    """Answer questions from a history."""
    parser = argparse.ArgumentParser(prog="python -m bench forecast")
    parser.add_argument("queries", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--history", type=Path, required=True, help="facts of all days")
    given = parser.parse_args(arguments)
    queries = read_rows(given.queries)
    write_rows(given.output, answers(queries, np.loadtxt(given.history, np.int64, ndmin=2)))
    return 0


def answers(queries: list[Row], history: Numbers) -> Iterator[Row]:
    """Scores for each query, day by day."""
    model = WhoNext(_facts(queries, history))
    days = sorted({int(query["time"]) for query in queries})
    if days:
        model.train(days[0])
    for day in days:
        asked = [query for query in queries if query["time"] == day]
        keys = [_key(query, model) for query in asked]
        distinct = sorted(set(keys))
        ranking = model.ask(day, Questions(*np.array(distinct).T))
        places = {key: place for place, key in enumerate(distinct)}
        scores = [_scores(ranking, place) for place in range(len(distinct))]
        for query, key in zip(asked, keys, strict=True):
            yield {"id": query["id"], "scores": scores[places[key]]}


def _facts(queries: list[Row], history: Numbers) -> Facts:
    """The history, wide enough for parties and relations that only queries have."""
    named = [query[side] for query in queries for side in ("subject", "object")]
    parties = max((party for party in named if party is not None), default=-1) + 1
    relations = max((query["relation"] for query in queries), default=-1) + 1
    return facts_of(history, parties, relations)


def _key(query: Row, model: WhoNext) -> tuple[int, int]:
    """Who is known, and the kind of act as that side has it."""
    if query["object"] is None:
        return query["subject"], query["relation"]
    return query["object"], int(model.backwards(np.array([query["relation"]]))[0])


def _scores(ranking: Ranking, place: int) -> dict[str, float]:
    best = ranking.best(place, _MOST)
    return {
        str(party): round(float(score), 5)
        for party, score in zip(ranking.answers.party[best], ranking.scores[best], strict=True)
    }
