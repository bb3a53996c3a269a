"""Pattern lines taken apart."""

from detente.extract.marks import marked


def test_a_line_is_its_words_and_its_marks() -> None:
    line = marked("have +base|camp ~in @in|near *")
    assert line.lemma == "have"
    assert (line.listed("+"), line.listed("@"), line.listed("&")) == (
        ("base", "camp"),
        ("in", "near"),
        (),
    )
    assert line.has("*")
    assert not line.has("^")


def test_a_particle_stays_with_its_verb() -> None:
    assert marked("take over %body").lemma == "take over"
