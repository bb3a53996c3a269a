"""A text in stretches: every character once, each with the statements over it."""

from hypothesis import given
from hypothesis import strategies as st

from detente.ledger.parts import Shape
from detente.serve.harmless import harmless
from detente.serve.marked import blocks

TEXT = "Talks\n\nA met B. C left. Share this."


def row(number: int, start: int, end: int) -> Shape:
    return {"id": f"{number}", "short": f"{number}", "statement": "event", "start": start,
            "end": end}  # fmt: skip


def page() -> Shape:
    kinds = (("heading", 0, 5, 0), ("sentence", 7, 15, 1), ("sentence", 16, 23, 1),
             ("furniture", 24, 35, 2))  # fmt: skip
    passages = [
        {"kind": kind, "start": start, "end": end, "paragraph": paragraph, "reason": ""}
        for kind, start, end, paragraph in kinds
    ]
    return {"text": TEXT, "passages": passages}


def test_sentences_of_one_paragraph_go_together() -> None:
    found = list(blocks(page(), []))
    assert [one.kind for one in found] == ["heading", "text", "furniture"]
    assert "".join(one.words for one in found[1].stretches) == "A met B. C left."


@given(st.lists(st.tuples(st.integers(0, 35), st.integers(0, 35)), max_size=6))
def test_no_character_is_lost_or_shown_twice(spans: list[tuple[int, int]]) -> None:
    shown = [row(n, *sorted(span)) for n, span in enumerate(spans) if span[0] != span[1]]
    for block, words in zip(blocks(page(), shown), (TEXT[:5], TEXT[7:23], TEXT[24:]), strict=True):
        assert "".join(one.words for one in block.stretches) == words


def test_a_stretch_knows_all_statements_over_it_and_who_begins_there() -> None:
    (_, text, _) = blocks(page(), [row(1, 7, 23), row(2, 16, 23)])
    assert [(one.words, one.ids, one.opens) for one in text.stretches] == [
        ("A met B. ", ("1",), (("E", "1"),)),
        ("C left.", ("1", "2"), (("E", "2"),)),
    ]


@given(st.text())
def test_harmless_text_keeps_its_length(text: str) -> None:
    assert len(harmless(text)) == len(text)
    assert not set(harmless(text)) & set("\u202e\u2066\x00\x1b")
