"""The steps of the training that need détente itself; `fit` runs without it."""

import json
import sys
from pathlib import Path

import numpy as np

from detente.extract.reader_file import FILE
from training.export import export, temperatures
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
    """Write all items as arrays: `prepare OUT.npz [--unlabelled]`; teachers need the unlabelled too."""
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
    print(
        f"{len(own)} items of the corpus, {len(public)} public ones, {len(held)} for measuring, {len(loose)} unlabelled"
    )
    return 0


def export_model(arguments: list[str]) -> int:
    """Write the model that ships: `export ITEMS.npz FITTED [OUT.onnx]`."""
    items, fitted = Path(arguments[0]), Path(arguments[1])
    out = Path(arguments[2]) if len(arguments) > 2 else FILE
    stored = np.load(items)
    data = {name: stored[name] for name in stored.files}
    kept = np.load(fitted / "logits.npz")
    found = temperatures(kept["check_logits"], data, kept["check_rows"])
    size = export(fitted / "student.npz", data, found, out)
    print(f"{out}: {size / 1e6:.1f} MB, temperatures {found}")
    return 0
