"""Reasons: why a statement is there, with what would have changed the reader model's mind.

What the model judged stands in the ledger; the words on which it hangs are found by reading the
report again, so they are told only where the installed model judges as the ledger says.
"""

from detente.extract.events.reconsidering import Seen, seen_again
from detente.extract.events.weighing import fits
from detente.ledger import views
from detente.ledger.as_read import report_of
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.run.version import reader_version

TOP = 3
_AGAIN = ("types", "rule", "agrees", "changed", "words")


def why(ledger: Ledger, id_: str) -> Shape:
    """Why a statement is there: `views.why`, the installed reader, and the reader model's part.

    Raises NotFound.
    """
    told = views.why(ledger, id_)
    is_event = told["kind"] == "event"
    model = _model(ledger, told["id"], told["reason"]) if is_event else None
    return told | {"installed": reader_version(), "model": model}


def _model(ledger: Ledger, id_: str, reason: Shape) -> Shape | None:
    """What the model read, what the rule shows, and what would have changed the model's mind.

    `judged` and `now` are classes, type and mode; `types` sums over modes; `status` is how the act
    stands to the model. `types`, `rule`, `agrees`, `changed` and `words` (how it stands by words
    alone) are None where the installed reader does not judge as the ledger has it; `now` is then
    what it reads there, empty where it sees no act.
    """
    again = list(seen_again(*report_of(ledger, id_)))
    judged, status = reason["judged"], reason["status"]
    if not judged:  # plain enough when it was read; it is asked about now
        judged = again[0].opinion.act[:TOP] if again else ()
        status = again[0].opinion.status[:TOP] if again else ()
    if not judged:
        return None
    told = {
        "judged": [_named(str(name), float(sure)) for name, sure in judged],
        "status": [{"status": name, "probability": round(sure, 3)} for name, sure in status],
    }
    best = str(judged[0][0])
    same = next((one for one in again if one.opinion.act[0][0] == best), None)
    if same is None:
        now = [_named(*one.opinion.act[0]) for one in again[:1]]
        return told | dict.fromkeys(_AGAIN) | {"now": now}
    changed = [
        {"without": one.words, "type": one.type, "probability": round(one.probability, 3)}
        for one in same.turns()
    ]
    types = [{"type": kind, "probability": round(sure, 3)} for kind, sure in same.opinion.types[:3]]
    agrees = same.shown == types[0]["type"] if same.shown else None
    compared = {"types": types, "rule": same.shown, "agrees": agrees}
    words = _words(same, str(status[0][0])) if status else None
    return told | compared | {"changed": changed, "words": words, "now": []}


def _words(seen: Seen, status: str) -> Shape:
    """How the act stands by its words alone, and whether the model's view goes with that."""
    stands = seen.stands
    agrees = fits(status, stands)
    return {"stance": stands.stance, "negated": stands.negated, "agrees": agrees}


def _named(name: str, sure: float) -> Shape:
    """A class of the model in its parts; the type "none" has its reason for a mode."""
    kind, _, mode = name.partition(".")
    return {"type": kind, "mode": mode, "probability": round(sure, 3)}
