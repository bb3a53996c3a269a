"""Grade our own labels and keep the figures: `python -m bench own [dev|held|reports ...]`."""

import time
from collections.abc import Iterator

from bench.grade import KINDS, Tally, graded, interval, labelled
from bench.results import Figure, Result, made_now, save

PARTS = ("dev", "held", "reports")


def main(arguments: list[str]) -> int:
    """Grade each part and write bench/results/own-PART.json."""
    for part in arguments or PARTS:
        start = time.perf_counter()
        tallies = {kind: graded(kind, part) for kind in KINDS if labelled(kind, part)}
        read = [kind for kind, tally in tallies.items() if tally.rows]
        figures = dict(figure for kind in read for figure in figures_of(kind, tallies[kind]))
        rows = sum(len(tally.rows) for tally in tallies.values())
        seconds = round(time.perf_counter() - start, 1)
        command = f"python -m bench grade {part}"
        save(Result(f"own-{part}", part, rows, figures, command, seconds=seconds, **made_now()))
        print(
            part, ", ".join(f"{name} {one.value:.1f}" for name, one in figures.items()), flush=True
        )
    return 0


def figures_of(kind: str, tally: Tally) -> Iterator[tuple[str, Figure]]:
    """Right of all rows, right of the rows shown, labels found; in percent."""
    labels = [True] * tally.found + [False] * tally.missed
    for name, hits in (
        ("right", [right for _, right in tally.rows]),
        ("shown", tally.shown),
        ("found", labels),
    ):
        share = 100 * sum(hits) / max(len(hits), 1)
        yield f"{kind}.{name}", Figure(round(share, 1), *(round(end, 1) for end in interval(hits)))
