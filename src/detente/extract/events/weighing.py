"""Weighing: how an act stands, from its words and from what the reader model makes of it.

Words beside the act itself decide ("may sign", "did not sign"). What words further up make of it
("plans to sign", "warned of a strike if …") hangs on the parse; there the model is heard where it
is sure, and where it is not the row is less sure.
"""

from dataclasses import dataclass, replace
from functools import cache

from detente.extract.events.judging import bars
from detente.extract.parsing.tree import Word
from detente.extract.patterns import Act, kinds
from detente.extract.reader.opinion import Opinion
from detente.extract.standing.standing import Standing
from detente.model.vocabulary import yaml_file

_STANCES = {
    "fact": {"asserted", "reported"},
    "history": {"asserted", "reported"},
    "alleged": {"reported", "denied", "probable"},
    "planned": {"intended", "expected"},
    "possible": {"possible", "probable", "feared", "doubted", "hypothetical", "counterfactual"},
    "demanded": {"demanded"},
    "not": {"denied", "counterfactual"},
}
"""The stances that each status of the model goes with."""
_TAKEN = {"planned": "intended", "possible": "possible", "demanded": "demanded"}
_SO = ("fact", "history")
_TO_COME = ("planned", "possible", "demanded")
_HEDGED = frozenset({"probable", "counterfactual"})
"""Stances that only words make: what seems so, and what would have been."""
_SPOKEN = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})
"""Acts by which another is promised, asked for, refused: they are done where they are said."""
_MATERIAL = (2, 4)


@dataclass(frozen=True, slots=True)
class Weighed:
    """How an act stands in the end, and how far the model agrees with the words.

    `verdict` is unasked, agreed, changed (the model's view was taken) or against (it was not).
    """

    stands: Standing
    verdict: str = "unasked"


def weighed(
    stands: Standing, found: Opinion | None, act: Act, head: Word, *, spoken: bool
) -> Weighed:
    """Words and model together, for an act that is coded as the words show it.

    `spoken` is true where somebody in the report says it.
    """
    if found is None:
        return Weighed(_aimed(stands, act, head, so=0.0))
    status, sure = found.status[0]
    so = sum(found.stands(name) for name in _SO)
    if sure > bars().status and not fits(status, stands) and _may_change(status, stands, act):
        told = f"the reader model takes it as {status} ({sure:.2f}), not {_in_words(stands)}"
        return Weighed(_changed(stands, status, told, spoken=spoken), "changed")
    aimed = _aimed(stands, act, head, so=so)
    if fits(status, aimed):
        return Weighed(_placed(aimed, status, sure, so), "agreed")
    return Weighed(aimed, "against")


def fits(status: str, stands: Standing) -> bool:
    """True where a status of the model says the same as the words do."""
    if stands.negated:
        return status == "not" or (stands.stance not in _STANCES["fact"] and _goes(status, stands))
    to_come = stands.time == "future" and stands.stance in _STANCES["fact"]
    return _goes(status, stands) or (to_come and stands.firm and status in _TO_COME)


def _goes(status: str, stands: Standing) -> bool:
    return stands.stance in _STANCES[status]


def _in_words(stands: Standing) -> str:
    return f"{stands.stance} and negated" if stands.negated else stands.stance


def _may_change(status: str, stands: Standing, act: Act) -> bool:
    """Where the words beside the act do not decide, and its content is not taken for the act."""
    if stands.firm or stands.stance in _HEDGED:
        return False
    is_so = stands.stance in _STANCES["fact"] and not stands.negated
    if status in _SO:
        return not is_so
    return is_so and act.type not in _SPOKEN


def _changed(stands: Standing, status: str, told: str, *, spoken: bool) -> Standing:
    """The standing as the model has it."""
    stands = replace(stands, saw=(), turned=told)
    if status == "not":
        return replace(stands, negated=True)
    if status == "alleged":
        return replace(stands, stance="reported")
    if status in _SO:
        stance = "reported" if spoken else "asserted"
        time = "historical" if status == "history" else "past"
        return replace(stands, stance=stance, negated=False, likelihood="", time=time)
    return replace(stands, stance=_TAKEN[status], time="future")


def _placed(stands: Standing, status: str, sure: float, so: float) -> Standing:
    """What the model is sure lies years back is background; what it is sure of is not to come."""
    is_so = stands.stance in _STANCES["fact"] and not stands.negated
    if is_so and status == "history" and sure > bars().history and stands.time == "past":
        return replace(stands, time="historical")
    if is_so and stands.time == "future" and not stands.firm and so > bars().status:
        return replace(stands, time="past")
    return stands


def _aimed(stands: Standing, act: Act, head: Word, *, so: float) -> Standing:
    """A deed that is the aim of another is intended: "hired to investigate", "fighting to topple".

    What somebody says in doing something else is said: "marched to demand elections". `so` is the
    probability that the model gives to its having happened.
    """
    deed = kinds()[act.type].quad in _MATERIAL or act.mode == "investigate"
    if stands.stance not in _STANCES["fact"] or not deed or so > 0.5 or not _is_aim(head):
        return stands
    return replace(stands, stance="intended", time="future", saw=(f"to {head.text}",))


def _is_aim(head: Word) -> bool:
    """An infinitive of purpose, without a subject of its own."""
    purpose = head.dep == "advcl" and head.has("to", "aux") and not head.kids("nsubj")
    return purpose and head.head.lemma not in _means()


@cache
def _means() -> frozenset[str]:
    return frozenset(yaml_file("governors.yaml")["means"])
