"""Short ids: the start of an id that is enough to tell it from all others, and back again."""

from detente.ledger.ledger import Ledger
from detente.ledger.original import Row
from detente.model.errors import NotFound

_NEIGHBOURS = {
    "statement": """
        SELECT max(id) AS before, (SELECT min(id) FROM statement WHERE id > :id) AS after
        FROM statement WHERE id < :id
    """,
    "report": """
        SELECT max(id) AS before, (SELECT min(id) FROM report WHERE id > :id) AS after
        FROM report WHERE id < :id
    """,
    "file": """
        SELECT max(file_id) AS before,
            (SELECT min(file_id) FROM filed WHERE file_id > :id) AS after
        FROM filed WHERE file_id < :id
    """,
    "contradiction": """
        SELECT max(id) AS before, (SELECT min(id) FROM contradiction WHERE id > :id) AS after
        FROM contradiction WHERE id < :id
    """,
}

_STARTING = {
    "statement": "SELECT DISTINCT id FROM statement WHERE id >= :low AND id < :high LIMIT 9",
    "report": "SELECT id FROM report WHERE id >= :low AND id < :high LIMIT 9",
    "file": """
        SELECT DISTINCT file_id AS id FROM filed WHERE file_id >= :low AND file_id < :high LIMIT 9
    """,
    "contradiction": """
        SELECT DISTINCT id FROM contradiction WHERE id >= :low AND id < :high LIMIT 9
    """,
}

_LISTED = {
    "statement": "detente events (claims, ties …)",
    "report": "detente reports",
    "file": "detente incidents (events --files)",
    "contradiction": "detente contradictions",
}

_LEAST = {"statement": 6, "report": 8, "file": 6, "contradiction": 6}


def short(ledger: Ledger, table: str, id_: str) -> str:
    """The shortest start of a statement's, report's … id that no other has; 6 or 8 at least."""
    row = next(ledger.select(_NEIGHBOURS[table], {"id": id_}))
    shared = max(_shared(id_, other or "") for other in row)
    return id_[: max(shared + 1, _LEAST[table])]


def find(ledger: Ledger, table: str, prefix: str) -> str:
    """The one id of `table` (statement, report, file, contradiction) that starts with `prefix`.

    Raises NotFound where there is none or more than one; its text names the candidates.
    """
    low = prefix.strip().lower()
    bounds: Row = {"low": low, "high": low + "g"}
    found = [row["id"] for row in ledger.select(_STARTING[table], bounds)] if low else []
    if len(found) == 1:
        return str(found[0])
    if not found:
        raise NotFound(
            f"no {table} has an id that starts with {prefix!r}{_near(ledger, table, low)}"
        )
    shown = ", ".join(short(ledger, table, id_) for id_ in found)
    raise NotFound(f"{prefix!r} starts the ids of several: {shown}; give more characters")


def _near(ledger: Ledger, table: str, low: str) -> str:
    row = next(ledger.select(_NEIGHBOURS[table], {"id": low}))
    near = [short(ledger, table, id_) for id_ in row if id_]
    if not near:
        return "; the ledger has none yet"
    are = "is" if len(near) == 1 else "are"
    return f"; the nearest {are} {' and '.join(near)}; {_LISTED[table]} lists them"


def _shared(left: str, right: str) -> int:
    for at, (one, other) in enumerate(zip(left, right, strict=False)):
        if one != other:
            return at
    return min(len(left), len(right))
