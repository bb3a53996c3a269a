"""The steps that read: lines into records, records into arrays. PyTorch is not needed here."""

import json
import sys
from pathlib import Path

import numpy as np

from training.items import CORPUS, own_items, records
from training.notation import NotationError, record
from training.public import plover_items
from training.tensors import Labels, arrays, save, veiled
from training.unlabelled import unlabelled_items
from training.vocabulary import student_vocabulary, teacher_numbers


def corpus(arguments: list[str]) -> int:
    """Read files in the short notation into training/corpus/*.jsonl; what is wrong is named."""
    wrong = 0
    for path in map(Path, arguments):
        found = []
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip():
                continue
            try:
                found.append(record(f"{path.stem}-{number:04}", line))
            except NotationError as error:
                wrong += 1
                print(f"{path}:{number}: {error}", file=sys.stderr)
        lines = [json.dumps(one, ensure_ascii=False) for one in found]
        (CORPUS / f"{path.stem}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{path.stem}: {len(found)} sentences")
    return int(wrong > 0)


def prepare(arguments: list[str]) -> int:
    """Write all items as arrays: `prepare OUT.npz [--unlabelled]`.

    Only teachers need the unlabelled sentences (training/unlabelled.py).
    """
    own = list(own_items(records()))
    public = list(plover_items("train"))
    held = list(plover_items("dev"))
    loose = list(unlabelled_items()) if "--unlabelled" in arguments else []
    items = [*veiled([*own, *public, *held]), *loose]
    labels = Labels.of(own)
    data = arrays(items, labels, student_vocabulary())
    data["teacher_ids"] = teacher_numbers()
    parts = ["train"] * (len(own) + len(public)) + ["dev"] * len(held)
    data["part"] = np.array([*parts, *(["loose"] * len(loose))])
    save(Path(arguments[0]), data, labels)
    counts = {"of the corpus": own, "public": public, "for measuring": held, "unlabelled": loose}
    print(", ".join(f"{len(some)} items {name}" for name, some in counts.items()))
    return 0
