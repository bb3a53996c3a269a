import pytest

from bench.swap import Pair, names_a_side, pairs, swapped
from detente.model.vocabulary import table


def pair(name: str) -> Pair:
    return next(one for one in pairs() if one.name == name)


US = pair("United States and Russia")


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("The United States expelled an envoy.", "Russia expelled an envoy."),
        ("Russia expelled an American envoy.", "The United States expelled a Russian envoy."),
        ("Moscow warned the U.S. embassy.", "Washington warned the Russian embassy."),
        ("A Russian envoy left Washington.", "A U.S. envoy left Moscow."),
        ("Kenya joined the US-led force.", "Kenya joined the Russian-led force."),
        ("Cuba told Russia.", "Cuba told the United States."),
        ("A Latin American bank paid.", "A Latin American bank paid."),
    ],
)
def test_names_trade_places_in_the_form_that_fits(written: str, wanted: str) -> None:
    assert swapped(US, written).text == wanted


def test_her_is_his_or_him() -> None:
    found = swapped(pair("Men and women"), "She sent her envoy, and the minister thanked her.")
    assert found.text == "He sent his envoy, and the minister thanked him."


def test_offsets_lead_from_the_old_text_to_the_new() -> None:
    text = "The United States told India that Russia had expelled an American envoy."
    found = swapped(US, text)
    for word in ("told", "that", "expelled", "envoy"):
        at = found.new(text.index(word))
        assert found.text[at : at + len(word)] == word


def test_what_stays_itself_is_no_side() -> None:
    assert not names_a_side(US, "A South American bank paid.")
    assert names_a_side(US, "An American bank paid.")


@pytest.mark.parametrize("one", [one for one in pairs() if one.codes], ids=lambda one: one.name)
def test_every_form_is_one_that_the_actor_tables_give_to_its_side(one: Pair) -> None:
    known = _known()
    sides = {code for side in one.codes for code in side}
    wrong = [
        form
        for forms in (one.alone, one.before)
        for form, other in forms.items()
        if form != other and not known.get(form.removeprefix("the "), set()) & sides
    ]
    assert wrong == []


def _known() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in table("actors/country_forms.tsv"):
        found.setdefault(row["form"], set()).add(row["iso3"])
    for row in table("actors/officials.tsv"):
        for name in (row["person"], *(row["other_forms"] or "").split("|")):
            found.setdefault(name, set()).add(row["iso3"])
            found.setdefault(name.rpartition(" ")[2], set()).add(row["iso3"])
    return found
