import pytest

from detente.cli.safe import safe, safe_json


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("\x9b2J", "\ufffd2J"),
        ("\x7f", "␡"),
        ("a\u202eb", "a\ufffdb"),
        ("[bold]not markup[/bold]", "[bold]not markup[/bold]"),
        ("Orla Čech 🕊️", "Orla Čech 🕊️"),
        (None, "None"),
    ],
)
def test_nothing_reaches_the_terminal_that_it_would_obey(written: str, shown: str) -> None:
    assert safe(written) == shown


def test_json_escapes_what_a_terminal_might_obey() -> None:
    assert safe_json('{"a": "\x9b2J\u202e Č"}') == '{"a": "\\u009b2J\\u202e Č"}'
