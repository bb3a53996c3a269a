from hypothesis import given
from hypothesis import strategies as st

from detente.model.text import PassageKind, Span
from detente.read.segment import segment

PIECES = [
    "MOSCOW, March 29 (Wire) — ", "Two bombs went off. ", "“We know. ", "It is over,” he said. ",
    '"', "'", "”", "(", ")", "[TEXT] ", "U.S. ", "Gen. ", "\n", "\n\n", "• ", "1. ", "… ", "...",
    "Share this\n", "By Jane Doe\n", "THE END. ", "a", "É", " ", "\t", "?!", "--", "Heading here\n",
]  # fmt: skip
ANY_TEXT = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES)).map("".join))


@given(ANY_TEXT)
def test_passages_cover_all_words_in_order_without_overlap(text: str) -> None:
    passages, quotations = segment(text)
    position = 0
    for passage in passages:
        assert passage.span.start >= position
        assert not text[position : passage.span.start].strip()
        assert passage.span.of(text).strip() == passage.span.of(text) != ""
        position = passage.span.end
    assert not text[position:].strip()
    assert all(span.end <= len(text) and len(span) for span in quotations)
    assert list(quotations) == sorted(quotations)


@given(ANY_TEXT)
def test_paragraphs_are_numbered_upwards(text: str) -> None:
    numbers = [passage.paragraph for passage in segment(text)[0]]
    assert numbers == sorted(numbers)


def kinds(text: str, **known: object) -> list[tuple[str, str]]:
    passages, _ = segment(text, **known)  # type: ignore[arg-type]
    return [(p.kind.value, p.span.of(text)) for p in passages]


def test_a_dateline_is_cut_from_the_first_sentence() -> None:
    assert kinds("MOSCOW, March 29 (Wire) — Two bombs went off. Nobody knows why.") == [
        ("dateline", "MOSCOW, March 29 (Wire) —"),
        ("sentence", "Two bombs went off."),
        ("sentence", "Nobody knows why."),
    ]


def test_a_dateline_may_stand_alone() -> None:
    assert kinds("HAVANA (AP) --\n\nThe harbour was closed on Monday.")[0] == (
        "dateline",
        "HAVANA (AP) --",
    )


def test_headings_are_short_lines_without_a_stop_before_text() -> None:
    text = (
        "The council wants peace\n\nThe council met for three hours on Monday and agreed.\n\nNo end"
    )
    assert kinds(text) == [
        ("heading", "The council wants peace"),
        ("sentence", "The council met for three hours on Monday and agreed."),
        ("sentence", "No end"),
    ]


def test_a_heading_may_be_longer_than_the_text_under_it() -> None:
    text = "It rains.\n\nThe council of the harbour wants peace\n\nIt said so."
    assert kinds(text)[1] == ("heading", "The council of the harbour wants peace")


def test_a_heading_says_why() -> None:
    passages, _ = segment("PEACE\nThe council met for three hours on Monday and agreed.")
    assert passages[0].kind is PassageKind.HEADING
    assert passages[0].reason


def test_quotes_and_list_items_are_no_headings() -> None:
    text = "“We want peace”\n\n- a list item\n\nThe council met for three hours on Monday."
    assert all(kind != "heading" for kind, _ in kinds(text))


def test_known_headings_and_furniture_are_kept() -> None:
    text = "It rains.\n\nNorth | 3\n\nThe council met."
    assert kinds(text, headings=[Span(0, 9)], furniture=[(Span(11, 20), "table row")]) == [
        ("heading", "It rains."),
        ("furniture", "North | 3"),
        ("sentence", "The council met."),
    ]


def test_wire_copy_in_capitals() -> None:
    text = (
        "PORT BERG, 12 MAY 89 (RADIO NORTH) -- [TEXT] THE COUNCIL OF THE HARBOUR\n"
        "CITY HAS CLOSED THE PORT.  GENERAL HOLM [POLICE CHIEF] SAID THAT NO SHIP\n"
        "MAY LEAVE -- UNTIL FRIDAY.\n\n"
        "   [REPORTER] WHO GAVE THE ORDER? [END RECORDING]\n"
    )
    assert [kind for kind, _ in kinds(text)] == [
        "dateline", "furniture", "sentence", "sentence", "sentence", "furniture",
    ]  # fmt: skip


def test_a_bullet_is_cut_from_its_item() -> None:
    assert kinds("• The port is closed.") == [
        ("furniture", "•"),
        ("sentence", "The port is closed."),
    ]
