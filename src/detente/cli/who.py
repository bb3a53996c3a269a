"""Who: actors with every name as written and the reason why it was taken for them."""

from collections.abc import Iterator

from detente.ledger import views
from detente.ledger.ledger import Ledger
from detente.ledger.shapes import Shape

_WRITTEN = """
SELECT words, reason, count(*) AS mentions FROM decided_mentions
WHERE code = :code AND name = :name AND reading_id IN (SELECT id FROM current_reading)
GROUP BY words ORDER BY mentions DESC, words
"""


def actors_with_reasons(ledger: Ledger) -> Iterator[Shape]:
    """The rows of views.actors; `written` holds each name as written with one reason for it."""
    for row in views.actors(ledger):
        key = {"code": row["code"], "name": row["name"]}
        yield row | {"written": [dict(found) for found in ledger.select(_WRITTEN, key)]}
