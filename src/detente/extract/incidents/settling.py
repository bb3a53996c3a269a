"""Casualties settled: whether those who were struck were killed or hurt, by the other figures."""

from collections.abc import Sequence
from dataclasses import replace

from detente.extract.incidents.toll import TollSeen


def settled(tolls: Sequence[TollSeen]) -> list[TollSeen]:
    """The tolls, casualties turned to dead or hurt where nothing speaks against it.

    "Four were shot" stays open beside "one was killed": three of them live.
    """
    return [_settled(one, tolls) if one.effect == "casualties" else one for one in tolls]


def _settled(toll: TollSeen, tolls: Sequence[TollSeen]) -> TollSeen:
    killed, hurt = (_most(tolls, effect) for effect in ("killed", "injured"))
    if 0 < killed < toll.count.best:
        return toll
    likely = "injured" if toll.likely == "injured" or hurt >= toll.count.best else toll.likely
    return replace(toll, effect=likely or toll.effect)


def _most(tolls: Sequence[TollSeen], effect: str) -> int:
    return max((one.count.best for one in tolls if one.effect == effect), default=0)
