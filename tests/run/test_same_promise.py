"""What two reports tell of one promise is one promise with two tellings; others stay apart."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import detente
from detente.analyse.commitment_status import commitment_status, commitment_statuses
from detente.analyse.follow_through import rates
from detente.analyse.outcomes import cases
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.status_judgements import judge_status
from detente.ledger.verify import verify
from detente.run.weaving import weave_ledger

Report = tuple[str, str, str]

FERRIES = (
    ("2031-05-02", "Andes Wire", "Peru promised on Friday to lend Chile two ferries."),
    ("2031-05-03", "Coast News", "Peru pledged to lend Chile two ferries, officials said."),
    ("2031-05-20", "Andes Wire", "Peru lent Chile the two ferries on Tuesday."),
)
BRIDGE = (
    "Peru will reopen the bridge at Tacna if Chile releases the fishermen, Peru's government said."
)


def woven(path: Path, reports: tuple[Report, ...], *, one_by_one: bool = False) -> Ledger:
    ledger = Ledger.open(path)
    for day, outlet, text in reports:
        ledger.append(detente.read(text, published=day, outlet=outlet))
        if one_by_one:
            weave_ledger(ledger)
    weave_ledger(ledger)
    return ledger


@pytest.fixture
def ferries(tmp_path: Path) -> Iterator[Ledger]:
    with woven(tmp_path / "x.ledger", FERRIES) as ledger:
        yield ledger


def told(path: Path, *reports: Report) -> list[int]:
    """How often each promise of the reports is told."""
    with woven(path / "y.ledger", reports) as ledger:
        return [len(row["tellings"]) for row in commitment_statuses(ledger)]


def test_one_promise_stands_once_with_its_tellings(ferries: Ledger) -> None:
    [row] = commitment_statuses(ferries)
    assert (row["status"], row["outlet"], row["told_by"]) == ("kept", "Andes Wire", 2)
    assert [one["outlet"] for one in row["tellings"]] == ["Andes Wire", "Coast News"]
    assert all("lend" in one["reason"] for one in row["tellings"])
    followed = {step["commitment_id"] for step in ferries.select("SELECT * FROM steps")}
    assert followed == {row["id"]}


def test_rates_count_it_once(ferries: Ledger) -> None:
    [rate] = rates(list(cases(commitment_statuses(ferries), {})))
    assert (rate.n, rate.ended) == (1, {"kept": 1})


def test_either_telling_leads_to_it_and_a_judgement_of_either_holds(ferries: Ledger) -> None:
    [row] = commitment_statuses(ferries)
    second = row["tellings"][1]["id"]
    assert commitment_status(ferries, second)["id"] == row["id"]
    judge_status(ferries, second, "broken", row["as_of"], by="Ada", why="they leaked")
    assert commitment_status(ferries, row["id"])["status"] == "broken"


def test_on_a_day_the_later_telling_was_not_known(ferries: Ledger) -> None:
    [row] = commitment_statuses(ferries, as_of="2031-05-02")
    assert (len(row["tellings"]), row["status"]) == (1, "open")


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_order_of_reading_changes_nothing(
    ferries: Ledger, tmp_path: Path, order: tuple[int, ...]
) -> None:
    def shown(ledger: Ledger) -> list[Shape]:
        kept = ("id", "status", "status_since", "tellings")
        return [{key: row[key] for key in kept} for row in commitment_statuses(ledger)]

    reports = tuple(FERRIES[n] for n in order)
    with woven(tmp_path / "z.ledger", reports, one_by_one=True) as other:
        assert shown(other) == shown(ferries)
        assert weave_ledger(other, again=True) == 0
        assert verify(other).holds


def test_what_a_later_telling_adds_counts_too(tmp_path: Path) -> None:
    reports = (
        FERRIES[0],
        ("2031-05-03", "Coast News", "Peru promised to lend Chile two ferries by 10 May."),
        ("2031-05-20", "Coast News", "Rain fell in Lima on Tuesday."),
    )
    with woven(tmp_path / "x.ledger", reports) as ledger:
        [row] = commitment_statuses(ledger)
    assert (row["status"], row["status_since"]) == ("lapsed", "2031-05-11")


def test_the_same_condition_is_the_same_promise(tmp_path: Path) -> None:
    again = "Peru will reopen its bridge at Tacna if Chile frees the fishermen, Lima said."
    wire = ("2031-05-02", "Andes Wire", BRIDGE)
    assert told(tmp_path, wire, ("2031-05-03", "Coast News", again)) == [2]


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2031-05-03", "Peru will reopen the bridge at Tacna if Chile pays its debts, Lima said."),
        ("2031-05-03", "Peru promised to reopen the bridge at Tacna."),
        ("2031-05-03", "Peru will close the bridge at Tacna if Chile releases the fishermen."),
        ("2031-05-03", "Bolivia will reopen the bridge at Tacna if Chile releases the fishermen."),
        ("2031-08-03", BRIDGE),
    ],
    ids=["condition", "no condition", "act", "promisor", "long after"],
)
def test_what_tells_two_promises_apart(tmp_path: Path, day: str, text: str) -> None:
    assert told(tmp_path, ("2031-05-02", "Andes Wire", BRIDGE), (day, "Coast News", text)) == [1, 1]


def test_another_amount_or_deadline_is_another_promise(tmp_path: Path) -> None:
    texts = (
        "Peru promised to send Chile 200 trucks by 10 May.",
        "Peru promised to send Chile 300 trucks by 10 May.",
        "Peru promised to send Chile 200 trucks by 30 May.",
    )
    reports = tuple(("2031-05-02", f"Outlet {n}", text) for n, text in enumerate(texts))
    assert told(tmp_path, *reports) == [1, 1, 1]
