"""Each verb on a ledger built by hand: what people read and what programs read."""

import json

import pytest

from detente.run.version import reader_version
from tests.cli.conftest import Verb, rows

LISTS = {
    "reports": ("R ", "Talks"),
    "events": ("E ", "RUR → GRK"),
    "claims": ("C ", "the envoy Orla Čech (RURGOV) said"),
    "commitments": ("M ", "RUR → GRK  offer"),
    "actors": ("GRK ", "“Ruritania”: name of a state"),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_names_what_it_holds(verb: Verb, name: str) -> None:
    start, words = LISTS[name]
    done = verb(name)
    assert done.exit_code == 0
    assert done.stdout.startswith(start)
    assert words in done.stdout


@pytest.mark.parametrize("name", [*LISTS, "log", "verify"])
def test_json_is_one_object_a_line(verb: Verb, name: str) -> None:
    done = verb(name, "--json")
    assert done.exit_code == 0
    assert rows(done.stdout)


def test_a_row_for_programs_says_of_which_kind_it_is(verb: Verb) -> None:
    named = ("reports", "events", "claims", "commitments", "actors", "log")
    found = [rows(verb(name, "--json").stdout)[0]["row"] for name in named]
    assert found == ["report", "event", "claim", "commitment", "actor", "entry"]


def test_a_commitment_has_condition_act_and_fallback(verb: Verb) -> None:
    row = rows(verb("commitments", "--json").stdout)[0]
    assert row["condition"] == "Graustark withdraws by June"
    assert row["act"] == "reopen the bridge"
    assert row["fallback"] == "it stays shut"


def test_a_commitment_reads_as_if_then_else(verb: Verb) -> None:
    told = verb("commitments").stdout.splitlines()[0]
    assert (
        "if [Graustark withdraws by June]  then [reopen the bridge]  else [it stays shut]" in told
    )


def test_off_a_terminal_a_row_is_a_line_with_its_whole_quote_and_citation(verb: Verb) -> None:
    first, second = verb("events").stdout.splitlines()
    assert "“Ruritania offered Graustark a truce on Monday”  [" in first
    assert first.endswith(":19-64] 0.80")
    assert "E " in second[:2]


def test_what_is_less_sure_is_counted_on_stderr(verb: Verb) -> None:
    done = verb("events", "--min-confidence", "0.9")
    assert done.stdout == ""
    assert "2 more rows below 0.9: --min-confidence 0" in done.stderr
    assert verb("events", "--min-confidence", "0.9", "--json").stdout == ""


def test_a_limit_says_how_many_are_left(verb: Verb) -> None:
    done = verb("events", "--limit", "1")
    assert len(done.stdout.splitlines()) == 1
    assert "1 more event: --limit 0 shows all" in done.stderr


@pytest.mark.parametrize(
    ("options", "number"),
    [
        (["--actor", "Graustark"], 2),
        (["--actor", "Elphberg"], 0),
        (["--dyad", "RUR-GRK"], 2),
        (["--dyad", "GRK-RUR"], 0),
        (["--dyad", "GRK-RUR", "--both"], 2),
        (["--since", "2031-03-11"], 0),
        (["--until", "2031-03-10"], 2),
        (["--type", "agree"], 2),
        (["--stance", "reported"], 2),
        (["--stance", "denied"], 0),
    ],
)
def test_filters(verb: Verb, options: list[str], number: int) -> None:
    done = verb("events", *options, "--json")
    assert done.exit_code == 0
    assert len(rows(done.stdout)) == number
    assert ("no events match" in done.stderr) == (number == 0)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--dyad", "RUR"], "RUS-USA"),
        (["--since", "March"], "2010-03-29"),
        (["--until", "2010-13"], "2010-03-29"),
        (["--since", "2011-02-30"], "2010-03-29"),
        (["--since", "2011-02", "--until", "2010"], "is after --until 2010"),
        (["--stance", "sure"], "counterfactual"),
        (["--type", "HUG"], "SUPPORT"),
        (["--min-confidence", "2"], "--min-confidence"),
        (["--limit", "-1"], "--limit"),
    ],
)
def test_a_wrong_filter_is_a_usage_error_that_says_what_is_right(
    verb: Verb, options: list[str], words: str
) -> None:
    done = verb("events", *options)
    assert done.exit_code == 2
    assert words in done.stderr
    assert done.stdout == ""


def id_of(verb: Verb, name: str) -> str:
    return str(rows(verb(name, "--json").stdout)[0]["short"])


def test_show_a_statement_with_its_passage(verb: Verb) -> None:
    done = verb("show", id_of(verb, "events"))
    assert done.exit_code == 0
    assert "Monday; the one before 2031-03-11" in done.stdout
    assert "»Ruritania offered Graustark a truce on Monday«, the envoy" in done.stdout


def test_show_a_place_and_what_was_read_there(verb: Verb) -> None:
    citation = rows(verb("commitments", "--json").stdout)[0]["citation"]
    done = verb("show", citation)
    assert "»If Graustark withdraws by June" in done.stdout
    assert f"M {id_of(verb, 'commitments')}" in done.stdout
    (row,) = rows(verb("show", f"[{citation}]", "--json").stdout)
    assert row["words"].startswith("If Graustark")


def test_show_a_whole_report(verb: Verb) -> None:
    done = verb("show", rows(verb("reports", "--json").stdout)[0]["short"])
    assert "»Talks 🕊️ in Vienna\nRuritania" in done.stdout
    assert "Share this page«" in done.stdout


@pytest.mark.parametrize("target", ["ffffffff", "ffffffff:1-2", "zzz", "", "1-2"])
@pytest.mark.parametrize("name", ["show", "why"])
def test_what_is_not_there_is_not_found(verb: Verb, name: str, target: str) -> None:
    done = verb(name, target)
    assert done.exit_code == 4
    assert done.stderr.count("\n") == 1


def test_why_names_rule_words_and_what_was_refused(verb: Verb) -> None:
    told = verb("why", id_of(verb, "events")).stdout
    assert "verb-frame: offered" in told
    assert "CONSULT: no meeting is named" in told
    assert "“Ruritania”: RUR Ruritania (0.95). name of a state. Not GRK Graustark" in told
    (row,) = rows(verb("why", id_of(verb, "events"), "--json").stdout)
    assert row["reason"]["rule"] == "verb-frame"


def test_why_names_what_the_model_read_and_that_another_reader_read_it(verb: Verb) -> None:
    told = verb("why", id_of(verb, "events")).stdout
    assert "the reader model: AGREE ceasefire 0.83, CONSULT 0.09, no act (sport) 0.02" in told
    assert f"r1; not the one installed here ({reader_version()})" in told
    (event,) = rows(verb("why", id_of(verb, "events"), "--json").stdout)
    assert event["model"]["judged"][0] == {
        "type": "AGREE",
        "mode": "ceasefire",
        "probability": 0.83,
    }
    (claim,) = rows(verb("why", id_of(verb, "claims"), "--json").stdout)
    assert (claim["model"], claim["installed"]) == (None, reader_version())
    assert list(claim) == list(event)


def test_why_not_names_the_step_that_dropped_the_words(verb: Verb) -> None:
    told = verb("why-not", "Share this page").stdout
    assert "because    segment: furniture is not read" in told


def test_why_not_shows_the_rows_that_were_read_there(verb: Verb) -> None:
    assert f"read       {id_of(verb, 'events')} event 0.80" in verb("why-not", "a truce").stdout


@pytest.mark.parametrize("words", ["zeppelin", "", "?!"])
def test_why_not_says_where_no_report_has_the_words(verb: Verb, words: str) -> None:
    done = verb("why-not", words)
    assert done.exit_code == 0
    assert "No report in this ledger holds" in done.stdout
    (row,) = rows(verb("why-not", words, "--json").stdout)
    assert row["because"].startswith("no report holds")


def test_search_finds_statements_and_passages(verb: Verb) -> None:
    found = rows(verb("search", "bridge", "--json").stdout)
    assert {row["kind"] for row in found} == {"commitment", "sentence"}
    assert "M " in verb("search", "bridge").stdout
    assert "no report holds" in verb("search", "zeppelin").stderr


def test_verify_holds_and_the_log_is_a_chain(verb: Verb) -> None:
    done = verb("verify")
    assert done.exit_code == 0
    assert ", 0 broken" in done.stdout
    first, second = rows(verb("log", "--json").stdout)[:2]
    assert second["previous"] == first["hash"]
    assert "a.png" in verb("log").stdout


def test_json_keeps_letters_as_they_are(verb: Verb) -> None:
    line = verb("claims", "--json").stdout.splitlines()[0]
    assert "Čech" in line
    assert json.loads(line)["voice"] == "the envoy Orla Čech"


@pytest.mark.parametrize(
    ("name", "known"),
    [("events", "SUPPORT"), ("incidents", "bombing"), ("ties", "based-in"), ("measures", "raised")],
)
def test_a_type_that_nothing_has_is_a_usage_error(verb: Verb, name: str, known: str) -> None:
    refused = verb(name, "--type", "nonsense")
    assert refused.exit_code == 2
    assert known in refused.stderr
    assert verb(name, "--type", known).exit_code == 0


def test_places_and_dates_of_the_ledger(verb: Verb) -> None:
    assert verb("places").stdout.startswith("Vienna, Vienna, AUT  48.21, 16.37  settlement")
    assert verb("dates").stdout.startswith("“June”  2031-06 (month)  DATE 2031-06")
    assert rows(verb("places", "--json").stdout)[0]["row"] == "place"
    assert rows(verb("dates", "--json").stdout)[0]["row"] == "date"
