"""One story as a file of every format; the PDFs, mails, feeds and archives that the tests read."""

import json
import zipfile
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from html import escape
from io import BytesIO
from textwrap import fill
from typing import Any

from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

TITLE = "Ministers trade offers on the strait"
DATELINE = "VIENNA, May 4, 2011 (Northwire) — "
PARAGRAPHS = (
    DATELINE + "Turkey offered Greece talks on the strait on Tuesday, after two weeks in which"
    " vessels of both countries had shadowed each other off the islands. Officials in Ankara"
    " described the offer as unconditional.",
    "“If Greece accepts, Turkey will reopen the port,” Foreign Minister Ahmet Davutoglu said."
    " Otherwise the government would turn to the United Nations, he added.",
    "Greece rejected a similar proposal last year. Athens denied on Monday that its ships had"
    " fired on a Turkish fishing boat, and a spokesman demanded an independent investigation.",
    "On Sunday gunmen killed three soldiers near the cease-fire line on Cyprus, police said. The"
    " United States urged both allies to show restraint and promised to send an envoy in June.",
)
DAY = "2011-05-04"


def text() -> str:
    return "\n\n".join((TITLE, *PARAGRAPHS)) + "\n"


def wrapped(width: int = 72) -> str:
    return "\n\n".join(fill(words, width) for words in (TITLE, *PARAGRAPHS))


def fragment() -> str:
    return "".join(f"<p>{escape(words)}</p>" for words in PARAGRAPHS)


def html() -> str:
    return (
        f"<!doctype html><html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>"
        f"{fragment()}</article></body></html>"
    )


def mail(body: str | None = None, **head: str) -> EmailMessage:
    made = EmailMessage()
    own = {"From": "Northwire <alerts@northwire.example>", "To": "desk@example.org",
           "Subject": TITLE, "Date": "Wed, 04 May 2011 09:30:00 +0200",
           "Message-ID": "<1@northwire.example>"}  # fmt: skip
    for name, value in (own | {name.title(): value for name, value in head.items()}).items():
        made[name] = value
    made.set_content("\n\n".join(PARAGRAPHS) if body is None else body)
    return made


def page_mail(page: str | None = None) -> EmailMessage:
    made = mail("Your program shows no HTML. Read this mail on our site.")
    made.add_alternative(page or f"<html><body>{fragment()}</body></html>", subtype="html")
    return made


def with_file(name: str, data: bytes, kind: str = "application/octet-stream") -> EmailMessage:
    made = mail("The report is attached.")
    made.add_attachment(data, *kind.split("/"), filename=name)
    return made


def line(**row: object) -> str:
    return json.dumps(row, ensure_ascii=False) + "\n"


def feed(*entries: str, title: str = "Northwire") -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
        f"<title>{title}</title>{''.join(entries)}</channel></rss>"
    ).encode()


def entry(title: str, body: str, date: str = "Wed, 04 May 2011 09:30:00 +0200") -> str:
    return (
        f"<item><title>{escape(title)}</title><link>https://northwire.example/{len(body)}</link>"
        f"<pubDate>{date}</pubDate><description>{escape(body)}</description></item>"
    )


def archive(files: dict[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", compression) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return made.getvalue()


class Sheet:
    """Pages of A4 on which columns are filled from the top, with what stands around them."""

    def __init__(self, columns: int = 1, size: float = 11, **canvas: Any) -> None:
        self.made = BytesIO()
        self.canvas = Canvas(self.made, pagesize=(595, 842), **canvas)
        self.columns, self.size = columns, size
        self.width = (595 - 2 * 60 - (columns - 1) * 18) / columns
        self.column, self.top, self.y = 0, 780.0, 780.0
        self.around: Callable[[Canvas, int], None] | None = None

    def heading(self, words: str, size: float = 20) -> None:
        """A line across all columns, under which they begin."""
        self.canvas.setFont("Times-Bold", size)
        self.canvas.drawString(60, self.y - size, words)
        self.y -= 2 * size
        self.top = self.y

    def paragraph(self, words: str, font: str = "Times-Roman") -> None:
        self.lines(simpleSplit(words, font, self.size, self.width), font)
        self.y -= 0.6 * self.size

    def lines(self, lines: Sequence[str], font: str = "Times-Roman") -> None:
        for words in lines:
            if self.y < 70:
                self._next_column()
            self.canvas.setFont(font, self.size)
            left = 60 + self.column * (self.width + 18)
            self.canvas.drawString(left, self.y - self.size, words)
            self.y -= 1.2 * self.size

    def new_page(self) -> None:
        self._end_page()
        self.column, self.top, self.y = 0, 780.0, 780.0

    def pdf(self) -> bytes:
        self._end_page()
        self.canvas.save()
        return self.made.getvalue()

    def _next_column(self) -> None:
        if self.column + 1 == self.columns:
            self.new_page()
        else:
            self.column, self.y = self.column + 1, self.top

    def _end_page(self) -> None:
        if self.around:
            self.around(self.canvas, self.canvas.getPageNumber())
        self.canvas.showPage()


def pdf(columns: int = 1) -> bytes:
    sheet = Sheet(columns, invariant=1)
    sheet.heading(TITLE)
    for words in PARAGRAPHS:
        sheet.paragraph(words)
    return sheet.pdf()
