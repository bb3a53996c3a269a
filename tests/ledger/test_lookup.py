import pytest

from detente.ledger import views
from detente.ledger.ledger import Ledger
from detente.ledger.views import passage, search, statement, why, why_not
from detente.model.errors import NotFound
from tests.ledger.readings import TEXT, claim_of, numbered, reading_of, report_of


@pytest.fixture
def read(ledger: Ledger) -> Ledger:
    ledger.append(reading_of())
    return ledger


def test_words_are_found_in_statements_and_passages(read: Ledger) -> None:
    found = [(row["kind"], row["citation"][8:]) for row in search(read, "truce monday")]
    assert sorted(found[:2]) == [("claim", ":19-75"), ("event", ":19-64")]
    assert found[2:] == [("sentence", ":19-91")]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("cech", 1),
        ("ČECH", 1),
        ('"share this"', 1),
        ('"this share"', 0),
        ("withdr*", 2),
        ("withdr", 0),
        ("", 0),
        ('" NEAR( -', 0),
        ("Ruritania AND", 0),
    ],
)
def test_what_is_asked_is_words_and_never_syntax(read: Ledger, words: str, number: int) -> None:
    assert len(list(search(read, words))) == number


def test_only_the_newest_reading_is_searched(read: Ledger) -> None:
    read.append(reading_of(reader="r2", statements=()))
    assert [row["kind"] for row in search(read, "truce")] == ["sentence"]


def test_a_statement_by_the_start_of_its_id(read: Ledger) -> None:
    (event,) = views.events(read)
    shown = statement(read, event["short"].upper())
    assert shown == event | {"statement": "event", "reader": "r1", "current": True}


def test_an_older_statement_is_still_found_and_says_so(read: Ledger) -> None:
    (event,) = views.events(read)
    read.append(reading_of(reader="r2", statements=(claim_of(report_of()),)))
    assert list(views.events(read)) == []
    assert statement(read, event["id"])["current"] is False


def test_an_unknown_and_an_ambiguous_id_name_candidates(read: Ledger) -> None:
    for number in range(12):
        read.append(numbered(number))
    ids = [row["id"] for row in views.events(read)]
    first = max("0123456789abcdef", key=lambda digit: sum(id_[0] == digit for id_ in ids))
    with pytest.raises(NotFound, match=r"several: [0-9a-f]{6}, .*give more"):
        statement(read, first)
    with pytest.raises(NotFound, match=r"no statement .* 'zzz'; the nearest (is|are) [0-9a-f]{6}"):
        statement(read, "zzz")
    with pytest.raises(NotFound, match="no statement"):
        statement(read, "")


def test_an_empty_ledger_says_that_it_is_empty(ledger: Ledger) -> None:
    with pytest.raises(NotFound, match="the ledger has none yet"):
        statement(ledger, "abc")


def test_a_passage_stands_in_its_context(read: Ledger) -> None:
    report = report_of()
    at = TEXT.index("a truce")
    shown = passage(read, report.id[:8], at, at + 7, context=10)
    assert shown["words"] == "a truce"
    assert shown["before"] == TEXT[at - 10 : at]
    assert shown["after"] == TEXT[at + 7 : at + 17]
    assert [found["kind"] for found in shown["passages"]] == ["sentence"]
    assert {found["kind"] for found in shown["statements"]} == {"event", "claim"}


def test_a_place_past_the_end_is_not_found(read: Ledger) -> None:
    with pytest.raises(NotFound, match=rf"characters 0-{len(TEXT)}, not 5-9999"):
        passage(read, report_of().id[:8], 5, 9999)
    with pytest.raises(NotFound, match="no report"):
        passage(read, "ffffffffff", 0, 5)


def test_why_names_rule_refusals_and_alternatives(read: Ledger) -> None:
    (event,) = views.events(read)
    shown = why(read, event["id"][:10])
    assert shown["reason"]["rule"] == "verb-frame"
    assert shown["reason"]["refused"] == ["CONSULT: no meeting is named"]
    assert shown["date_how"] == ["Monday", "the one before 2031-03-11"]
    actor = next(who for who in shown["mentions"] if who["role"] == "actor")
    assert actor["alternatives"] == [
        {"code": "GRK", "name": "Graustark", "score": 0.01, "reason": "neighbour"}
    ]


def test_why_not_names_the_step_that_dropped(read: Ledger) -> None:
    (found,) = why_not(read, "share this page")
    assert found["passage"] == "furniture"
    assert found["because"] == "segment: furniture is not read"


def test_why_not_of_what_nobody_tried(read: Ledger) -> None:
    (found,) = why_not(read, "in Vienna")
    assert found["because"] == "extract: no rule found a statement here"
    (found,) = why_not(read, "a truce")
    assert found["because"] == "nothing was dropped: see the statements"
    assert len(found["statements"]) == 2
    assert list(why_not(read, "quinces")) == []
