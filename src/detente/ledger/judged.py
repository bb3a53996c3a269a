"""Judged: the reader model's part of a reason, as one JSON array in the ledger and as two lists.

The array holds `[class, probability]`: acts first, then how the act stands, as `status.planned`.
Ledgers that were written before the model was asked how an act stands hold acts alone.
"""

from collections.abc import Sequence

from detente.model.statement import Reason

_STATUS = "status."


def judged_list(reason: Reason) -> list[tuple[str, float]]:
    """The column `judged` of a statement."""
    return [*reason.judged, *((f"{_STATUS}{name}", sure) for name, sure in reason.status)]


def as_judged(stored: Sequence[tuple[str, float]]) -> dict[str, list[list[str | float]]]:
    """The acts as `judged`, how the act stands as `status`, each as `[name, probability]`."""
    acts: list[list[str | float]] = []
    stands: list[list[str | float]] = []
    for name, sure in stored:
        if name.startswith(_STATUS):
            stands.append([name.removeprefix(_STATUS), sure])
        else:
            acts.append([name, sure])
    return {"judged": acts, "status": stands}
