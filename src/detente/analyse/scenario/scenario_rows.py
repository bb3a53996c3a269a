"""Scenarios as rows: the tree, and the steps that its numbers rest on, for programs."""

from datetime import date

from detente.analyse.likelihood import ENOUGH, TOO_FEW, Chance, chance_row
from detente.analyse.scenario.beliefs import Known
from detente.analyse.scenario.evidence import Evidence
from detente.analyse.scenario.scenario import Scenario
from detente.analyse.scenario.tree import DRAWS, SEED, Node
from detente.ledger.parts import Shape

_OF_COMMITMENT = (
    "id", "short", "citation", "quote", "kind", "promisor", "promisee", "condition",
    "condition_polarity", "act", "fallback", "deadline", "confidence", "status", "status_since",
    "status_why", "steps",
)  # fmt: skip


_KNOWN = "known"


def scenario_row(found: Scenario) -> Shape:
    """The commitment, the days, the branches, and each step with its number, n, rows and formula.

    `given` is a branch's chance once its parent has come, `along` seen from the day itself; where
    the commitment has ended there are no branches, and `commitment.steps` tell what happened.
    """
    asked, tree = found.question, found.tree
    return {
        "commitment": {name: found.row[name] for name in _OF_COMMITMENT},
        "as_of": date.fromordinal(asked.as_of).isoformat(),
        "until": date.fromordinal(asked.until).isoformat(),
        "horizon": asked.horizon,
        "ended": tree is None,
        "seed": SEED,
        "draws": DRAWS,
        "branches": [_node(one) for one in tree.branches] if tree else [],
        "evidence": [_step(n, one) for n, one in enumerate(tree.evidence, 1)] if tree else [],
    }


def said(chance: Chance, bound: str = "", *, known: bool = False) -> str:
    """A chance in words and numbers, or that there are too few cases."""
    if known:
        return _KNOWN
    if not chance.sayable:
        between = f", {chance.interval}" if chance.n >= ENOUGH else ""
        return f"{TOO_FEW} (n={chance.n}{between})"
    limit = f"{bound} " if bound else ""
    return f"{limit}{chance.words}, {chance.number} ({chance.interval})"


def _node(node: Node) -> Shape:
    return {
        "label": node.label,
        "evidence": node.evidence + 1,
        "bound": node.bound,
        "bound_along": node.bound_along,
        "given": chance_row(node.given) | {"n": node.given.n},
        "along": chance_row(node.along) | {"n": node.along.n},
        "says": said(node.given, node.bound, known=node.known),
        "then": [_node(one) for one in node.then],
    }


def _step(number: int, evidence: Evidence) -> Shape:
    belief, chance = evidence.belief, evidence.by_chance
    told = chance_row(belief.chances(evidence.n)[0])
    if isinstance(belief, Known):
        told |= {"words": _KNOWN, "told": _KNOWN}
    return {
        "evidence": number,
        "asks": evidence.asks,
        "record": evidence.record,
        "n": evidence.n,
        **told,
        "bound": evidence.bound,
        "formula": belief.formula,
        "prior": evidence.prior,
        "by_chance": [round(one, 4) for one in chance] if chance else None,
        "rows": list(evidence.rows),
        "notes": list(evidence.notes),
    }
