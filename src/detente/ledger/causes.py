"""Causes: the incidents and events of the same report that brought a measure's change about."""

from detente.ledger.ledger import Ledger

_CAUSES = """
SELECT told.id, EXISTS (
    SELECT 1 FROM piece AS at
    WHERE at.reading_id = told.reading_id AND at.statement_id = told.id
      AND at.role IN ('trigger', 'named') AND (at.start, at.end) = (cause.start, cause.end)
) AS named
FROM statement AS measure
JOIN current_reading ON current_reading.id = measure.reading_id
CROSS JOIN piece AS cause ON cause.reading_id = measure.reading_id
    AND cause.statement_id = measure.id AND cause.role = 'cause'
JOIN piece AS change ON change.reading_id = cause.reading_id
    AND change.statement_id = cause.statement_id AND change.role = 'trigger'
JOIN statement AS told ON told.reading_id = cause.reading_id AND told.kind IN ('event', 'incident')
WHERE measure.id = :id
  AND (named OR (told.kind = 'incident' AND told.start <= cause.start AND cause.end <= told.end
                 AND NOT (told.start <= change.start AND change.end <= told.end)))
ORDER BY told.kind DESC, told.start, told.id
"""


def causes_of(ledger: Ledger, id_: str) -> list[str]:
    """The statements that the cause of a measure names, incidents first; by id.

    A cause is the trigger of an event, or words that name an attack, or a word in what is told of
    an attack and not of the change: after a bombing *killed* four. Named ones go before told ones.
    """
    rows = list(ledger.select(_CAUSES, {"id": id_}))
    named = [str(row["id"]) for row in rows if row["named"]]
    return named or [str(row["id"]) for row in rows]
