"""Incident files: one for each incident, with every report's figures and what they come to."""

from collections.abc import Iterator

from detente.analyse.filed import files
from detente.analyse.filed.files import Filed
from detente.analyse.filed.values import values_of
from detente.ledger import views
from detente.ledger.filters import ALL, Filter
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape

INCIDENTS = Filed(
    "incident",
    views.incidents,
    ("id", "short", "report", "citation", "quote", "trigger", "title", "outlet", "published",
     "told_on", "date", "date_precision", "where", "type", "stage", "weapon_type",
     "perpetrators", "blame", "tolls", "stance", "negated", "voices", "confidence"),
    values_of,
)  # fmt: skip


def incident_files(ledger: Ledger, chosen: Filter = ALL) -> Iterator[Shape]:
    """The files of which at least one telling passes the filter, the earliest first."""
    return files.files_of(INCIDENTS, ledger, chosen)


def incident_file(ledger: Ledger, prefix: str) -> Shape:
    """The file whose id, or the id of one of whose tellings, starts so. Raises NotFound."""
    return files.file_of(INCIDENTS, ledger, prefix)


def present_file(ledger: Ledger, file: str) -> Shape:
    """The file of this id, as it stands now; what else the ledger holds is not looked at."""
    return files.present_file(INCIDENTS, ledger, file)
