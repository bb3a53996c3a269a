"""The head of a mail: its subject, its day and its sender, as what they tell of a report."""

import re
from collections.abc import Iterator
from email.message import EmailMessage
from functools import cache

from detente.model.errors import ReadError
from detente.model.text import Stated
from detente.model.vocabulary import yaml_file
from detente.read.dates import iso_date
from detente.read.masthead import is_outlet

_FIELD = re.compile(
    rb"^(?:from|date|subject|content-[\w-]+)[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*", re.I | re.M
)
_LONGEST_FIELD = 2_000
_ALL_FIELDS = 500_000


def refuse_long_fields(data: bytes, name: str) -> None:
    """Raise ReadError for lines of a head over which the email package would sit for minutes."""
    lengths = [found.end() - found.start() for found in _FIELD.finditer(data)]
    if max(lengths, default=0) > _LONGEST_FIELD or sum(lengths) > _ALL_FIELDS:
        longest = f"{max(lengths):,} characters in one line of its head, {sum(lengths):,} in all"
        raise ReadError(f"{name} is no mail that a person sent: {longest}; refused")


def day_of(message: EmailMessage) -> str:
    """When the mail was sent, as ISO date and time in the zone of its sender."""
    sent = message["Date"]
    moment = getattr(sent, "datetime", None)
    return moment.isoformat() if moment else iso_date(str(sent or "")) or ""


def subject_of(subject: str) -> tuple[str, str]:
    """Whether the subject tells of a reply or of a mail passed on, and the title in it."""
    kind, title = "", " ".join(subject.split())
    data = _words()
    while found := re.match(r"\[?([^\W\d_]{1,4})(?:\[\d+\])?\s*:\s*", title):
        name = next((one for one in ("reply", "forward") if found[1].lower() in data[one]), "")
        if not name:
            break
        kind, title = kind or name, title[found.end() :]
    return kind, title


@cache
def _words() -> dict[str, frozenset[str]]:
    data = yaml_file("mail.yaml")
    return {name: frozenset(data[name]) for name in ("reply", "forward", "outlet_senders")}


def sender_of(name: str, address: str) -> Iterator[tuple[str, Stated]]:
    """An outlet where the name is that of one, or the address that of an office; else a person."""
    name = name.strip("\"' ")
    if not name or "@" in name:
        return
    office = address.partition("@")[0].lower() in _words()["outlet_senders"]
    fact = "outlet" if office or is_outlet(name) else "author"
    yield fact, Stated(name, "sender of the mail")
