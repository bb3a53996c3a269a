"""Lines: reports, actors, log entries and what a search found, as people read them."""

from rich.text import Text

from detente.cli.cards import LETTERS, Card
from detente.cli.safe import safe
from detente.ledger.parts import Shape

_NAMES = 4


def plural(number: int, noun: str) -> str:
    """1 event, 2 events."""
    return f"{number:,} {noun if number == 1 else many(noun)}"


def many(noun: str) -> str:
    """Event to events, entry to entries, day to days."""
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeou" else f"{noun}s"


def report_lines(row: Shape, width: int | None) -> Card:
    """A report: id, day, outlet, title; then counts and how the facts are known."""
    day = row["published"][:10] or row["told_on"] or "undated"
    head = Text.assemble(
        ("R", "bold blue"), " ", (row["short"], "blue"), "  ", day,
        "  ", (safe(row["outlet"]) or "unknown outlet", "bold"), "  ", safe(row["title"]),
    )  # fmt: skip
    return head, [Text(" · ".join(_about(row)), "dim")]


def _about(row: Shape) -> list[str]:
    counted = [plural(row[f"{noun}s"], noun) for noun in LETTERS if row[f"{noun}s"]]
    facts = (f"{fact} by {row['how'][fact]}" for fact in ("published", "outlet") if row[fact])
    revised = [f"revised by {row['superseded_by'][:8]}"] if row["superseded_by"] else []
    revises = [f"revises {row['revises'][:8]}"] if row["revises"] else []
    copies = [f"copies {row['copy_of']}, {row['copy_reason']}"] if row["copy_of"] else []
    return [*counted, *(safe(fact) for fact in facts), *revised, *revises, *copies]


def actor_lines(row: Shape, width: int | None) -> Card:
    """An actor: code, name, office, mentions; then each name as written and why it is theirs."""
    office = f", {safe(row['office'])}" if row["office"] else ""
    head = Text.assemble(
        (f"{safe(row['code']):<9}", "bold cyan"), " ", (safe(row["name"]), "bold"), office,
        (f"  {row['kind']}", "dim"), f"  {plural(row['mentions'], 'mention')}",
        f"  = {safe(', '.join(row['same_as']))}" if row["same_as"] else "",
    )  # fmt: skip
    written = row["written"][: _NAMES if width else None]
    lines = [_written(one) for one in written]
    more = len(row["written"]) - len(written)
    return head, [*lines, *([Text(f"and {plural(more, 'other name')}", "dim")] if more else [])]


def place_lines(row: Shape, width: int | None) -> Card:
    """A place: id, name, region, country, coordinates, precision; then its names as written."""
    within = ", ".join(filter(None, (safe(row["region"]), row["country"])))
    head = Text.assemble(
        (safe(row["name"]), "bold"), f", {within}" if within else "",
        f"  {row['latitude']:.2f}, {row['longitude']:.2f}", (f"  {row['precision']}", "dim"),
        (f"  {safe(row['place_id'])}", "cyan"), f"  {plural(row['mentions'], 'mention')}",
    )  # fmt: skip
    return head, [_written(one) for one in row["written"][: _NAMES if width else None]]


def date_lines(row: Shape, width: int | None) -> Card:
    """A time expression: the words, its days with their precision, TIMEX3; then the inference."""
    days = f"{row['date']} ({row['date_precision']})" if row["date"] else "no days"
    head = Text.assemble(
        (f"“{safe(row['words'])}”", "bold"), f"  {days}",
        (f"  {row['type']} {row['value']}", "cyan"),
        (f"  [{row['citation']}]", "dim"),
    )  # fmt: skip
    return head, [Text(safe("; ".join(row["date_how"])), "dim")] if row["date_how"] else []


def _written(name: Shape) -> Text:
    return Text.assemble(f"“{safe(name['words'])}”: ", (safe(name["reason"]), "dim"))


def log_lines(row: Shape, width: int | None) -> Card:
    """An entry of the log: number, time, action, subject, hash."""
    head = Text.assemble(
        (f"{row['seq']:>5}", "dim"), f"  {safe(row['at'])}  ", (f"{row['action']:<9}", "bold"),
        safe(row["subject"])[:8] if row["action"] != "reject" else safe(row["subject"]),
        (f"  {row['hash'][:12]}", "dim"),
    )  # fmt: skip
    counted = row["detail"].get("counted", {})  # of an import: how many files, rows, rejects
    told = " · ".join(
        plural(counted[f"{noun}s"], noun) for noun in ("file", "row", "reject") if counted
    )
    reason = row["detail"].get("reason") or row["detail"].get("reader") or told
    return head, [Text(safe(reason), "dim")] if reason else []


def reject_lines(row: Shape, width: int | None) -> Card:
    """A file that could not be read: its name; then the reason without the name again."""
    since = "  read since" if row["read_since"] else ""
    head = Text.assemble(("x", "bold red"), f" {safe(row['source'])}", (since, "dim"))
    reason = row["reason"].removeprefix(row["source"]).lstrip(" :")
    return head, [Text(safe(reason), "dim")]


def found_lines(row: Shape, width: int | None) -> Card:
    """What a search found: a statement with its id, or a passage; then the quote."""
    letter, _ = LETTERS.get(row["kind"], ("·", ""))
    head = Text.assemble(
        (letter, "bold"), " ", (row["short"] or "passage", "cyan"), f"  {row['kind']}",
        f"  {row['published'][:10] or 'undated'}  {safe(row['outlet']) or 'unknown outlet'}",
        (f"  [{row['citation']}]", "dim"),
    )  # fmt: skip
    return head, [Text(f"“{safe(row['quote'])}”")]
