"""`python -m training VERB …`: the steps that make the reader model; `make train` runs them."""

import importlib
import sys

VERBS = (
    ("corpus", "training.steps", "corpus"),
    ("check", "training.checks", "main"),
    ("prepare", "training.steps", "prepare"),
    ("start", "training.starts", "main"),
    ("direct", "training.direct", "main"),
    ("folds", "training.folds", "main"),
    ("recipe", "training.recipe", "main"),
    ("export", "training.export", "main"),
    ("card", "training.card", "main"),
    ("spans", "training.spans.steps", "main"),
)


def main(arguments: list[str]) -> int:
    """Run one step; its module, and PyTorch where it needs it, loads only then."""
    verbs = {verb: (module, function) for verb, module, function in VERBS}
    if not arguments or arguments[0] not in verbs:
        print(f"usage: python -m training VERB …; verbs: {', '.join(verbs)}", file=sys.stderr)
        return 2
    module, function = verbs[arguments[0]]
    status: int = getattr(importlib.import_module(module), function)(arguments[1:])
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
