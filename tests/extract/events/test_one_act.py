"""One act is one row: mutual acts, acts told by noun and verb, answers that leave out who asked."""

import pytest

from tests.extract.event_rows import events, rows

SHOWN = 0.5


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("A pact between Kenya and Uganda was signed on Tuesday.", "SUPPORT", ["Kenya", "Uganda"]),
        ("Talks between Ghana and Togo were held in Accra.", "CONSULT", ["Ghana", "Togo"]),
        (
            "Fighting broke out between Armenia and Azerbaijan.",
            "ASSAULT",
            ["Armenia", "Azerbaijan"],
        ),
        ("Clashes erupted between Sudan and Eritrea.", "ASSAULT", ["Sudan", "Eritrea"]),
        ("Egypt and Ethiopia met in Geneva.", "CONSULT", ["Egypt", "Ethiopia"]),
    ],
)
def test_what_two_do_together_is_told_once(text: str, kind: str, actors: list[str]) -> None:
    assert [(one, who, whom) for one, _, who, whom in rows(text)] == [(kind, actors, [])]
    assert events(text)[0].confidence >= SHOWN


def test_an_attack_that_kills_is_one_act() -> None:
    told = rows("An attack by rebels on the army of Chad killed six soldiers.")
    assert [(kind, who) for kind, _, who, _ in told] == [("ASSAULT", ["rebels"])]


def test_an_offer_of_condolences_is_the_condolences() -> None:
    told = rows("Norway's offer of condolences to Chad was read out on Monday.")
    assert told == [("SUPPORT", "", ["Norway"], ["Chad"])]


def test_who_is_left_out_takes_no_part() -> None:
    ((_, _, actors, _),) = rows("Mali and Niger, but not Benin, recalled their envoys from Paris.")
    assert actors == ["Mali", "Niger"]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Malta asked Libya for oil. Libya refused.", ["Malta"]),
        ("Malta asked Libya for oil. Egypt refused.", []),
    ],
)
def test_whoever_refuses_answers_who_asked_him(text: str, recipients: list[str]) -> None:
    assert rows(text)[-1][3] == recipients
