"""The states of a subject follow each other in time, each change with what caused it."""

from collections.abc import Iterator

import pytest

import detente
from detente.analyse.measure_series import measure_series
from detente.ledger import views
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.run.weaving import weave_ledger

COPIED = (
    "On Monday Chad had 9,000 troops in the lake region. The fishing boats of the lake stayed in"
    " their harbours while the wind blew, and traders in the market sold millet, salt and onions"
    " until the evening came and the lamps along the shore were lit one after the other."
)
REPORTS = (
    (
        "2031-05-20",
        "Andes Wire",
        "Peru lowered its alert level to amber on Monday.",
    ),
    (
        "2031-05-06",
        "Andes Wire",
        "Peru raised its alert level to red on Monday after a bombing at a port in Callao on"
        " Sunday killed four people.",
    ),
    (
        "2031-06-10",
        "Delta Wire",
        "Chad raised its troops in the lake region by 2,000 to 12,000 on Monday.",
    ),
    ("2031-06-10", "Niger Post", COPIED),
    ("2031-06-11", "Sahel Monitor", COPIED),
    ("2031-07-10", "Delta Wire", "Chad withdrew 3,000 troops on Monday because rebels seized Bol."),
    (
        "2031-07-17",
        "Delta Wire",
        "Chad withdrew 500 troops on Monday after heavy criticism. Gunmen attacked a barracks in"
        " Bol on Sunday, killing three soldiers.",
    ),
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger.open(tmp_path_factory.mktemp("series") / "x.ledger") as opened:
        for day, outlet, text in REPORTS:
            opened.append(detente.read(text, outlet=outlet, published=day, title="News"))
        weave_ledger(opened)
        yield opened


def states(ledger: Ledger, code: str) -> list[Shape]:
    found = list(measure_series(ledger, views.measures(ledger)))
    [one] = [row for row in found if row["subject"]["code"] == code]
    return list(one["states"])


def test_a_level_goes_up_after_an_attack_and_down_again(ledger: Ledger) -> None:
    up, down = states(ledger, "PER")
    assert (up["date"], up["direction"], up["value"]) == ("2031-05-05", "raised", "red")
    assert (down["date"], down["direction"], down["value"]) == ("2031-05-19", "lowered", "amber")
    [cause] = up["told"][0]["caused_by"]
    assert (cause["statement"], cause["type"], cause["date"]) == (
        "incident", "bombing", "2031-05-04",
    )  # fmt: skip
    assert down["told"][0]["caused_by"] == []


def test_values_of_one_day_stand_side_by_side_and_copies_count_once(ledger: Ledger) -> None:
    day = [one for one in states(ledger, "TCD") if one["date"] == "2031-06-09"]
    assert [(one["value"], one["reports"], len(one["told"])) for one in day] == [
        ("9,000", 1, 2),
        ("12,000", 1, 1),
    ]
    assert (day[1]["direction"], day[1]["change"]) == ("raised", "by 2,000")


def test_a_cause_is_an_event_of_its_report_or_else_its_words(ledger: Ledger) -> None:
    seized, criticised = states(ledger, "TCD")[-2:]
    kinds = {one["statement"] for one in seized["told"][0]["caused_by"]}
    assert kinds and kinds <= {"event", "incident"}
    assert all(
        one["report"] == seized["told"][0]["report"] for one in seized["told"][0]["caused_by"]
    )
    assert (criticised["told"][0]["caused_by"], criticised["told"][0]["cause"]) == (
        [], "criticism",
    )  # fmt: skip


def test_an_attack_elsewhere_in_the_report_is_no_cause(ledger: Ledger) -> None:
    last = states(ledger, "TCD")[-1]["told"][0]
    attacks = [row for row in views.incidents(ledger) if row["report"] == last["report"]]
    assert attacks
    assert last["caused_by"] == []


def test_what_is_said_of_nobody_is_in_no_series(ledger: Ledger) -> None:
    rows = [row | {"subject": None} for row in views.measures(ledger)]
    assert rows
    assert list(measure_series(ledger, rows)) == []


def test_unknown_subjects_of_two_reports_are_two_series(ledger: Ledger) -> None:
    side = {"words": "each side", "name": "", "code": ""}
    rows = [row | {"subject": side} for row in views.measures(ledger) if row["level"]]
    assert len({row["report"] for row in rows}) == 2
    assert len(list(measure_series(ledger, rows))) == 2
