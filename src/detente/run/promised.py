"""Promised: rows of the ledger as the matcher takes them: promises, and the deeds told later."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from detente.ledger import followed
from detente.ledger.ledger import Ledger
from detente.ledger.woven import Found
from detente.resolve.keeping.act import Act, Party
from detente.resolve.keeping.promise import Promise

_HELD = 20_000  # deeds


def promise_of(ledger: Ledger, row: Found) -> Promise | None:
    """A commitment with its coded parts; None where its act was not coded."""
    parts: dict[str, Act] = {}
    let = None
    for part in followed.parts(ledger, row):
        coded = act_of(ledger, part, row["said_on"], row["report_id"])
        if part["part"] == "act" and "act" in parts:
            let = coded
        parts.setdefault(part["part"], coded)
    sides = {one["role"]: _side(one) for one in followed.who(ledger, row)}
    act = parts.get("act")
    if act is None or "promisor" not in sides:
        return None
    return Promise(
        id=row["id"],
        report=row["report_id"],
        said_on=date.fromisoformat(row["said_on"]),
        kind=row["kind"],
        polarity=row["polarity"],
        promisor=sides["promisor"],
        promisee=sides.get("promisee"),
        act=_done_by(act, sides["promisor"]),
        let=let,
        condition=parts.get("condition"),
        fallback=_done_by(parts["fallback"], sides["promisor"]) if "fallback" in parts else None,
        deadline=date.fromisoformat(row["deadline"]) if row["deadline"] else None,
        confidence=row["confidence"],
    )


def promise_told(ledger: Ledger, rows: Sequence[Found]) -> Promise | None:
    """The promise that rows tell, the first of them first; later ones add what that left out.

    A deadline that is told only once it has passed is left out: nobody could have counted on it.
    """
    told = [made for row in rows if (made := promise_of(ledger, row)) is not None]
    if not told or told[0].id != rows[0]["id"]:
        return None
    first, *others = told
    for one in others:
        if first.deadline is None and one.deadline and one.deadline >= one.said_on:
            first = replace(first, deadline=one.deadline)
        first = replace(
            first,
            promisee=first.promisee or one.promisee,
            fallback=first.fallback or one.fallback,
        )
    return first


class Deeds:
    """The deeds that the ledger tells; those asked for lately are held in memory."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._held: dict[tuple[str, int], Act] = {}

    def since(self, promise: Promise, day: date) -> list[Act]:
        """Those told from a day on that name somebody whom the promise names, in that order."""
        countries, names = named_in(promise)
        rows = followed.deeds(self._ledger, day.isoformat(), countries, names)
        return [self._act(row) for row in rows]

    def of_new(self, seq: int) -> list[Act]:
        """Those that readings after number `seq` tell."""
        return [self._act(row) for row in followed.new_deeds(self._ledger, seq)]

    def _act(self, row: Found) -> Act:
        key = row["reading_id"], row["place"]
        if key not in self._held:
            if len(self._held) >= _HELD:
                self._held.clear()
            self._held[key] = act_of(self._ledger, row, row["said_on"], row["report_id"])
        return self._held[key]


def named_in(promise: Promise) -> tuple[set[str], set[str]]:
    """The countries and proper names of everybody whom a promise names."""
    return names_of(sides_of(promise))


def names_of(parties: Iterable[Party]) -> tuple[set[str], set[str]]:
    """The countries and proper names of these."""
    those = list(parties)
    return {one.country for one in those} - {""}, {one.written for one in those} - {""}


def sides_of(promise: Promise) -> list[Party]:
    """Everybody whom a promise names."""
    parts = [one for one in (promise.act, promise.let, promise.condition, promise.fallback) if one]
    named = [party for part in parts for party in (*part.doers, *part.others)]
    return [promise.promisor, *([promise.promisee] if promise.promisee else []), *named]


def act_of(ledger: Ledger, row: Found, said_on: str, report: str) -> Act:
    """A deed of the ledger with its parties."""
    sides = followed.parties(ledger, row)
    keys = row.keys()
    dated = "first_day" in keys and row["first_day"] is not None
    return Act(
        id=f"{row['reading_id']}:{row['place']}",
        said_on=date.fromisoformat(said_on),
        report=report,
        lemma=row["lemma"],
        under=row["under"],
        doers=tuple(_party(one) for one in sides if one["role"] == "doer"),
        others=tuple(_party(one) for one in sides if one["role"] == "other"),
        subject=tuple(json.loads(row["subject"])),
        words=tuple(json.loads(row["words"])),
        type=row["type"],
        stance=row["stance"],
        negated=bool(row["negated"]),
        time=row["time"],
        opener=row["opener"],
        days=(date.fromisoformat(row["first_day"]), date.fromisoformat(row["last_day"]))
        if dated
        else None,
    )


def _done_by(act: Act, promisor: Party) -> Act:
    """Who binds himself does it, whatever pronoun stands there."""
    if any(one.code == promisor.code for one in act.doers if one.code):
        return act
    others = tuple(one for one in act.others if not (one.code and one.code == promisor.code))
    return replace(act, doers=(promisor,), others=others)


def _party(row: Found) -> Party:
    return Party(row["code"], row["country"], row["name"], row["words"], row["written"])


def _side(row: Found) -> Party:
    return Party(row["code"], row["country"], row["name"], row["words"], row["written_name"])
