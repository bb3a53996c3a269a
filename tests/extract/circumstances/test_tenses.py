"""Whether a time expression looks back or ahead."""

import pytest

from detente.extract.circumstances.tenses import tenses
from detente.extract.scene import set_scene
from tests.extract.reports import report_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The council will meet on Monday. It met on Friday.", ["future", "past"]),
        ("The ministers meet on Monday.", ["present"]),
        ("The army says the raid on Monday failed.", ["past"]),
        ("The next report is due on May 24.", ["future"]),
        ("A vote set for 2 June was called off.", ["future"]),
        ("A vote was promised for 2 June.", ["future"]),
        ("The minister was forced to resign on Monday.", ["past"]),
        ("The minister has agreed to resign on Monday.", ["future"]),
        ("After Monday's raid the minister will resign.", ["past"]),
        ("The rebels may leave on Monday.", ["future"]),
        ("The rebels may have left on Monday.", ["past"]),
    ],
)
def test_tenses_of_the_verbs_that_times_hang_on(text: str, told: list[str]) -> None:
    scene = set_scene(report_of(text))
    assert [tense for _, tense in tenses(scene)] == told
