"""E-mail to Reports: the text of a mail, and its attachments, read as files of their own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr

from detente.model.errors import ReadError
from detente.model.text import Refused, Report, Stated
from detente.read.attachments import attachment, is_file, is_text, leaves, words_of
from detente.read.decode import tidy
from detente.read.html import html_text
from detente.read.mail_head import day_of, refuse_long_fields, sender_of, subject_of
from detente.read.mail_text import mail_text, unfolded
from detente.read.plain import Plain, report_of
from detente.read.source import Found, Source

_HEADERS = ("From", "Date", "Subject", "To", "Message-ID", "Received")
_FIELDS = re.compile(rb"(?:From [^\n]*\n)?(?:[!-9;-~]+[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
_TRAVELLED = re.compile(
    rb"^(?:message-id|mime-version|received|return-path|delivered-to|x-[\w-]+)\s*:", re.I | re.M
)
# What the email package is known to raise on mails that it did not foresee.
_BREAKS = (AttributeError, LookupError, RecursionError, TypeError, ValueError)
_STUB = 300  # characters of "your program cannot show this mail"
_MUCH_MORE = 5


@dataclass(frozen=True, slots=True)
class _Mail:
    """What a mail says: its head, its texts in order (type and words), and its attachments."""

    subject: str
    day: str
    sender: tuple[str, str]
    texts: tuple[tuple[str, str], ...]
    files: tuple[EmailMessage, ...]


def is_mail(head: bytes) -> bool:
    """True where a file begins with the head of a mail that has been on its way."""
    fields = _FIELDS.match(head.replace(b"\r\n", b"\n"))
    told = fields[0] if fields else b""
    return bool(re.search(rb"^(?:from|date)\s*:", told, re.I | re.M) and _TRAVELLED.search(told))


def read_mail(source: Source) -> Iterator[Found]:
    """The report of a mail's text, where it has one; then what is attached, part by part."""
    mail = _parsed(source.data(), source.name)
    report = _report(mail, source)
    if report is not None:
        yield report
    elif not mail.files:
        raise ReadError(f"{source.name} is a mail without text")
    for number, part in enumerate(mail.files, 1):
        yield _attached(part, number, source)


def _parsed(data: bytes, name: str) -> _Mail:
    if not data.strip():
        raise ReadError(f"{name} is empty ({len(data)} bytes)")
    refuse_long_fields(data, name)
    try:
        message = message_from_bytes(data, policy=default)
        _refuse_strange(message, name)
        parts = list(leaves(message))
        return _Mail(
            subject=str(message["Subject"] or ""),
            day=day_of(message),
            sender=parseaddr(str(message["From"] or "")),
            texts=tuple(_text(part, name) for part, _ in parts if is_text(part)),
            files=tuple(part for part, within in parts if is_file(part, within)),
        )
    except _BREAKS as error:
        raise ReadError(f"{name} is no mail that could be parsed: {error}") from None


def _refuse_strange(message: EmailMessage, name: str) -> None:
    if not any(header in message for header in _HEADERS):
        raise ReadError(f"{name} is no mail: no line such as From: or Date: stands at its top")
    if message.get_content_type() in ("multipart/encrypted", "application/pkcs7-mime"):
        raise ReadError(f"{name} is encrypted; decrypt it in a mail program and save it from there")


def _text(part: EmailMessage, name: str) -> tuple[str, str]:
    words = words_of(part, name)
    if part.get_content_subtype() == "html":
        return "html", words
    plain = tidy(words)
    if part.get_param("format") == "flowed":
        plain = unfolded(plain, spaced=part.get_param("delsp") != "yes")
    return "plain", plain


def _report(mail: _Mail, source: Source) -> Report | None:
    kind, title = subject_of(mail.subject)
    plain = _chosen(mail.texts, source, reply=kind == "reply")
    if not plain.text.strip():
        return None
    facts, guesses = [("title", Stated(title, "mail subject"))], [*sender_of(*mail.sender)]
    # What was passed on is older than the mail, and may say itself when it was published.
    (guesses if kind == "forward" else facts).append(("published", Stated(mail.day, "mail date")))
    whole = replace(plain, facts=tuple(facts), guesses=tuple(guesses))
    return report_of(whole, source.name, source.given, source.limits)


def _chosen(texts: tuple[tuple[str, str], ...], source: Source, *, reply: bool) -> Plain:
    """The plain text, unless it only says that the mail is HTML, or follows it."""
    plain = mail_text("\n\n".join(words for kind, words in texts if kind == "plain"), reply=reply)
    pages = [words for kind, words in texts if kind == "html"]
    if not pages or (texts[0][0] == "plain" and len(plain.text) >= _STUB):
        return plain
    page = html_text("\n".join(pages), source.name, source.limits)
    if texts[0][0] == "html":
        return page.ending([(plain.text, "text below the mail")])
    return page if len(page.text) > _MUCH_MORE * len(plain.text) else plain


def _attached(part: EmailMessage, number: int, source: Source) -> Found:
    try:
        name, data = attachment(part, number)
    except _BREAKS as error:
        name = source.named(f"part-{number}")
        return Refused(name, f"{name} is a damaged attachment: {error}")
    return source.part(name, data)
