"""same: proposals with reasons, judgements that stand, their undoing, and that the ledger holds."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Done, Run

FIRST = (
    "The Lantern Front attacked an army convoy in Katanga on Monday.\n\n"
    "Otto Brandauer urged Kenya to send troops."
)
SECOND = "Lantren Front accused Kenya of aiding the army on Tuesday. Brandauer criticised Uganda."
PAIR = ("Lantern Front", "Lantren Front")


@pytest.fixture
def read(run: Run, tmp_path: Path) -> Run:
    """A ledger of two reports that name one group and one man in two ways each."""
    (tmp_path / "a.txt").write_text(FIRST, "utf-8")
    (tmp_path / "b.txt").write_text(SECOND, "utf-8")
    run("read", "a.txt", "b.txt", "--published", "2011-05-03")
    return run


def printed(done: Done) -> list[dict[str, object]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_names_spelt_alike_and_last_names_are_proposed_with_the_reason(read: Run) -> None:
    found = {(row["left"], row["right"]): row["reason"] for row in printed(read("same", "--json"))}
    assert str(found[PAIR]).startswith("spelt alike")
    assert found["Brandauer", "Otto Brandauer"] == "'Otto Brandauer' ends in 'Brandauer'"


def test_a_judgement_stands_with_its_reason_until_it_is_undone(read: Run) -> None:
    done = read("same", *PAIR, "--why", "a slip of the pen", "--by", "AB")
    assert done.returncode == 0 and "by AB" in done.stdout and "a slip of the pen" in done.stdout

    first = printed(read("same", "--json"))[0]
    assert (first["row"], first["verdict"], first["left"]) == ("judgement", "same", PAIR[0])
    assert read("verify").returncode == 0

    id_ = str(first["id"])
    assert read("same", "--undo", id_[:6]).returncode == 0
    assert {row["row"] for row in printed(read("same", "--json"))} == {"proposal"}
    assert [row["action"] for row in printed(read("log", "--json"))][-2:] == ["judgement"] * 2
    assert read("same", "--undo", id_[:6]).returncode != 0


def test_what_is_judged_to_be_two_is_not_proposed_again(read: Run) -> None:
    read("same", *PAIR, "--not")
    rows = printed(read("same", "--json"))
    assert [row["verdict"] for row in rows if row["row"] == "judgement"] == ["different"]
    assert PAIR not in {(row["left"], row["right"]) for row in rows if row["row"] == "proposal"}


def test_a_name_that_the_ledger_lacks_is_not_judged(read: Run) -> None:
    done = read("same", "Lantern Front", "Harbour Watch")
    assert done.returncode and "no actor of this ledger is called 'Harbour Watch'" in done.stderr
    assert read("same", "Lantern Front").returncode == 2


def test_who_asks_for_an_actor_gets_the_rows_of_the_names_judged_the_same(read: Run) -> None:
    def quotes(*options: str) -> list[object]:
        return [row["quote"] for row in printed(read(*options, "--json", "--min-confidence", "0"))]

    before = quotes("incidents", "--told", "--actor", PAIR[1]), quotes("claims", "--actor", PAIR[0])
    id_ = printed(read("same", *PAIR, "--json"))[0]["id"]
    after = quotes("incidents", "--told", "--actor", PAIR[1]), quotes("claims", "--actor", PAIR[0])
    assert any("army convoy" in str(quote) for quote in after[0])
    assert any("aiding the army" in str(quote) for quote in after[1])
    assert len(after[0]) > len(before[0]) and len(after[1]) > len(before[1])

    read("same", "--undo", str(id_))
    assert quotes("incidents", "--told", "--actor", PAIR[1]) == before[0]


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (("A", "B", "C"), "put a name of several words in quotes"),
        (("A", ""), "two names that differ"),
        (("--not",), "detente same A B --why REASON"),
        (("--undo", ""), "those that stand"),
    ],
)
def test_what_cannot_be_judged_says_how_to_judge(
    read: Run, options: tuple[str, ...], complaint: str
) -> None:
    done = read("same", *options)
    assert done.returncode and complaint in done.stderr
