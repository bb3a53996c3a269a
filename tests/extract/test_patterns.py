"""Patterns of the vocabulary as typed objects."""

from detente.extract.patterns import asides, kinds, noun_patterns, verb_patterns


def test_every_pattern_has_a_known_type_and_mode() -> None:
    patterns = [
        one for some in (verb_patterns(), noun_patterns()) for all_ in some.values() for one in all_
    ]
    assert len(patterns) > 1500
    assert all(one.act.mode in ("", *kinds()[one.act.type].modes) for one in patterns)
    assert all(one.act.cameo.isdigit() and 2 <= len(one.act.cameo) <= 4 for one in patterns)


def test_the_most_specific_pattern_stands_first() -> None:
    weights = [one.weight for one in verb_patterns()["withdraw"]]
    assert weights == sorted(weights, reverse=True)


def test_a_percent_sign_asks_for_a_recipient() -> None:
    assert all(one.needs_recipient for one in verb_patterns()["free"] if one.act.type == "RETREAT")


def test_asides_speak_of_the_report() -> None:
    assert "name" in asides()["decline"]
