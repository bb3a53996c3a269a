"""Made dyads: two years of acts between two sides, with known truth about who answers whom.

Equal seeds give equal ledgers. The sides are AAA and BBB; CCC is the third party that both may
react to; the others fill the rest of the news.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from bench.made_rhythms import (
    DAYS,
    LATE_WEEK,
    OFFICE_WEEK,
    STEADY,
    Counts,
    Delay,
    Shape,
    answers,
    bursts,
    crises,
    drawn,
    exciting_itself,
    onsets,
    weekly,
)
from detente.model.acts import Acts, Party

_FIRST_DAY = 730_000  # 3 September 1999
_SIDES = ("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH")
_ANSWERED = 0.4
_ELSEWHERE = 20.0  # acts a day
_ROUNDS = 8  # an answer to an answer to … fades before that

Truth = frozenset[tuple[str, str, str]]
"""Who answers, which kind, with which kind."""


@dataclass(frozen=True, slots=True, eq=False)
class Streams:
    """Counts by (side, kind), of CCC towards both, and of the rest; the rest may be unseen."""

    counts: dict[tuple[str, str], Counts]
    third: Counts | None = None
    elsewhere: Shape | None = field(default_factory=lambda: STEADY)


World = Callable[[np.random.Generator, float], Streams]
"""From a number of acts each side does in each kind to what happened."""

KEYS = [(side, kind) for side in ("AAA", "BBB") for kind in ("cooperation", "conflict")]


def made(name: str, each_side: int, seed: int) -> tuple[Acts, Truth]:
    """A ledger of a world, with so many acts of either side on average, and its truth."""
    world, truth = WORLDS[name]
    rng = np.random.default_rng([seed, each_side, *name.encode()])
    return _acts(rng, world(rng, each_side / 2)), truth


def _by_shape(shapes: Callable[[np.random.Generator], list[Shape]]) -> World:
    """Independent draws from four rates, in the order of KEYS."""

    def world(rng: np.random.Generator, each: float) -> Streams:
        four = shapes(rng)
        return Streams({key: drawn(rng, each, one) for key, one in zip(KEYS, four, strict=True)})

    return world


def _own_bursts(rng: np.random.Generator) -> list[Shape]:
    first, second = bursts(rng, 6, 1), bursts(rng, 6, 1)
    return [first, first, second, second]


def _common(days: float, spread: float) -> Callable[[np.random.Generator], list[Shape]]:
    return lambda rng: [bursts(rng, days, spread)] * 4


def _steady(rng: np.random.Generator) -> list[Shape]:
    return [STEADY] * 4


def _two_weeks(rng: np.random.Generator) -> list[Shape]:
    return [weekly(OFFICE_WEEK)] * 2 + [weekly(LATE_WEEK)] * 2


def _fading(first: float, second: float) -> Callable[[np.random.Generator], list[Shape]]:
    def shapes(rng: np.random.Generator) -> list[Shape]:
        starts = onsets(rng)
        return [crises(starts, first)] * 2 + [crises(starts, second)] * 2

    return shapes


def _conflict_alone(rng: np.random.Generator) -> list[Shape]:
    common = bursts(rng, 6, 1)
    return [STEADY, common, STEADY, common]


def _hawkes(rng: np.random.Generator, each: float) -> Streams:
    return Streams({key: exciting_itself(rng, each) for key in KEYS})


def _waves(seen: bool) -> World:
    """All that is reported comes in waves and by weekday; of one ledger only the dyad is kept."""

    def world(rng: np.random.Generator, each: float) -> Streams:
        wave = bursts(rng, 20, 0.6) * weekly(OFFICE_WEEK)
        counts = {key: drawn(rng, each, wave) for key in KEYS}
        return Streams(counts, elsewhere=wave if seen else None)

    return world


def _third(first: str, second: str, seen: bool) -> World:
    """Both react to CCC, each after its own delay."""

    def world(rng: np.random.Generator, each: float) -> Streams:
        third = drawn(rng, each * 1.6, STEADY)
        delays = {"AAA": first, "BBB": second}
        counts = {
            (side, kind): answers(rng, third, 0.3, delays[side]) + drawn(rng, each / 2, STEADY)
            for side, kind in KEYS
        }
        return Streams(counts, third if seen else None)

    return world


def _answering(
    truth: Truth,
    delay: str = Delay.NEXT_DAYS,
    shapes: Callable[[np.random.Generator], list[Shape]] = _steady,
    *,
    waves: bool = False,
) -> World:
    """Four in ten acts are answered as `truth` says; answers may be answered in turn."""

    def world(rng: np.random.Generator, each: float) -> Streams:
        wave = bursts(rng, 20, 0.6) * weekly(OFFICE_WEEK)
        rates = dict(zip(KEYS, [wave] * 4 if waves else shapes(rng), strict=True))
        share = {key: 1.0 - _ANSWERED * any(key == (a, c) for a, _, c in truth) for key in KEYS}
        fresh = {key: drawn(rng, each * share[key], rates[key]) for key in KEYS}
        made = dict(fresh)
        for _ in range(_ROUNDS):
            given = {
                (side, kind): answers(rng, fresh[_other(side), heard], _ANSWERED, delay)
                for side, heard, kind in sorted(truth)
            }
            fresh = {key: given.get(key, np.zeros(DAYS, dtype=np.int64)) for key in KEYS}
            made = {key: made[key] + fresh[key] for key in KEYS}
        return Streams(made, elsewhere=wave if waves else STEADY)

    return world


def _other(side: str) -> str:
    return "BBB" if side == "AAA" else "AAA"


def _truth(sides: str, *kinds: tuple[str, str]) -> Truth:
    return frozenset((side, heard, kind) for side in sides.split() for heard, kind in kinds)


_IN_KIND = (("cooperation", "cooperation"), ("conflict", "conflict"))
_INVERSE = (("cooperation", "conflict"), ("conflict", "cooperation"))
_NONE: Truth = frozenset()
_ONE, _BOTH = _truth("BBB", *_IN_KIND), _truth("AAA BBB", *_IN_KIND)
_BLOW = _truth("BBB", _IN_KIND[1])
_TURNED, _BOTH_TURNED = _truth("BBB", *_INVERSE), _truth("AAA BBB", *_INVERSE)

WORLDS: dict[str, tuple[World, Truth]] = {
    "none: steady": (_by_shape(_steady), _NONE),
    "none: own bursts": (_by_shape(_own_bursts), _NONE),
    "none: each excites itself": (_hawkes, _NONE),
    "none: two weekday rhythms": (_by_shape(_two_weeks), _NONE),
    "none: waves of reports": (_waves(True), _NONE),
    "none: waves unseen": (_waves(False), _NONE),
    "shared: common crises": (_by_shape(_common(6, 1)), _NONE),
    "shared: quick crises": (_by_shape(_common(2, 1.2)), _NONE),
    "shared: conflict alone": (_by_shape(_conflict_alone), _NONE),
    "shared: sudden, fading alike": (_by_shape(_fading(6, 6)), _NONE),
    "shared: sudden, fading apart": (_by_shape(_fading(3, 8)), _NONE),
    "shared: third party": (_third(Delay.SOON_OR_SAME, Delay.SOON_OR_SAME, True), _NONE),
    "shared: third unseen": (_third(Delay.SOON_OR_SAME, Delay.SOON_OR_SAME, False), _NONE),
    "shared: third, one side later": (_third(Delay.QUICK, Delay.SLOW, True), _NONE),
    "shared: the same, unseen": (_third(Delay.TODAY_OR_NEXT, Delay.WITHIN_THREE, False), _NONE),
    "in kind: one side": (_answering(_ONE), _ONE),
    "in kind: both sides": (_answering(_BOTH), _BOTH),
    "in kind: conflict alone": (_answering(_BLOW), _BLOW),
    "in kind: own bursts": (_answering(_ONE, shapes=_own_bursts), _ONE),
    "in kind: common crises": (_answering(_ONE, shapes=_common(6, 1)), _ONE),
    "in kind: waves of reports": (_answering(_ONE, waves=True), _ONE),
    "in kind: from any hour": (_answering(_ONE, Delay.ANY_HOUR), _ONE),
    "inverse: one side": (_answering(_TURNED), _TURNED),
    "inverse: both sides": (_answering(_BOTH_TURNED), _BOTH_TURNED),
}
"""Each world by its name, with its truth."""


def _acts(rng: np.random.Generator, streams: Streams) -> Acts:
    """Columns of acts, ordered by day."""
    parts = [
        _column(side, _other(side), kind, counts) for (side, kind), counts in streams.counts.items()
    ]
    if streams.third is not None:
        halves = rng.binomial(streams.third, 0.5)
        parts += [
            _column("CCC", "AAA", "conflict", halves),
            _column("CCC", "BBB", "conflict", streams.third - halves),
        ]
    if streams.elsewhere is not None:
        parts += _others(rng, drawn(rng, _ELSEWHERE * DAYS, streams.elsewhere))
    day, actor, recipient, quad = (np.concatenate(one) for one in zip(*parts, strict=True))
    order = np.argsort(day, kind="stable")
    days = (day[order] + _FIRST_DAY).astype(np.int32)
    quads = quad[order].astype(np.int8)
    return Acts(
        parties=tuple(Party(one, one, one) for one in _SIDES),
        types=("AGREE", "COERCE"),
        first=days,
        last=days,
        actor=actor[order].astype(np.int32),
        recipient=recipient[order].astype(np.int32),
        type=(quads > 2).astype(np.int8),
        quad=quads,
        intensity=np.where(quads > 2, -5.0, 5.0).astype(np.float32),
        confidence=np.ones(len(days), dtype=np.float32),
        row=np.arange(1, len(days) + 1, dtype=np.int64),
    )


def _column(actor: str, recipient: str, kind: str, counts: Counts) -> tuple[Counts, ...]:
    days = np.repeat(np.arange(DAYS), counts)
    quad = 2 if kind == "cooperation" else 4
    places = (_SIDES.index(actor), _SIDES.index(recipient), quad)
    return (days, *(np.full(len(days), one) for one in places))


def _others(rng: np.random.Generator, counts: Counts) -> list[tuple[Counts, ...]]:
    """The rest of the news: acts among five other countries."""
    days = np.repeat(np.arange(DAYS), counts)
    actor = rng.integers(3, 8, len(days))
    recipient = 3 + (actor - 3 + rng.integers(1, 5, len(days))) % 5
    return [(days, actor, recipient, rng.integers(1, 5, len(days)))]
