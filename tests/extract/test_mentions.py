"""Who is named, as written."""

import pytest

from detente.extract.scene import Scene, set_scene
from detente.model.actor import Mention
from tests.extract.reports import report_of


def scene_of(text: str) -> Scene:
    return set_scene(report_of(text))


def mention(text: str, word: str) -> Mention | None:
    scene = scene_of(text)
    found = [one for part in scene.parts for one in part.tree.words if one.text == word]
    return scene.mentions.of(found[-1])


@pytest.mark.parametrize(
    ("text", "word", "words", "name", "nationality"),
    [
        ("Kenya spoke.", "Kenya", "Kenya", "Kenya", ""),
        ("President Nicolas Sarkozy spoke.", "Sarkozy", "President Nicolas Sarkozy",
         "Nicolas Sarkozy", ""),
        ("Russian Foreign Minister Sergei Lavrov spoke.", "Lavrov",
         "Russian Foreign Minister Sergei Lavrov", "Sergei Lavrov", "Russian"),
        ("Turkey's parliament voted.", "parliament", "Turkey's parliament", "", "Turkey"),
        ("Two gunmen shot at him.", "gunmen", "Two gunmen", "", ""),
        ("They shot the mayor of Lima.", "mayor", "mayor of Lima", "", "Lima"),
        ("Western powers agreed.", "powers", "Western powers", "", "Western"),
        ("Dozens of protesters marched.", "Dozens", "protesters", "", ""),
    ],
)  # fmt: skip
def test_names_titles_and_nationality(
    text: str, word: str, words: str, name: str, nationality: str
) -> None:
    found = mention(text, word)
    assert found is not None
    assert (found.words, found.name, found.nationality) == (words, name, nationality)
    assert found.span.of(text) == words


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The table fell.", "table"),
        ("They met on Monday.", "Monday"),
        ("The power returned.", "power"),
        ("Rain fell in March.", "March"),
        ("The plan which they drew failed.", "which"),
        ("It rained.", "It"),
        ("We shall not leave.", "We"),
    ],
)
def test_things_days_and_loose_pronouns_are_no_actors(text: str, word: str) -> None:
    assert mention(text, word) is None


@pytest.mark.parametrize(
    ("text", "pronoun", "antecedent"),
    [
        ("President Sarkozy met Kenya's envoys. He smiled.", "He", "President Sarkozy"),
        ("Protesters marched through Lima. They threw stones.", "They", "Protesters"),
        ("Turkey's parliament voted. It rejected the bill.", "It", "Turkey's parliament"),
    ],
)
def test_a_pronoun_points_back(text: str, pronoun: str, antecedent: str) -> None:
    found = mention(text, pronoun)
    assert found is not None
    assert found.words == pronoun
    assert found.antecedent is not None
    assert found.antecedent.of(text) == antecedent


def test_a_pronoun_does_not_point_ahead_nor_too_far_back() -> None:
    for text in (
        "He smiled when President Sarkozy came.",
        "President Sarkozy came. " + "Rain fell. " * 80 + "He smiled.",
    ):
        found = mention(text, "He")
        assert found is not None
        assert found.antecedent is None


def test_a_quoted_we_is_the_speaker_and_keeps_the_letters_of_the_report() -> None:
    text = "“WE WILL NOT LEAVE THE VALLEY,” THE RUSSIAN MINISTER SAID ON FRIDAY."
    scene = scene_of(text)
    names = {m.words for p in scene.parts for w in p.tree.words if (m := scene.mentions.of(w))}
    assert names
    assert all(name in text for name in names)


def test_places_are_told_from_states() -> None:
    text = "Moscow was bombed, and Kenya sent aid."
    scene = scene_of(text)
    by_name = {m.name: scene.mentions.is_place(m) for p in scene.parts for w in p.tree.words
               if (m := scene.mentions.of(w))}  # fmt: skip
    assert by_name["Moscow"]
    assert not by_name["Kenya"]


def test_a_modifier_left_of_the_noun_or_also_right_of_it() -> None:
    scene = scene_of("The border with Kuwait is shut, and the French proposal failed.")
    words = {word.text: word for part in scene.parts for word in part.tree.words}
    right = scene.mentions.nationality(words["border"])
    assert right is not None
    assert right.name == "Kuwait"
    assert scene.mentions.nationality(words["border"], left=True) is None
    left = scene.mentions.nationality(words["proposal"], left=True)
    assert left is not None
    assert left.name == "French"


@pytest.mark.parametrize(
    ("text", "word", "words"),
    [
        ("Hours earlier his organisation had left the town.", "organisation", "his organisation"),
        ("“We hold,” Peruvian police colonel Rita Mol said.", "Mol",
         "Peruvian police colonel Rita Mol"),
    ],
)  # fmt: skip
def test_bounds_take_in_no_time_and_no_quotation_mark(text: str, word: str, words: str) -> None:
    found = mention(text, word)
    assert found is not None
    assert found.words == words


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Oslo hopes that Lima will sign the pact. It calls the pact fair.", "It", "Oslo"),
        ("Oslo expects Lima to share its view that the pact is fair.", "its", "Oslo"),
    ],
)
def test_a_pronoun_means_the_subject_of_the_main_clause(
    text: str, pronoun: str, meant: str
) -> None:
    found = mention(text, pronoun)
    assert found is not None
    assert found.name == meant


def test_their_forces_are_those_of_whom_their_points_back_to() -> None:
    found = mention("The Chadian government closed the road. Its forces shelled it.", "forces")
    assert found is not None
    assert found.nationality == "Chadian"


def test_anti_soviet_people_are_no_soviets() -> None:
    found = mention("Long after the war he joined the anti-Soviet rebels.", "rebels")
    assert found is not None
    assert found.nationality == ""


def test_who_is_joined_to_the_owner_does_not_point_at_itself() -> None:
    text = "The bishops' statement urged Peruvians and their leaders to avoid the border."
    scene = scene_of(text)
    for word in scene.parts[0].tree.words:
        scene.mentions.of(word)
    assert mention(text, "leaders") is not None


def test_a_name_with_a_mark_between_its_words_is_read() -> None:
    assert (
        mention("Officials of the Kestrel -- Heron Council met in Lima.", "Officials") is not None
    )
