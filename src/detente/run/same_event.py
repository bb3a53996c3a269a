"""Same event: what reports tell as one act of one side towards another on one day is one file."""

from collections.abc import Iterable, Iterator

from detente.ledger import told
from detente.ledger.ledger import Ledger
from detente.ledger.original import Row
from detente.ledger.woven import Found
from detente.model.identity import content_id


def event_rows(ledger: Ledger, due: Iterable[Found]) -> Iterator[Row]:
    """Of which file each event is: one dyad, one type, one day; without all three its own."""
    for row in due:
        said = told.event(ledger, row["id"], row["reading_id"])
        actors, recipients = sorted(said.actors), sorted(said.recipients)
        is_whole = bool(said.day and actors and recipients)
        words = f"{'+'.join(actors)} → {'+'.join(recipients)} {said.type} on {said.day}"
        own = [said.day, said.type, actors, recipients] if is_whole else [row["id"]]
        yield {
            "kind": "event",
            "statement_id": row["id"],
            "reading_id": row["reading_id"],
            "file_id": content_id("file", "event", *own),
            "role": "",
            "score": 0.0,
            "reason": words if is_whole else "day, actor or recipient is not known",
        }
