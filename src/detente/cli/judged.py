"""Judged: what the reader model made of an event, in words."""

from collections.abc import Iterator, Sequence

from detente.ledger.parts import Shape

_MOST = 3


def judged_lines(model: Shape, row: Shape) -> Iterator[tuple[str, str]]:
    """Named facts: what the model read, how rule and words compare, what would have changed it.

    `row` is the event with the type and the stance that it has in the end.
    """
    yield "model", f"the reader model: {', '.join(map(_class, model['judged']))}"
    if model["changed"] is None:
        now = f"takes it for {_class(model['now'][0])}" if model["now"] else "sees no act there"
        yield "now", f"the reader installed here {now}: read the report again"
        return
    yield "compared", _compared(model, row["type"])
    if model["words"] is not None:
        yield "stands", _stands(model, row)
    yield "changes", _changes(model["changed"])


def _class(one: Shape) -> str:
    return f"{_named(one['type'], one['mode'])} {one['probability']:.2f}"


def _named(kind: str, mode: str = "") -> str:
    """A class in words: "SANCTION expel", "no act (sport)"."""
    if kind == "none":
        return f"no act ({mode})" if mode else "no act"
    return f"{kind} {mode}".strip()


def _compared(model: Shape, kind: str) -> str:
    rule, best = model["rule"], model["types"][0]
    read = f"{_named(best['type'])} ({best['probability']:.2f} over all its modes)"
    if not rule:
        return f"no rule knows these words: the model alone reads {read}"
    if model["agrees"]:
        return f"rule and model agree on {read}"
    if kind == rule:
        return f"the rule reads {rule} and was kept: the model, with {read}, was not sure enough"
    return f"the rule reads {rule}, the model {read}; the row has {kind}"


def _stands(model: Shape, row: Shape) -> str:
    """Whether the model confirmed or changed how the act stands by its words."""
    words, best = model["words"], model["status"][0]
    seen = f"{best['status']} ({best['probability']:.2f})"
    by_words = _stance(words)
    if _stance(row) != by_words:
        return f"{by_words} by its words, {seen} to the model; the row has {_stance(row)}"
    if words["agrees"]:
        return f"{by_words} by its words, and the model agrees: {seen}"
    return f"{by_words} by its words, which were kept: {seen} to the model"


def _stance(told: Shape) -> str:
    return f"{told['stance']}, negated" if told["negated"] else str(told["stance"])


def _changes(changed: Sequence[Shape]) -> str:
    if not changed:
        return "no single word: without any one of them the model would read the same"
    told = [
        f"without “{one['without']}” it would be {_named(one['type'])} ({one['probability']:.2f})"
        for one in changed[:_MOST]
    ]
    return "; ".join(told)
