"""The reader's network: an encoder of BERT's shape, what stands at the marks, and the heads."""

import math
from dataclasses import dataclass
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional

BUCKETS, FARTHEST = 32, 128


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of an encoder; `first` is the position of the first token, `relative` MPNet's bias."""

    layers: int
    width: int
    heads: int
    inner: int
    vocabulary: int
    positions: int = 512
    first: int = 0
    relative: bool = False


STUDENT = Shape(layers=6, width=384, heads=12, inner=1536, vocabulary=30522)
TEACHER = Shape(
    layers=12, width=768, heads=12, inner=3072, vocabulary=30527, positions=514, first=2,
    relative=True,
)  # fmt: skip


class Layer(nn.Module):
    """Self-attention and a feed-forward step, each added and normalised (post-norm)."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.heads = shape.heads
        self.query = nn.Linear(shape.width, shape.width)
        self.key = nn.Linear(shape.width, shape.width)
        self.value = nn.Linear(shape.width, shape.width)
        self.output = nn.Linear(shape.width, shape.width)
        self.attention_norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.up = nn.Linear(shape.width, shape.inner)
        self.down = nn.Linear(shape.inner, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        """`hidden` (batch, length, width), `bias` added to the attention scores."""
        batch, length, width = hidden.shape
        cut = (batch, length, self.heads, width // self.heads)
        query, key, value = (
            part(hidden).view(cut).transpose(1, 2) for part in (self.query, self.key, self.value)
        )
        scores = query @ key.transpose(-1, -2) / math.sqrt(cut[-1]) + bias
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(batch, length, width)
        hidden = self.attention_norm(hidden + self.dropout(self.output(mixed)))
        return cast(
            Tensor,
            self.norm(hidden + self.dropout(self.down(functional.gelu(self.up(hidden))))),
        )


class Encoder(nn.Module):
    """Token ids to one vector a token."""

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.relative = nn.Embedding(BUCKETS, shape.heads) if shape.relative else None

    def freeze(self, layers: int) -> None:
        """Keep words, positions and the lowest layers as they are; 0 freezes nothing."""
        if not layers:
            return
        for part in (self.words, self.positions, self.norm, self.relative, *self.layers[:layers]):
            if part is not None:
                part.requires_grad_(False)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """`ids` and `mask` (batch, length) to (batch, length, width)."""
        places = torch.arange(ids.shape[1], device=ids.device)
        hidden = self.words(ids) + self.positions(places + self.shape.first)
        hidden = self.dropout(self.norm(hidden))
        bias = (1.0 - mask.to(hidden.dtype))[:, None, None, :] * -1e4
        if self.relative is not None:
            apart = self.relative(buckets(places)).permute(2, 0, 1)
            bias = bias + apart[None]
        for layer in self.layers:
            hidden = layer(hidden, bias)
        return cast(Tensor, hidden)


def buckets(places: Tensor) -> Tensor:
    """T5's buckets of the distance between two positions, as MPNet uses them."""
    apart = places[:, None] - places[None, :]  # minus (key - query)
    half = BUCKETS // 2
    found = (apart < 0).long() * half
    far = apart.abs()
    exact = half // 2
    steps = torch.log(far.clamp(min=1).float() / exact) / math.log(FARTHEST / exact)
    large = (exact + (steps * (half - exact)).long()).clamp(max=half - 1)
    return found + torch.where(far < exact, far, large)


class Reader(nn.Module):
    """The encoder and the heads: one row of logits a head, all heads side by side."""

    def __init__(self, shape: Shape, sizes: dict[str, int], dropout: float = 0.1) -> None:
        super().__init__()
        self.sizes = sizes
        self.encoder = Encoder(shape, dropout)
        self.mix = nn.Linear(shape.width * 5, shape.width)
        self.mixed_norm = nn.LayerNorm(shape.width)
        self.dropout = nn.Dropout(dropout)
        self.heads = nn.Linear(shape.width, sum(sizes.values()))

    def forward(self, ids: Tensor, mask: Tensor, marks: Tensor) -> Tensor:
        """`marks` (batch, 3): where source, target and trigger begin, 0 where there is none."""
        hidden = self.encoder(ids, mask)
        rows = torch.arange(ids.shape[0], device=ids.device)[:, None]
        marked = hidden[rows, marks].flatten(1)
        weights = mask.to(hidden.dtype)[:, :, None]
        mean = (hidden * weights).sum(1) / weights.sum(1)
        pooled = torch.cat([hidden[:, 0], marked, mean], dim=1)
        mixed = self.mixed_norm(functional.gelu(self.mix(self.dropout(pooled))))
        return cast(Tensor, self.heads(self.dropout(mixed)))

    def split(self, logits: Tensor) -> dict[str, Tensor]:
        """The logits of each head."""
        return dict(zip(self.sizes, logits.split(list(self.sizes.values()), dim=1), strict=True))
