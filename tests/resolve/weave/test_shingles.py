"""Near-copies share a band and most of their runs; other texts do not."""

from detente.resolve.weave.copies import Text, copies_of
from detente.resolve.weave.shingles import bands_of, runs_of, shared

WIRE = """Flood water broke through the eastern dyke at Sommerhaven before dawn on Friday and drove
four hundred families from the low quarter, the harbour master said. Boats brought the last of them
to the grammar school by noon. The council had asked for money to raise the dyke in each of the past
six years, and the ministry had promised an answer by the autumn. No lives were lost."""
CUT = WIRE.split(" The council")[0] + " More on page four."
OTHER = """The Sommerhaven council voted by a wide margin on Tuesday to sell the customs house to
a brewer from the capital, who wants to keep the clock tower and fill the courtyard with tables."""


def text(report: str, published: str, words: str) -> Text:
    return Text(report, published, runs_of(words))


def test_a_cut_copy_shares_most_runs_and_a_band_and_another_text_neither() -> None:
    whole, cut, other = (runs_of(words) for words in (WIRE, CUT, OTHER))
    assert shared(whole, cut) > 0.85
    assert set(bands_of(whole)) & set(bands_of(cut))
    assert shared(whole, other) < 0.05
    assert not set(bands_of(whole)) & set(bands_of(other))


def test_case_and_punctuation_do_not_make_another_text() -> None:
    assert runs_of(WIRE.upper().replace(",", "")) == runs_of(WIRE)


def test_the_earliest_is_the_origin_whichever_one_starts_from() -> None:
    texts = {
        "b": text("b", "2031-03-08", WIRE),
        "a": text("a", "2031-03-09", CUT),
        "c": text("c", "", "Reporting by our own staff. " + WIRE),
        "d": text("d", "2031-03-01", OTHER),
    }

    def beside(report: str) -> list[Text]:
        return [one for one in texts.values() if one.report != report]

    found = [copies_of(texts[start], beside) for start in ("a", "b", "c")]
    assert found[0] == found[1] == found[2]
    copies, group = found[0]
    assert group == {"a", "b", "c"}
    assert {one.report: one.origin for one in copies} == {"a": "b", "c": "b"}
    assert all(one.share > 0.8 and "%" in one.reason for one in copies)


def test_a_short_text_copies_nothing() -> None:
    short = text("a", "2031-03-08", "Flood water broke through the eastern dyke at Sommerhaven")
    copies, _ = copies_of(short, lambda _: [text("b", "2031-03-07", WIRE)])
    assert copies == []
