import pytest

from detente.read.segment import segment


def quotations(text: str) -> list[str]:
    _, spans = segment(text)
    return [span.of(text) for span in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We stay. We fight,” he said. “Now.”", ["We stay. We fight,", "Now."]),
        ('"We stay," he said, "and fight."', ["We stay,", "and fight."]),
        ("``We stay,'' he said.", ["We stay,"]),
        ("“We stay, the old admiral said on Friday.", ["We stay,"]),
        ("«We stay», he said.", ["We stay"]),
        ("He said: ‘We shall not yield. The soldiers’ families know it,’ and left.",
         ["We shall not yield. The soldiers’ families know it,"]),
        ("The camp was 'closed for good', they said; the soldiers' camp, that is.",
         ["closed for good"]),
        ("It's the minister's plan, and the '90s plan of the ministers' aides.", []),
        ("He came with a 6\" knife and left.", []),
    ],
)  # fmt: skip
def test_marks_in_use(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


def test_a_quotation_runs_over_paragraphs_that_open_it_again() -> None:
    text = "“We start here.\n\n“We go on here,” said the chief of the harbour."
    assert quotations(text) == ["We start here.\n\n“We go on here,"]


def test_a_quotation_closed_in_the_next_paragraph() -> None:
    assert quotations("He said: “We start here.\nWe end here.”") == ["We start here.\nWe end here."]


def test_a_missing_closing_mark_ends_before_the_one_who_said_it() -> None:
    text = "“We will go, Anna Berg said. Then she left.\n\nThe council met on Monday."
    assert quotations(text) == ["We will go,"]


def test_a_missing_closing_mark_ends_with_the_paragraph() -> None:
    assert quotations("He said: “We will go.\n\nThe council met.") == ["We will go."]


def test_a_missing_opening_mark_begins_after_the_colon() -> None:
    text = 'As Berg pointed out: The men could have helped," he said, adding: "We know it."'
    assert quotations(text) == ["The men could have helped,", "We know it."]


def test_curly_marks_inside_straight_ones_are_part_of_the_quotation() -> None:
    assert quotations('"They call it “too loud” and “too late.”"') == [
        "They call it “too loud” and “too late.”"
    ]
