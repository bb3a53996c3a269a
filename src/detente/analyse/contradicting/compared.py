"""Compared: what new rows touch, gathered with everything that is said of the same thing.

Tolls and perpetrators are compared within one incident's file, measures of one subject at one
time, acts of one day that some assert and others deny. Nothing is averaged.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from detente.analyse.contradicting.blamed import Blamed, blamed_of
from detente.analyse.contradicting.said import Said
from detente.analyse.contradicting.totals import totals_of, voice_words
from detente.analyse.filed.incident_files import present_file
from detente.analyse.filed.values import EFFECTS
from detente.ledger import contradicted, views, woven
from detente.ledger.contradicted import About, Mark
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.words import folded
from detente.ledger.woven import Found
from detente.model.identity import canonical, content_id

_REAL = frozenset({"asserted", "reported"})
_DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Compared:
    """All that is said of one thing; `aspect` is the effect of a toll, `subject` is for people."""

    kind: str
    about: About
    aspect: str
    key: tuple[str, ...]
    subject: str
    said: list[Said] = field(default_factory=list)

    @property
    def id(self) -> str:
        """From kind and what is compared, whoever says what of it."""
        return content_id("contradiction", self.kind, *self.key)


def compared(ledger: Ledger, since: Mark, also: Iterable[About]) -> Iterator[list[Compared]]:
    """What rows after a mark touch, and what `also` names: together what is about one thing."""
    known = list(also)
    files = dict.fromkeys([*contradicted.files(ledger, since), *_files(known)])
    for file in files:
        yield list(_of_file(ledger, file))
    yield from _grouped(_measures(ledger, contradicted.measures(ledger, since, known)))
    yield from _grouped(_events(ledger, contradicted.events(ledger, since, known)))


def _files(known: Iterable[About]) -> list[str]:
    return [about[1] for about in known if about[0] == "incident"]


def _grouped(found: Iterator[tuple[Compared, Said]]) -> Iterator[list[Compared]]:
    things: dict[About, dict[str, Compared]] = defaultdict(dict)
    for thing, said in found:
        things[thing.about].setdefault(thing.id, thing).said.append(said)
    for those in things.values():
        yield list(those.values())


def _of_file(ledger: Ledger, id_: str) -> Iterator[Compared]:
    if not woven.members(ledger, id_, "incident"):
        return
    file = present_file(ledger, id_)
    told = [one | {"reading": _reading(ledger, one["id"])} for one in _of_one_place(file)]
    about = ("incident", id_)
    for effect in EFFECTS:
        thing = Compared("toll", about, effect, (id_, effect), _incident(file, effect))
        thing.said.extend(_tolls(told, effect))
        yield thing
    blamed = Compared("perpetrators", about, "", (id_,), _incident(file, "who did it"))
    blamed.said.extend(_perpetrators(told))
    yield blamed


def _of_one_place(file: Shape) -> list[Shape]:
    """The tellings that may be of one place: another town's figures are not set against it."""
    told: list[Shape] = file["tellings"]
    towns = Counter(town for one in told if (town := _town(one)))
    if len(towns) < 2:
        return told
    most = max(towns, key=lambda town: (towns[town], town))
    return [one for one in told if _town(one) in ("", most)]


def _town(telling: Shape) -> str:
    where = telling["where"]
    return str(where["place_id"]) if where and where["precision"] == "settlement" else ""


def _tolls(tellings: Iterable[Shape], effect: str) -> Iterator[Said]:
    for told in tellings:
        for total in totals_of(told, effect):
            yield _made(
                told,
                number_of(total.low, total.high),
                total.source or told["source"],
                low=total.low,
                high=total.high,
                voices=canonical([_plain(one) for one in total.voices]),
                confidence=told["confidence"] * _sameness(told),
            )


def _perpetrators(tellings: Iterable[Shape]) -> Iterator[Said]:
    """Who is blamed: "rebels" and "Doku Umarov" may be the same, two countries not."""
    for told in tellings:
        blamed = blamed_of(told["perpetrators"])
        if blamed and told["blame"] != _DENIED and not told["negated"]:
            names = [one["name"] for one in told["perpetrators"] if one["country"]]
            value = " and ".join(dict.fromkeys(names))
            source = _voice(told["voices"]) or told["source"]
            sure = told["confidence"] * _sameness(told)
            yield _made(told, value, source, blamed=blamed, confidence=sure)


def _measures(ledger: Ledger, rows: Iterable[Found]) -> Iterator[tuple[Compared, Said]]:
    for found in rows:
        row = _current(ledger, found)
        amount, subject = row["amount"], row["subject"]
        if row["negated"] or row["stance"] not in _REAL:
            continue
        about = ("measure", row["quantity"], subject["code"] or folded(subject["words"]))
        when = row["date"] or row["told_on"][:7]
        where = row["where"]["name"] if row["where"] else ""
        key = (*about[1:], row["unit"], when, where, row["direction"])
        words = f"{row['quantity']} of {subject['name'] or subject['words']}, {when}"
        low, high = amount["low"], amount["high"]
        said = _made(row, number_of(low, high), _whose(ledger, row), low=low, high=high)
        yield Compared("measure", about, "", key, words), said


def _events(ledger: Ledger, rows: Iterable[Found]) -> Iterator[tuple[Compared, Said]]:
    for found in rows:
        row = _current(ledger, found)
        sides = [_codes(row[side]) for side in ("actors", "recipients")]
        if all(sides):
            about = ("event", row["type"], row["mode"], found["three"])
            key = (*about[1:3], *sides, found["three"])
            words = f"{sides[0]} → {sides[1]} {row['type']}, {found['three']}"
            value = "it is not so" if found["denied"] else "it is so"
            yield Compared("event", about, "", key, words), _made(row, value, _whose(ledger, row))


def _made(
    row: Shape, value: str, source: str, *, low: int | None = None, high: int | None = None,
    blamed: tuple[Blamed, ...] = (), voices: str = "", confidence: float | None = None,
) -> Said:  # fmt: skip
    return Said(
        value=value,
        source=source,
        outlet=row["outlet"],
        row=row["id"],
        published=row["told_on"],
        low=low,
        high=high,
        blamed=blamed,
        reading=row["reading"],
        voices=voices or canonical([_plain(one) for one in row["voices"]]),
        confidence=round(row["confidence"] if confidence is None else confidence, 3),
    )


def _current(ledger: Ledger, found: Found) -> Shape:
    return views.statement(ledger, found["id"]) | {"reading": found["reading_id"]}


def _reading(ledger: Ledger, telling: str) -> str:
    row = woven.newest(ledger, telling)
    return str(row["reading_id"]) if row else ""


def _sameness(telling: Shape) -> float:
    """The probability that it tells of this incident, from the log-odds of its surest pair."""
    joined = telling["joined"]
    return 1 / (1 + math.exp(-joined["score"])) if joined and joined["score"] > 0 else 1.0


def _whose(ledger: Ledger, row: Shape) -> str:
    """The nearest voice, else the outlet of the text that this report goes back to."""
    if voice := _voice(row["voices"]):
        return voice
    copy = woven.origin(ledger, row["report"])
    origin = (copy["origin_id"] if copy else "") or row["report"]
    return woven.outlet_of(ledger, origin) or f"report {origin[:8]}"


def _voice(voices: list[Shape]) -> str:
    """Who speaks, where it is not the outlet itself."""
    return voice_words(voices[0]) if voices else ""


def _plain(voice: Shape) -> Shape:
    return {key: voice[key] for key in ("words", "kind", "cue") if key in voice}


def _codes(mentions: list[Shape]) -> str:
    return "+".join(sorted(one["code"] or one["words"].casefold() for one in mentions))


def number_of(low: int, high: int | None) -> str:
    """A number by its bounds: 38, 10-12, 10+."""
    if high is None:
        return f"{low}+"
    return str(low) if low == high else f"{low}-{high}"


def _incident(file: Shape, what: str) -> str:
    where = f" at {file['where']['name'] or file['where']['words']}" if file["where"] else ""
    return f"{file['type']}{where}, {file['when']['date'] or 'undated'}: {what}"
