"""Whom pronouns mean: agreement, prominence, binding."""

import pytest

from detente.extract.scene import set_scene
from detente.model.actor import Mention
from tests.extract.reports import report_of


def meant(text: str, pronoun: str) -> str:
    """The words that the last such pronoun of a text points back to, empty where it is open."""
    scene = set_scene(report_of(text))
    words = [w for part in scene.parts for w in part.tree.words if w.text.lower() == pronoun]
    found: Mention | None = scene.mentions.of(words[-1])
    if found is None or found.antecedent is None:
        return ""
    return found.antecedent.of(text)


@pytest.mark.parametrize(
    ("text", "pronoun", "whom"),
    [
        ("Helen Brandt met Judge Carlos Ruiz. She praised the treaty.", "she", "Helen Brandt"),
        ("Helen Brandt met Judge Carlos Ruiz. He praised the treaty.", "he", "Judge Carlos Ruiz"),
        ("Mrs. Holt met Mr. Varga. Later she warned the rebels.", "she", "Mrs. Holt"),
        ("The spokeswoman thanked Ivan Petrov. She called on Norway.", "she", "spokeswoman"),
        ("Peru's army shelled the guerrillas. They shot down a helicopter.", "they", "guerrillas"),
    ],
)  # fmt: skip
def test_woman_or_man_one_or_several(text: str, pronoun: str, whom: str) -> None:
    assert meant(text, pronoun) == whom


def test_the_subject_of_the_sentence_before_is_meant_first() -> None:
    text = "Norway accused Chile of spying on its fleet. It demanded an apology."
    assert meant(text, "it") == "Norway"


def test_a_thing_that_stands_out_more_than_any_actor_leaves_it_open() -> None:
    text = "The dam broke near the Chilean border. It flooded the town."
    assert meant(text, "it") == ""


def test_what_only_somebody_does_is_not_done_by_a_thing() -> None:
    text = "The verdict angered Norway. It accused the judges."
    assert meant(text, "it") == "Norway"


def test_it_that_opens_a_clause_means_nobody() -> None:
    assert meant("Norway signed the treaty. It is clear that Chile will follow.", "it") == ""


def test_whoever_is_told_something_is_not_who_tells_it() -> None:
    text = "Ivan Petrov met Carlos Ruiz. Petrov thanked him."
    assert meant(text, "him") == "Carlos Ruiz"


def test_a_pronoun_before_its_subject() -> None:
    text = "Carlos Ruiz spoke first. For her part, Helen Brandt denounced the raid."
    assert meant(text, "her") == "Helen Brandt"


def test_whoever_closes_a_sentence_with_he_said_is_not_spoken_of_in_it() -> None:
    text = "Carlos Ruiz met the governor of the bank. Ivan Petrov must leave, he said."
    assert meant(text, "he") != "Ivan Petrov"


def test_two_that_are_alike_leave_it_open() -> None:
    text = "Ivan Petrov and Carlos Ruiz came. He left."
    assert meant(text, "he") == ""


def test_they_are_all_that_were_named_together() -> None:
    text = "Norway and Chile signed the accord. They condemned the raid."
    scene = set_scene(report_of(text))
    words = [word for part in scene.parts for word in part.tree.words]
    they = next(word for word in words if word.text == "They")
    found = scene.mentions.of(they)
    assert found is not None
    assert [one.words for one in scene.mentions.each_of((found,), words)] == ["Norway", "Chile"]


def test_a_pronoun_says_why_it_means_whom_it_means() -> None:
    scene = set_scene(report_of("Helen Brandt met Judge Carlos Ruiz. She praised the treaty."))
    she = next(word for part in scene.parts for word in part.tree.words if word.text == "She")
    found = scene.mentions.of(she)
    assert found is not None
    assert found.meant_by == "the only one near that fits"


def test_a_minister_is_of_somebody_and_of_no_grievance() -> None:
    text = (
        "Chile's grievance is copper. On 4 May its mining minister asked Peru to lower the price."
    )
    assert meant(text, "its") == "Chile"
    assert meant("Chile's grievance is copper. Its price fell on 4 May.", "its") != "Chile"


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The Charlotte League said that it is willing to talk.", "Charlotte League"),
        ("Charlotte League said that it is willing to talk.", "Charlotte League"),
        ("The Martin Front warned that it would go on.", "Martin Front"),
    ],
)
def test_a_body_whose_name_begins_like_a_person_is_an_it(text: str, whom: str) -> None:
    assert meant(text, "it") == whom


def test_a_person_with_words_before_her_name_is_a_she() -> None:
    text = "The late Charlotte Holt warned that she would go on."
    assert meant(text, "she") == "late Charlotte Holt"
