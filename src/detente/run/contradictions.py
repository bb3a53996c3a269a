"""Contradictions: what was said of one thing and cannot all hold, each side with who says so.

Tolls and perpetrators are compared within one incident's file, measures of one subject at one
time, events of one day that some assert and others deny. Nothing is averaged.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict

from detente.ledger import views
from detente.ledger.filters import ALL, Filter
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.sources import grades
from detente.model.identity import content_id
from detente.resolve.contradicting.credibility import credibility
from detente.resolve.contradicting.said import Said, Side, sides_of
from detente.run.incident_files import incident_files

Key = tuple[str, ...]
Gathered = Iterator[tuple[Key, str, Said]]
"""What is compared (kind and subject), the subject in words, and what one source says of it."""

_REAL = frozenset({"asserted", "reported"})
_DENIED = "denied"


def contradictions(ledger: Ledger, chosen: Filter = ALL) -> Iterator[Shape]:
    """Every contradiction among the statements that pass, by kind and subject."""
    gathered: dict[Key, list[Said]] = defaultdict(list)
    subjects: dict[Key, str] = {}
    for find in (_tolls, _perpetrators, _measures, _events):
        for key, subject, said in find(ledger, chosen):
            gathered[key].append(said)
            subjects.setdefault(key, subject)
    given = grades(ledger)
    for key in sorted(gathered):
        sides = sides_of(gathered[key])
        if len(sides) > 1:
            yield _row(key, subjects[key], sides, given)


def _row(key: Key, subject: str, sides: list[Side], given: dict[str, Shape]) -> Shape:
    id_ = content_id("contradiction", *key)
    return {
        "id": id_,
        "short": id_[:6],
        "kind": key[0],
        "subject": subject,
        "sides": [_side(side, [one for one in sides if one is not side], given) for side in sides],
    }


def _side(side: Side, others: list[Side], given: dict[str, Shape]) -> Shape:
    seen = credibility(side, others)
    said = [
        asdict(one) | {"grade": given.get(one.outlet, {}).get("verdict", "F")} for one in side.said
    ]
    return {
        "value": side.value,
        "sources": len(side.sources),
        "credibility": seen.grade,
        "credibility_words": seen.words,
        "credibility_reason": seen.reason,
        "said": said,
    }


def _tolls(ledger: Ledger, chosen: Filter) -> Gathered:
    for file in incident_files(ledger, chosen):
        for told in file["tellings"]:
            for toll in told["tolls"]:
                if toll["side"] == "victim":
                    nearest = _voice(toll["voices"])
                    said = Said(
                        _number(toll),
                        nearest or told["source"],
                        told["outlet"],
                        told["id"],
                        told["published"][:10],
                        toll["low"],
                        toll["high"],
                    )
                    yield (
                        ("toll", file["id"], toll["effect"]),
                        _incident(file, toll["effect"]),
                        said,
                    )


def _perpetrators(ledger: Ledger, chosen: Filter) -> Gathered:
    """Who is blamed, by country: "rebels" and "Doku Umarov" may be the same, two countries not."""
    for file in incident_files(ledger, chosen):
        names: dict[str, str] = {}
        for told in file["tellings"]:
            blamed = {one["country"]: one["name"] for one in told["perpetrators"] if one["country"]}
            if not blamed or told["blame"] == _DENIED:
                continue
            countries = "+".join(sorted(blamed))
            value = names.setdefault(countries, " and ".join(blamed[one] for one in sorted(blamed)))
            source = _voice(told["voices"]) or told["source"]
            said = Said(value, source, told["outlet"], told["id"], told["published"][:10])
            yield ("perpetrators", file["id"]), _incident(file, "who did it"), said


def _measures(ledger: Ledger, chosen: Filter) -> Gathered:
    for row in views.measures(ledger, chosen):
        amount, subject = row["amount"], row["subject"]
        if amount is None or subject is None or row["negated"] or row["stance"] not in _REAL:
            continue
        whose = subject["code"] or subject["words"].casefold()
        when = row["date"] or row["published"][:7]
        where = row["where"]["name"] if row["where"] else ""
        key = ("measure", row["quantity"], whose, row["unit"], when, where, row["direction"])
        words = f"{row['quantity']} of {subject['name'] or subject['words']}, {when}"
        yield key, words, _said(row, _number(amount), amount["low"], amount["high"])


def _events(ledger: Ledger, chosen: Filter) -> Gathered:
    for row in views.events(ledger, chosen):
        sides = [_codes(row[side]) for side in ("actors", "recipients")]
        told = row["stance"] in {*_REAL, _DENIED} and row["time"] in ("past", "ongoing")
        if not all(sides) or not told or not (row["date"] or row["published"]):
            continue
        day = row["date"] or row["published"][:10]
        denied = row["negated"] != (row["stance"] == _DENIED)
        who = f"{sides[0]} → {sides[1]} {row['type']}"
        key = ("event", row["type"], row["mode"], *sides, day)
        yield key, f"{who}, {day}", _said(row, "it is not so" if denied else "it is so")


def _said(row: Shape, value: str, low: int | None = None, high: int | None = None) -> Said:
    source = _voice(row["voices"]) or row["outlet"] or f"report {row['report'][:8]}"
    return Said(value, source, row["outlet"], row["id"], row["published"][:10], low, high)


def _voice(voices: list[Shape]) -> str:
    """Who speaks, where it is not the outlet itself."""
    nearest = voices[0] if voices else {"kind": "outlet"}
    if nearest["kind"] == "outlet":
        return ""
    return str(nearest["words"]).casefold().removeprefix("the ")


def _codes(mentions: list[Shape]) -> str:
    return "+".join(sorted(one["code"] or one["words"].casefold() for one in mentions))


def _number(count: Shape) -> str:
    if count["high"] is None:
        return f"{count['low']}+"
    return (
        str(count["best"]) if count["low"] == count["high"] else f"{count['low']}-{count['high']}"
    )


def _incident(file: Shape, what: str) -> str:
    where = f" at {file['where']['name'] or file['where']['words']}" if file["where"] else ""
    return f"{file['type']}{where}, {file['when']['date'] or 'undated'}: {what}"
