"""Names that no table has: what stands beside them says who they are."""

from datetime import date

import pytest

from detente.resolve.actors import resolve_name

DAY = date(2011, 5, 4)


@pytest.mark.parametrize(
    ("name", "beside", "code"),
    [
        ("Timo Brell", "Timo Brell, the Norwegian government's climate envoy, left", "NORGOV"),
        ("Timo Brell", "Later Timo Brell, a Kenyan general who fled, spoke", "KENMIL"),
        ("Timo Brell", "Timo Brell is a Chilean lawmaker", "CHLLEG"),
    ],
)
def test_a_name_is_who_stands_beside_it(name: str, beside: str, code: str) -> None:
    found = resolve_name(name, DAY, beside=beside)
    assert found.actor is not None
    assert found.actor.code == code
    assert found.reason.startswith("'Timo Brell' is told to be")


def test_a_name_beside_which_nothing_stands_stays_open() -> None:
    assert resolve_name("Timo Brell", DAY, beside="Timo Brell, who likes jazz, spoke").actor is None


def test_a_spokesman_speaks_for_whoever_stands_before_him() -> None:
    found = resolve_name("rebel spokesman Timo Brell", DAY, beside="Chad. Chad said. Chad")
    assert found.actor is not None
    assert found.actor.sector == "REB"


def test_experts_are_of_no_kind() -> None:
    assert resolve_name("security experts", DAY).actor is None


def test_fellow_members_are_members() -> None:
    found = resolve_name("Fellow Republicans", DAY)
    assert found.actor is not None
    assert found.actor.code == "USAPTYREP"


@pytest.mark.parametrize(
    ("beside", "code"),
    [
        ("The Republican nominee, Donald Trump, spoke", "USAELI"),
        ("Donald Trump, the party's presumptive nominee, spoke", "USAELI"),
        ("President Donald Trump spoke", "USAGOV"),
    ],
)
def test_without_a_day_a_candidate_holds_no_office(beside: str, code: str) -> None:
    found = resolve_name("Donald Trump", None, beside=beside)
    assert found.actor is not None
    assert found.actor.code == code


def test_a_private_person_stays_open_whatever_stands_beside_the_name() -> None:
    assert resolve_name("Timo Brell", DAY, beside="Timo Brell, a Kenyan nurse, left").actor is None


def test_a_last_name_is_no_officer_of_old_where_a_body_is_called_so() -> None:
    assert resolve_name("Fox", DAY, beside="Fox News asked. Mexico said").actor is None


def test_an_embassy_in_a_country_is_not_its_own() -> None:
    found = resolve_name("embassy in Syria", DAY)
    assert found.actor is None or found.actor.country != "SYR"
