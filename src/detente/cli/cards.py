"""Cards: what the lines of every kind of statement are put together from."""

from rich.cells import cell_len
from rich.text import Text

from detente.cli.safe import safe
from detente.ledger.parts import Shape

Card = tuple[Text, list[Text]]
"""The head of a row and the lines under it."""

LETTERS = {
    "event": ("E", "cyan"),
    "incident": ("I", "red"),
    "claim": ("C", "magenta"),
    "commitment": ("M", "yellow"),
    "tie": ("T", "blue"),
    "measure": ("Q", "green"),
}
"""The letter and colour of each kind of statement, in the order in which kinds are told."""

_INDENT = 2
_WHO = frozenset(
    {"he", "him", "his", "she", "her", "they", "them", "their", "it", "its", "we", "our", "who"}
)


def start(kind: str, row: Shape) -> list[tuple[str, str] | str]:
    """The letter and the short id of a row."""
    letter, colour = LETTERS[kind]
    return [(letter, f"bold {colour}"), " ", (row["short"], colour), "  "]


def standing(row: Shape) -> tuple[str, str]:
    """How it stands to the world, where it is not simply asserted."""
    stance = "" if row["stance"] == "asserted" else row["stance"]
    negated = "negated" if row["negated"] and "trigger" not in row else ""
    told = " · ".join(part for part in (stance, row["likelihood"], negated) if part)
    return (f"  {told}" if told else "", "yellow")


def when(row: Shape) -> tuple[str, str]:
    """The date with its precision, or "undated"."""
    told = f"{row['date']} ({row['date_precision']})" if row["date"] else "undated"
    return told, "" if row["date"] else "dim"


def where(row: Shape) -> str:
    """The place, decided or as written, or nothing."""
    place = row["where"]
    return f"  at {safe(place['name'] or place['words'])}" if place else ""


def who(mentions: list[Shape]) -> Text:
    """Codes where it was decided who is meant, else the words as written; "?" where none are."""
    if not mentions:
        return Text("?", "dim")
    names = [_name(one) for one in mentions[:3]]
    more = [Text("…")] if len(mentions) > 3 else []
    return Text("+").join([*names, *more])


def named(mentions: list[Shape]) -> Text:
    """Everybody by name, or as written, with the code: Doku Umarov (RUSREB)."""
    told = [_with_code(one) for one in mentions[:3]]
    more = [Text("…")] if len(mentions) > 3 else []
    return Text(" + ").join([*told, *more]) if told else Text("?", "dim")


def _with_code(mention: Shape) -> Text:
    words = cut(safe(mention["name"] if _is_named(mention) else mention["words"]), 40)
    code = safe(mention["code"]) if mention["code"] != words else ""
    return Text.assemble(words, (f" ({code})" if code else "", "cyan"))


def _is_named(mention: Shape) -> bool:
    """True where the name says more than the words: of a pronoun, or of a name written out."""
    written = mention["words"].lower().split()
    shared = set(written) & set(mention["name"].lower().split())
    return bool(mention["name"]) and (bool(shared) or (len(written) == 1 and written[0] in _WHO))


def _name(mention: Shape) -> Text:
    if mention["code"]:
        return Text(safe(mention["code"]), "bold cyan")
    return Text(cut(safe(mention["words"]), 24), "italic")


def quoted(row: Shape, words: str, width: int | None) -> Text:
    """The words in quotation marks, the citation that `show` takes, and the confidence."""
    behind = Text.assemble((f"  [{row['citation']}]", "dim"), " ", _sure(row["confidence"]))
    room = width - _INDENT - 2 - behind.cell_len if width else None
    return Text.assemble("“", cut(safe(words), room), "”", behind)


def _sure(confidence: float) -> tuple[str, str]:
    tone = "green" if confidence >= 0.7 else "" if confidence >= 0.5 else "red"
    return f"{confidence:.2f}", tone


def part(name: str, words: str, width: int | None) -> Text:
    """A named part of a row on a line of its own: if, then, killed."""
    if width is None:
        return Text.assemble((name, "yellow"), f" [{safe(words)}]")
    return Text.assemble((f"{name:<6} ", "yellow"), cut(safe(words), width - _INDENT - 7))


def cut(words: str, room: int | None) -> str:
    """`words` in at most `room` columns; a long text is cut at a word where one is near."""
    if room is None or cell_len(words) <= room:
        return words
    cut = Text(words)
    cut.truncate(max(room - 2, 8))
    kept = cut.plain
    whole = kept.rsplit(" ", 1)[0]
    return (whole if len(whole) > len(kept) - 12 and whole else kept).rstrip(" ,;:") + " …"
