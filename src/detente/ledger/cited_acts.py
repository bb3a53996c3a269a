"""Cited acts: what the key of an act rests on, a passage of a report or a line of a file."""

import json
from collections.abc import Iterable

from detente.ledger.ledger import Ledger
from detente.ledger.original import Row
from detente.ledger.parts import Shape

_TOLD = """
SELECT -said.seq AS row, coalesce(dated.date, '') AS date, said.quote,
    coalesce((SELECT group_concat(coalesce(nullif(code, ''), label), '; ') FROM decided_mentions
              AS who WHERE who.reading_id = said.reading_id AND who.statement_id = said.id
              AND who.role = 'actor'), '') AS actor,
    coalesce((SELECT group_concat(coalesce(nullif(code, ''), label), '; ') FROM decided_mentions
              AS who WHERE who.reading_id = said.reading_id AND who.statement_id = said.id
              AND who.role = 'recipient'), '') AS recipient,
    event.type, event.mode, report.outlet, report.published,
    substr(report.id, 1, 8) || ':' || said.start || '-' || said.end AS citation
FROM statement AS said
JOIN event ON event.reading_id = said.reading_id AND event.id = said.id
JOIN reading ON reading.id = said.reading_id JOIN report ON report.id = reading.report_id
LEFT JOIN dated_statements AS dated
    ON dated.reading_id = said.reading_id AND dated.statement_id = said.id
WHERE said.seq IN (SELECT -value FROM json_each(:rows) WHERE value < 0)
"""

_IMPORTED = """
SELECT row, iif(first_day = last_day, first_day, first_day || '/' || last_day) AS date,
    '' AS quote, coalesce(nullif(actor_code, ''), actor) AS actor,
    coalesce(nullif(recipient_code, ''), recipient) AS recipient, type, mode, citation,
    actor AS actor_name, recipient AS recipient_name, place, best AS deaths, directed, format
FROM imported WHERE row IN (SELECT value FROM json_each(:rows) WHERE value > 0)
"""


def cite(ledger: Ledger, rows: Iterable[int]) -> list[Shape]:
    """Of each key, in the order given: row, date, actor, recipient, type, quote, citation.

    A citation is that of a passage (f6a7b8c9:44-120), with its quote, or that of a line of an
    imported file (2f360ce1:17), whose quote is '': both can be given to `detente show`.
    """
    keys = [int(row) for row in rows]
    asked: Row = {"rows": json.dumps(keys)}
    found: dict[int, Shape] = {}
    for query in (_TOLD, _IMPORTED):
        found |= {row["row"]: dict(row) for row in ledger.select(query, asked)}
    return [found[key] for key in keys if key in found]
