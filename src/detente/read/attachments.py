"""The parts of a mail: which of them are its text, and the others as files with a name."""

import re
from collections.abc import Iterator
from email.message import EmailMessage, Message
from email.policy import compat32
from mimetypes import guess_extension
from pathlib import PurePath

from detente.model.errors import ReadError
from detente.read.decode import decode

_TEXTS = ("text/plain", "text/html")
_SEAMS = re.compile(rb"^(?:--\S.*|Content-[\w-]+:.*)$", re.MULTILINE | re.IGNORECASE)
_MAIL = "message/rfc822"
# Signatures and reports of mail programs: part of how a mail was sent, not of what it says.
_OF_THE_LETTER = (
    "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
    "application/ms-tnef", "message/delivery-status", "text/rfc822-headers",
)  # fmt: skip


def leaves(message: Message, within: str = "") -> Iterator[tuple[EmailMessage, str]]:
    """The parts that are no containers, each with the type of its container; mails stay whole."""
    kind = message.get_content_type()
    parts = message.get_payload()
    if kind != _MAIL and isinstance(parts, list):
        for part in parts:
            if isinstance(part, Message):
                yield from leaves(part, kind)
    elif isinstance(message, EmailMessage):
        yield message, within


def is_text(part: EmailMessage) -> bool:
    """True for what is shown as the text of the mail, not offered as a file."""
    if part.get_content_maintype() == "multipart":
        return True  # its parts were not found: what there is, is shown as it is
    offered = part.get_content_disposition() == "attachment" or part.get_filename()
    return part.get_content_type() in _TEXTS and not offered


def is_file(part: EmailMessage, within: str) -> bool:
    """True for an attachment; not for pictures in the text, signatures and other forms of it."""
    picture = within == "multipart/related" and part.get_content_maintype() != "text"
    other = within == "multipart/alternative" or part.get_content_type() in _OF_THE_LETTER
    return not (is_text(part) or picture or other)


def words_of(part: EmailMessage, name: str) -> str:
    """The text of a part in the charset that it states, or else in the one it seems to have."""
    data = part.get_payload(decode=True)
    if part.get_content_maintype() == "multipart" and isinstance(data, bytes):
        data = _SEAMS.sub(b"", data)
    if not isinstance(data, bytes) or not data.strip():
        return ""
    try:
        return data.decode(part.get_content_charset() or "utf-8")
    except (LookupError, UnicodeError):
        return decode(data, name, html=part.get_content_subtype() == "html")


def attachment(part: EmailMessage, number: int) -> tuple[str, bytes]:
    """Name and bytes of an attachment; what has no name gets one, with the ending of its type."""
    kind = part.get_content_type()
    ending = ".eml" if kind == _MAIL else guess_extension(kind) or ""
    name = part.get_filename() or f"part-{number}"
    if not PurePath(name).suffix or (kind == _MAIL and not name.lower().endswith(ending)):
        name += ending
    return name, _mail(part) if kind == _MAIL else _bytes(part, name)


def _bytes(part: EmailMessage, name: str) -> bytes:
    if part.get_content_maintype() == "text":
        return words_of(part, name).encode("utf-8", "replace")
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        raise ReadError(f"the attachment {name} cannot be decoded")
    return data


def _mail(part: EmailMessage) -> bytes:
    inner = part.get_payload()
    first = inner[0] if isinstance(inner, list) and inner else part
    return first.as_bytes(policy=compat32) if isinstance(first, Message) else b""
