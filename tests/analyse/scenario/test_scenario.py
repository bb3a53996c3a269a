"""Scenarios of a made-up ledger: the numbers follow from what was made up."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from scipy.stats import beta

import detente
from detente.analyse.commitment_status import commitment_statuses
from detente.analyse.likelihood import TOO_FEW
from detente.analyse.scenario.evidence import Evidence, Seen
from detente.analyse.scenario.scenario import Scenario, scenario
from detente.analyse.scenario.scenario_rows import scenario_row
from detente.analyse.scenario.tree import Node
from detente.ledger.ledger import Ledger
from detente.ledger.status_judgements import judge_status
from detente.model.errors import LedgerError, NotFound
from detente.run.importing import import_files
from detente.run.weaving import weave_ledger
from tests.analyse.scenario.made import CHILE, PERU, made, with_events
from tests.ledger.event_files import icews, written


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with made(tmp_path_factory.mktemp("told") / "x.ledger") as ledger:
        yield ledger


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with with_events(tmp_path_factory.mktemp("counted") / "x.ledger") as ledger:
        yield ledger


def id_of(ledger: Ledger, act: str) -> str:
    [found] = [row["id"] for row in commitment_statuses(ledger) if act in row["act"]]
    return str(found)


def of(ledger: Ledger, act: str = "submarines", **asked: object) -> Scenario:
    return scenario(ledger, id_of(ledger, act), **asked)  # type: ignore[arg-type]


def branches(found: Scenario) -> tuple[Node, ...]:
    assert found.tree is not None
    return found.tree.branches


def small(path: Path, *reports: tuple[str, str]) -> Ledger:
    ledger = Ledger.open(path / "small.ledger")
    for day, text in reports:
        ledger.append(detente.read(text, published=day, outlet="Coast News"))
    weave_ledger(ledger)
    return ledger


def test_a_promisor_who_kept_fourteen_of_twenty(told: Ledger) -> None:
    found = of(told)
    kept, broken = branches(found)[0].then
    assert kept.label == "PER keeps to it: lend Chile two submarines"
    assert kept.given.value == pytest.approx(15.5 / 22)
    assert kept.given.low == pytest.approx(beta.ppf(0.025, 15.5, 6.5))
    assert kept.given.high == pytest.approx(beta.ppf(0.975, 15.5, 6.5))
    assert broken.given.value == pytest.approx(6.5 / 22)
    assert (kept.given.words, kept.given.number) == ("likely to very likely", "about 70 %")
    assert found.tree is not None
    step = found.tree.evidence[1]
    assert (step.n, len(step.rows)) == (20, 20)
    cited = {row["citation"] for row in commitment_statuses(told)}
    assert set(step.rows) < cited


def test_without_events_the_condition_and_the_answer_are_too_few_to_say(told: Ledger) -> None:
    met, not_met = branches(of(told))
    assert not met.given.sayable and met.given.words == TOO_FEW
    assert not any(end.along.sayable for end in met.leaves())
    assert not_met.label == "if not: nothing is due"


def test_all_ends_add_up_to_one(told: Ledger, counted: Ledger) -> None:
    for ledger in (told, counted):
        ends = [end for node in branches(of(ledger)) for end in node.leaves()]
        assert sum(end.along.value for end in ends) == pytest.approx(1)


def test_the_condition_by_how_often_such_acts_are_seen(counted: Ledger) -> None:
    found = of(counted)
    assert found.tree is not None
    step = found.tree.evidence[0]
    assert step.record.startswith("6 episodes of RETREAT by CHL towards PER")
    assert len(step.rows) == 6
    watched = int(step.record.split(" in ")[1].split()[0])
    met, not_met = branches(found)
    assert met.given.value == pytest.approx(1 - (watched / (watched + 90)) ** 6.5)
    assert (met.bound, not_met.bound) == ("at most", "at least")


def test_the_answer_by_how_the_other_side_acted_first(counted: Ledger) -> None:
    found = of(counted)
    kept = branches(found)[0].then[0]
    given = {node.label: node.given for node in kept.then}
    # The acts that reports tell fall into two of the 30 imported episodes.
    assert given["CHL next: cooperation"].value == pytest.approx((16 + 0.5) / 31.5)
    assert given["CHL next: conflict"].value == pytest.approx((7 + 0.5) / 31.5)
    assert given["CHL next: no act is told"].n == 30
    assert found.tree is not None
    by_chance = found.tree.evidence[2].by_chance
    assert by_chance is not None and by_chance[1] < 7.5 / 31.5
    assert not any("anyway" in note for note in found.tree.evidence[2].notes)


def test_what_the_other_side_does_anyway_is_called_no_answer(tmp_path: Path) -> None:
    visits = np.random.default_rng(5).choice(1200, 40, replace=False).tolist()
    deeds = [(day, PERU, "070", "7.0", CHILE) for day in range(0, 1200, 20)]
    deeds += [(day, CHILE, "042", "1.9", PERU) for day in visits]
    lines = [
        icews(number, (date(2028, 1, 3) + timedelta(day)).isoformat(), *deed)
        for number, (day, *deed) in enumerate(deeds, 1)
    ]
    with small(tmp_path, ("2031-05-02", "Peru promised to lend Chile two tugs.")) as ledger:
        list(import_files(ledger, "icews", [written(tmp_path / "x.tab", lines)]))
        step = _steps(of(ledger, "tugs"))[1]
    assert step.n == 60
    assert "what CHL does anyway" in step.notes[-1]


def test_only_what_was_known_on_the_day_counts(counted: Ledger) -> None:
    early = of(counted, as_of="2031-05-02")
    assert early.tree is not None
    with pytest.raises(NotFound, match="told first on 2031-05-02"):
        of(counted, as_of="2031-05-01")
    then = of(counted, "ships", as_of="2030-05-20")
    assert then.tree is not None
    kept, _ = branches(then)
    assert kept.given.n == 0
    assert then.question.until == date(2030, 8, 18).toordinal()
    lent = of(counted, "ships")
    assert (lent.tree, lent.row["status"]) == (None, "kept")


def test_a_deadline_ends_the_question(counted: Ledger) -> None:
    found = of(counted, "ships", as_of="2030-05-20", horizon=1000)
    assert found.question.until == date(2031, 3, 1).toordinal()


def test_one_without_a_condition_has_a_single_fork(counted: Ledger) -> None:
    found = of(counted, "ships", as_of="2030-05-20")
    assert [node.label for node in branches(found)] == [
        "PER keeps to it: lend Chile two ships", "PER does not keep to it",
    ]  # fmt: skip


def test_the_same_ledger_gives_the_same_rows(counted: Ledger) -> None:
    assert scenario_row(of(counted)) == scenario_row(of(counted))


def test_an_unknown_id_names_near_ones(told: Ledger) -> None:
    with pytest.raises(NotFound, match=r"the nearest (is|are)"):
        scenario(told, "0000000000")


DEALS = (
    ("two cranes", "reopens the port of Arica"), ("40 buses", "withdraws its lawsuit"),
    ("six radars", "frees the crew of the Inca"), ("a ferry", "cuts its tariffs on wool"),
    ("ten pumps", "closes the mine at Pisagua"), ("a telescope", "joins the fishing treaty"),
)  # fmt: skip


def test_the_condition_by_what_became_of_earlier_ones(tmp_path: Path) -> None:
    told = [("2030-02-01", f"Peru will lend Chile {lent} if Chile {does}.") for lent, does in DEALS]
    told.append(("2031-05-02", "Peru will lend Chile a dredger if Chile cancels the parade."))
    with small(tmp_path, *told) as ledger:
        ids = [id_of(ledger, lent) for lent, _ in DEALS]
        for id_, day in zip(ids, ("02-20", "03-01", "04-30", "07-30"), strict=False):
            judge_status(ledger, id_, "condition met", f"2030-{day}", by="Ada", why="seen")
        judge_status(ledger, ids[4], "withdrawn", "2030-02-10", by="Ada", why="said so")
        met, _ = branches(of(ledger, "dredger"))
        [first] = [step for step in _steps(of(ledger, "dredger")) if "come about" in step.asks]
        early = _steps(of(ledger, "a dredger", horizon=10))[0]
    # Three came in time and one too late; one was withdrawn and tells nothing, one never came.
    assert "3 of 5 came about" in first.record
    assert met.given.value == pytest.approx(3.5 / 6)
    assert "0 of 5 came about" in early.record


def test_the_fallback_by_what_became_of_earlier_ones(tmp_path: Path) -> None:
    say = "If Chile {}, Peru will lend it {}. If it does not, Peru will close the border."
    told = [("2030-02-01", say.format(does, lent)) for lent, does in DEALS]
    told.append(("2031-05-02", say.format("cancels the parade", "a dredger")))
    with small(tmp_path, *told) as ledger:
        ended = ("fallback taken", "fallback taken", "lapsed", "kept", "withdrawn")
        for (lent, _), status in zip(DEALS, ended, strict=False):
            judge_status(ledger, id_of(ledger, lent), status, "2030-03-01", by="Ada", why="seen")
        found = of(ledger, "dredger")
    [step] = [one for one in _steps(found) if "fallback" in one.asks]
    assert (step.n, len(step.rows)) == (4, 4)
    taken, not_taken = branches(found)[1].then
    assert taken.label == "PER turns to: close the border"
    assert taken.given.value == pytest.approx(2.5 / 5)
    assert not_taken.given.words == TOO_FEW


def test_what_unless_names_sets_the_promisor_free(tmp_path: Path) -> None:
    text = "Peru will attack the port of Arica unless Chile releases 12 fishermen, it said."
    with small(tmp_path, ("2031-05-02", text)) as ledger:
        free, bound = branches(of(ledger, "Arica"))
    assert free.label.endswith("PER is bound no more") and not free.then
    assert [node.label for node in bound.then] == [
        "PER carries it out: attack the port of Arica", "PER does not carry it out",
    ]  # fmt: skip


def test_before_sets_free_too_and_leaving_something_undone_is_not_answered(tmp_path: Path) -> None:
    text = "Peru promised Chile not to drill in the bay\nof Arica before talks with Chile are over."
    with small(tmp_path, ("2031-05-02", text)) as ledger:
        free, bound = branches(of(ledger, "drill"))
    assert free.label == "once talks with Chile are over: PER is bound no more"
    assert bound.then[0].label == "PER keeps to it: not to drill in the bay of Arica"
    assert bound.then[0].then == ()


def test_a_condition_that_is_met_is_no_question(tmp_path: Path) -> None:
    reports = (
        (
            "2031-05-02",
            "Peru will lend Chile two tugs if Chile reopens the port of Arica.",
        ),
        ("2031-05-09", "Chile reopened the port of Arica on Friday."),
    )
    with small(tmp_path, *reports) as ledger:
        found = of(ledger, "tugs")
        assert found.row["status"] == "condition met"
        [met] = branches(found)
        assert met.label == "Chile reopens the port of Arica: so since 2031-05-09"
        assert met.known and met.then[0].label == "PER keeps to it: lend Chile two tugs"
        assert met.then[0].along.value == pytest.approx(met.then[0].given.value, abs=0.01)
        [cited] = _steps(found)[0].rows
        assert cited == found.row["steps"][-1]["citation"]
        assert scenario_row(found)["evidence"][0]["told"] == "known"


def test_without_a_dated_report_a_day_must_be_given(tmp_path: Path) -> None:
    with small(tmp_path, ("", "Peru promised to lend Chile two tugs.")) as ledger:
        with pytest.raises(LedgerError, match="--as-of"):
            of(ledger, "tugs")
        assert of(ledger, "tugs", as_of="2031-05-02").tree is not None


@pytest.mark.parametrize(("who", "n"), [("The rebels", 0), ("The Cedar Guard", 1)])
def test_whoever_is_not_named_has_no_record(tmp_path: Path, who: str, n: int) -> None:
    towns = [(f"2031-0{month}-02", f"{who} promised to leave the town of {town}.")
             for month, town in ((5, "Tacna"), (7, "Huancayo"))]  # fmt: skip
    with small(tmp_path, *towns) as ledger:
        ids = [row["id"] for row in commitment_statuses(ledger)]
        judge_status(ledger, ids[0], "kept", "2031-05-02", by="Ada", why="seen")
        [step] = _steps(scenario(ledger, ids[1]))
    assert step.n == n


def test_the_forecast_stands_beside_the_condition_where_it_is_asked(counted: Ledger) -> None:
    first = _steps(of(counted, horizon=30, forecast=True))[0]
    assert "detente forecast of RETREAT, CHL towards PER: " in first.notes[-1]
    assert not any("forecast" in note for note in _steps(of(counted, horizon=30))[0].notes)


def test_of_acts_only_those_told_by_then_are_seen(tmp_path: Path) -> None:
    late = "Chile lent Peru two cranes on 2 May."
    with small(tmp_path, ("2031-05-01", "Chile lent Peru a tug."), ("2031-05-09", late)) as ledger:
        days = [date(2031, 5, day).toordinal() for day in (5, 9)]
        seen = [len(Seen(ledger, day, 0.0).acts("CHL", "PER")) for day in days]
    assert seen == [1, 2]


def test_rebels_do_not_act_for_their_country_and_silence_is_a_gap(tmp_path: Path) -> None:
    rebels = ("Coast Front", "Rebel,Dissident", "Peru")
    lines = [
        icews(1, "2030-01-01", PERU, "190", "-10.0", CHILE),
        icews(2, "2030-01-11", rebels, "190", "-10.0", CHILE),
        icews(3, "2030-12-01", PERU, "190", "-10.0", CHILE),
    ]
    with Ledger.open(tmp_path / "x.ledger") as ledger:
        list(import_files(ledger, "icews", [written(tmp_path / "x.tab", lines)]))
        seen = Seen(ledger, date(2030, 12, 5).toordinal(), 0.0)
        assert len(seen.acts("PER", "CHL")) == 2
        assert seen.days == 10 + 28 + 5


def _steps(found: Scenario) -> tuple[Evidence, ...]:
    assert found.tree is not None
    return found.tree.evidence
