"""Recoding: what is only announced, threatened or refused is another act than the deed itself.

PLOVER manual: cooperation in the future tense is AGREE, conflict in the future tense THREATEN, and
the announcement that one will not cooperate REJECT; so is a treaty that was not concluded.
"""

from functools import cache

from detente.extract.patterns import Act
from detente.extract.standing.standing import Standing
from detente.model.vocabulary import yaml_file

_DEEDS = frozenset({"AID", "COOPERATE", "RETREAT", "CONCEDE"})
_COOPERATION = _DEEDS | {"AGREE", "CONSULT", "SUPPORT"}
_CONFLICT = frozenset({"SANCTION", "COERCE", "MOBILIZE", "ASSAULT", "PROTEST"})
_INTENDED = {"AID": "033", "COOPERATE": "031", "RETREAT": "035", "CONCEDE": "035"}
_CONCLUDED = "057"
_OPEN = frozenset({"asserted", "reported", "expected"})
_MODES = {
    "ASSAULT": "violence",
    "MOBILIZE": "violence",
    "SANCTION": "relations",
    "COERCE": "restrict",
}


def recoded(act: Act, stands: Standing, *, spoken: bool) -> Act:
    """The act as it is coded: a promise, a threat or a refusal of itself, or unchanged.

    `spoken` is true where somebody says it; the outlet's own "will" foretells and threatens nobody.
    """
    if stands.negated and act.cameo == _CONCLUDED:
        return Act("REJECT", "", "120")
    if not stands.promised or stands.stance not in _OPEN:
        return act
    if stands.negated:
        return Act("REJECT", "", "120") if act.type in _COOPERATION else act
    if act.type in _DEEDS:
        return Act("AGREE", "", _INTENDED[act.type])
    if act.type in _CONFLICT and spoken:
        return Act("THREATEN", _MODES.get(act.type, ""), "138" if act.type == "ASSAULT" else "130")
    return act


def by_doers(act: Act, doers: str) -> Act:
    """The act as those who do it make it: peacekeepers who come bring aid, protesters riot."""
    if act.type in ("CONSULT", "MOBILIZE") and any(one in doers.lower() for one in _helpers()):
        return Act("AID", "", "074")
    if act.mode == "destroy" and any(one in doers.lower() for one in _rioters()):
        return Act("PROTEST", "riot", "145")
    if act.mode == "seize" and any(one in doers.lower() for one in (*_rioters(), *_occupiers())):
        return Act("PROTEST", "obstruct", "144")
    return act


@cache
def _occupiers() -> tuple[str, ...]:
    return tuple(yaml_file("events.yaml")["occupiers"])


@cache
def _rioters() -> tuple[str, ...]:
    return tuple(yaml_file("events.yaml")["rioters"])


@cache
def _helpers() -> tuple[str, ...]:
    return tuple(yaml_file("events.yaml")["helpers"])
