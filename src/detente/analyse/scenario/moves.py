"""Moves: how likely a type of act is by its doer's own history, and how the other side answers."""

from dataclasses import replace

import numpy as np

from detente.analyse.dyad_acts import chosen
from detente.analyse.episodes import ANSWER_DAYS, Answers, answers, episodes
from detente.analyse.forecast.of_ledger import outlook_of
from detente.analyse.forecast.windows import Cut
from detente.analyse.likelihood import ENOUGH, percent, rounded
from detente.analyse.scenario.beliefs import Occurrence, Shares
from detente.analyse.scenario.evidence import Evidence, Seen
from detente.analyse.scenario.question import Question
from detente.analyse.scenario.records import JEFFREYS
from detente.ledger.ledger import Ledger

CLASSES = ("cooperation", "conflict")


def whose_move(question: Question) -> tuple[str, str] | None:
    """Who would meet the condition, and towards whom; None where its verb or parties tell not."""
    part = question.condition
    if part is None or not part.type or question.horizon < 1:
        return None
    doer = next((side for side in part.doers if side != question.promisor), "")
    whom = next((side for side in part.others if side not in (doer, "")), question.promisor)
    return (doer, whom) if doer and whom else None


def foretold(ledger: Ledger, question: Question, evidence: Evidence) -> Evidence:
    """The same evidence, with what the forecast says of such acts beside it."""
    part, sides = question.condition, whose_move(question)
    if part is None or sides is None:
        return evidence
    found = outlook_of(ledger, sides, Cut(horizon=question.horizon, last=question.as_of))
    told = next(
        (act for act in found.acts if (act.actor, act.recipient, act.type) == (*sides, part.type)),
        None,
    )
    if told is None:
        words = "; ".join(found.too_few) or f"it knows no {part.type} between them"
    else:
        low, high = (rounded(end, told.n) for end in (told.low, told.high))
        words = f"{percent(told.chance, told.n)} ({low} to {high} %, n={told.n})"
    note = f"detente forecast of {part.type}, {sides[0]} towards {sides[1]}: {words}"
    return replace(evidence, notes=(*evidence.notes, note))


def base_rate(question: Question, seen: Seen) -> Evidence | None:
    """How often such acts as the condition asks for are seen; None where nobody could say.

    It needs a coded type, a doer that is not the promisor, and two horizons that were watched.
    """
    part, sides = question.condition, whose_move(question)
    if part is None or sides is None or seen.days < 2 * question.horizon:
        return None
    doer, whom = sides
    acts = seen.acts(doer, whom)
    acts = chosen(acts, np.array([acts.types[place] == part.type for place in acts.type], np.bool_))
    began = episodes(acts.first)
    belief = Occurrence(len(began), seen.days, question.horizon, part.negated)
    return Evidence(
        f"does the condition come about within {question.horizon} days?",
        f"{len(began)} episodes of {part.type} by {doer} towards {whom} in {seen.days} days"
        f" that were watched; acts within {ANSWER_DAYS} days are one episode",
        belief,
        seen.days // question.horizon,
        "Jeffreys' Gamma(1/2, 0) for a Poisson rate",
        seen.citations(tuple(acts.row[began].tolist())),
        bound="at least" if part.negated else "at most",
        notes=(
            f"it counts any {part.type} of theirs, and the condition asks for one in particular:"
            " read it as a limit",
        ),
    )


def answering(question: Question, seen: Seen, conflict: bool) -> Evidence | None:
    """How the other side first acted after such acts of the promisor; None without two sides."""
    actor, other = question.promisor, question.other
    days = min(ANSWER_DAYS, question.horizon)
    if not actor or not other or days < 1:
        return None
    acts = seen.acts(actor, other)
    acts = chosen(acts, (acts.quad > 2) == conflict)
    found = answers(
        acts, seen.acts(other, actor), since=seen.since, until=question.as_of, days=days
    )
    counted = (found.cooperation, found.conflict, found.nothing)
    told = f"1/2 each + ({counted[0]} cooperation, {counted[1]} conflict, {counted[2]} nothing)"
    belief = Shares(tuple(one + JEFFREYS for one in counted), told)
    notes = [f"any {CLASSES[conflict]} of theirs is taken for the act that is promised"]
    if _as_ever(belief, found):
        notes.append(f"no other than after any day: what {other} does anyway, and no answer")
    return Evidence(
        f"how does {other} act first within {days} days of it?",
        f"after {found.n} episodes of {CLASSES[conflict]} by {actor} towards {other}:"
        f" {counted[0]} cooperation, {counted[1]} conflict, {counted[2]} nothing",
        belief,
        found.n,
        "Jeffreys' Dirichlet(1/2, 1/2, 1/2)",
        seen.citations(found.keys),
        by_chance=found.by_chance,
        notes=tuple(notes),
    )


def _as_ever(belief: Shares, found: Answers) -> bool:
    """Cooperation and conflict both come as often as after any day, as far as can be told."""
    if found.n < ENOUGH or found.by_chance is None:
        return False
    counted = (found.cooperation, found.conflict)
    told = zip(belief.chances(found.n), found.by_chance, counted, strict=False)
    return all((chance.low if k else 0) <= share <= chance.high for chance, share, k in told)
