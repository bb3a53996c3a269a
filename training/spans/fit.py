"""Fitting the span model: `spans fit PREPARED START OUT [--layers N] [--epochs N] [--rate R]`.

PREPARED holds what `spans prepare` wrote; START is the pretrained student.npz, or what an earlier
fitting wrote, which then goes on. Batches mix the sets;
each head learns from the windows that know it. In a tenth of the windows the rules' roles are left
out, so that the model does not only repeat them.
"""

import argparse
import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from detente.extract.reader.span_model import HEADS
from training.fit import bfloat16, the_device
from training.spans.arrays import UNKNOWN, Item, load
from training.spans.network import LONGEST, Spotter, answered, shape_of
from training.spans.public import SETS

WEIGHTS = {"cue": 1.0, "condition": 1.0, "part": 1.5, "type": 0.2}
ASKED, ATTACKS = 2.0, 1.0
BARE = 0.1


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast; the heads learn five times as fast as the encoder."""

    layers: int = 4
    epochs: float = 3
    rate: float = 2e-4
    batch: int = 24
    seed: int = 1
    warm: float = 0.06


def main(arguments: list[str]) -> int:
    """Fit on everything that is prepared, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("prepared", "start", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--layers", type=int, default=Plan().layers)
    parser.add_argument("--epochs", type=float, default=Plan().epochs)
    parser.add_argument("--rate", type=float, default=Plan().rate)
    parser.add_argument("--seed", type=int, default=Plan().seed)
    told = parser.parse_args(arguments)
    some = [one for name in SETS for one in load(told.prepared / f"{name}.npz")]
    kept = np.load(told.prepared / "kept.npy")
    plan = Plan(layers=told.layers, epochs=told.epochs, rate=told.rate, seed=told.seed)
    fitted = fit(some, started(np.load(told.start), kept, told.layers), len(kept), plan)
    np.savez(
        told.out, allow_pickle=False,
        **{name: value.to(torch.float16).numpy() for name, value in fitted.state_dict().items()},
    )  # fmt: skip
    return 0


def started(stored: Any, kept: NDArray[Any], layers: int) -> dict[str, Tensor]:
    """The pretrained encoder's lowest layers over the pieces that are kept; or a fitted network."""
    if "unary.weight" in stored.files:
        return {name: torch.from_numpy(stored[name].astype(np.float32)) for name in stored.files}
    wanted = tuple(f"layers.{number}." for number in range(layers))
    state = {
        name: torch.from_numpy(stored[name].astype(np.float32))
        for name in stored.files
        if not name.startswith("layers.") or name.startswith(wanted)
    }
    state["words.weight"] = state["words.weight"][torch.from_numpy(kept)]
    state["positions.weight"] = state["positions.weight"][:LONGEST]
    return state


def fit(some: list[Item], start: dict[str, Tensor], pieces: int, plan: Plan) -> Spotter:
    """A network fitted on some windows."""
    torch.manual_seed(plan.seed)
    device = the_device()
    signs = 1 + max(int(one.signs.max()) for one in some)
    network = Spotter(shape_of(pieces, plan.layers), signs)
    (network if "unary.weight" in start else network.encoder).load_state_dict(start)
    network = network.to(device).train()
    optimizer = torch.optim.AdamW(
        _groups(network, plan.rate), weight_decay=0.01, betas=(0.9, 0.98), fused=True
    )
    steps = math.ceil(len(some) / plan.batch * plan.epochs)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda at: min(1.0, (at + 1) / (steps * plan.warm + 1), (steps - at) / steps * 1.06),
    )
    chance, began = np.random.default_rng(plan.seed), time.perf_counter()
    for step, batch in zip(range(steps), _batches(some, plan.batch, chance), strict=False):
        losses = _losses(network, batch, chance, device)
        sum(losses.values(), torch.zeros((), device=device)).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad(set_to_none=True)
        if step % 100 == 0:
            told = {name: round(loss.item(), 3) for name, loss in losses.items()}
            print(f"step {step}/{steps} {time.perf_counter() - began:.0f} s {told}", flush=True)
    return network.eval().cpu()


def _groups(network: Spotter, rate: float) -> list[dict[str, Any]]:
    encoder = list(network.encoder.parameters())
    known = {id(one) for one in encoder}
    heads = [one for one in network.parameters() if id(one) not in known]
    return [{"params": encoder, "lr": rate}, {"params": heads, "lr": 5 * rate}]


def _batches(some: list[Item], size: int, chance: np.random.Generator) -> Iterator[list[Item]]:
    """Windows of about one length together, shuffled anew each epoch."""
    lengths = np.array([len(one.ids) for one in some])
    while True:
        shuffled = chance.permutation(len(some))
        batches = []
        for at in range(0, len(some), size * 40):
            pool = shuffled[at : at + size * 40]
            pool = pool[np.argsort(lengths[pool], kind="stable")]
            batches += [pool[first : first + size] for first in range(0, len(pool), size)]
        chance.shuffle(batches)
        yield from ([some[number] for number in batch] for batch in batches)


def _losses(
    network: Spotter, batch: list[Item], chance: np.random.Generator, device: torch.device
) -> dict[str, Tensor]:
    ids, signs, mask = _inputs(batch, chance)
    with torch.autocast(device.type, dtype=torch.bfloat16, enabled=bfloat16(device)):
        told = network(ids.to(device), signs.to(device), mask.to(device))
    logits, asking, asked, attacks = (one.float() for one in told)
    found: dict[str, Tensor] = {}
    starts = dict(zip(HEADS, np.cumsum([0, *HEADS.values()]), strict=False))
    for name, weight in WEIGHTS.items():
        known = [row for row, one in enumerate(batch) if name in one.labels]
        labels = _padded([batch[row].labels[name] for row in known], ids.shape[1])
        if known and bool((labels >= 0).any()):
            part = logits[known][:, :, starts[name] : starts[name] + HEADS[name]]
            loss = functional.cross_entropy(part.transpose(1, 2), labels.to(device))
            found[name] = (
                weight * loss * (2 * len(known) / len(batch) if name == "condition" else 1)
            )
    rows = [row for row, one in enumerate(batch) for _ in one.asked]
    if rows:
        at = torch.tensor([place for one in batch for place, _ in one.asked])
        labels = _padded([told for one in batch for _, told in one.asked], ids.shape[1])
        part = answered(logits, asking, asked, torch.tensor(rows), at)
        found["asked"] = ASKED * functional.cross_entropy(part.transpose(1, 2), labels.to(device))
    told_of = [row for row, one in enumerate(batch) if one.attacks is not None]
    if told_of:
        found["attacks"] = ATTACKS * _of_attacks(attacks[told_of], [batch[row] for row in told_of])
    return found


def _of_attacks(logits: Tensor, batch: list[Item]) -> Tensor:
    labels = torch.from_numpy(np.stack([one.attacks for one in batch if one.attacks is not None]))
    known = (labels >= 0).float().to(logits.device)
    wanted = labels.clamp(min=0).float().to(logits.device)
    loss = functional.binary_cross_entropy_with_logits(logits, wanted, reduction="none")
    return (loss * known).mean()


def _inputs(batch: list[Item], chance: np.random.Generator) -> tuple[Tensor, Tensor, Tensor]:
    longest = max(len(one.ids) for one in batch)
    ids = np.zeros((len(batch), longest), dtype=np.int64)
    signs = np.zeros((len(batch), longest, 5), dtype=np.int64)
    mask = np.zeros((len(batch), longest), dtype=np.float32)
    for row, one in enumerate(batch):
        size = len(one.ids)
        ids[row, :size], signs[row, :size], mask[row, :size] = one.ids, one.signs, 1
        if chance.random() < BARE:
            signs[row, :, 2:] = 0
    return torch.from_numpy(ids), torch.from_numpy(signs), torch.from_numpy(mask)


def _padded(some: list[NDArray[np.int64]], longest: int) -> Tensor:
    found = np.full((len(some), longest), UNKNOWN, dtype=np.int64)
    for row, labels in enumerate(some):
        found[row, : len(labels)] = labels
    return torch.from_numpy(found)
