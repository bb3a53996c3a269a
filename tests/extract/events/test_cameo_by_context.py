"""Finer CAMEO codes by the mode and the contexts of an act."""

import pytest

from detente.extract.events.cameo_by_context import finer
from detente.extract.reader.opinion import Opinion
from detente.model.vocabulary import yaml_file
from tests.extract.event_rows import events


def _opinion(*cameo: tuple[str, float]) -> Opinion:
    return Opinion(act=(), kind=(), cameo=cameo, status=(), direction=(), contexts=())


@pytest.mark.parametrize(
    ("text", "kind", "cameo"),
    [
        ("Ghana cooperated with Togo on trade and investment.", "COOPERATE", "061"),
        ("Ghana cooperated with Togo in defence and weapons.", "COOPERATE", "062"),
        ("Ghana cooperated with Togo against smuggling and robbery.", "COOPERATE", "063"),
        ("Ghana cooperated with Togo on espionage.", "COOPERATE", "064"),
        ("Ghana cooperated with Togo on Monday.", "COOPERATE", "060"),
        ("Ghana accused Togo of bribery.", "ACCUSE", "1121"),
        ("Ghana accused Togo of atrocities.", "ACCUSE", "1122"),
        ("Ghana accused Togo of breaking its word.", "ACCUSE", "112"),
        ("Ghana imposed a curfew in Tamale.", "COERCE", "1723"),
        ("Ghana asked Togo for money after the earthquake.", "REQUEST", "0233"),
    ],
)
def test_mode_and_contexts_give_the_finer_code(text: str, kind: str, cameo: str) -> None:
    assert (kind, cameo) in [(one.type, one.cameo) for one in events(text)]


def test_contexts_that_show_two_codes_show_none() -> None:
    assert finer("060", "", ("economic", "military"), None) == "060"


def test_contexts_of_one_code_agree() -> None:
    assert finer("060", "", ("crime", "legal"), None) == "063"


def test_two_contexts_together_are_asked_before_either() -> None:
    assert finer("090", "", ("legal", "military"), None) == "094"
    assert finer("090", "", ("military",), None) == "093"


def test_the_model_goes_first_where_it_is_sure() -> None:
    assert finer("060", "", ("economic",), _opinion(("062", 0.97))) == "062"
    assert finer("060", "", ("economic",), _opinion(("062", 0.6))) == "061"
    assert finer("060", "", ("economic",), _opinion(("112", 0.97))) == "061"


def test_a_code_that_words_made_finer_stays() -> None:
    assert finer("073", "", ("military",), _opinion(("072", 0.97))) == "073"


def test_the_tables_only_make_codes_finer() -> None:
    for name in ("cameo_by_mode", "cameo_by_context"):
        for code, listed in yaml_file("plover.yaml")[name].items():
            for found in listed.values():
                assert found.startswith(code[:2] if code.endswith("0") else code)
                assert len(found) <= 4
