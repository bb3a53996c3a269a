"""Run one bench by its name: `python -m bench NAME ...`."""

import importlib
import sys

BENCHES = (
    ("speed", "bench.speed"),
    ("pace", "bench.pace"),
    ("memory", "bench.memory"),
    ("size", "bench.size"),
    ("time", "bench.time"),
    ("actors", "bench.actors"),
    ("grade", "bench.grade"),
    ("floors", "bench.floors"),
    ("commitments", "bench.commitments"),
    ("attribution", "bench.attribution"),
    ("plover", "bench.plover"),
    ("petrarch", "bench.petrarch"),
    ("cameo", "bench.cameo"),
    ("muc4", "bench.muc4"),
    ("casualties", "bench.casualties"),
    ("incidents", "bench.incidents"),
    ("frequent_words", "bench.frequent_words"),
    ("fit_weave", "bench.fit_weave"),
    ("weave", "bench.weave"),
    ("conditions", "bench.conditions"),
    ("coref", "bench.coref"),
    ("reciprocity", "bench.reciprocity"),
    ("geo", "bench.geo"),
    ("forecast", "bench.forecast"),
    ("all", "bench.all"),
    ("own", "bench.own"),
    ("fairness", "bench.fairness"),
    ("made_events", "bench.made_events"),
    ("acts", "bench.acts"),
    ("report", "bench.report"),
)


def main(arguments: list[str]) -> int:
    """Hand the arguments to the bench they name; its module loads only then."""
    modules = dict(BENCHES)
    if not arguments or arguments[0] not in modules:
        print(f"usage: python -m bench NAME ...; names: {', '.join(modules)}", file=sys.stderr)
        return 2
    name, *rest = arguments
    status: int = importlib.import_module(modules[name]).main(rest)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
