"""Sources: the outlets of a ledger, and the grade that somebody gave each; the log keeps all."""

from collections.abc import Iterator

from detente.ledger.judgements import UNDONE, judgements
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.words import folded
from detente.model.errors import NotFound
from detente.model.identity import Json, content_id

SOURCE = "source"

_OUTLETS = """
SELECT report.outlet, count(*) AS reports, min(reading.told_on) AS first,
    max(reading.told_on) AS last,
    sum((SELECT count(*) FROM statement WHERE reading_id = reading.id)) AS statements
FROM report JOIN current_reading AS reading ON reading.report_id = report.id
GROUP BY report.outlet ORDER BY reports DESC, report.outlet
"""


def sources(ledger: Ledger) -> Iterator[Shape]:
    """Every outlet with its reports and statements, and its grade: "" where none was given."""
    given = grades(ledger)
    for row in ledger.select(_OUTLETS):
        said = given.get(row["outlet"], {})
        grade = {"grade": said.get("verdict", ""), "by": said.get("by", "")}
        yield dict(row) | grade | {"because": said.get("why", ""), "at": said.get("at", "")}


def grades(ledger: Ledger) -> dict[str, Shape]:
    """The grades that stand, by outlet: verdict (A to F), by, why, at."""
    return {row["outlet"]: row for row in judgements(ledger, of=SOURCE)}


def grade(ledger: Ledger, outlet: str, letter: str, *, by: str, why: str) -> str:
    """Write the grade of an outlet into the log; an empty letter takes it back. Gives its name.

    Raises NotFound where the ledger has no outlet, or several, of that name.
    """
    name = _named(ledger, outlet)
    said: dict[str, Json] = {"verdict": letter or UNDONE, "of": SOURCE, "outlet": name}
    ledger.note("judgement", content_id(SOURCE, name), said | {"by": by, "why": why})
    return name


def _named(ledger: Ledger, asked: str) -> str:
    known = [row["outlet"] for row in ledger.select(_OUTLETS) if row["outlet"]]
    if asked in known:
        return asked
    like = [one for one in known if folded(asked) in folded(one)]
    if len(like) == 1:
        return str(like[0])
    listed = ", ".join(like or known) or "none"
    raise NotFound(f"no one outlet is called {asked!r}; the ledger has {listed}")
