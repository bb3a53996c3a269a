"""Things that are struck stand for a place of their country."""

from datetime import date

from detente.model.actor import Mention, Resolution
from detente.model.text import Report, Span
from detente.resolve.actors import resolve_actors

TEXT = "Rebels shelled the Baghdad bridge and a bus, and NATO watched. The alliance said nothing."


def _resolved(words: str, head: str, **more: str) -> Resolution:
    start = TEXT.index(words)
    nato = TEXT.index("NATO")
    before = Mention(Span(nato, nato + 4), "NATO", "nato", name="NATO")
    mention = Mention(Span(start, start + len(words)), words, head, **more)  # type: ignore[arg-type]
    return resolve_actors(Report(TEXT), [before, mention], None)[mention.span]


def test_a_thing_with_a_city_beside_it_is_a_place_of_that_country() -> None:
    found = _resolved("Baghdad bridge", "bridge", nationality="Baghdad", used_as="place")
    assert found.actor is not None
    assert (found.actor.code, found.actor.kind) == ("IRQ", "place")


def test_a_thing_without_a_country_stays_open_and_says_why() -> None:
    found = _resolved("bus", "bus", used_as="place")
    assert found.actor is None
    assert "no country stands beside it" in found.reason


def test_the_alliance_is_the_only_one_named_before() -> None:
    found = _resolved("alliance", "alliance")
    assert found.actor is not None
    assert found.actor.name == "NATO"
    assert "named before" in found.reason


BOTH = (
    "President Barack Obama met Russian President Vladimir Putin. The president spoke of peace, "
    "and the reporters listened."
)


def _said_by(text: str, words: str) -> Resolution:
    names = (
        ("President Barack Obama", "Barack Obama"),
        ("Russian President Vladimir Putin", "Vladimir Putin"),
    )
    named = [
        Mention(Span(at, at + len(long)), long, name.split()[-1].lower(), name=name)
        for long, name in names
        if (at := text.find(long)) >= 0
    ]
    start = text.index(words)
    bare = Mention(Span(start + 4, start + len(words)), "president", "president")
    return resolve_actors(Report(text), [*named, bare], date(2013, 9, 5))[bare.span]


def test_the_bare_title_is_the_one_named_without_a_country() -> None:
    found = _said_by(BOTH, "The president")
    assert found.actor is not None
    assert found.actor.code == "USAGOV"
    assert "named without a country" in found.reason
