"""A made-up ledger of known truth: Peru kept 14 of 20 promises to Chile, and one more is open."""

from datetime import date, timedelta
from pathlib import Path

import detente
from detente.ledger.ledger import Ledger
from detente.run.importing import import_files
from detente.run.weaving import weave_ledger
from tests.ledger.event_files import icews, written

LENT = (
    "ships", "trucks", "helicopters", "tents", "pumps", "cranes", "buses", "locomotives",
    "generators", "excavators", "ambulances", "bulldozers", "radars", "telescopes",
)  # fmt: skip
NEVER_DONE = (
    "repair the bridge of Tacna", "release 40 fishermen", "withdraw its patrols from the bay",
    "publish the maps of the survey", "cut its tariffs on copper", "host a summit with Chile",
)  # fmt: skip
OPEN = "Peru promised on Friday to lend Chile two submarines if Chile releases 12 fishermen."


def reports() -> list[tuple[str, str]]:
    """Day and text of each report, in order of days."""
    told = [
        ("2030-05-03", f"Peru promised on Friday to lend Chile two {one} by 1 March 2031.")
        for one in LENT
    ]
    told += [
        ("2030-05-03", f"Peru promised Chile on Friday to {one} by 1 March 2031.")
        for one in NEVER_DONE
    ]
    told += [("2030-06-07", f"Peru lent Chile the two {one} on Friday.") for one in LENT]
    told += [("2031-05-02", OPEN), ("2031-05-09", "The port of Iquique was quiet on Friday.")]
    return told


def made(path: Path) -> Ledger:
    """The ledger, open, with every report read and woven."""
    ledger = Ledger.open(path)
    for day, text in reports():
        ledger.append(detente.read(text, published=day, outlet="Andes Wire"))
    weave_ledger(ledger)
    return ledger


def with_events(path: Path) -> Ledger:
    """The same ledger with the events of both sides."""
    ledger = made(path)
    list(import_files(ledger, "icews", [written(path.with_suffix(".tab"), events())]))
    return ledger


PERU, CHILE = ((f"Government ({name})", "Government", name) for name in ("Peru", "Chile"))
FIRST = date(2028, 1, 3)
AID, VISIT, ACCUSE, RELEASE = (
    ("070", "7.0"), ("042", "1.9"), ("112", "-2.0"), ("0841", "7.0"),
)  # fmt: skip


def events() -> list[str]:
    """Lines of ICEWS: Peru aids Chile every 40 days, and is answered 3 days later.

    Of every four times Chile visits twice, accuses once and once does nothing. It releases
    prisoners every 200 days, three on three days running.
    """
    told: list[tuple[int, tuple[str, str, str], tuple[str, str]]] = []
    for turn in range(30):
        told.append((40 * turn, PERU, AID))
        answer = (VISIT, VISIT, ACCUSE, None)[turn % 4]
        if answer is not None:
            told.append((40 * turn + 3, CHILE, answer))
    told += [(200 * turn + 20 + day, CHILE, RELEASE) for turn in range(6) for day in range(3)]
    return [
        icews(number, (FIRST + timedelta(days)).isoformat(), doer, code, score, _other(doer))
        for number, (days, doer, (code, score)) in enumerate(told, 1)
    ]


def _other(side: tuple[str, str, str]) -> tuple[str, str, str]:
    return CHILE if side == PERU else PERU
