"""The fitted student as one ONNX file in 8 bits, with its vocabulary, classes and temperatures."""

import io
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from detente.extract.reader.reader_file import FILE
from training.calibration import temperatures
from training.heads import HEADS, Data, load, sizes
from training.network import STUDENT, Reader
from training.vocabulary import student_vocabulary

_LONGEST = 256


def main(arguments: list[str]) -> int:
    """Write the model that ships: `export ITEMS.npz FITTED [OUT.onnx]`; tell the card its size."""
    items, fitted = Path(arguments[0]), Path(arguments[1])
    out = Path(arguments[2]) if len(arguments) > 2 else FILE
    data, kept = load(items), np.load(fitted / "logits.npz")
    found = temperatures(kept["check_logits"], data, kept["check_rows"])
    size = export(fitted / "student.npz", data, found, out)
    told = fitted / "figures.json"
    figures = json.loads(told.read_text("utf-8")) if told.is_file() else {}
    figures |= {"temperatures": found, "megabytes": round(size / 1e6, 1)}
    told.write_text(json.dumps(figures, indent=1), "utf-8")
    print(f"{out}: {size / 1e6:.1f} MB, temperatures {found}")
    return 0


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
        model = stripped(onnx.load(small))
    for name, value in _told(data, temperatures).items():
        entry = model.metadata_props.add()
        entry.key, entry.value = name, value
    onnx.save(model, out)
    return out.stat().st_size


def stripped(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model without what the exporter notes of the files that it ran from."""
    graph = model.graph
    for part in (
        graph.node,
        graph.initializer,
        graph.value_info,
        graph.input,
        graph.output,
        [graph],
    ):
        for one in part:
            del one.metadata_props[:]
            one.doc_string = ""
    return model


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
