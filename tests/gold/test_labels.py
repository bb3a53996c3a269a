from collections.abc import Callable

import pytest

from tests.gold import check, check_cameo, check_facts, check_speech


@pytest.mark.parametrize(
    "checked", [check.main, check_speech.main, check_facts.main, check_cameo.main]
)
def test_every_label_stands_in_its_text(
    checked: Callable[[], int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked() == 0, capsys.readouterr().out


def test_a_label_that_the_text_lacks_is_found() -> None:
    row = {"words": "Paris", "precision": "city", "country": "FR", "lat": 95.0, "lon": 0.0}
    assert len(list(check_facts.row_mistakes("A day in Lyon.", "places", row))) == 4


def test_a_code_that_cameo_lacks_is_found() -> None:
    item = {"id": "1", "published": "1999-04-12", "text": "Peru condemned Chile."}
    right = item | {"events": [["PER", "CHL", "111"]]}
    wrong = item | {"events": [["PER", "PER", "111"], ["Peru", "CHL", "1111"]]}
    assert not list(check_cameo.mistakes(right, set()))
    assert len(list(check_cameo.mistakes(wrong, set()))) == 3
    assert list(check_cameo.mistakes(right, {"1"}))
