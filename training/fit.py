"""Fitting a network on arrays: hard labels, a teacher's soft ones, or both (torch, numpy)."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.heads import HEADS, Array, Data, sizes
from training.network import Reader, Shape

WEIGHTS = {"act": 1.0, "kind": 1.0, "cameo": 0.5, "status": 0.6, "direction": 0.6, "contexts": 2.0}


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast.

    `soft` is the share of the teacher's labels in the loss of some heads, `warm` the share of steps
    in which the rate grows; words and the lowest `frozen` layers of the encoder stay as they began.
    """

    epochs: float
    rate: float
    batch: int
    seed: int
    soft: tuple[tuple[str, float], ...] = ()
    warm: float = 0.08
    frozen: int = 0


def fit(
    shape: Shape, start: dict[str, Tensor], data: Data, rows: Array, plan: Plan,
    soft: Array | None = None,
) -> Reader:  # fmt: skip
    """A reader fitted on some rows, from a pretrained encoder or from an earlier reader."""
    torch.manual_seed(plan.seed)
    device = the_device()
    reader = Reader(shape, sizes(data)).to(device)
    (reader if "heads.weight" in start else reader.encoder).load_state_dict(start)
    reader.encoder.freeze(plan.frozen)
    optimizer = torch.optim.AdamW(_groups(reader), lr=plan.rate, betas=(0.9, 0.98), fused=True)
    steps = math.ceil(len(rows) * plan.epochs / plan.batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda at: _rate(at, steps, plan.warm))
    reader.train()
    for step, chosen in zip(range(steps), _batches(data, rows, plan), strict=False):
        batch = _on(device, data, chosen, shape)
        with torch.autocast(device.type, dtype=torch.bfloat16, enabled=bfloat16(device)):
            logits = reader(batch["ids"], batch["mask"], batch["marks"])
        loss = _loss(reader, logits.float(), batch, _soft(soft, chosen, device), dict(plan.soft))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step % 100 == 0:
            print(f"  step {step}/{steps} loss {loss.item():.3f}", flush=True)
    return reader.eval()


@torch.no_grad()
def predict(reader: Reader, data: Data, rows: Array, batch: int = 256) -> Array:
    """The logits of some rows, in their order."""
    device = next(reader.parameters()).device
    found = np.zeros((len(rows), sum(reader.sizes.values())), dtype=np.float32)
    order = np.argsort(data["lengths"][rows], kind="stable")
    for at in range(0, len(rows), batch):
        places = order[at : at + batch]
        read = _on(device, data, rows[places], reader.encoder.shape)
        with torch.autocast(device.type, dtype=torch.bfloat16, enabled=bfloat16(device)):
            logits = reader(read["ids"], read["mask"], read["marks"])
        found[places] = logits.float().cpu().numpy()
    return found


def the_device() -> torch.device:
    """The GPU where there is one."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def _groups(reader: Reader) -> list[dict[str, Any]]:
    learning = [(name, part) for name, part in reader.named_parameters() if part.requires_grad]
    plain = [part for name, part in learning if "norm" in name or name.endswith("bias")]
    others = [part for name, part in learning if not ("norm" in name or name.endswith("bias"))]
    return [{"params": others, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}]


def _rate(at: int, steps: int, warm: float) -> float:
    if at < steps * warm:
        return at / max(1.0, steps * warm)
    return max(0.0, (steps - at) / max(1.0, steps * (1 - warm)))


def _batches(data: Data, rows: Array, plan: Plan) -> Iterator[Array]:
    """Batches of rows of about one length, shuffled anew each epoch."""
    chance = np.random.default_rng(plan.seed)
    while True:
        shuffled = chance.permutation(rows)
        pools = [shuffled[at : at + plan.batch * 32] for at in range(0, len(rows), plan.batch * 32)]
        batches = []
        for pool in pools:
            by_length = pool[np.argsort(data["lengths"][pool], kind="stable")]
            batches += [by_length[at : at + plan.batch] for at in range(0, len(pool), plan.batch)]
        chance.shuffle(batches)
        yield from batches


def _on(device: torch.device, data: Data, rows: Array, shape: Shape) -> dict[str, Tensor]:
    longest = int(data["lengths"][rows].max())
    lengths = torch.from_numpy(data["lengths"][rows].astype(np.int64))
    ids = data["ids"][rows, :longest].astype(np.int64)
    if shape.relative:
        ids = data["teacher_ids"][ids].astype(np.int64)
    found = {
        "ids": torch.from_numpy(ids),
        "mask": (torch.arange(longest)[None] < lengths[:, None]).long(),
        "marks": torch.from_numpy(data["marks"][rows].astype(np.int64)),
        "weight": torch.from_numpy(data["weight"][rows]),
    }
    for name in HEADS:
        found[name] = torch.from_numpy(data[name][rows].astype(np.int64))
    return {name: value.to(device, non_blocking=True) for name, value in found.items()}


def _soft(soft: Array | None, rows: Array, device: torch.device) -> Tensor | None:
    return None if soft is None else torch.from_numpy(soft[rows]).to(device)


def _loss(
    reader: Reader,
    logits: Tensor,
    batch: dict[str, Tensor],
    soft: Tensor | None,
    shares: Mapping[str, float],
) -> Tensor:
    parts = reader.split(logits)
    total = logits.new_zeros(())
    given = (
        dict(zip(parts, soft.split(list(reader.sizes.values()), dim=1), strict=True))
        if soft is not None
        else {}
    )
    for name, part in parts.items():
        hard = _hard(name, part, batch[name])
        known = batch["weight"] * hard[1]
        loss = (hard[0] * known).sum() / logits.shape[0]
        share = shares.get(name, 0.0)
        if given and share:
            distilled = _distilled(name, part, given[name]).mean()
            loss = (1 - share) * loss + share * distilled
        total = total + WEIGHTS[name] * loss
    return total


def _hard(name: str, part: Tensor, label: Tensor) -> tuple[Tensor, Tensor]:
    """Loss of each row, and 1 where its label is known."""
    if name in ("act", "kind"):
        known = label.any(1)
        masked = functional.log_softmax(part, 1).masked_fill(label == 0, -1e4)
        loss = -masked.logsumexp(1)
    elif name == "contexts":
        known = label[:, 0] >= 0
        loss = functional.binary_cross_entropy_with_logits(
            part, label.clamp(min=0).float(), reduction="none"
        ).mean(1)
    else:
        known = label >= 0
        loss = functional.cross_entropy(part, label.clamp(min=0), reduction="none")
    return torch.where(known, loss, torch.zeros_like(loss)), known.float()


def _distilled(name: str, part: Tensor, given: Tensor) -> Tensor:
    if name == "contexts":
        return functional.binary_cross_entropy_with_logits(part, given, reduction="none").mean(1)
    return -(given * functional.log_softmax(part, 1)).sum(1)


def bfloat16(device: torch.device) -> bool:
    """True where 16-bit sums are fast: on a GPU, and on processors that have them built in."""
    return device.type == "cuda" or bool(
        torch.cpu._is_avx512_bf16_supported()  # noqa: SLF001
    )
