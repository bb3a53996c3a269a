"""One card a kind of statement: the head line, and what stands under it."""

from collections.abc import Callable

from rich.text import Text

from detente.cli.cards import Card, cut, named, part, quoted, standing, start, when, where, who
from detente.cli.safe import safe
from detente.ledger.parts import Shape

_LEADS = {"if": "if", "unless": "unless", "until": "until", "in-return": "for", "temporal": "when"}
_EFFECTS = ("killed", "injured", "casualties", "abducted", "missing")


def event_card(row: Shape, width: int | None) -> Card:
    """E 3f2a91 2010-03-29 (day) USA → RUS SUPPORT/— +5.0 and the quote."""
    kind = f"{row['type']}/{row['mode'] or '—'}"
    head = Text.assemble(
        *start("event", row), when(row), "  ", _parties(row),
        "  ", ("not " if row["negated"] else "", "red"), (kind, "bold"),
        (f" {row['intensity']:+.3g}", _tone(row["intensity"])), where(row), standing(row),
    )  # fmt: skip
    return head, [quoted(row, row["quote"], width)]


def claim_card(row: Shape, width: int | None) -> Card:
    """C 91bc02 Lavrov (RUSGOV) said: possible; and what was said."""
    voice = safe(row["voice"]) or "somebody"
    kind = "" if row["kind"] == "assertion" else row["kind"]
    code = f" ({row['voice_code']})" if row["voice_code"] else ""
    head = Text.assemble(
        *start("claim", row), (cut(voice, 40 if width else None), "bold"),
        (code, "cyan"), f" {safe(row['cue'])}", f"  {kind}" if kind else "", standing(row),
    )  # fmt: skip
    return head, [quoted(row, " … ".join(row["content"]) or row["quote"], width)]


def commitment_card(row: Shape, width: int | None) -> Card:
    """M a01b7c RUS → USA pledge, then if, then and else on lines of their own."""
    promisee: list[str | Text] = [" → ", who([row["promisee"]])] if row["promisee"] else []
    head = Text.assemble(
        *start("commitment", row), who([row["promisor"]]), *promisee,
        "  ", (row["kind"], "bold"), standing(row),
    )  # fmt: skip
    lead = _LEADS.get(row["condition_polarity"], "if")
    parts = [(lead, row["condition"])] if row["condition"] else []
    parts += [("then" if row["condition"] else "act", row["act"])]
    parts += [("else", row["fallback"])] if row["fallback"] else []
    if row["deadline"]:
        parts += [("by", row["deadline"]["date"] or row["deadline"]["words"])]
    lines = [part(name, words, width) for name, words in parts]
    return head, [*lines, quoted(row, row["quote"], width)]


def _tone(intensity: float) -> str:
    return "green" if intensity > 0 else "red" if intensity < 0 else ""


def _parties(row: Shape) -> Text:
    if not row["recipients"]:
        return who(row["actors"])
    return Text.assemble(who(row["actors"]), " → ", who(row["recipients"]))


def incident_card(row: Shape, width: int | None) -> Card:
    """I 3f2a91 2010-03-29 (day) suicide-bombing at Moscow by REB (suspected); then its figures."""
    by: list[str | Text] = ["  by ", named(row["perpetrators"])] if row["perpetrators"] else []
    blame = f" ({row['blame']})" if row["blame"] not in ("", "fact") else ""
    stage = "" if row["stage"] == "accomplished" else f"{row['stage']} "
    struck = row["targets"] or row["victims"]
    on: list[str | Text] = ["  on ", named(struck)] if struck else []
    head = Text.assemble(
        *start("incident", row), when(row), "  ", ("not " if row["negated"] else "", "red"), stage,
        (row["type"], "bold"), where(row), *by, blame,
        *on, standing(row),
    )  # fmt: skip
    figures = [(effect, figures_of(row, effect)) for effect in _EFFECTS]
    lines = [part(effect, told, width) for effect, told in figures if told]
    return head, [*lines, quoted(row, row["quote"], width)]


def tie_card(row: Shape, width: int | None) -> Card:
    """T 91bc02 Doku Umarov (RUSREB) leads Caucasus Emirate: a relation, and the quote."""
    to = row["object"]
    place = row["object_place"]
    other = named([to]) if to and (to["code"] or not place) else Text(_placed(place))
    ended = " (ended)" if row["ended"] else ""
    head = Text.assemble(
        *start("tie", row), named([row["subject"]]), "  ",
        ("not " if row["negated"] else "", "red"),
        (row["kind"], "bold"), ended, "  ", other,
        f"  {row['date']}" if row["date"] else "", standing(row),
    )  # fmt: skip
    return head, [quoted(row, row["quote"], width)]


def measure_card(row: Shape, width: int | None) -> Card:
    """Q a01b7c USA alert-level raised, to what, by how much, because of what; and the quote."""
    subject: list[str | Text] = [who([row["subject"]]), "  "] if row["subject"] else []
    value = row["level"] or " ".join(filter(None, (row["words"], row["unit"])))
    head = Text.assemble(
        *start("measure", row), when(row), "  ", *subject,
        ("not " if row["negated"] else "", "red"), (row["quantity"], "bold"),
        f" {row['direction']}" if row["direction"] else "", (f"  {safe(value)}", "bold"),
        where(row), standing(row),
    )  # fmt: skip
    parts = [part(name, row[name], width) for name in ("change", "cause") if row[name]]
    return head, [*parts, quoted(row, row["quote"], width)]


CARDS: dict[str, Callable[[Shape, int | None], Card]] = {
    "event": event_card,
    "incident": incident_card,
    "claim": claim_card,
    "commitment": commitment_card,
    "tie": tie_card,
    "measure": measure_card,
}
"""How each kind of statement is shown, in the order in which kinds are told."""


def figures_of(row: Shape, effect: str) -> str:
    """Every figure of one effect with who gives it: "39"; "at least 35" police."""
    told = [_figure(toll) for toll in row["tolls"] if toll["effect"] == effect]
    return "; ".join(dict.fromkeys(told))


def _figure(toll: Shape) -> str:
    if toll["voices"][0]["kind"] == "derived":
        return f"{toll['best']} (derived)"
    said = "" if toll["voices"][0]["kind"] == "outlet" else f" ({toll['voices'][0]['words']})"
    side = " of the attackers" if toll["side"] == "attacker" else ""
    return f"{toll['words']}{side}{said}"


def _placed(place: Shape | None) -> str:
    return safe(place["name"] or place["words"]) if place else "?"
