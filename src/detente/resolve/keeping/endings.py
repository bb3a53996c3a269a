"""What is said of a promise itself: taken back, turned down, run out, kept, broken."""

from dataclasses import replace

from detente.model.status import Status
from detente.resolve.keeping.act import Act
from detente.resolve.keeping.features import Score, same_doer
from detente.resolve.keeping.promise import Promise
from detente.resolve.keeping.senses import listed

Ending = tuple[Status, Score]


def ending(promise: Promise, deed: Act) -> Ending | None:
    """The status that a deed gives to the promise it speaks of, or None where it speaks of none."""
    runs_out = deed.lemma in listed("lapsing") and deed.is_fact and not deed.negated
    if not (deed.is_done or runs_out):
        return None
    named = (*deed.words, *deed.subject)
    if not listed("promises") & set(named) and not listed("limits") & set(deed.subject):
        return None
    for status, found in (
        (Status.WITHDRAWN, _by_promisor(promise, deed, "withdrawing")),
        (Status.BROKEN, _by_promisor(promise, deed, "breaking")),
        (Status.KEPT, _by_promisor(promise, deed, "keeping")),
        (Status.LAPSED, _turned_down(promise, deed) or _run_out(promise, deed)),
    ):
        if found is not None:
            return status, found
    return None


def _by_promisor(promise: Promise, deed: Act, verbs: str) -> Score | None:
    if deed.lemma not in listed(verbs) or not listed("promises") & set(deed.words):
        return None
    doer = same_doer(replace(promise.act, doers=(promise.promisor,)), deed)
    if doer.value < 0.9 and not (deed.doers == () and _mentions(promise, deed)):
        return None
    about = _about(promise, deed)
    return Score(about.value, f"{doer.reason}; {deed.lemma!r}; {about.reason}") if about else None


def _turned_down(promise: Promise, deed: Act) -> Score | None:
    """Whoever it was offered to will not have it."""
    offered = promise.kind == "offer" and promise.promisee is not None
    if not offered or deed.lemma not in listed("turning_down"):
        return None
    assert promise.promisee is not None
    doer = same_doer(replace(promise.act, doers=(promise.promisee,)), deed)
    if doer.value < 0.9 or not _mentions(promise, deed):
        return None
    return Score(0.8, f"{doer.reason}, to whom it was offered, turns it down")


def _run_out(promise: Promise, deed: Act) -> Score | None:
    if deed.lemma not in listed("lapsing") or not listed("limits") & set(deed.subject):
        return None
    about = _about(promise, deed)
    return Score(about.value, f"it is told to have run out; {about.reason}") if about else None


def _about(promise: Promise, deed: Act) -> Score | None:
    """It is this promise: its words or its promisee are named beside it, or nothing else is."""
    own = {word for word in promise.act.words if word.isalpha()} - set(promise.act.subject)
    told = {*deed.words, *deed.subject}
    shared = sorted((own | set(promise.act.lemma.split())) & told)
    if shared:
        return Score(0.9, f"it names {', '.join(shared)}")
    whom = [*promise.act.others, *([promise.promisee] if promise.promisee else [])]
    for one in whom:
        if any(one.country and one.country == other.country for other in deed.others):
            return Score(0.75, f"it names {one.words}")
    return None


def _mentions(promise: Promise, deed: Act) -> bool:
    """The promisor is named, or words of the act are."""
    country = promise.promisor.country
    by_name = any(country and country == one.country for one in (*deed.others, *deed.doers))
    return by_name or bool(set(promise.act.words) & {*deed.words, *deed.subject})
