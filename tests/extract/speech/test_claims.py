"""Claims: kind, stance and likelihood of what a voice says, from full text to plain data."""

import pytest

from detente.extract.scene import set_scene
from detente.extract.speech.claims import find_claims
from detente.extract.speech.speech import with_speech
from detente.model.statement import Claim, VoiceKind
from detente.model.text import Report
from detente.read.segment import segment


def claims(text: str) -> list[Claim]:
    passages, quotations = segment(text)
    scene = with_speech(set_scene(Report(text, passages, quotations)))
    return [one for one in find_claims(scene) if isinstance(one, Claim)]


@pytest.mark.parametrize(
    ("text", "kind", "stance"),
    [
        ("The ministry said the dam was safe.", "assertion", "asserted"),
        ("The ministry said the dam could have been mined.", "assertion", "possible"),
        ("The ministry said the dam was probably mined.", "assertion", "probable"),
        ("The ministry said nothing could excuse the attack.", "assertion", "asserted"),
        ("Ankara denied that its aircraft had bombed the village.", "assertion", "denied"),
        ("The minister said the hostages must be freed.", "demand", "demanded"),
        ("Cuba demanded the return of the base.", "demand", "demanded"),
        ("Norway wants the ships to leave.", "position", "demanded"),
        ("Norway wants to leave the pact.", "position", "intended"),
        ("Madrid insists the islands were Spanish.", "position", "asserted"),
        ("Oslo hopes the talks will resume in May.", "expectation", "expected"),
        ("Oslo fears the talks will collapse.", "expectation", "feared"),
        ("Turkish officials doubted that he had acted alone.", "judgement", "doubted"),
        (
            "If the rains fail, the envoy said, the camps will starve.",
            "expectation",
            "hypothetical",
        ),
        ("“Count the votes again,” the candidate shouted.", "demand", "demanded"),
    ],
)
def test_kind_and_stance(text: str, kind: str, stance: str) -> None:
    assert [(claim.kind, claim.stance) for claim in claims(text)][:1] == [(kind, stance)]


def test_a_hedge_gives_its_likelihood() -> None:
    (claim,) = claims("The ministry said the dam could have been mined.")
    assert claim.likelihood == "roughly even chance"


def test_hearsay_is_the_outlets_without_a_voice() -> None:
    text = "The mercenaries are believed to have crossed the lake."
    (claim,) = claims(text)
    assert [voice.kind for voice in claim.voices] == [VoiceKind.OUTLET]
    assert (claim.stance, [span.of(text) for span in claim.content]) == (
        "probable",
        ["The mercenaries", "have crossed the lake"],
    )


def test_the_outlet_judges_what_was_first() -> None:
    text = "It was the second time the council had met at night."
    (claim,) = claims(text)
    assert (claim.kind, claim.reason.rule) == ("judgement", "claim.outlet")
    assert claim.content[0].of(text) == text.rstrip(".")


def test_the_chain_runs_from_the_nearest_voice_to_the_outlet() -> None:
    found = claims("The envoy said that Tehran believes the sanctions will end.")
    inner = next(claim for claim in found if claim.voices[0].words == "Tehran")
    assert [voice.words for voice in inner.voices] == ["Tehran", "envoy", "unknown outlet"]


def test_headings_are_less_sure() -> None:
    heading, sentence = claims(
        "Oslo wants the ships out\n\nOslo wants the ships out of its waters.\n"
    )
    assert heading.confidence < sentence.confidence


def test_documents_and_unnamed_sources_are_kinds_of_voice() -> None:
    texts = ("The communique said the war was over.", "A diplomat said the war was over.")
    assert [claims(text)[0].voices[0].kind for text in texts] == [
        VoiceKind.DOCUMENT,
        VoiceKind.UNNAMED,
    ]


def test_the_citation_holds_speaker_cue_and_content() -> None:
    text = "In Oslo, the envoy said on Monday that the talks had failed."
    (claim,) = claims(text)
    assert claim.citation.quote == "envoy said on Monday that the talks had failed"


@pytest.mark.parametrize(
    "text",
    [
        "Never before had Libya linked the raids to the war.",
        "No Libyan port had ever before closed so fast.",
        "Libya had not previously tied the raids to the war.",
        "It was, after all, the first storm of the year.",
    ],
)
def test_what_was_never_so_before_the_outlet_says(text: str) -> None:
    (claim,) = claims(text)
    assert (claim.kind, claim.reason.rule) == ("judgement", "claim.outlet")


@pytest.mark.parametrize(
    ("text", "kind", "stance", "content"),
    [
        ("Oslo did not rule out that rebels had helped.", "position", "possible",
         "rebels had helped"),
        ("Oslo regarded that as another bad omen.", "judgement", "asserted",
         "that as another bad omen"),
        ("In the minister's view, the pact is dead.", "judgement", "asserted", "the pact is dead"),
        ("There is resentment in Tripoli of French policy.", "judgement", "asserted",
         "French policy"),
        ("What Lima seeks is a seat at the table.", "position", "demanded", "a seat at the table"),
        ("The port police put the dead at 27.", "assertion", "asserted", "the dead at 27"),
        ("Officials in Oslo took heart from the new border rules.", "judgement", "asserted",
         "the new border rules"),
        ("Oslo's version: the ship had left.", "assertion", "asserted", "the ship had left"),
        ("The envoy said the vote had been a farce.", "judgement", "asserted",
         "the vote had been a farce"),
        ("Oslo rejects the claim that its ships had fired.", "assertion", "denied",
         "its ships had fired"),
    ],
)  # fmt: skip
def test_cues_of_many_shapes(text: str, kind: str, stance: str, content: str) -> None:
    (claim,) = claims(text)
    assert (claim.kind, claim.stance) == (kind, stance)
    assert [span.of(text) for span in claim.content] == [content]
