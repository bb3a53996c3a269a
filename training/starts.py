"""The pretrained encoders that fitting starts from: `start FOLDER [--teacher]`."""

from pathlib import Path

import numpy as np

from training.vocabulary import student_zip, teacher_zip
from training.weights import pretrained


def main(arguments: list[str]) -> int:
    """Write student.npz, and with `--teacher` teacher.npz, into the folder."""
    folder = Path(next(one for one in arguments if not one.startswith("--")))
    folder.mkdir(parents=True, exist_ok=True)
    zips = {"student": student_zip}
    if "--teacher" in arguments:
        zips["teacher"] = teacher_zip
    for name, opened in zips.items():
        with opened() as files:
            packed = next(one for one in files.namelist() if one.endswith("model.safetensors"))
            state = pretrained(files.read(packed))
        arrays = {key: value.numpy() for key, value in state.items()}
        np.savez(folder / f"{name}.npz", allow_pickle=False, **arrays)
        print(f"{name}: {sum(one.size for one in arrays.values()) / 1e6:.1f} million numbers")
    return 0
