"""What a fit leaves behind: the weights, what they say of the rows kept out, and the figures.

Figures are of probabilities as they ship, each head divided by its temperature.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import torch

from training.calibration import cooled, temperatures
from training.fit import predict
from training.heads import Array, Data
from training.measure import figures
from training.network import Reader
from training.split import check_rows


def write(reader: Reader, data: Data, told: dict[str, Any], out: Path) -> None:
    """student.npz (16 bits), logits.npz and figures.json; the figures are printed too."""
    kept: dict[str, Array] = {}
    for name, rows in (("dev", np.where(data["part"] == "dev")[0]), ("check", check_rows(data))):
        kept |= {f"{name}_rows": rows, f"{name}_logits": predict(reader, data, rows)}
    told = told | measured(kept, data)
    out.mkdir(parents=True, exist_ok=True)
    state = {
        name: value.cpu().to(torch.float16).numpy() for name, value in reader.state_dict().items()
    }
    np.savez(out / "student.npz", allow_pickle=False, **state)
    np.savez(out / "logits.npz", allow_pickle=False, **kept)
    (out / "figures.json").write_text(json.dumps(told, indent=1), "utf-8")
    print(json.dumps(told, indent=1))


def measured(kept: dict[str, Array], data: Data) -> dict[str, Any]:
    """The temperatures, and the figures of the development part and of the kept-out corpus."""
    found = temperatures(kept["check_logits"], data, kept["check_rows"])
    told: dict[str, Any] = {"temperatures": found}
    for name in ("dev", "check"):
        logits = cooled(kept[f"{name}_logits"], data, found)
        told[name] = figures(logits, data, kept[f"{name}_rows"])
    return told
