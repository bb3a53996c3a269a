"""`python -m training VERB …`: corpus, prepare, fit, export; `make train` runs them in turn."""

import sys

from training import steps

VERBS = {
    "corpus": steps.corpus,
    "prepare": steps.prepare,
    "export": steps.export_model,
}


def main(arguments: list[str]) -> int:
    """Run one step of the training."""
    if not arguments or arguments[0] not in VERBS:
        print(f"usage: python -m training {'|'.join(VERBS)} …", file=sys.stderr)
        return 2
    return VERBS[arguments[0]](arguments[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
