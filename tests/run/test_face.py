"""The Python face gives what the command line gives, and its page runs."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import detente
from detente.model.errors import DetenteError, LedgerError, NotFound, ReadError
from detente.model.statement import Claim, Event
from tests.ledger.event_files import icews, written

ROOT = Path(__file__).parents[2]
EXAMPLES = re.findall(r"```python\n(.*?)```", (ROOT / "docs/python.md").read_text("utf-8"), re.S)
TEXT = "Kenya lent Uganda two boats on Monday. Uganda thanked Kenya on Tuesday, an envoy said."


def test_the_examples_of_the_page_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for example in EXAMPLES:
        exec(compile(example, "docs/python.md", "exec"), names)  # noqa: S102 (our own page)
    told = capsys.readouterr().out
    assert len(EXAMPLES) == 4
    assert "KEN AID 2019-06-10 Kenya lent Uganda two patrol boats" in told
    assert told.count("Uganda reopens the border -> lift its ban on sugar") == 2
    assert "1 True" in told
    assert told.endswith("note.txt\n")


def test_a_reading_tells_what_was_decided() -> None:
    reading = detente.read(TEXT, published="2019-06-12")
    lent, *_ = reading.of(Event)
    actor = reading.actor(lent.actors[0])
    assert actor is not None and actor.country == "KEN"
    assert str(reading.period(lent.trigger)) == "2019-06-10"
    assert len(reading.of(Claim)) + len(reading.of(Event)) <= len(reading.statements)


def test_a_text_without_words_is_refused() -> None:
    with pytest.raises(ReadError):
        detente.read(" \n ")


def test_a_ledger_answers_as_the_views_do(tmp_path: Path) -> None:
    with detente.open(tmp_path / "x.ledger") as ledger:
        ledger.add(detente.read(TEXT, published="2019-06-12"))
        everything = list(ledger.events(min_confidence=0))
        assert [row for row in everything if row["confidence"] >= 0.5] == list(ledger.events())
        row = everything[0]
        assert ledger.statement(row["short"])["id"] == row["id"]
        assert ledger.why(row["short"])["quote"] == row["quote"]
        assert list(ledger.sql("SELECT count(*) AS n FROM events WHERE type = :type", type="AID"))
        assert list(ledger.search("boats"))
        assert ledger.counts()["reports"] == len(list(ledger.reports())) == 1
        with pytest.raises(NotFound):
            ledger.statement("ffff00")


def test_a_ledger_tells_statuses_contradictions_and_sources(tmp_path: Path) -> None:
    said = (
        ("2019-06-03", "Lake Post", "Kenya promised on Monday to lend Uganda two boats."),
        ("2019-06-12", "Lake Post", "Kenya lent Uganda the two boats on Monday."),
        ("2019-06-12", "Lake Post", "A car bomb killed nine people in Gulu on Tuesday."),
        ("2019-06-13", "Nile Star", "A car bomb killed 12 people in Gulu on Tuesday."),
    )
    with detente.open(tmp_path / "x.ledger") as ledger:
        for day, outlet, text in said:
            ledger.add(detente.read(text, published=day, outlet=outlet))
        ledger.weave()
        [then] = ledger.statuses(as_of="2019-06-10")
        [now] = ledger.statuses(actor="KEN")
        [rate] = ledger.rates()
        made = ledger.scenario(now["short"], as_of="2019-06-10", horizon=30)
        assert (then["status"], now["status"]) == ("open", "kept")
        assert (rate["promisor"], rate["done"], rate["n"]) == ("KEN", 1, 1)
        assert (made["until"], made["ended"]) == ("2019-07-10", False)
        assert len(ledger.status(now["short"])["steps"]) == 2
        assert list(ledger.contradictions(as_of="2019-06-12")) == []
        assert list(ledger.contradictions(place="Kampala")) == []
        ledger.grade("Nile Star", "b", why="its own reporters")
        [row] = ledger.contradictions(place="Gulu")
        assert [side["said"][0]["grade"] for side in row["sides"]] == ["F", "B"]
        assert ledger.contradiction(row["short"]) == row
        assert {one["outlet"]: one["grade"] for one in ledger.sources()} == {
            "Lake Post": "",
            "Nile Star": "B",
        }
        with pytest.raises(LedgerError, match="A, B, C, D, E, F"):
            ledger.grade("Nile Star", "G")


def test_importing_the_package_loads_no_parser() -> None:
    told = "import sys, detente; print('spacy' in sys.modules, detente.__version__)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", detente.__version__]


def test_read_is_a_function_although_a_folder_has_its_name() -> None:
    told = """
import detente.read.files, detente
from detente.read import files
assert callable(detente.read) and callable(files.find_sources)
"""
    subprocess.run([sys.executable, "-W", "error", "-c", told], check=True)


def test_the_typed_names_are_those_that_exist() -> None:
    stub = (ROOT / "src/detente/__init__.pyi").read_text("utf-8")
    assert all(getattr(detente, name) is not None for name in detente.__all__)
    assert set(re.findall(r" as (\w+)", stub)) == set(detente.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'write'"):
        _ = detente.write  # type: ignore[attr-defined]


def test_event_data_comes_in_and_acts_come_out(tmp_path: Path) -> None:
    file = written(tmp_path / "a.tab", [icews(1), icews(2, day="2012-01-01")])
    with detente.open(tmp_path / "own.ledger") as ledger:
        (done,) = ledger.import_events("icews", file)
        assert (done.rows, done.rejects) == (2, 0)
        assert len(ledger.acts("NOR", "ISL", since="2012")) == 1
        assert len(ledger.acts("ISL", "NOR", both=False)) == 0
        with pytest.raises(ReadError, match="'gdelt' is no format of event data; known are icews"):
            list(ledger.import_events("gdelt", file))


def test_a_day_of_knowing_is_a_day(tmp_path: Path) -> None:
    with detente.open(tmp_path / "x.ledger") as ledger:
        ledger.add(detente.read("Kenya offered Uganda two boats.", published="2019-06-12"))
        later = [dict(row) for row in ledger.statuses(as_of="2019-06-30", min_confidence=0)]
        assert list(ledger.statuses(as_of="20190630", min_confidence=0)) == later
        for wrong in (ledger.statuses, ledger.contradictions, ledger.rates):
            with pytest.raises(DetenteError, match="no day; write 2010-05-01"):
                list(wrong(as_of="June"))
