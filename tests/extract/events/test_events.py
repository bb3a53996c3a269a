"""Events: full sentences in, plain rows out."""

import pytest

from tests.extract.event_rows import Row, events, rows

SENTENCES: list[tuple[str, list[Row]]] = [
    (
        "Two Syrian diplomats were expelled by France.",
        [("SANCTION", "expel", ["France"], ["Two Syrian diplomats"])],
    ),
    (
        "Police arrested and deported three Chadian students.",
        [
            ("COERCE", "arrest", ["Police"], ["three Chadian students"]),
            ("COERCE", "deport", ["Police"], ["three Chadian students"]),
        ],
    ),
    (
        "Peruvian and Chilean warships shelled the port of Arica.",
        [("ASSAULT", "heavy-weapons", ["Peruvian and Chilean warships"], ["port"])],
    ),
    (
        "Bolivia insisted that Chile hand back the port.",
        [("REQUEST", "yield", ["Bolivia"], ["Chile"])],
    ),
    (
        "Vietnam threatened to bomb the Cambodian camps.",
        [("THREATEN", "violence", ["Vietnam"], ["Cambodian"])],
    ),
    ("The minister declined to be named.", []),
    ("A spokesman refused to comment on the report.", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_who_did_what_to_whom(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "stance", "negated"),
    [
        ("Sweden has reportedly recalled its ambassador from Minsk.", "reported", False),
        ("The premier is thought to have been arrested by the army.", "probable", False),
        ("It is doubtful whether Norway will recognise the junta.", "doubted", False),
        ("Egypt sent no troops to Yemen.", "asserted", True),
        ("Finland will probably expel the Belarusian consul.", "probable", False),
    ],
)
def test_how_an_act_stands(text: str, stance: str, negated: bool) -> None:
    (one,) = events(text)
    assert (one.stance, one.negated) == (stance, negated)


@pytest.mark.parametrize(
    "text",
    [
        "Shares in Madrid were hit hard on Monday.",
        "Cholera has killed ninety people in Haiti.",
        "The coach executed it well.",
        "Mary asked Susan for a pencil.",
        "A war in Chad between rebels and clans went on for years.",
    ],
)
def test_figures_of_speech_and_private_acts_are_unsure(text: str) -> None:
    assert all(one.confidence < 0.5 for one in events(text))


def test_a_heading_that_the_text_tells_again_is_left_out() -> None:
    text = (
        "France expels Syrian envoy\n\nFrance expelled the Syrian ambassador on Monday over a plot."
    )
    assert [one.trigger.of(text) for one in events(text)] == ["expelled"]


def test_a_government_protests_by_word_and_a_crowd_on_the_street() -> None:
    official = rows("The government of Laos protested to Thailand over the border.")
    crowd = rows("Steelworkers protested against the tariff outside the ministry.")
    assert (official[0][0], crowd[0][0]) == ("ACCUSE", "PROTEST")


def test_the_quote_holds_what_the_deal_is_about() -> None:
    (one,) = events("Presidents Mbeki and Mugabe signed a pact to share the river's water.")
    assert (
        one.citation.quote == "Presidents Mbeki and Mugabe signed a pact to share the river's water"
    )


SWAPPED = [
    "{} expelled two diplomats from {} on Friday.",
    "{} and {} signed a trade agreement.",
    "{} condemned {} over the arrests.",
    "{} sent troops to the border with {}.",
    "{} offered {} a loan of five million dollars.",
    "{} rejected an offer from {}.",
    "Soldiers from {} attacked a village in {}.",
    "{} bombed {} for three days.",
    "{} imposed sanctions on {}.",
    "{} recalled its ambassador from {}.",
    "The president of {} visited {}.",
    "{} threatened to invade {}.",
    "{} accused {} of espionage.",
    "{} apologised to {} for the mistake.",
    "{} thanked {} for its help.",
    "{} withdrew its forces from {}.",
    "{} urged {} to release the prisoners.",
    "{} blockaded {}.",
    "{} lifted its embargo against {}.",
    "{} sent food and medicine to {}.",
    "{} held talks with {}.",
    "{} recognised {} as a state.",
    "{} deported forty workers to {}.",
    "{} declared war on {}.",
    "{} shared intelligence with {}.",
    "{} extradited a banker to {}.",
    "{} criticised {}.",
    "{} closed its border with {}.",
    "{} freed six pilots from {}.",
    "{} broke off relations with {}.",
]
PAIRS = [("France", "Iran"), ("Russia", "Ukraine"), ("Israel", "Kenya"), ("Cuba", "Canada")]


@pytest.mark.parametrize("frame", SWAPPED)
def test_the_same_act_gets_the_same_type_whoever_does_it(frame: str) -> None:
    types = set()
    for one, other in PAIRS:
        for pair in ((one, other), (other, one)):
            types.add(tuple(row[:2] for row in rows(frame.format(*pair))))
    assert len(types) == 1
    assert types != {()}
