"""The fitted span model as one ONNX file in 8 bits: `spans export PREPARED FITTED.npz [OUT]`."""

import json
import tempfile
from pathlib import Path
from typing import cast

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from detente.extract.reader.reader_file import SPANS
from training.export import stripped
from training.spans.network import LONGEST, Spotter, shape_of
from training.vocabulary import student_vocabulary


class _Alone(nn.Module):
    """The network for one window, of which every piece counts."""

    def __init__(self, network: Spotter) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, signs: Tensor) -> tuple[Tensor, ...]:
        return cast(tuple[Tensor, ...], self.network(ids, signs, torch.ones_like(ids).float()))


def main(arguments: list[str]) -> int:
    """Write the file that ships."""
    prepared, fitted = Path(arguments[0]), Path(arguments[1])
    out = Path(arguments[2]) if len(arguments) > 2 else SPANS
    kept = np.load(prepared / "kept.npy")
    signs = json.loads((prepared / "signs.json").read_text("utf-8"))
    stored = np.load(fitted, allow_pickle=False)
    state = {name: torch.from_numpy(stored[name].astype(np.float32)) for name in stored.files}
    layers = 1 + max(int(name.split(".")[2]) for name in state if ".layers." in name)
    network = Spotter(shape_of(len(kept), layers), len(state["signs.weight"]))
    network.load_state_dict(state)
    size = export(network, _told(kept, signs), out)
    print(f"{out}: {size / 1e6:.1f} MB, {layers} layers, {len(kept)} pieces")
    return 0


def export(network: Spotter, told: dict[str, str], out: Path) -> int:
    """Write the file with its texts; its size in bytes."""
    with tempfile.TemporaryDirectory() as folder:
        whole, small = Path(folder) / "whole.onnx", Path(folder) / "small.onnx"
        _write(_Alone(network).eval(), whole)
        quantize_dynamic(whole, small, per_channel=True, weight_type=QuantType.QInt8)
        model = stripped(onnx.load(small))
    for name, value in told.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = name, value
    onnx.save(model, out)
    return out.stat().st_size


def _write(network: nn.Module, path: Path) -> None:
    ids = torch.ones(1, 24, dtype=torch.long)
    length = torch.export.Dim("length", min=4, max=LONGEST)
    torch.onnx.export(
        network,
        (ids, torch.ones(1, 24, 5, dtype=torch.long)),
        path,
        input_names=["ids", "signs"],
        output_names=["logits", "asking", "asked", "attacks"],
        dynamic_shapes={"ids": {1: length}, "signs": {1: length}},
        dynamo=True,
        external_data=False,
        verbose=False,
    )


def _told(
    kept: np.ndarray[tuple[int], np.dtype[np.int64]], signs: list[list[object]]
) -> dict[str, str]:
    pieces = {number: piece for piece, number in student_vocabulary().numbers.items()}
    lines = "\n".join(pieces[number] for number in kept.tolist())
    return {"vocabulary": lines, "signs": json.dumps(signs)}
