"""actors: a name looked up on a day, names nobody knows, one's own actors from a file."""

import json
from pathlib import Path

from tests.cli.conftest import Run, Verb, rows

REPORT = (
    "The Lantern Front attacked an army convoy in Katanga on Monday.\n\n"
    "The Lantern Front said it would strike again. Otto Brandauer urged Kenya to send troops."
)


def test_a_name_has_the_office_of_the_day_and_its_reason(verb: Verb) -> None:
    then = rows(verb("actors", "Dmitri Medvedyev", "--on", "2010-03-01", "--json").stdout)[0]
    later = rows(verb("actors", "Dmitry Medvedev", "--on", "2014-03-01", "--json").stdout)[0]
    assert (then["code"], then["office"], then["chosen"]) == ("RUSGOV", "President", True)
    assert later["office"] == "Prime Minister"
    assert "Prime Minister on 2014-03-01" in later["reason"]


def test_everybody_of_a_name_is_listed_the_likeliest_first(verb: Verb) -> None:
    told = verb("actors", "George Bush", "--on", "2003-05-01").stdout.splitlines()
    assert "George W. Bush, President" in told[0] and "chosen" in told[0]
    assert any("George H. W. Bush, former President" in line for line in told[1:])


def test_words_around_a_name_help(verb: Verb) -> None:
    alone = verb("actors", "Governor Inslee", "--on", "2019-05-01")
    beside = verb(
        "actors", "Governor Inslee", "--on", "2019-05-01", "--beside", "The United States voted."
    )
    chosen = [
        [line for line in done.stdout.splitlines() if "chosen" in line] for done in (alone, beside)
    ]
    assert not any("Inslee, Governor" in line for line in chosen[0])
    assert any("Jay Inslee, Governor of Washington" in line for line in chosen[1])


def test_a_name_nobody_knows_says_how_to_add_it(verb: Verb) -> None:
    done = verb("actors", "Ferdinand Quarz")
    assert done.exit_code == 0 and not done.stdout
    assert 'detente actors --add "Ferdinand Quarz,COUNTRY,SECTOR"' in done.stderr


def test_a_wrong_day_is_a_usage_error(verb: Verb) -> None:
    done = verb("actors", "Angela Merkel", "--on", "spring")
    assert done.exit_code == 2 and "write 2010-03-29" in done.stderr


def test_an_empty_name_is_a_usage_error_and_no_list(verb: Verb) -> None:
    done = verb("actors", " ")
    assert done.exit_code == 2 and "the name is empty" in done.stderr
    assert "the row: a name is missing; write NAME" in verb("actors", "--add", "").stderr


def test_what_is_unknown_is_collected_added_and_then_known(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT, "utf-8")
    run("read", "a.txt", "--published", "2011-05-03")
    asked = run("actors", "--unknown", "--json")
    names = [row["name"] for row in map(json.loads, asked.stdout.splitlines())]
    assert names == ["Lantern Front", "Otto Brandauer"]
    assert "detente actors --add" in asked.stderr

    added = run("actors", "--add", "Lantern Front,COD,REB")
    assert added.returncode == 0, added.stderr
    done = run("read", "a.txt", "--published", "2011-05-03", "--actors", "actors.csv")
    assert done.returncode == 0, done.stderr
    known = [json.loads(line) for line in run("actors", "--json").stdout.splitlines()]
    assert ("CODREB", "Lantern Front") in {(one["code"], one["name"]) for one in known}


def test_a_file_with_a_wrong_country_is_refused_by_name(run: Run, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("name,country,sector\nSea Wolves,Erewhon,REB\n", "utf-8")
    done = run("actors", "Sea Wolves", "--actors", "own.csv")
    assert done.returncode and "line 2: 'EREWHON' is no country" in done.stderr
