"""What the parse proposes where no pattern says that there is an act."""

from detente.extract.events.candidates import candidates
from detente.extract.scene import set_scene
from tests.extract.reports import report_of


def proposed(text: str, *taken: str) -> list[tuple[str, list[str], list[str]]]:
    """Trigger, doers, recipients of each candidate; `taken` are words that a pattern explains."""
    scene = set_scene(report_of(text))
    (part,) = scene.parts
    known = {word.i for word in part.tree.words if word.text in taken}
    return [
        (
            one.trigger.text,
            [side.words for side in one.actors],
            [side.words for side in one.recipients],
        )
        for one in candidates(scene, part, known)
    ]


def test_a_verb_with_a_party_on_either_side_is_proposed() -> None:
    assert ("snubbed", ["Peru"], ["Chile"]) in proposed("Peru snubbed Chile on Monday.")


def test_the_recipient_may_stand_behind_a_preposition() -> None:
    found = proposed("The Kenyan government fell out with Uganda over the river.")
    assert [(doers, others) for _, doers, others in found] == [(["Kenyan government"], ["Uganda"])]


def test_what_a_pattern_explains_is_left_to_it() -> None:
    assert proposed("Peru snubbed Chile on Monday.", "snubbed") == []


def test_a_verb_that_never_shows_an_act_is_not_proposed() -> None:
    assert proposed("Peru resembles Chile, and Chile said so to Peru.", "resembles") == []


def test_one_party_is_not_enough() -> None:
    assert proposed("Peru celebrated on Monday.") == []


def test_a_noun_between_two_parties_is_proposed() -> None:
    found = proposed("A quarrel between Peru and Chile went on for years.")
    assert ("quarrel", ["Peru", "Chile"], []) in found


def test_support_enjoyed_from_somebody_is_given_by_him() -> None:
    found = proposed("Norway enjoyed strong support from Chile.", "support")
    assert ("enjoyed", ["Chile"], ["Norway"]) in found


def test_ire_that_is_drawn_is_that_of_others() -> None:
    found = proposed("Norway drew the ire of Chilean lawmakers.", "ire")
    assert [(doers, others) for _, doers, others in found] == [(["Chilean lawmakers"], ["Norway"])]
    assert proposed("Norway faced sharp questions.", "questions") == []
