"""Texts to the incidents that are read from them, as every test of this folder needs them."""

from dataclasses import replace

from detente.extract.extractors import extract
from detente.model.statement import Incident, Toll
from detente.model.text import Stated
from tests.extract.reports import report_of

PUBLISHED = "2016-05-12"


def incidents(text: str, published: str = PUBLISHED) -> list[Incident]:
    """The incidents of a text published on a day, in text order."""
    report = replace(report_of(text), published=Stated(published, "test"))
    return [one for one in extract(report).statements if isinstance(one, Incident)]


def only(text: str) -> Incident:
    """The one incident of a text."""
    (found,) = incidents(text)
    return found


def why_not(text: str) -> str:
    """The reasons for which readings of incidents were turned down."""
    report = replace(report_of(text), published=Stated(PUBLISHED, "test"))
    return "; ".join(one.reason for one in extract(report).dropped if one.step == "incidents")


def told(tolls: tuple[Toll, ...]) -> list[tuple[str, str, str]]:
    """Effect, side and count of each toll."""
    return [(one.effect, one.side, str(one.count)) for one in tolls]
