"""A name of a state and of a region of another: the state where it deals with states."""

import detente
from detente.model.actor import Resolution


def georgia(text: str) -> list[Resolution]:
    reading = detente.read(text, published="2008-08-12")
    return [one for span, one in reading.actors.items() if span.of(text) == "Georgia"]


def codes(text: str) -> list[str]:
    return [one.actor.code for one in georgia(text) if one.actor]


def test_whoever_accuses_a_foreign_state_is_a_state_in_all_its_mentions() -> None:
    text = (
        "At his ranch in Texas the president heard that Georgia accused Russia of attacks. "
        "Georgia also asked NATO for help."
    )
    assert codes(text) == ["GEO", "GEO"]
    assert "deals with Russia, as states do" in georgia(text)[0].reason


def test_the_united_states_named_as_a_state_do_not_speak_for_their_region() -> None:
    text = "Washington urged calm. The United States praised Georgia. Georgia thanked Bolivia."
    assert set(codes(text)) == {"GEO"}


def test_what_deals_with_its_neighbour_region_or_a_company_stays_a_region() -> None:
    assert codes("Georgia sued Alabama over a river in May.") == ["USA"]
    assert codes("ATLANTA - Georgia sued a company in May.") == ["USA"]
