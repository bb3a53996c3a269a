import pytest

from detente.model.text import PassageKind
from detente.read.segment import segment


def sentences(text: str) -> list[str]:
    passages, _ = segment(text)
    return [p.span.of(text) for p in passages if p.kind is PassageKind.SENTENCE]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Berg met Sen. J. F. Holm and Mr. Dale on Monday.",
        "The U.S. Supreme Court and the U.N. Security Council met.",
        "It began at 9 a.m. Monday and ended at 5 p.m. EST on Tuesday.",
        "They met on Jan. 5 and saw No. 3 of the list.",
        "The toll rose to 3.5 million in St. Petersburg vs. Moscow.",
        "The firm (which lost 3 percent. It was a bad day) closed early.",
        "“Why now?” Mr. Berg asked.",
        '"Will you go?" he asked.',
        "“But … Americans must wait,” she said.",
        "Visit www.example.org for e.g. Acme Inc. figures.",
        "A Colombian-U.S. Treaty was signed by the U.S. Police Board.",
        "The reply was well . . . evasive.",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left for the U.S. The talks failed.", ["He left for the U.S.", "The talks failed."]),
        ('"We stay. We fight," he said.', ['"We stay.', 'We fight," he said.']),
        ("He said: “It is over. Nobody won.”", ["He said: “It is over.", "Nobody won.”"]),
        ("The talks ended in Moscow.The envoy left.", ["The talks ended in Moscow.",
                                                       "The envoy left."]),
        ('He said "no deal."The envoy agreed.', ['He said "no deal."', "The envoy agreed."]),
        ("The trail leads there… Sometimes it ends.", ["The trail leads there…",
                                                       "Sometimes it ends."]),
        ("Are you sure?! Yes.", ["Are you sure?!", "Yes."]),
        ("It was the 1980s. Russia helped.", ["It was the 1980s.", "Russia helped."]),
        ("At 5 p.m. Police came.", ["At 5 p.m.", "Police came."]),
        ("The answer was No. He left.", ["The answer was No.", "He left."]),
        ("He fled. (He was 54.) They wept.", ["He fled.", "(He was 54.)", "They wept."]),
        ('He said "go. " The envoy went.', ['He said "go. "', "The envoy went."]),
        ("The [North Coast] region burns. It rains.", ["The [North Coast] region burns.",
                                                       "It rains."]),
    ],
)  # fmt: skip
def test_sentences_end_where_they_should(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_capitals_only_give_no_help_but_stops_do() -> None:
    text = "THE U.S. ENVOY MET GEN. BERG AT 9 A.M. MONDAY. HE LEFT AT NOON. THE TALKS GO ON."
    assert sentences(text) == [
        "THE U.S. ENVOY MET GEN. BERG AT 9 A.M. MONDAY.",
        "HE LEFT AT NOON.",
        "THE TALKS GO ON.",
    ]
