"""Event files: one for each act of one side towards another, with a row for each telling of it."""

from collections.abc import Iterator, Sequence

from detente.analyse.filed import files
from detente.analyse.filed.files import Filed
from detente.analyse.filed.values import of_words, when_of, where_of
from detente.ledger import views
from detente.ledger.filters import ALL, Filter
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape


def event_values(tellings: Sequence[Shape]) -> Shape:
    """What the tellings of one event come to; `denied` counts those that deny or negate it."""
    return {
        "when": when_of(tellings),
        "where": where_of(tellings),
        "actors": _side(tellings, "actors"),
        "recipients": _side(tellings, "recipients"),
        "type": of_words(tellings, "type", {}),
        "mode": of_words(tellings, "mode", {}),
        "cameo": of_words(tellings, "cameo", {}),
        "low": min(one["intensity"] for one in tellings),
        "high": max(one["intensity"] for one in tellings),
        "denied": sum(one["negated"] or one["stance"] == "denied" for one in tellings),
    }


EVENTS = Filed(
    "event",
    views.events,
    ("id", "short", "report", "citation", "quote", "trigger", "title", "outlet", "published",
     "told_on", "date", "date_precision", "where", "type", "mode", "cameo", "intensity", "actors",
     "recipients", "stance", "negated", "voices", "confidence"),
    event_values,
)  # fmt: skip


def event_files(ledger: Ledger, chosen: Filter = ALL) -> Iterator[Shape]:
    """The files of which at least one telling passes the filter, the earliest first."""
    return files.files_of(EVENTS, ledger, chosen)


def event_file(ledger: Ledger, prefix: str) -> Shape:
    """The file whose id, or the id of one of whose tellings, starts so. Raises NotFound."""
    return files.file_of(EVENTS, ledger, prefix)


def _side(tellings: Sequence[Shape], side: str) -> list[Shape]:
    """Everybody named on a side, each code once, as first named."""
    found: dict[str, Shape] = {}
    for one in tellings:
        for who in one[side]:
            found.setdefault(who["code"] or who["words"], who)
    kept = ("words", "name", "code", "country")
    return [{key: who[key] for key in kept} for _, who in sorted(found.items())]
