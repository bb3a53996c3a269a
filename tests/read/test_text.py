import pytest

from detente.model.errors import ReadError
from detente.model.text import PassageKind, Report, Stated
from detente.read.limits import Limits
from detente.read.origin import Given
from detente.read.text import read_markdown, read_plain

BODY = "MOSCOW, March 29 (Northwire) — Two bombs went off on Monday, the council said.\n"


def plain(text: str, source: str = "report.txt", **given: str) -> Report:
    return read_plain(text.encode(), source, Given(**given), Limits())


def markdown(text: str) -> Report:
    return read_markdown(text.encode(), "report.md", Given(), Limits())


def test_the_stored_text_has_one_kind_of_newline() -> None:
    assert plain("One line.\r\nAnother one.\rA third.").text == "One line.\nAnother one.\nA third."


def test_invisible_characters_are_not_stored() -> None:
    assert (
        plain("\ufeffThe\u00a0har\u00adbour\u200b is\x07 closed.").text == "The harbour is closed."
    )


def test_the_first_line_is_the_title() -> None:
    assert plain(f"Two bombs in Moscow\n\n{BODY}").title == Stated(
        "Two bombs in Moscow", "first line"
    )


def test_a_dateline_names_the_outlet_but_no_year() -> None:
    report = plain(BODY)
    assert report.outlet == Stated("Northwire", "dateline")
    assert report.published is None


@pytest.mark.parametrize(
    ("source", "published"),
    [
        ("wire-2010.txt", Stated("2010-03-29", "dateline, with the year of the file name")),
        ("2010-03-30-wire.txt", Stated("2010-03-30", "file name")),
        ("20100330.txt", Stated("2010-03-30", "file name")),
        ("/2009/wire.txt", None),
        ("wire-1234567.txt", None),
    ],
)
def test_the_file_name_may_tell_the_day(source: str, published: Stated | None) -> None:
    assert plain(BODY, source).published == published


def test_lines_at_the_top_are_metadata() -> None:
    report = plain(f"Two bombs in Moscow\n\nBy Jane Doe\nTuesday, March 30, 2010\n\n{BODY}")
    assert report.author == Stated("Jane Doe", "byline")
    assert report.published == Stated("2010-03-30", "date line at the top")


def test_dates_in_captions_and_of_changes_are_not_the_day_of_publication() -> None:
    top = "Photo: a ship on 2 May 2001\n\nUpdated 31 March 2010\n\nPublished 30 March 2010"
    assert plain(f"{top}\n\n{BODY}").published == Stated("2010-03-30", "date line at the top")


def test_options_win() -> None:
    report = plain(BODY, outlet="The Courier", published="30 March 2010", title="Mine")
    assert report.outlet == Stated("The Courier", "option")
    assert report.published == Stated("2010-03-30", "option")
    assert report.title == Stated("Mine", "option")
    assert "Mine" not in report.text


def test_an_option_that_is_no_date_is_refused() -> None:
    with pytest.raises(ReadError, match="2010-03-29"):
        plain(BODY, published="soon")


def test_front_matter_is_read_and_not_stored() -> None:
    report = plain(
        f"---\ntitle: 'Two bombs'\noutlet: Courier\npublished: 2010-03-30\n---\n\n{BODY}"
    )
    assert report.title == Stated("Two bombs", "front matter")
    assert report.published == Stated("2010-03-30", "front matter")
    assert report.text.startswith("Two bombs\n\nMOSCOW")
    assert "outlet:" not in report.text


def test_a_wrong_date_in_front_matter_is_named() -> None:
    with pytest.raises(ReadError, match="soon"):
        plain(f"---\npublished: soon\n---\n{BODY}")


def test_markdown_marks_are_not_stored() -> None:
    report = markdown(
        "# Two *bombs*\n\nThe **council** met [the envoy](https://example.org/a_(b)) in `Moscow`.\n"
        "> It_was_late.\n\nAfter\n-----\n\nAll left.\n\n![A ship](ship.jpg)\n"
    )
    assert report.text == (
        "Two bombs\n\nThe council met the envoy in Moscow.\nIt_was_late.\n\nAfter\n\n\n"
        "All left.\n\nA ship"
    )
    kinds = {p.span.of(report.text): p.kind for p in report.passages}
    assert kinds["Two bombs"] is kinds["After"] is PassageKind.HEADING
    assert kinds["A ship"] is PassageKind.FURNITURE
    assert report.title == Stated("Two bombs", "first heading")


def test_too_many_characters() -> None:
    with pytest.raises(ReadError, match="--max-size"):
        read_plain(b"word " * 30, "report.txt", Given(), Limits(max_characters=100))


def test_the_same_bytes_give_the_same_report() -> None:
    assert plain(BODY).id == plain(BODY, "elsewhere.txt").id
    assert plain(BODY) == plain(BODY)


def test_the_headline_under_a_masthead_is_the_title() -> None:
    report = plain(f"Andes Wire, 29 March 2010\n\nBombs in Moscow\n\n{BODY}")
    assert report.title == Stated("Bombs in Moscow", "first line")
    assert report.outlet == Stated("Andes Wire", "masthead")
    assert report.published == Stated("2010-03-29", "masthead")
