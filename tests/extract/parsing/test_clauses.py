"""Clauses hide the voice of the verb: text in, plain data out."""

import pytest

from detente.extract.parsing.clauses import Clause, clauses
from detente.extract.parsing.parse import parse
from tests.extract.reports import report_of


def clause(text: str, lemma: str) -> Clause:
    found = [one for tree in parse(report_of(text)) for one in clauses(tree) if one.lemma == lemma]
    assert len(found) == 1, [one.lemma for tree in parse(report_of(text)) for one in clauses(tree)]
    return found[0]


def sides(text: str, lemma: str) -> tuple[str, str]:
    one = clause(text, lemma)
    return " ".join(w.text for w in one.agents), " ".join(w.text for w in one.patients)


@pytest.mark.parametrize(
    ("text", "lemma", "agents", "patients"),
    [
        ("France expelled two diplomats on Monday.", "expel", "France", "diplomats"),
        ("Two diplomats were expelled by France.", "expel", "France", "diplomats"),
        ("The general who led the revolt fled to Chad.", "lead", "general", "revolt"),
        ("The plan France rejected would help Chad.", "reject", "France", "plan"),
        ("Kenya promised to send troops.", "send", "Kenya", "troops"),
        ("Kenya urged Sudan to withdraw.", "withdraw", "Sudan", ""),
        ("They accused Chad of arming the rebels.", "arm", "Chad", "rebels"),
        ("Egypt and Qatar condemned the raid.", "condemn", "Egypt Qatar", "raid"),
        ("Egypt condemned the raid and recalled its envoy.", "recall", "Egypt", "envoy"),
        ("France's decision to expel the envoy angered Mali.", "expel", "France", "envoy"),
        ("Mali's parliament passed a motion condemning Chad.", "condemn", "parliament", "Chad"),
        ("Mali's parliament saw soldiers chasing goats.", "chase", "soldiers", "goats"),
        ("No agreement was reached.", "reach", "", "agreement"),
        ("The company called off the talks.", "call off", "company", "talks"),
    ],
)
def test_who_does_it_and_who_undergoes(text: str, lemma: str, agents: str, patients: str) -> None:
    assert sides(text, lemma) == (agents, patients)


@pytest.mark.parametrize("text", ["Japan gave Nepal a loan.", "Japan gave a loan to Nepal."])
def test_who_receives(text: str) -> None:
    found = clause(text, "give")
    receivers = [word.text for word in (*found.receivers, *found.prep("to"))]
    assert set(receivers) == {"Nepal"}
    assert [word.text for word in found.patients] == ["loan"]


@pytest.mark.parametrize(
    ("text", "lemma", "passive", "negated", "modal", "tense"),
    [
        ("France expelled the envoy.", "expel", False, False, "", "past"),
        ("The envoy was expelled.", "expel", True, False, "", "past"),
        ("Peru will not sign the treaty.", "sign", False, True, "will", "future"),
        ("Peru won't sign the treaty.", "sign", False, True, "will", "future"),
        ("Peru could sign the treaty.", "sign", False, False, "could", "present"),
        ("Peru has signed the treaty.", "sign", False, False, "", "past"),
        ("Peru promised to sign the treaty.", "sign", False, False, "", "future"),
        ("No agreement was reached.", "reach", True, True, "", "past"),
        ("Libya neither confirmed nor denied the raid.", "deny", False, True, "", "past"),
        ("Libya never denied the raid.", "deny", False, True, "", "past"),
    ],
)
def test_voice_polarity_modal_and_tense(
    text: str, lemma: str, passive: bool, negated: bool, modal: str, tense: str
) -> None:
    found = clause(text, lemma)
    assert (found.passive, found.negated, found.modal, found.tense) == (
        passive, negated, modal, tense,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "lemma", "marker"),
    [
        ("If Oman agrees, the talks will resume.", "agree", "if"),
        ("If Oman agrees, the talks will resume.", "resume", ""),
        ("Troops left after the truce collapsed.", "collapse", "after"),
        ("They will leave when the rain stops.", "stop", "when"),
        ("They accused Chad of arming the rebels.", "arm", "of"),
    ],
)
def test_the_word_that_a_clause_stands_under(text: str, lemma: str, marker: str) -> None:
    assert clause(text, lemma).marker == marker


def test_objects_of_prepositions_with_what_is_joined() -> None:
    found = clause("Sweden met with Chad and Mali on Friday.", "meet")
    assert [word.text for word in found.prep("with")] == ["Chad", "Mali"]
    assert [word.text for word in found.prep("with", "on")] == ["Chad", "Mali", "Friday"]
    assert found.prep("against") == ()


def test_helpers_are_no_clauses() -> None:
    text = "The injured man could have been moved."
    found = [one.lemma for tree in parse(report_of(text)) for one in clauses(tree)]
    assert found == ["move"]
