"""Speech of rules and model together, with what the model sees given by hand."""

from dataclasses import replace

from detente.extract.scene import Scene, Speech, set_scene
from detente.extract.spans.speech import joined
from detente.extract.speech.speech import with_speech
from detente.extract.spots import Said, Spots
from detente.model.statement import VoiceKind
from detente.model.text import Span
from tests.extract.reports import report_of


def scene_of(text: str) -> Scene:
    return with_speech(set_scene(report_of(text)))


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def seen(text: str, cue: str, content: str, source: str = "", sure: float = 0.95) -> Said:
    named = (at(text, source),) if source else ()
    return Said(at(text, cue), named, (at(text, content),), sure)


def speech(text: str, *said: Said) -> tuple[Speech, ...]:
    return joined(replace(scene_of(text), spots=Spots(said=said))).speech


def test_the_model_s_bounds_replace_those_of_the_rules() -> None:
    text = "France said the talks in Oslo had failed."
    (said,) = speech(text, seen(text, "said", "the talks in Oslo had failed", "France"))
    assert [span.of(text) for span in said.content] == ["the talks in Oslo had failed"]
    assert said.rule == "speech.clause"
    assert said.source == at(text, "France")


def test_that_is_no_part_of_what_is_said() -> None:
    text = "France said that the talks had failed."
    (said,) = speech(text, seen(text, "said", "that the talks had failed", "France"))
    assert said.content[0].of(text) == "the talks had failed"


def test_speech_that_only_the_model_sees_is_added_with_its_probability() -> None:
    text = "France made light of the threat to close the border."
    assert not scene_of(text).speech
    (said,) = speech(
        text, seen(text, "made light of", "the threat to close the border", "France", 0.8)
    )
    assert (said.rule, said.sure, said.claim) == ("speech.spotted", 0.8, "judgement")
    assert (said.speaker.words, said.kind) == ("France", VoiceKind.NAMED)


def test_a_listed_cue_keeps_its_kind_and_stance() -> None:
    text = "In Lima, where talks dragged on, France, weary by now, demanded, again, a vote."
    found = speech(text, seen(text, "demanded", "a vote", "France"))
    assert [(one.claim, one.stance) for one in found] == [("demand", "demanded")]


def test_speech_that_the_model_does_not_see_stays() -> None:
    text = "France said the talks had failed. Spain said the road was open."
    found = speech(text, seen(text, "said", "the talks had failed", "France"))
    assert [one.speaker.words for one in found] == ["France", "Spain"]


def test_words_without_a_source_are_nobody_s_speech() -> None:
    text = "The losses were well documented by then."
    assert speech(text, seen(text, "well documented", "The losses")) == ()


def test_what_is_still_to_be_asked_is_not_said() -> None:
    text = "If the vote fails, he will ask for the confidence of the chamber."
    assert speech(text, seen(text, "will ask for", "the confidence of the chamber", "he")) == ()


def test_pieces_between_which_nothing_stands_are_one() -> None:
    text = "France said the long talks in Oslo, begun in May, had failed."
    told = Said(
        at(text, "said"),
        (at(text, "France"),),
        (at(text, "the long talks"), at(text, "had failed")),
        0.95,
    )
    (said,) = speech(text, told)
    assert [span.of(text) for span in said.content] == [
        "the long talks in Oslo, begun in May, had failed"
    ]


def test_bounds_of_a_model_that_is_hardly_sure_are_the_rules() -> None:
    text = "France said the talks in Oslo had failed."
    (said,) = speech(text, seen(text, "said", "the talks", "France", 0.5))
    assert said.content[0].of(text) == "the talks in Oslo had failed"


def test_speech_that_the_model_does_not_see_is_less_sure() -> None:
    text = "France said the talks had failed. Spain said the road was open."
    sure = {
        one.speaker.words: one.sure
        for one in speech(text, seen(text, "said", "the talks had failed", "France"))
    }
    assert sure["Spain"] < sure["France"] == 1.0


def test_a_cue_takes_the_preposition_that_leads_to_what_is_said() -> None:
    text = "France called for a vote on the pact."
    (said,) = speech(text, seen(text, "called", "a vote on the pact", "France"))
    assert said.cue == "called for"


def test_a_cue_leaves_a_preposition_that_leads_elsewhere() -> None:
    text = "France wrote in May that the talks had failed."
    (said,) = speech(text, seen(text, "wrote in", "the talks had failed", "France"))
    assert said.cue == "wrote"


def test_a_cue_begins_after_the_word_that_opens_its_clause_and_its_source() -> None:
    text = "The road was shut when France said the talks had failed."
    (said,) = speech(text, seen(text, "when France said", "the talks had failed", "France"))
    assert said.cue == "said"


def test_a_quotation_that_the_model_sees_in_part_is_said_as_a_whole() -> None:
    text = "France said: “The talks failed. The road is shut. We go home.”"
    (said,) = speech(text, seen(text, "said", "talks failed. The road is", "France"))
    assert [span.of(text) for span in said.content] == [
        "The talks failed. The road is shut. We go home"
    ]


def test_a_quotation_around_the_cue_is_somebody_else_s() -> None:
    text = "“I heard that France said the talks had failed on Monday,” Spain added."
    found = speech(text, seen(text, "said", "the talks had failed", "France"))
    inner = next(one for one in found if one.cue == "said")
    assert [span.of(text) for span in inner.content] == ["the talks had failed"]


def test_what_the_same_voice_says_by_a_second_cue_is_not_said_by_the_first() -> None:
    text = "France said the talks had failed and warned that the road was shut."
    first = seen(text, "said", "the talks had failed and warned that the road was shut", "France")
    second = seen(text, "warned", "the road was shut", "France")
    found = {one.cue: one.content[0].of(text) for one in speech(text, first, second)}
    assert found == {"said": "the talks had failed", "warned": "the road was shut"}


def test_who_stands_for_the_noun_before_it() -> None:
    text = "The clerks who made light of the threat went home."
    assert not scene_of(text).speech
    (said,) = speech(text, seen(text, "made light of", "the threat", "who"))
    assert (said.speaker.words, said.source) == ("clerks", at(text, "who"))


def test_some_and_many_are_unnamed_voices() -> None:
    text = "In Lima many made light of the threat, and this made light of the vote."
    many = seen(text, "made light of", "the threat", "many")
    later = text.rindex("made light of")
    this = Said(
        Span(later, later + len("made light of")), (at(text, "this"),), (at(text, "the vote"),), 0.9
    )
    (said,) = speech(text, many, this)
    assert (said.speaker.words, said.kind) == ("many", VoiceKind.UNNAMED)


def test_a_source_that_is_who_belongs_to_the_speaker_that_the_rules_found() -> None:
    text = "France praised the miners who said the talks had failed."
    found = speech(text, seen(text, "said", "the talks had failed", "who"))
    said = next(one for one in found if one.cue == "said")
    assert "miners" in said.speaker.words
    assert said.source == at(text, "who")


def test_a_model_that_is_fairly_sure_mends_the_cue_and_leaves_the_content() -> None:
    text = "France has long said the talks in Oslo had failed."
    (said,) = speech(text, seen(text, "has long said", "the talks", "France", 0.75))
    assert (said.cue, said.content[0].of(text)) == ("has long said", "the talks in Oslo had failed")
