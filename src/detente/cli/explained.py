"""Explained: why a row is there, and why there is none."""

from itertools import islice

from detente.cli.judged import judged_lines
from detente.cli.kind_cards import CARDS
from detente.cli.narrowed import narrowed
from detente.cli.safe import safe
from detente.cli.screen import Screen
from detente.cli.shown import voices_of
from detente.ledger import views
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.run.version import reader_version


def explain_row(screen: Screen, ledger: Ledger, target: str) -> None:
    """The rule, the words it saw, who was meant and why, what was turned down."""
    reason = _reasons(ledger, target)
    if screen.as_json:
        screen.row("why", reason)
        return
    row = views.statement(ledger, target)
    kind = row["statement"]
    screen.entry(kind, row, *CARDS[kind](row, screen.width))
    screen.line("")
    screen.fact("rule", f"{reason['reason']['rule']}: {reason['reason']['saw']}")
    screen.fact("refused", "; ".join(reason["reason"]["refused"]) or "no other reading came up")
    for name, words in judged_lines(reason["model"], row) if reason["model"] else ():
        screen.fact(name, words)
    for mention in reason["mentions"]:
        _explain_mention(screen, mention)
    for place in reason["places"]:
        _explain_place(screen, place)
    if reason["date"]:
        screen.fact("date", f"{reason['date']}. {'; '.join(reason['date_how'])}")
    screen.fact("says so", voices_of(reason))
    for drop in reason["dropped"]:
        screen.fact("dropped", f"{drop['start']}-{drop['end']}, {drop['step']}: {drop['reason']}")
    measured = "from the measured precision of the rule"
    agreed = " and how far the model agrees" if reason["model"] else ""
    screen.fact("sure", f"{reason['confidence']:.2f}, {measured}{agreed}")
    screen.fact("reader", _reader(reason))


def _reasons(ledger: Ledger, target: str) -> Shape:
    """The reasons; the reader is loaded only for events, which its model can judge."""
    told = views.why(ledger, target)
    if told["kind"] != "event":
        return told | {"installed": reader_version(), "model": None}
    from detente.run.reasons import why

    return why(ledger, target)


def _reader(reason: Shape) -> str:
    read, here = reason["reader"], reason["installed"]
    if read == here:
        return str(read)
    return f"{read}; not the one installed here ({here}): read the report again to compare"


def explain_words(screen: Screen, ledger: Ledger, words: str, within: str, limit: int) -> None:
    """Each passage that holds the words, what became of it, and the rows that were read there.

    `within` keeps to one report, or tells of each row whether an actor or a dyad lets it pass.
    """
    found = 0
    passages = narrowed(ledger, views.why_not(ledger, words), within)
    for found, row in enumerate(islice(passages, limit or None), 1):  # noqa: B007
        if screen.as_json:
            screen.row("why-not", row)
        else:
            _explain_passage(screen, row)
    if not found:
        screen.row("why-not", {"quote": "", "because": f"no report holds {words!r}"})
        screen.line(f"No report in this ledger holds all of the words {safe(words)!r}.")
        screen.note("perhaps the file was refused: detente rejects; or try fewer words")


def _explain_mention(screen: Screen, mention: Shape) -> None:
    who = f"{mention['code']} {mention['name']}" if mention["code"] else "left open"
    told = f"“{mention['words']}”: {who} ({mention['confidence'] or 0:.2f}). {mention['reason']}"
    others = [f"{_other(one)}" for one in mention["alternatives"][:3]]
    screen.fact(mention["role"], told + (f". Not {'; not '.join(others)}" if others else ""))


def _explain_place(screen: Screen, place: Shape) -> None:
    which = f"{place['name']}, {place['country']}" if place["place_id"] else "left open"
    told = f"“{place['words']}”: {which} ({place['confidence'] or 0:.2f}). {place['reason']}"
    others = [f"{one['name']} ({one['place_id']})" for one in place["alternatives"][:3]]
    screen.fact(place["role"], told + (f". Not {'; not '.join(others)}" if others else ""))


def _other(alternative: Shape) -> str:
    return " ".join(str(alternative.get(key) or "") for key in ("code", "name")).strip()


def _explain_passage(screen: Screen, row: Shape) -> None:
    origin = f"{safe(row['outlet']) or 'unknown outlet'}, {row['published'][:10] or 'undated'}"
    screen.line((f"{origin}  [{row['citation']}]", "dim"))
    screen.fact(row["passage"], f"“{row['quote']}”")
    screen.fact("because", row["because"])
    for met in row["statements"]:
        told = f"{met['short']} {met['kind']} {met['confidence']:.2f} “{met['quote']}”"
        screen.fact("read", told)
        if met.get("left_out"):
            screen.fact("left out", f"{met['short']}: {met['left_out']}")
    screen.line("")
