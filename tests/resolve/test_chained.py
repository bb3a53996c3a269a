"""Definite nouns that stand for a name told before: whom they mean, and what is left open."""

import pytest

from detente.model.actor import Resolution
from detente.model.text import Report
from detente.read.segment import segment
from detente.run.pipeline import read_report


def decided(text: str, words: str) -> Resolution | None:
    """What was decided of the last mention with these words, if any row has it."""
    read = read_report(Report(text, *segment(text)))
    found = [span for span in read.actors if span.of(text) == words]
    return read.actors[max(found)] if found else None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Foreign Minister Sergei Lavrov arrived in Ankara. "
            "The minister accused Turkey of arming rebels.",
            "minister",
            "Sergey Lavrov",
        ),
        ("NATO met in Brussels. The alliance condemned Russia.", "alliance", "NATO"),
        (
            "Kenya closed its border on Friday. The country accused Somalia of shelling a village.",
            "country",
            "Kenya",
        ),
        (
            "The Kenyan Foreign Ministry summoned the envoy of Somalia. "
            "The ministry said that the shelling must stop.",
            "ministry",
            "Kenya (government)",
        ),
        (
            "Hezbollah fired rockets on Monday. The group threatened Israel with more attacks.",
            "group",
            "Hezbollah",
        ),
    ],
)
def test_a_definite_noun_means_the_name_before(text: str, words: str, expected: str) -> None:
    found = decided(text, words)
    assert found is not None and found.actor is not None and found.actor.name == expected
    assert f"'{words}' means" in found.reason


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "President Uhuru Kenyatta met President Paul Kagame. "
            "The president accused Burundi of arming rebels.",
            "president",
        ),
        ("Kenya and Somalia met. Both countries condemned Burundi.", "countries"),
        ("Kenya met Somalia. Another country condemned Burundi.", "country"),
    ],
)
def test_a_noun_that_may_mean_two_is_none_of_them(text: str, words: str) -> None:
    found = decided(text, words)
    assert found is None or " means " not in found.reason


def test_a_noun_with_an_antecedent_is_no_pronoun() -> None:
    text = "NATO met in Brussels. The alliance condemned Russia. It also warned Belarus."
    read = read_report(Report(text, *segment(text)))
    mentions = {m.words: m for e in read.statements for m in getattr(e, "actors", ())}
    assert mentions["alliance"].antecedent is not None
    assert not mentions["alliance"].is_bare_pronoun and mentions["It"].is_bare_pronoun
