"""`python -m training spans STEP …`: prepare, fit, export; `make train` runs them."""

import importlib
import sys

STEPS = ("prepare", "fit", "export")


def main(arguments: list[str]) -> int:
    """Run one step; its module, and PyTorch where it needs it, loads only then."""
    if not arguments or arguments[0] not in STEPS:
        print(f"usage: python -m training spans STEP …; steps: {', '.join(STEPS)}", file=sys.stderr)
        return 2
    status: int = importlib.import_module(f"training.spans.{arguments[0]}").main(arguments[1:])
    return status
