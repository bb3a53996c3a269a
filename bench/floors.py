"""Set the floors of the regression gate: `python -m bench floors [--lower]`."""

import argparse

from bench.gold.floors import load, renewed, shares_of, write
from bench.gold.kinds import KINDS
from bench.grade import graded


def main(arguments: list[str]) -> int:
    """Grade the dev part, write the floors and print them beside the old ones."""
    parser = argparse.ArgumentParser(prog="python -m bench floors")
    parser.add_argument("--lower", action="store_true", help="floors may fall, too")
    given = parser.parse_args(arguments)
    measured = {kind: shares_of(graded(kind, "dev")) for kind in KINDS}
    old = load()
    new = renewed(measured, old, lower=given.lower)
    write(new)
    for kind, shares in measured.items():
        was, now = old.get(kind, {}), new[kind]
        told = (
            f"{one} {value} (floor {was.get(one)} -> {now[one]})" for one, value in shares.items()
        )
        print(f"{kind}: {', '.join(told)}")
    return 0
