"""The span model's network: an encoder that reads signs beside pieces, and heads a word."""

import math
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from detente.extract.reader.span_model import HEADS, TYPES
from training.network import Encoder, Shape

ASKING = 32
"""Width of what a cue asks and a word answers, for each label of source and content."""
LONGEST = 256
TAGS = HEADS["said"]


def shape_of(pieces: int, layers: int) -> Shape:
    """The lowest layers of MiniLM over a smaller vocabulary."""
    return Shape(
        layers=layers, width=384, heads=12, inner=1536, vocabulary=pieces, positions=LONGEST
    )


class Spotter(nn.Module):
    """Pieces and signs to labels: `ids` and `mask` (batch, length), `signs` (batch, length, 5).

    Answers logits of all heads side by side, what each word asks as a cue, what it answers to one
    (both (batch, length, labels * ASKING)), and logits of the types of attack (batch, 6).
    """

    def __init__(self, shape: Shape, signs: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(shape, dropout)
        self.signs = nn.Embedding(signs, shape.width)
        nn.init.zeros_(self.signs.weight)
        self.unary = nn.Linear(shape.width, sum(HEADS.values()))
        self.q = nn.Linear(shape.width, TAGS * ASKING)
        self.k = nn.Linear(shape.width, TAGS * ASKING)
        self.drop = nn.Dropout(dropout)
        self.mix = nn.Linear(2 * shape.width, shape.width)
        self.kinds = nn.Linear(shape.width, len(TYPES))

    def forward(self, ids: Tensor, signs: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """All heads of a batch of windows."""
        hidden = self.drop(self._encoded(ids, signs, mask))
        weights = mask.to(hidden.dtype)[:, :, None]
        mean = (hidden * weights).sum(1) / weights.sum(1)
        mixed = functional.gelu(self.mix(torch.cat([hidden[:, 0], mean], dim=1)))
        return self.unary(hidden), self.q(hidden), self.k(hidden), self.kinds(mixed)

    def _encoded(self, ids: Tensor, signs: Tensor, mask: Tensor) -> Tensor:
        encoder = self.encoder
        places = torch.arange(ids.shape[1], device=ids.device)
        hidden = encoder.words(ids) + encoder.positions(places) + self.signs(signs).sum(2)
        hidden = encoder.dropout(encoder.norm(hidden))
        bias = (1.0 - mask.to(hidden.dtype))[:, None, None, :] * -1e4
        for layer in encoder.layers:
            hidden = layer(hidden, bias)
        return cast(Tensor, hidden)


def answered(logits: Tensor, asking: Tensor, asked: Tensor, rows: Tensor, at: Tensor) -> Tensor:
    """Logits of source and content for some cues: word `at` of window `rows`, for each."""
    first = HEADS["cue"]
    queries = asking[rows, at].view(-1, TAGS, ASKING)
    keys = asked[rows].view(len(rows), -1, TAGS, ASKING)
    bound = torch.einsum("mld,mnld->mnl", queries, keys) / math.sqrt(ASKING)
    return logits[rows][:, :, first : first + TAGS] + bound
