"""The fitted student as one ONNX file in 8 bits, with its vocabulary, classes and temperatures."""

import io
import json
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.fit import HEADS, Data, sizes
from training.network import STUDENT, Reader
from training.vocabulary import student_vocabulary

Array = NDArray[Any]
_LONGEST = 256
GRID = np.linspace(0.6, 3.0, 49)


def export(weights: Path, data: Data, temperatures: dict[str, float], out: Path) -> int:
    """Write the file; its size in bytes."""
    reader = Reader(STUDENT, sizes(data))
    stored = np.load(weights)
    reader.load_state_dict(
        {name: torch.from_numpy(stored[name].astype(np.float32)) for name in stored.files}
    )
    with tempfile.TemporaryDirectory() as folder:
        plain, small = Path(folder) / "plain.onnx", Path(folder) / "small.onnx"
        _write(reader.eval(), plain)
        quantize_dynamic(plain, small, per_channel=True, weight_type=QuantType.QInt8)
        model = onnx.load(small)
    for name, value in _told(data, temperatures).items():
        entry = model.metadata_props.add()
        entry.key, entry.value = name, value
    onnx.save(model, out)
    return out.stat().st_size


def _write(reader: Reader, path: Path) -> None:
    ids = torch.ones(2, 24, dtype=torch.long)
    marks = torch.zeros(2, 3, dtype=torch.long)
    batch = torch.export.Dim("batch", min=1, max=_LONGEST)
    length = torch.export.Dim("length", min=4, max=_LONGEST)
    torch.onnx.export(
        reader,
        (ids, torch.ones_like(ids), marks),
        path,
        input_names=["ids", "mask", "marks"],
        output_names=["logits"],
        dynamic_shapes={
            "ids": {0: batch, 1: length},
            "mask": {0: batch, 1: length},
            "marks": {0: batch},
        },
        dynamo=True,
        external_data=False,
        verbose=False,
    )


def _told(data: Data, temperatures: dict[str, float]) -> dict[str, str]:
    numbers = student_vocabulary().numbers
    lines = io.StringIO()
    lines.write("\n".join(sorted(numbers, key=lambda piece: numbers[piece])))
    labels = {name: [str(one) for one in data[f"names_{name}"]] for name in HEADS}
    return {
        "vocabulary": lines.getvalue(),
        "labels": json.dumps(labels),
        "temperatures": json.dumps(temperatures),
    }


def temperatures(logits: Array, data: Data, rows: Array) -> dict[str, float]:
    """For each head the temperature that makes the kept-out labels likeliest (Guo et al. 2017)."""
    found: dict[str, float] = {}
    at = 0
    for name, size in sizes(data).items():
        part, at = logits[:, at : at + size], at + size
        found[name] = float(min(GRID, key=lambda one: _cost(name, part / one, data[name][rows])))
    return found


def _cost(name: str, part: Array, label: Array) -> float:
    """Mean negative log-likelihood of the known labels."""
    if name == "contexts":
        known = label[:, 0] >= 0
        signed = np.where(label[known] == 1, -part[known], part[known])
        return float(np.logaddexp(0, signed).mean())
    shifted = part - part.max(1, keepdims=True)
    logs = shifted - np.log(np.exp(shifted).sum(1, keepdims=True))
    if name in ("act", "kind"):
        known = (label.sum(1) > 0) & (label.sum(1) < label.shape[1] // 3)
        picked = np.where(label[known], logs[known], -1e9)
        return float(-np.logaddexp.reduce(picked, axis=1).mean()) if known.any() else 0.0
    known = label >= 0
    return float(-logs[known][np.arange(known.sum()), label[known]].mean()) if known.any() else 0.0
