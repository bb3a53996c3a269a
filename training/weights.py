"""Pretrained weights under our names: MiniLM (BERT) and MPNet."""

import json
import struct

import numpy as np
import torch
from torch import Tensor

_BERT = {
    "embeddings.word_embeddings.weight": "words.weight",
    "embeddings.position_embeddings.weight": "positions.weight",
    "embeddings.LayerNorm.weight": "norm.weight",
    "embeddings.LayerNorm.bias": "norm.bias",
    "encoder.relative_attention_bias.weight": "relative.weight",
}
_LAYER = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "output",
    "attention.output.LayerNorm": "attention_norm",
    "attention.attn.q": "query",
    "attention.attn.k": "key",
    "attention.attn.v": "value",
    "attention.attn.o": "output",
    "attention.LayerNorm": "attention_norm",
    "intermediate.dense": "up",
    "output.dense": "down",
    "output.LayerNorm": "norm",
}


def pretrained(content: bytes) -> dict[str, Tensor]:
    """A safetensors file of BERT or MPNet as the state of an `Encoder`."""
    read = _safetensors(content)
    state = {ours: read[theirs] for theirs, ours in _BERT.items() if theirs in read}
    kinds = read.get("embeddings.token_type_embeddings.weight")
    if kinds is not None:  # there is only one kind of text, so its vector joins each word's
        state["words.weight"] = state["words.weight"] + kinds[0]
    for name, value in read.items():
        if name.startswith("encoder.layer."):
            number, rest = name.removeprefix("encoder.layer.").split(".", 1)
            module, _, last = rest.rpartition(".")
            state[f"layers.{number}.{_LAYER[module]}.{last}"] = value
    return state


def _safetensors(content: bytes) -> dict[str, Tensor]:
    """Tensors by name; the format is a JSON header and raw little-endian numbers."""
    (size,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8 : 8 + size])
    return {
        name: torch.from_numpy(_array(content, 8 + size, entry))
        for name, entry in header.items()
        if name != "__metadata__" and entry["dtype"] == "F32"
    }


def _array(
    content: bytes, base: int, entry: dict[str, list[int]]
) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    start, end = entry["data_offsets"]
    flat = np.frombuffer(content[base + start : base + end], dtype="<f4")
    return flat.reshape(entry["shape"]).copy()
