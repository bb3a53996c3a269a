"""Nobody is both sides of an act: the side that only points is left open."""

from detente.model.reading import Reading
from detente.model.statement import Event
from detente.model.text import Report, Stated
from detente.read.segment import segment
from detente.run.pipeline import read_report


def _sides(text: str, trigger: str) -> tuple[list[str], list[str]]:
    """The codes of doers and recipients of the act at a trigger; "open" where nobody is known."""
    passages, quotations = segment(text)
    reading = read_report(Report(text, passages, quotations, published=Stated("2018-05-04", "x")))
    (event,) = (
        one
        for one in reading.statements
        if isinstance(one, Event) and one.trigger.of(text) == trigger
    )
    return _codes(reading, event.actors), _codes(reading, event.recipients)


def _codes(reading: Reading, side: tuple) -> list[str]:  # type: ignore[type-arg]
    found = [reading.actors[one.span].actor for one in side]
    return [one.code if one is not None else "open" for one in found]


def test_the_president_who_meets_a_president_is_another() -> None:
    text = "President Recep Tayyip Erdogan condemned Peru. Days later the president met Erdogan."
    assert _sides(text, "met") == (["open"], ["TURGOV"])


def test_two_names_stay() -> None:
    text = "President Recep Tayyip Erdogan met Angela Merkel in May."
    assert _sides(text, "met") == (["TURGOV"], ["DEUGOV"])


def test_they_are_both_who_were_named() -> None:
    text = "Norway and Chile signed the accord. Later they condemned Peru."
    assert _sides(text, "condemned") == (["NOR", "CHL"], ["PER"])
