"""Reading the public texts into arrays: `spans prepare OUT`. PyTorch is not needed here."""

import json
from pathlib import Path

import numpy as np

from training.spans.arrays import items, kept_pieces, save, sign_numbers
from training.spans.public import SETS, labelled
from training.vocabulary import student_vocabulary


def main(arguments: list[str]) -> int:
    """Write the windows of each set, the pieces that are kept, the numbers of the signs."""
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    vocabulary = student_vocabulary()
    found = {name: list(labelled(name, vocabulary)) for name in SETS}
    everything = [one for some in found.values() for one in some]
    if not everything:
        print("the variable DETENTE_BENCH names no folder with the texts to learn from")
        return 1
    signs = sign_numbers(everything)
    kept = kept_pieces(everything, vocabulary.numbers)
    np.save(out / "kept.npy", kept, allow_pickle=False)
    told = [[place, sign, number] for (place, sign), number in signs.items()]
    (out / "signs.json").write_text(json.dumps(told), "utf-8")
    for name, some in found.items():
        save(out / f"{name}.npz", items(some, signs, kept, vocabulary.numbers["[UNK]"]))
        print(f"{name}: {len(some)} windows")
    print(f"{len(kept)} pieces, {len(signs)} signs")
    return 0
