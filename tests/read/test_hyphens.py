import pytest

from detente.read.hyphens import Hyphens


def joined(*lines: str) -> str:
    return Hyphens.of(lines).joined(lines)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("The minis\x02", "ter left."), "The minister left."),
        (("The minis-", "ter left."), "The minister left."),
        (("The minis\u00ad", "ter left."), "The minister left."),
        (("The cease-fire held. The cease\x02", "fire broke."),
         "The cease-fire held. The cease-fire broke."),
        (("A so\x02", "called offer"), "A so-called offer"),
        (("A solution, a so\x02", "lution"), "A solution, a solution"),
        (("The ex\x02", "minister"), "The ex-minister"),
        (("Al\x02", "Qaeda said"), "Al-Qaeda said"),
        (("the Anglo-", "French plan"), "the Anglo-French plan"),
        (("state-of-the\x02", "art arms"), "state-of-the-art arms"),
        (("from 2009\x02", "2010 on"), "from 2009-2010 on"),
        (("a 12-", "year war"), "a 12-year war"),
        (("counter-terror\x02", "ism"), "counter-terrorism"),
        (("THE COM\x02", "MANDER"), "THE COMMANDER"),
        (("four\x02", "teen men, a two\x02", "day visit"), "fourteen men, a two-day visit"),
        (("The ex\x02", "ports of oil"), "The exports of oil"),
        (("He paused -", "then left."), "He paused - then left."),
        (("No more —", "he said."), "No more — he said."),
        (("The ofﬁce of the chief", "is shut."), "The office of the chief is shut."),
        (("It ended-",), "It ended-"),
        ((), ""),
    ],
)  # fmt: skip
def test_lines_are_joined(lines: tuple[str, ...], text: str) -> None:
    assert joined(*lines) == text
