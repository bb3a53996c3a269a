"""By when: told beside the act, set as a deadline, or told in the sentence after."""

import pytest

from detente.extract.extractors import extract
from detente.model.statement import Commitment
from tests.extract.reports import report_of

THREAT = "Turkey threatened to cut the water to Syria unless the rebels leave Manbij. "
PROMISE = "France promised to send Mali ten helicopters. "


def deadline(text: str) -> str:
    told = extract(report_of(text)).statements
    [one] = [each for each in told if isinstance(each, Commitment)]
    return one.deadline.words if one.deadline else ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (THREAT + "They have until Friday.", "Friday"),
        (THREAT + "The rebels have only until noon on Friday.", "noon on Friday"),
        (THREAT + "Syria has until 20 May to decide.", "20 May"),
        (THREAT + "It gave the rebels two weeks.", "two weeks"),
        (THREAT + "Turkey gave them until Sunday.", "Sunday"),
        (THREAT + "The ultimatum runs out on 20 May.", "20 May"),
        (PROMISE + "The deadline is 1 June.", "1 June"),
        (PROMISE + "The deadline for the helicopters is 1 June.", "1 June"),
        ("Ghana said it would leave the bloc unless tariffs fall, and set a deadline of 1 June.",
         "1 June"),
    ],
)  # fmt: skip
def test_the_limit_of_the_sentence_after(text: str, words: str) -> None:
    assert deadline(text) == words


@pytest.mark.parametrize(
    "after",
    [
        "The Greek parliament has until Friday to vote on the budget.",
        "The summit lasts until Friday.",
        "The deadline for tax returns is 1 June.",
        "They have been friends since 1990.",
        "Elections are due on 1 June.",
        "It did not give a date. Talks have gone on. They have until Friday.",
    ],
)
def test_what_limits_something_else(after: str) -> None:
    assert deadline(PROMISE + after) == ""
