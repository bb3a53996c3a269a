"""Cards: an event, a claim, a commitment as the lines that people read."""

from rich.cells import cell_len
from rich.text import Text

from detente.cli.safe import safe
from detente.ledger.shapes import Shape

Card = tuple[Text, list[Text]]
"""The head of a row and the lines under it."""

_LEADS = {"if": "if", "unless": "unless", "until": "until", "in-return": "for", "temporal": "when"}
_INDENT = 2


def event_card(row: Shape, width: int | None) -> Card:
    """E 3f2a91 2010-03-29 (day) USA → RUS SUPPORT/— +5.0 and the quote."""
    when = f"{row['date']} ({row['date_precision']})" if row["date"] else "undated"
    kind = f"{row['type']}/{row['mode'] or '—'}"
    head = Text.assemble(
        *_start("E", "cyan", row), (when, "" if row["date"] else "dim"), "  ", _parties(row),
        "  ", ("not " if row["negated"] else "", "red"), (kind, "bold"),
        (f" {row['intensity']:+.3g}", _tone(row["intensity"])), _standing(row),
    )  # fmt: skip
    return head, [_quoted(row, row["quote"], width)]


def claim_card(row: Shape, width: int | None) -> Card:
    """C 91bc02 Lavrov (RUSGOV) said: possible; and what was said."""
    voice = safe(row["voice"]) or "somebody"
    kind = "" if row["kind"] == "assertion" else row["kind"]
    code = f" ({row['voice_code']})" if row["voice_code"] else ""
    head = Text.assemble(
        *_start("C", "magenta", row), (cut(voice, 40 if width else None), "bold"),
        (code, "cyan"), f" {safe(row['cue'])}", f"  {kind}" if kind else "", _standing(row),
    )  # fmt: skip
    return head, [_quoted(row, " … ".join(row["content"]) or row["quote"], width)]


def commitment_card(row: Shape, width: int | None) -> Card:
    """M a01b7c RUS → USA pledge, then if, then and else on lines of their own."""
    promisee: list[str | Text] = [" → ", _who([row["promisee"]])] if row["promisee"] else []
    head = Text.assemble(
        *_start("M", "yellow", row), _who([row["promisor"]]), *promisee,
        "  ", (row["kind"], "bold"), _standing(row),
    )  # fmt: skip
    lead = _LEADS.get(row["condition_polarity"], "if")
    parts = [(lead, row["condition"])] if row["condition"] else []
    parts += [("then" if row["condition"] else "act", row["act"])]
    parts += [("else", row["fallback"])] if row["fallback"] else []
    if row["deadline"]:
        parts += [("by", row["deadline"]["date"] or row["deadline"]["words"])]
    lines = [_part(name, words, width) for name, words in parts]
    return head, [*lines, _quoted(row, row["quote"], width)]


def _start(letter: str, colour: str, row: Shape) -> list[tuple[str, str] | str]:
    return [(letter, f"bold {colour}"), " ", (row["short"], colour), "  "]


def _standing(row: Shape) -> tuple[str, str]:
    """How it stands to the world, where it is not simply asserted."""
    stance = "" if row["stance"] == "asserted" else row["stance"]
    negated = "negated" if row["negated"] and "trigger" not in row else ""
    told = " · ".join(part for part in (stance, row["likelihood"], negated) if part)
    return (f"  {told}" if told else "", "yellow")


def _tone(intensity: float) -> str:
    return "green" if intensity > 0 else "red" if intensity < 0 else ""


def _parties(row: Shape) -> Text:
    if not row["recipients"]:
        return _who(row["actors"])
    return Text.assemble(_who(row["actors"]), " → ", _who(row["recipients"]))


def _who(mentions: list[Shape]) -> Text:
    """Codes where it was decided who is meant, else the words as written; "?" where none are."""
    if not mentions:
        return Text("?", "dim")
    names = [_name(one) for one in mentions[:3]]
    more = [Text("…")] if len(mentions) > 3 else []
    return Text("+").join([*names, *more])


def _name(mention: Shape) -> Text:
    if mention["code"]:
        return Text(safe(mention["code"]), "bold cyan")
    return Text(cut(safe(mention["words"]), 24), "italic")


def _quoted(row: Shape, words: str, width: int | None) -> Text:
    """The words in quotation marks, the citation that `show` takes, and the confidence."""
    behind = Text.assemble((f"  [{row['citation']}]", "dim"), " ", _sure(row["confidence"]))
    room = width - _INDENT - 2 - behind.cell_len if width else None
    return Text.assemble("“", cut(safe(words), room), "”", behind)


def _sure(confidence: float) -> tuple[str, str]:
    tone = "green" if confidence >= 0.7 else "" if confidence >= 0.5 else "red"
    return f"{confidence:.2f}", tone


def _part(name: str, words: str, width: int | None) -> Text:
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
