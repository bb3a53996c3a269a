from collections.abc import Callable

import pytest

from tests.gold import check, check_facts, check_speech


@pytest.mark.parametrize("checked", [check.main, check_speech.main, check_facts.main])
def test_every_label_stands_in_its_text(
    checked: Callable[[], int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked() == 0, capsys.readouterr().out


def test_a_label_that_the_text_lacks_is_found() -> None:
    row = {"words": "Paris", "precision": "city", "country": "FR", "lat": 95.0, "lon": 0.0}
    assert len(list(check_facts.row_mistakes("A day in Lyon.", "places", row))) == 4
