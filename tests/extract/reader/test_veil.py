"""Veil: which names the reader model does not get to see."""

import pytest

from detente.extract.reader.veil import veiled_in
from detente.extract.scene import set_scene
from tests.extract.reports import report_of


def veiled(text: str) -> list[str]:
    scene = set_scene(report_of(text))
    return [span.of(text) for part in scene.parts for span in veiled_in(scene, part)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("France expelled two Syrian diplomats.", ["France", "Syrian"]),
        ("Moscow warned Kyiv over the pipeline.", ["Moscow", "Kyiv"]),
        ("Hamas fired rockets at Israel.", ["Hamas", "Israel"]),
        ("The mob attacked Muslims and a Christian village.", ["Muslims", "Christian"]),
        ("The minister met two farmers on Monday.", []),
    ],
)
def test_peoples_powers_and_faiths_are_veiled(text: str, names: list[str]) -> None:
    assert veiled(text) == names


@pytest.mark.parametrize("name", ["The United Nations", "Amnesty International"])
def test_what_says_of_which_kind_a_body_is_stays_to_be_seen(name: str) -> None:
    assert veiled(f"{name} condemned Kenya.") == ["Kenya"]


def test_spans_count_from_the_start_of_the_report() -> None:
    text = "Rain fell on the hills.\n\nNorway thanked Iceland."
    assert veiled(text) == ["Norway", "Iceland"]
