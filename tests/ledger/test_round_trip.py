"""Any text goes in and comes out the same, and SQLite counts its characters as Python does."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from detente.ledger import views
from detente.ledger.ledger import Ledger, Outcome
from detente.ledger.verify import verify
from detente.model.actor import Mention, Resolution
from detente.model.citation import cite
from detente.model.reading import Reading
from detente.model.statement import Claim, Reason, Voice, VoiceKind
from detente.model.text import Passage, PassageKind, Report, Span, Stated

SIGNS = st.one_of(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
    st.sampled_from("🕊👩‍🚒é\u0301\u200f\r\n\ufeff\U0010ffff'\";%?"),
)

JUDGED = st.tuples(st.text(SIGNS, max_size=9), st.integers(0, 1000).map(lambda n: n / 1000))


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(st.text(SIGNS, min_size=1, max_size=60).filter(lambda text: text.strip()))
    ends = st.lists(st.integers(0, len(text)), min_size=2, max_size=2).map(sorted)
    spans = ends.map(lambda pair: Span(*pair)).filter(lambda span: span.of(text).strip())
    report = Report(
        text,
        (Passage(Span(0, len(text)), PassageKind.SENTENCE),),
        quotations=tuple(draw(st.lists(spans, max_size=2))),
        outlet=Stated(draw(st.text(SIGNS, max_size=9)), "option"),
        source=draw(st.text(max_size=9)),
    )
    speaker = draw(spans)
    mention = Mention(speaker, speaker.of(text), "x")
    claim = Claim(
        cite(report, draw(spans)),
        (Voice(mention.words, VoiceKind.NAMED, mention=mention),),
        "reported",
        "",
        draw(st.booleans()),
        "past",
        draw(st.floats(0, 1)),
        Reason(
            "rule",
            draw(st.text(SIGNS, max_size=9)),
            (draw(st.text(SIGNS, max_size=9)),),
            tuple(draw(st.lists(JUDGED, max_size=3))),
        ),
        kind="assertion",
        content=tuple(draw(st.lists(spans, min_size=1, max_size=3))),
        direct=draw(st.booleans()),
    )
    decided = {speaker: Resolution(speaker, None, 0.5, "nobody")}
    return Reading(report, "r1", (claim,), decided, {})


@settings(max_examples=30, deadline=None)
@given(readings())
def test_what_goes_in_comes_out(reading: Reading) -> None:
    claim = reading.statements[0]
    assert isinstance(claim, Claim)
    text = reading.report.text
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "x") as ledger:
        ledger.append(reading)
        assert next(ledger.select("SELECT text FROM body"))["text"] == text
        (row,) = views.claims(ledger)
        assert row["quote"] == claim.citation.quote
        assert row["content"] == [span.of(text) for span in claim.content]
        assert row["voice"] == claim.voices[0].words
        assert row["confidence"] == round(claim.confidence, 6)
        assert row["reason"]["refused"] == list(claim.reason.refused)
        assert row["reason"]["judged"] == [list(one) for one in claim.reason.judged]
        assert row["reason"]["status"] == [list(one) for one in claim.reason.status]
        assert (row["negated"], row["direct"]) == (claim.negated, claim.direct)
        cut = """
            SELECT quote, substr(text, start + 1, end - start) AS found
            FROM statements JOIN report ON report.id = report_id JOIN body USING (sha256)
        """
        for found in ledger.select(cut):
            assert found["found"] == found["quote"]
        assert verify(ledger).broken == ()
        assert ledger.append(reading).outcome is Outcome.KNOWN
