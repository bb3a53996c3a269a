"""Attacks of rules and model together, with what the model sees given by hand."""

from dataclasses import replace

from detente.extract.scene import Scene, set_scene
from detente.extract.spans.attacks import TOLD, find_attacks
from detente.extract.speech.speech import with_speech
from detente.extract.spots import Attack, Part, Spots
from detente.model.statement import Incident
from detente.model.text import Span
from tests.extract.reports import report_of


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def part(text: str, words: str, role: str, kind: str = "attack", sure: float = 0.9) -> Part:
    return Part(role, kind, at(text, words), sure)


def attacks(text: str, *parts: Part, likely: float = 0.9) -> list[Incident]:
    scene: Scene = with_speech(set_scene(report_of(text)))
    told = tuple(Attack(Span(0, len(text)), one.type, likely) for one in parts)
    found = find_attacks(replace(scene, spots=Spots(parts=parts, attacks=told)))
    return [one for one in found if isinstance(one, Incident)]


BOMBED = "A bomb destroyed the Lantern Bridge near Lima. The miller's family was inside."


def test_a_part_that_the_rules_lack_joins_the_attack_of_its_type() -> None:
    (alone,) = attacks(BOMBED)
    assert not alone.victims
    (filled,) = attacks(BOMBED, part(BOMBED, "family", "victim", "bombing"))
    assert [who.words for who in filled.victims] == ["family"]
    assert dict(filled.reason.judged)[TOLD] == 0.9


def test_what_rules_and_model_see_is_spotted() -> None:
    (one,) = attacks(BOMBED, part(BOMBED, "Lantern Bridge", "target", "bombing"))
    assert [(role, span.of(BOMBED)) for _, role, span in one.spotted] == [
        ("target", "Lantern Bridge")
    ]
    assert len(one.targets) == 1


def test_a_part_that_is_hardly_sure_is_left_out() -> None:
    (one,) = attacks(BOMBED, part(BOMBED, "family", "victim", "bombing", sure=0.3))
    assert not one.victims


LOST = "Nobody has heard of the two surveyors since masked men led them from the camp."


def test_parts_without_an_attack_make_one() -> None:
    assert not attacks(LOST)
    (one,) = attacks(
        LOST,
        part(LOST, "surveyors", "victim", "kidnapping"),
        part(LOST, "masked men", "perpetrator", "kidnapping"),
    )
    assert (one.type, one.reason.rule) == ("kidnapping", "incident.spotted")
    assert [who.words for who in one.victims] == ["surveyors"]
    assert [who.words for who in one.perpetrators] == ["masked men"]
    assert one.trigger.of(LOST) in ("heard", "led")


def test_parts_in_a_report_of_no_likely_attack_make_none() -> None:
    assert not attacks(LOST, part(LOST, "surveyors", "victim", "kidnapping"), likely=0.2)
