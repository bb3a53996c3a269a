"""Known names are found in a text as a reader would find them."""

from time import perf_counter

import pytest

from detente.model.names import find_names, fold, roles, tokens


def found(text: str, *, any_case: bool = False) -> list[tuple[str, set[str]]]:
    return [
        (hit.span.of(text), {form.owner for form in hit.forms})
        for hit in find_names(text, any_case=any_case)
    ]


def words(text: str) -> list[str]:
    return [name for name, _ in found(text)]


def test_names_are_folded() -> None:
    assert tokens("Côte d'Ivoire") == ("cote", "d", "ivoire")
    assert fold("U.N.") == "un"
    assert fold("São Tomé") == "sao tome"


@pytest.mark.parametrize(
    ("text", "name", "owner"),
    [
        ("Envoys flew to Kenya.", "Kenya", "KEN"),
        ("The Kenyan envoy left.", "Kenyan", "KEN"),
        ("Côte d’Ivoire closed its border.", "Côte d’Ivoire", "CIV"),
        ("Envoys from Cote d'Ivoire spoke.", "Cote d'Ivoire", "CIV"),
        ("The U.S. sent a note.", "U.S", "USA"),
        ("The US sent a note.", "US", "USA"),
        ("He spoke in South Korea.", "South Korea", "KOR"),
    ],
)
def test_a_state_is_found_however_it_is_written(text: str, name: str, owner: str) -> None:
    (hit,) = found(text)
    assert hit[0].rstrip(".") == name
    assert owner in hit[1]


def test_the_longest_name_wins() -> None:
    assert words("The Democratic Republic of the Congo sent aid.") == [
        "Democratic Republic of the Congo"
    ]


@pytest.mark.parametrize(
    "text",
    ["They told us to go.", "The chile was hot.", "A turkey crossed.", "He drank china tea."],
)
def test_small_letters_are_no_names(text: str) -> None:
    assert words(text) == []


def test_part_of_a_word_is_no_name() -> None:
    assert words("Chadwick and Malinda sang.") == []


def test_upper_case_copy_is_read_when_asked() -> None:
    assert [name for name, _ in found("TROOPS ENTERED CHAD", any_case=True)] == ["CHAD"]
    assert ("chad", {"TCD"}) in found("troops entered chad", any_case=True)


def test_spans_are_moved_on() -> None:
    (hit,) = find_names("Peru spoke.", 100)
    assert (hit.span.start, hit.span.end) == (104 - 4, 104)


def test_roles_know_their_sector() -> None:
    assert roles()["minister"].sector == "GOV"
    assert roles()["rebel"].sector == "REB"
    assert roles()["power"].is_vague
    assert not roles()["minister"].is_vague


def test_long_texts_take_no_more_time_per_word() -> None:
    text = "The envoy of Chad met the Democratic Republic of the Congo in New York. " * 400
    start = perf_counter()
    assert len(list(find_names(text))) == 3 * 400
    assert perf_counter() - start < 2
