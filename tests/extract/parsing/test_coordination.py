"""Second cues that the parser hung on what the first one said."""

import pytest

from detente.extract.parsing.parse import parse
from tests.extract.reports import report_of


def head_of(text: str, word: str) -> str:
    (tree,) = parse(report_of(text))
    return next(one.head.text for one in tree.words if one.text == word)


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("The envoy said the talks were useful and accused Libya of bad faith.", "accused", "said"),
        ("The consul said the ships would sail on Monday and urged Chad to wait.", "urged", "said"),
        ("The mayor said the army had shelled the town and called for help.", "called", "shelled"),
        ("Troops forced the mayor to resign and arrested him.", "arrested", "forced"),
        ("The mayor hoped to resign and leave.", "leave", "resign"),
        ("The report said the troops shelled the town and threatened its mayor.", "threatened",
         "shelled"),
    ],
)  # fmt: skip
def test_a_second_cue_goes_to_who_can_speak(text: str, word: str, head: str) -> None:
    assert head_of(text, word) == head
