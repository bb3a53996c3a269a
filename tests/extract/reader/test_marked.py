"""Marked: the pieces that the reader model sees."""

from detente.extract.reader.marked import LONGEST, Marked, pieces
from detente.extract.reader.reader_model import vocabulary
from detente.model.text import Span
from tests.extract.sentences import EXPELLED, sentence, span_of

SIGNS = {"[unused1]": "<s>", "[unused2]": "</s>", "[unused3]": "<t>", "[unused4]": "</t>",
         "[unused5]": "<a>", "[unused6]": "</a>", "[unused7]": "NAME"}  # fmt: skip


def written(marked: Marked) -> list[str]:
    names = {number: piece for piece, number in vocabulary().numbers.items()}
    found = [names[number] for number in pieces(marked, vocabulary()).ids]
    assert (found[0], found[-1]) == ("[CLS]", "[SEP]")
    return [SIGNS.get(one, one) for one in found[1:-1]]


def test_parties_are_marked_and_their_names_are_veiled() -> None:
    told = "<s> NAME </s> <a> expelled </a> two diplomats from <t> NAME </t> ."
    assert " ".join(written(EXPELLED)) == told


def test_nobody_sees_whose_act_it_was() -> None:
    other = sentence("Peru expelled two diplomats from Chile.", "Peru", "Chile", "expelled")
    assert pieces(other, vocabulary()) == pieces(EXPELLED, vocabulary())


def test_each_mark_is_where_its_role_begins() -> None:
    read = pieces(EXPELLED, vocabulary())
    opening = [vocabulary().numbers[f"[unused{number}]"] for number in (1, 3, 5)]
    assert [read.ids[at] for at in read.marks] == opening
    assert pieces(sentence("It rained."), vocabulary()).marks == (0, 0, 0)


def test_a_side_may_stand_in_several_places_and_only_part_of_it_is_veiled() -> None:
    text = "French and Swiss troops left Mali."
    names = (span_of(text, "French"), span_of(text, "Swiss"))
    troops = (names[0], span_of(text, "Swiss troops"))
    marked = Marked(text, troops, (), span_of(text, "left"), names)
    told = "<s> NAME </s> and <s> NAME troops </s> <a> left </a> mali ."
    assert " ".join(written(marked)) == told
    assert pieces(marked, vocabulary()).marks[0] == 1


def test_of_a_long_sentence_the_stretch_around_the_marks_is_read() -> None:
    text = "Rain fell. " * 100 + EXPELLED.text + " Rain fell." * 100
    late = sentence(text, "France", "Iran", "expelled")
    found = written(late)
    assert len(found) == LONGEST - 2
    assert [one for one in found if one in SIGNS.values()] == [
        one for one in written(EXPELLED) if one in SIGNS.values()
    ]
    assert all(pieces(late, vocabulary()).marks)


def test_a_mark_too_far_away_to_be_read_counts_as_none() -> None:
    text = "France spoke. " + "Rain fell. " * 100 + "Iran left."
    marks = pieces(sentence(text, "France", "Iran", "left"), vocabulary()).marks
    assert (marks[0] > 0, marks[1]) == (True, 0)


def test_offsets_count_characters_whatever_they_are() -> None:
    text = "🕊️ Zürich thanked Łódź."
    marked = Marked(text, (span_of(text, "Zürich"),), (span_of(text, "Łódź"),), Span(10, 17))
    found = written(marked)
    assert found[found.index("<a>") + 1 : found.index("</a>")] == ["thanked"]
    assert found[found.index("<s>") + 1 : found.index("</s>")] == ["zurich"]
