"""Pairs: text in, whom "both countries" or "the two sides" mean out."""

import pytest

from tests.extract.event_rows import rows

PAIRS: list[tuple[str, list[str], list[str]]] = [
    (
        "Ghana and Togo signed a border treaty. The two countries agreed to share the river.",
        ["Ghana", "Togo"],
        [],
    ),
    (
        "Ecuador expelled the ambassador of Peru. The neighbours have broken off relations.",
        ["Ecuador", "Peru"],
        [],
    ),
    (
        "Colombia and the rebels resumed negotiations. The two sides signed an accord on land.",
        ["Colombia", "rebels"],
        [],
    ),
    (
        "Honduras and El Salvador fought over a border. "
        "Mexico offered to mediate between the two neighbours.",
        ["Mexico"],
        ["Honduras", "El Salvador"],
    ),
    (
        "Sudan's army clashed with the rebels near Nyala. The UN urged both sides in the conflict "
        "to lay down their arms.",
        ["UN"],
        ["Sudan's army", "rebels"],
    ),
    (
        "Eritrea and Ethiopia went to war in 1998; the two countries signed a peace deal in 2000.",
        ["Eritrea", "Ethiopia"],
        [],
    ),
    (
        "President Ortega met Prime Minister Kan in Managua. "
        "The two leaders signed an agreement on trade.",
        ["President Ortega", "Prime Minister Kan"],
        [],
    ),
]


@pytest.mark.parametrize(("text", "actors", "recipients"), PAIRS)
def test_a_pair_is_the_two_named_before(
    text: str, actors: list[str], recipients: list[str]
) -> None:
    assert rows(text)[-1][2:] == (actors, recipients)


@pytest.mark.parametrize(
    "text",
    [
        "Brazil, Chile and Peru met in Lima. Both countries signed an accord.",
        "The minister met the ambassador. Both countries signed an accord.",
        "Chad and Niger met in Niamey. The African countries signed an accord.",
        "Chad and Niger met in Niamey. The two countries of the south signed an accord.",
    ],
)
def test_more_or_others_than_two_stay_open(text: str) -> None:
    assert rows(text)[-1][2] in (["countries"], ["African countries"], ["two countries"])
