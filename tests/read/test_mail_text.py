import pytest

from detente.read.mail_text import mail_text, unfolded

OWN = "Peru recalled its envoy."
ENCLOSED = """From: Orla Cech <cech@harrow.example>
Sent: Wednesday, May 4, 2011 9:30 AM
To: Desk
Subject: The envoy

Chile regretted the step."""


def parts(text: str, reply: bool = False) -> tuple[str, list[str]]:
    """The text that is the mail's own, and the reasons of the rest, each once."""
    plain = mail_text(text, reply=reply)
    own = plain.text
    for span, _ in reversed(plain.furniture):
        own = own[: span.start] + own[span.end :]
    reasons = list(dict.fromkeys(reason for _, reason in plain.furniture))
    return " ".join(own.split()), reasons


def test_a_mail_without_more_is_as_it_is() -> None:
    plain = mail_text(f"\n{OWN}\n\nChile met Peru.\n", reply=False)
    assert plain.text == f"{OWN}\n\nChile met Peru."
    assert plain.furniture == ()


@pytest.mark.parametrize(
    "cited",
    [
        "> Chile left.",
        "On 4 May 2011, Orla Cech wrote:\n> Chile left.\n> Twice.",
        "On Wed, 4 May 2011 at 09:30, Orla Cech\n<cech@harrow.example> wrote:\n\n> Chile left.",
        "  > Chile left.",
    ],
)
def test_what_others_wrote_is_cited(cited: str) -> None:
    assert parts(f"{OWN}\n\n{cited}") == (OWN, ["quoted reply"])
    assert parts(f"{cited}\n\n{OWN}") == (OWN, ["quoted reply"])


@pytest.mark.parametrize("mark", ["--", "-- ", "Sent from my telephone", "_" * 30])
def test_what_follows_the_mark_is_signature(mark: str) -> None:
    text = f"{OWN}\n{mark}\nOrla Cech\nHarrow Review"
    assert parts(text) == (OWN, ["signature"])


@pytest.mark.parametrize(
    "mark", ["-----Original Message-----\n", "Begin forwarded message:\n\n", "-" * 10 +
             " Forwarded message " + "-" * 9 + "\n", ""],
)  # fmt: skip
def test_what_was_passed_on_is_read_but_not_its_head(mark: str) -> None:
    own, reasons = parts(f"{OWN}\n-- \nOrla\n\n{mark}{ENCLOSED}")
    assert own == f"{OWN} Chile regretted the step."
    assert reasons == ["signature", "head of an enclosed mail"]


def test_in_a_reply_the_enclosed_mail_is_cited() -> None:
    answered = f"{OWN}\n\n-----Original Message-----\n{ENCLOSED}"
    assert parts(answered, reply=True) == (OWN, ["quoted reply"])


@pytest.mark.parametrize(
    "line",
    [
        "On Monday the minister wrote: we will return.",
        "From: the sea to the hills the roads are closed.",
        "-- a dash opens this line of text",
        "He wrote:",
    ],
)
def test_a_line_of_the_text_stays_text(line: str) -> None:
    assert parts(f"{OWN}\n{line}\nChile left.") == (f"{OWN} {line} Chile left.", [])


def test_flowed_lines_are_put_together() -> None:
    flowed = "Peru recalled \nits envoy.\n From Lima \ncame no word.\n\n> cited \n> more\n-- \nOrla"
    assert unfolded(flowed, spaced=True) == (
        "Peru recalled its envoy.\nFrom Lima came no word.\n\n> cited \n> more\n-- \nOrla"
    )
    assert unfolded("Pe \nru", spaced=False) == "Peru"
