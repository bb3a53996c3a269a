import os
import re
import sys
import zlib
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from detente.model.errors import ReadError
from detente.model.text import PassageKind, Report, Stated
from detente.read import pdf_pages
from detente.read.files import read_bytes
from detente.read.limits import Limits
from detente.read.origin import Given
from detente.read.pdf import is_pdf, read_pdf
from tests.made import PARAGRAPHS, TITLE, Sheet, pdf, text

SENTENCE = "The envoy of Peru met the foreign minister of Chile in Lima and spoke of the border."
# Words long enough to be parted, none twice.
LONG = (
    "Representatives of the organisation recommended an unconditional demilitarisation of the"
    " southern provinces. Commissioners characterised the negotiations as extraordinarily"
    " disappointing, while counterterrorism specialists interrogated fundamentalist"
    " sympathisers. Humanitarian coordinators acknowledged administrative responsibilities."
)


def read(data: bytes, limits: Limits | None = None, **given: str) -> Report:
    return read_pdf(data, "a.pdf", Given(**given), limits or Limits())


def refused(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(ReadError) as caught:
        read(data, limits)
    assert str(caught.value).startswith("a.pdf")
    return str(caught.value)


def content(report: Report) -> list[str]:
    return [one.span.of(report.text) for one in report.passages if one.is_content]


def furniture(report: Report) -> dict[str, str]:
    kind = PassageKind.FURNITURE
    return {one.span.of(report.text): one.reason for one in report.passages if one.kind is kind}


def running_head(canvas: Canvas, page: int) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(60, 815, "The Harrow Review")
    canvas.drawRightString(535, 815, "Spring issue")
    canvas.drawCentredString(297, 30, f"Page {page} of many")


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_a_story_in_columns_is_read_as_it_was_written(columns: int) -> None:
    report = read(pdf(columns))
    assert report.text == text().strip()
    assert report.passages[0].reason == "marked as a heading"
    assert report.title == Stated(TITLE, "first heading")


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_paragraphs_run_over_columns_and_pages_and_running_heads_are_furniture(
    columns: int,
) -> None:
    sheet = Sheet(columns, size=10)
    sheet.around = running_head
    sheet.heading(TITLE)
    paragraphs = [f"{SENTENCE[:-1]} {number} times. {SENTENCE} {SENTENCE}" for number in range(70)]
    for words in paragraphs:
        sheet.paragraph(words)
    data = sheet.pdf()
    report = read(data)
    assert sheet.canvas.getPageNumber() > 3
    text, _, around = report.text.partition("\n\nThe Harrow Review")
    assert text == "\n\n".join((TITLE, *paragraphs))
    assert around.split("\n\n") == ["", "Spring issue", "Page 1 of many"]
    assert furniture(report) == {
        "The Harrow Review": "running header or footer",
        "Spring issue": "running header or footer",
        "Page 1 of many": "running header or footer",
    }


def parted(words: str, width: float) -> list[str]:
    """Lines as they are set with a hyphen wherever half of a long word would still fit."""
    lines = simpleSplit(words, "Times-Roman", 11, width)
    for number in range(len(lines) - 1):
        word, _, rest = lines[number + 1].partition(" ")
        if len(word) > 7 and word.isalpha():
            lines[number] += f" {word[:4]}-"
            lines[number + 1] = f"{word[4:]} {rest}".strip()
    return lines


def test_parted_words_are_joined() -> None:
    sheet = Sheet()
    lines = parted(LONG, 260)
    assert sum(line.endswith("-") for line in lines) > 3
    sheet.lines(lines)
    assert read(sheet.pdf()).text == LONG


def test_columns_of_a_last_page_too_short_to_show_them() -> None:
    sheet = Sheet(2)
    for _ in range(18):
        sheet.paragraph(f"{SENTENCE} {SENTENCE}")
    sheet.new_page()
    sheet.lines(["The left column ends here after", "two lines of running text."])
    sheet.column, sheet.y = 1, sheet.top
    sheet.lines(["The right column has three of", "them, which are to be read after", "the left."])
    assert content(read(sheet.pdf()))[-2:] == [
        "The left column ends here after two lines of running text.",
        "The right column has three of them, which are to be read after the left.",
    ]


def test_paragraphs_told_by_indents_alone() -> None:
    sheet = Sheet()
    for words in (f"{SENTENCE} {SENTENCE}", f"Then {SENTENCE} {SENTENCE}"):
        first, *rest = simpleSplit(words, "Times-Roman", 11, 380)
        sheet.canvas.setFont("Times-Roman", 11)
        sheet.canvas.drawString(80, sheet.y - 11, first)
        sheet.y -= 13.2
        sheet.lines(rest)
    report = read(sheet.pdf())
    assert [one.paragraph for one in report.passages] == [0, 0, 1, 1]


def test_subheadings_notes_marks_and_tables() -> None:
    sheet = Sheet()
    sheet.paragraph(f"{SENTENCE} {SENTENCE}")
    sheet.paragraph("The talks in Lima")
    sheet.size = 15
    sheet.paragraph("What comes next", "Times-Bold")
    sheet.size = 11
    top = sheet.y - 11
    sheet.lines(["Chile answered the offer"])
    width = sheet.canvas.stringWidth("Chile answered the offer", "Times-Roman", 11)
    sheet.canvas.setFont("Times-Roman", 6)
    sheet.canvas.drawString(60 + width, top + 5, "12")
    sheet.y -= 10
    for row in (("North", "three", "1.5"), ("South", "four", "2.5")):
        for cell, words in enumerate(row):
            sheet.canvas.setFont("Times-Roman", 11)
            sheet.canvas.drawString(60 + 120 * cell, sheet.y - 11, words)
        sheet.y -= 14
    sheet.canvas.setFont("Times-Roman", 8)
    sheet.canvas.drawString(60, 60, "12 See the report of last year.")
    report = read(sheet.pdf())
    assert "What comes next" in content(report)
    assert "Chile answered the offer" in content(report)
    reasons = furniture(report)
    assert reasons["North | three | 1.5"] == reasons["South | four | 2.5"] == "table row"
    assert reasons["12 See the report of last year."] == "footnote"


def test_a_masthead_names_the_outlet() -> None:
    sheet = Sheet()
    sheet.heading("The Harrow Review", 30)
    sheet.heading(TITLE)
    sheet.paragraph(SENTENCE * 3)
    report = read(sheet.pdf())
    assert report.outlet == Stated("The Harrow Review", "masthead")
    assert report.title == Stated(TITLE, "first heading")
    assert furniture(report) == {"The Harrow Review": "masthead"}


def test_turned_pages_are_read_and_turned_words_are_furniture() -> None:
    sheet = Sheet()
    sheet.paragraph(SENTENCE)
    sheet.canvas.saveState()
    sheet.canvas.rotate(90)
    sheet.canvas.drawString(300, -30, "DRAFT OF MAY")
    sheet.canvas.restoreState()
    report = read(sheet.pdf())
    assert content(report) == [SENTENCE]
    assert furniture(report) == {"DRAFT OF MAY": "turned text"}
    lying = Sheet(pageCompression=0)
    lying.canvas.rotate(90)
    lying.canvas.translate(0, -842)
    lying.paragraph(SENTENCE)
    lying.paragraph(SENTENCE)
    assert content(read(lying.pdf())) == [SENTENCE] * 2


def made_on(day: str, words: str = SENTENCE, **facts: str) -> bytes:
    sheet = Sheet(invariant=1)
    for name, value in facts.items():
        getattr(sheet.canvas, f"set{name.title()}")(value)
    sheet.paragraph(words)
    return re.sub(rb"CreationDate \(D:\d{14}", f"CreationDate (D:{day}120000".encode(), sheet.pdf())


def test_what_the_file_says_of_itself_is_a_guess() -> None:
    report = read(made_on("20110504", title="Envoy leaves Lima", author="Orla Cech"))
    assert report.title == Stated("Envoy leaves Lima", "PDF title")
    assert report.author == Stated("Orla Cech", "PDF author")
    assert report.published == Stated("2011-05-04", "guessed from the day the PDF was made")
    assert read(made_on("20110504"), published="2011-05-01").published == Stated(
        "2011-05-01", "option"
    )


@pytest.mark.parametrize(
    ("title", "author"),
    [
        ("Microsoft Word - draft 3.docx", "admin"),
        ("untitled", "anonymous"),
        ("a_2010-04", "jsmith"),
    ],
)
def test_what_programs_fill_in_is_not_believed(title: str, author: str) -> None:
    report = read(made_on("20110504", title=title, author=author))
    assert (report.title, report.author) == (None, None)


def test_an_old_report_printed_again_is_not_of_that_day() -> None:
    words = f"{SENTENCE} That was in 1987, he said."
    assert read(made_on("20110504", words)).published is None
    assert read(made_on("19870504", words)).published is not None


def test_locked_pdfs() -> None:
    locked = Sheet(encrypt=StandardEncryption("secret", canPrint=0))
    locked.paragraph(SENTENCE)
    assert "locked with a password" in refused(locked.pdf())
    only_rights = Sheet(encrypt=StandardEncryption("", ownerPassword="owner", canCopy=0))
    only_rights.paragraph(SENTENCE)
    assert content(read(only_rights.pdf())) == [SENTENCE]


def test_damaged_pdfs() -> None:
    whole = pdf()
    assert "damaged PDF" in refused(whole[: len(whole) // 2])
    assert "damaged PDF" in refused(b"%PDF-1.7\n" + os.urandom(2000))
    assert "no PDF: it begins with b'<html>" in refused(b"<html><body>Not found</body></html>")
    assert "empty" in refused(b"")


@pytest.mark.parametrize("seed", range(20))
def test_a_pdf_with_wrong_bytes_is_read_or_refused(seed: int) -> None:
    data = bytearray(pdf())
    for step in range(40):
        data[(seed * 7919 + step * 104_729) % len(data)] = (seed * 31 + step * 17) % 256
    (one,) = read_bytes(bytes(data), "a.pdf", Given(), Limits())
    assert one.source == "a.pdf"
    assert isinstance(one, Report) or "a fault of détente" not in one.reason


def test_pictures_of_text_are_refused() -> None:
    sheet = Sheet()
    sheet.canvas.rect(60, 60, 300, 300)
    assert "1 page without any text" in refused(sheet.pdf())


def test_too_many_pages_are_refused_with_the_option_that_helps() -> None:
    sheet = Sheet()
    for _ in range(12):
        sheet.lines([SENTENCE])
        sheet.new_page()
    data = sheet.pdf()
    assert "has 13 pages, more than the limit of 12; raise it with --max-pages" in refused(
        data, Limits(max_pages=12)
    )
    assert read(data, Limits(max_pages=13)).text


def test_a_library_that_hangs_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "hangs.py"
    program.write_text("import time\ntime.sleep(60)\n")
    monkeypatch.setattr(pdf_pages, "_PROGRAM", program)
    assert "took more than 0.3 seconds" in refused(pdf(), Limits(max_seconds=0.3))


def test_a_library_that_falls_takes_nothing_with_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "falls.py"
    program.write_text("import os\nos.abort()\n")
    monkeypatch.setattr(pdf_pages, "_PROGRAM", program)
    assert "broke the PDF library" in refused(pdf())
    program.write_text("raise SystemError('odd')\n")
    assert "SystemError: odd" in refused(pdf())
    monkeypatch.setattr(sys, "executable", str(tmp_path / "none"))
    assert "no process could be started" in refused(pdf())


def test_a_page_that_unpacks_to_a_gigabyte_is_refused() -> None:
    packer = zlib.compressobj(9)
    bomb = b"".join(packer.compress(b" " * 1_000_000) for _ in range(1000)) + packer.flush()
    sheet = Sheet(pageCompression=0)
    sheet.lines([SENTENCE])
    whole = sheet.pdf()
    start, end = whole.index(b"stream") + 7, whole.index(b"endstream")
    length = re.sub(rb"/Length \d+", b"/Length %d /Filter /FlateDecode" % len(bomb), whole[:start])
    assert refused(length + bomb + b"\n" + whole[end:])


def test_a_page_of_ten_thousand_words_apart_is_refused() -> None:
    sheet = Sheet(size=1)
    for number in range(10_100):
        sheet.canvas.setFont("Times-Roman", 1)
        sheet.canvas.drawString(60 + 4 * (number % 101), 780 - 2 * (number // 101), "a")
    assert "more print on it" in refused(sheet.pdf())


def test_a_narrow_column_beside_nothing_keeps_its_paragraphs() -> None:
    sheet = Sheet(3)
    sheet.around = running_head
    sheet.paragraph(f"{SENTENCE} {SENTENCE}")
    sheet.paragraph(SENTENCE)
    report = read(sheet.pdf())
    assert [words for words in content(report) if words == SENTENCE] == [SENTENCE] * 3


def test_what_begins_as_a_pdf() -> None:
    assert is_pdf(pdf())
    assert is_pdf(b"\n\n%PDF-1.4")
    assert not is_pdf(b"PDF readers are many.")


@pytest.mark.slow
def test_two_thousand_pages_are_refused_at_once_and_read_when_asked_for() -> None:
    sheet = Sheet(invariant=1)
    for number in range(2000):
        sheet.lines([f"{SENTENCE} It was visit {number}.", *PARAGRAPHS[1:3]])
        if number < 1999:
            sheet.new_page()
    data = sheet.pdf()
    assert "has 2,000 pages, more than the limit of 500" in refused(data)
    report = read(data, Limits(max_pages=2000))
    assert report.text.count("It was visit") == 2000
