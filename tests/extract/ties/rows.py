"""Ties of a text as plain rows, as the tests of tie rules need them."""

from detente.extract.extractors import extract
from detente.model.statement import Tie
from tests.extract.reports import report_of

Row = tuple[str, str, str]


def ties(text: str) -> list[Tie]:
    """The ties in text order."""
    return [one for one in extract(report_of(text)).statements if isinstance(one, Tie)]


def rows(text: str) -> list[Row]:
    """Kind, subject and object of every tie."""
    return [(one.kind, one.subject.words, one.object.words) for one in ties(text)]
