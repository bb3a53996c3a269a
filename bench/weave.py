"""How well and how fast made incidents are woven: `python -m bench weave [ATTACKS ...]`.

For each number of attacks (about four tellings each): precision and recall of the pairs put into
one file, seconds, and the most memory used. The tellings are made (bench/made_incidents.py), not
read, so that the weaving alone is measured; equal arguments give equal tellings.
"""

import resource
import time
from collections import Counter
from collections.abc import Sequence

from bench.made_incidents import attacks, tellings
from detente.resolve.weave.gathered import Gathered

_ATTACKS = (2_500, 25_000)
_SEEDS = (11, 12)  # others than those that the weights were fitted on


def main(arguments: list[str]) -> int:
    """Weave each number of attacks and print a line."""
    for count in map(int, arguments or _ATTACKS):
        print(measured(count), flush=True)
    return 0


def measured(count: int) -> str:
    """One line: tellings, files, pairs right, seconds, memory."""
    made = list(tellings(attacks(count, _SEEDS[0]), _SEEDS[1]))
    truth = {one.id: number for number, one in made}
    told = [one for _, one in made]
    start = time.process_time()
    groups = Gathered(told).groups()
    seconds = time.process_time() - start
    precision, recall = pairs_right(groups, truth)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{len(told):,} tellings of {len(set(truth.values())):,} attacks: {len(groups):,} files, "
        f"pairs P {precision:.3f} R {recall:.3f}, {seconds:.1f} s of one core, {memory:,.0f} MiB"
    )


def pairs_right(groups: Sequence[Sequence[str]], truth: dict[str, int]) -> tuple[float, float]:
    """Precision and recall over pairs of tellings in one file."""
    together = right = 0
    for group in groups:
        together += _pairs(len(group))
        right += sum(map(_pairs, Counter(truth[one] for one in group).values()))
    all_ = sum(map(_pairs, Counter(truth.values()).values()))
    return right / max(together, 1), right / max(all_, 1)


def _pairs(size: int) -> int:
    return size * (size - 1) // 2
