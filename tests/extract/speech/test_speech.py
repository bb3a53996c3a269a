"""Who says what: full text in, (voice, cue, content) out."""

import pytest

from detente.extract.scene import Scene, set_scene
from detente.extract.speech.speech import with_speech
from detente.model.text import Report
from detente.read.segment import segment

Told = tuple[str, str, tuple[str, ...]]


def scene_of(text: str) -> Scene:
    passages, quotations = segment(text)
    return with_speech(set_scene(Report(text, passages, quotations)))


def told(text: str) -> list[Told]:
    return [
        (said.speaker.words, said.cue, tuple(span.of(text) for span in said.content))
        for said in scene_of(text).speech
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“The bridge is closed,” said Ilse Brandt, the interior minister of Norway. "
            "“It will stay closed.”",
            ("Ilse Brandt", "said", ("The bridge is closed", "It will stay closed.")),
        ),
        (
            "“We warned them,” President Lena Moro said, “and they laughed.”",
            ("President Lena Moro", "said", ("We warned them", "and they laughed.")),
        ),
        (
            "The minister told the assembly: “The fleet has sailed. It carries grain.”",
            ("minister", "told", ("The fleet has sailed. It carries grain.",)),
        ),
        (
            "“The harbour is ours, the admiral said on Friday.",
            ("admiral", "said", ("The harbour is ours",)),
        ),
        (
            "The mayor: “Nobody was warned before the flood.”",
            ("mayor", ":", ("Nobody was warned before the flood.",)),
        ),
    ],
    ids=["inverted with apposition", "split", "colon", "no closing mark", "label"],
)
def test_quoted_speech_has_its_speaker(text: str, expected: Told) -> None:
    (voice, cue, content) = told(text)[0]
    assert (voice, cue) == expected[:2]
    assert [piece.rstrip(".") for piece in content] == [piece.rstrip(".") for piece in expected[2]]


def test_each_cue_beside_a_quotation_has_its_own_turn() -> None:
    text = "“The ships will sail,” he said, adding: “The port is mined. Mines drift north.”"
    assert [cue for _, cue, _ in told(text)] == ["said", "adding"]


def test_a_few_quoted_words_are_no_speech_of_their_own() -> None:
    assert told("The so-called “peace corps” stormed the village at dawn.") == []


def test_first_person_inside_a_quotation_is_no_second_voice() -> None:
    text = "“We know that the mines are laid,” General Otto Lang said."
    assert [voice for voice, _, _ in told(text)] == ["General Otto Lang"]


def test_quotation_over_paragraphs_goes_on_with_its_speaker() -> None:
    text = (
        "“The dam broke at night,” Governor Ada Holm said.\n\n"
        "“Nobody in the valley had been warned of the danger.”\n"
    )
    assert [(voice, content) for voice, _, content in told(text)] == [
        ("Governor Ada Holm", ("The dam broke at night",)),
        ("Governor Ada Holm", ("Nobody in the valley had been warned of the danger",)),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The statement said that no troops had crossed the river.",
            ("statement", "said", ("no troops had crossed the river",)),
        ),
        (
            "The talks, the envoy said, had failed over gas.",
            ("envoy", "said", ("The talks", "had failed over gas")),
        ),
        (
            "The talks, according to two officials in Paris, broke down over gas prices.",
            ("two officials in Paris", "according to", ("The talks", "broke down over gas prices")),
        ),
        (
            "The general was quoted as saying that his men would hold the bridge.",
            ("general", "quoted as saying", ("his men would hold the bridge",)),
        ),
        (
            "Karl Voss, a spokesman for the ministry, said the dam was safe.",
            ("Karl Voss", "said", ("the dam was safe",)),
        ),
        (
            "The rebels have many friends abroad, as Foreign Minister Juan Prado noted.",
            ("Foreign Minister Juan Prado", "noted", ("The rebels have many friends abroad",)),
        ),
        (
            "Ankara called on Athens to withdraw its ships.",
            ("Ankara", "called on", ("Athens to withdraw its ships",)),
        ),
        (
            "Peru regards the matter as settled.",
            ("Peru", "regards", ("the matter as settled",)),
        ),
        (
            "Tokyo appeared heartened by the American promise of grain.",
            ("Tokyo", "appeared heartened", ("the American promise of grain",)),
        ),
        (
            "Diplomats in Geneva claim the envoy offered a truce before the winter.",
            ("Diplomats in Geneva", "claim", ("the envoy offered a truce before the winter",)),
        ),
        (
            "Reports that the president had fled were denied by the palace.",
            ("palace", "denied", ("the president had fled",)),
        ),
    ],
)
def test_reported_speech_has_voice_cue_and_content(text: str, expected: Told) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Lima, Quebec, where he met the mayor, Nils Berg, the Norwegian foreign minister, "
         "said that the road was open.", "Nils Berg"),
        ("The head of Norwegian diplomacy, Nils Berg, said that the road was open.", "Nils Berg"),
        ("Peru, which fears for its truce with Chad, demanded restraint.", "Peru"),
    ],
)  # fmt: skip
def test_a_person_speaks_not_the_place_before_him(text: str, name: str) -> None:
    assert [said.speaker.name for said in scene_of(text).speech if said.claim != "expectation"] == [
        name
    ]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("“The pact holds,” a second judge, who did not wish to be named, told Radio Lima.",
         ["second judge"]),
        ("Berg said that the king would stay, according to two officials in Lima.",
         ["Berg < two officials in Lima", "two officials in Lima"]),
        ("Berg said that, according to the bank, growth had slowed.", ["Berg", "bank < Berg"]),
        ("The agent, who did not want to be named, said the pact was dead.", ["agent"]),
    ],
)  # fmt: skip
def test_voices_stand_inside_one_another_the_right_way(text: str, voices: list[str]) -> None:
    scene = scene_of(text)
    found = [
        " < ".join(
            [said.speaker.words]
            + [one.speaker.words for one in scene.around(said.cue_span) if one is not said]
        )
        for said in scene.speech
    ]
    assert found == voices


def test_hyphens_end_no_aside() -> None:
    text = "On the road, Nils Berg said that Al-Hadi and his men had left the fort."
    assert told(text) == [("Nils Berg", "said", ("Al-Hadi and his men had left the fort",))]


def test_a_position_inside_an_expectation_has_both_voices() -> None:
    text = "London expects Dublin to accept Oslo's position that the vote was fair."
    scene = scene_of(text)
    inner = next(said for said in scene.speech if said.cue == "position")
    assert [said.cue for said in scene.around(inner.cue_span)] == ["expects"]


def test_semicolons_part_the_voices() -> None:
    text = "Oslo says its ships were fired on; Reykjavik says they fired first."
    assert [(voice, content) for voice, _, content in told(text)] == [
        ("Oslo", ("its ships were fired on",)),
        ("Reykjavik", ("they fired first",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The minister did not say whether the fleet had sailed.",
        "The envoy refused to say that the talks had failed.",
        "Britain supported the rebels with rifles.",
        "The court called an emergency session.",
        "It is fair to say that the talks have failed.",
        "The king called the queen of Peru on Monday, March 29.",
        "If Chad struck, Libya would answer by closing its ports.",
    ],
)
def test_what_is_not_said_is_no_speech(text: str) -> None:
    assert told(text) == []


def test_pronoun_means_who_spoke_not_whom_he_spoke_of() -> None:
    text = "Maria Holt said that Carl Berg had left the capital. She said the army was loyal."
    second = scene_of(text).speech[-1].speaker
    assert second.antecedent is not None
    assert second.antecedent.of(text) == "Maria Holt"


def test_a_long_report_is_read_in_even_time() -> None:
    text = "\n\n".join(
        f"“Train {n} is late,” Karl Voss said. He said it was snow." for n in range(40)
    )
    scene = scene_of(text)
    assert len(scene.speech) == 80
    assert all(len(scene.around(said.content[0])) == 1 for said in scene.speech)
