import pytest

from detente.model.errors import ReadError
from detente.model.text import PassageKind, Report, Stated
from detente.read.html import read_html
from detente.read.limits import Limits
from detente.read.origin import Given

JSON_LD = """<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",
"headline": "Two blasts hit the port", "datePublished": "2010-03-30T08:15:00+03:00",
"author": [{"name": "Jane Doe"}], "publisher": {"name": "Port Courier"}}]}</script>"""
META = """<title>Two blasts hit the port - Port Courier</title>
<meta property="og:site_name" content="Port Courier">
<meta property="article:published_time" content="2010-03-30T08:15:00Z">
<meta name="author" content="Jane Doe">
<link rel="canonical" href="https://courier.example/blasts">"""
BODY = """<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Two blasts hit the port</h1><p class="byline">By Jane Doe</p>
<div class="share"><a href="#">Share on Facebook</a></div>
<figure><img src="x.jpg"><figcaption>Smoke over the port on Monday.</figcaption></figure>
<p>PORT BERG, March 30 (Courier) — Two blasts hit the port on Tuesday, killing three people.</p>
<p>The envoy, <a href="/b">Anna Berg</a>, said: “We will find them.<br>They will answer.”</p>
<h2>Harbour closed</h2>
<p>If the union agrees, the council will open the harbour again on Friday, she said.</p>
<table><tr><td>North</td><td>3</td></tr></table>
</article><aside><p>Most read: another story about something else.</p></aside>
<footer>© 2010 Port Courier</footer>"""


def page(body: str = BODY, head: str = META) -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def read(data: bytes, **given: str) -> Report:
    return read_html(data, "page.html", Given(**given), Limits())


def content(report: Report) -> list[str]:
    return [p.span.of(report.text) for p in report.passages if p.is_content]


def test_the_text_without_the_page_around_it() -> None:
    assert content(read(page())) == [
        "Two blasts hit the port",
        "Two blasts hit the port on Tuesday, killing three people.",
        "The envoy, Anna Berg, said: “We will find them.",
        "They will answer.”",
        "Harbour closed",
        "If the union agrees, the council will open the harbour again on Friday, she said.",
    ]


def test_headings_are_headings_and_table_rows_furniture() -> None:
    report = read(page())
    kinds = {p.span.of(report.text): (p.kind, p.reason) for p in report.passages}
    assert kinds["Harbour closed"] == (PassageKind.HEADING, "marked as a heading")
    assert kinds["North | 3"] == (PassageKind.FURNITURE, "table row")


def test_a_quotation_over_a_line_break() -> None:
    report = read(page())
    assert [q.of(report.text) for q in report.quotations] == [
        "We will find them.\nThey will answer."
    ]


def test_meta_tags_state_the_origin() -> None:
    report = read(page())
    assert report.title == Stated("Two blasts hit the port", "h1 element")
    assert report.outlet == Stated("Port Courier", "html meta og:site_name")
    assert report.published == Stated("2010-03-30T08:15:00Z", "html meta article:published_time")
    assert report.author == Stated("Jane Doe", "html meta author")
    assert report.url == Stated("https://courier.example/blasts", "link element canonical")


def test_json_ld_wins_over_tags() -> None:
    report = read(page(head=META + JSON_LD))
    assert report.published == Stated("2010-03-30T08:15:00+03:00", "json-ld")
    assert report.author == Stated("Jane Doe", "json-ld")


@pytest.mark.parametrize("words", ["{", '{"@type": 5}', "[" * 5000, '{"@type":["NewsArticle"]}'])
def test_broken_json_ld_is_passed_over(words: str) -> None:
    head = f'{META}<script type="application/ld+json">{words}</script>'
    assert read(page(head=head)).outlet == Stated("Port Courier", "html meta og:site_name")


def test_a_time_element_states_the_day() -> None:
    body = BODY.replace("<h1>", '<time datetime="2010-03-30">today</time><h1>')
    assert read(page(body, head="")).published == Stated("2010-03-30", "time element")


def test_a_line_at_the_top_counts_for_more_than_a_guess() -> None:
    body = (
        "<h1><a href='/'>Port Courier</a></h1><div><h2 class='entry-title'>Envoys part</h2>"
        "<p>Monday, 7 May 2001</p><p>The envoys of five states parted on Monday without a plan."
        "</p><p>They meet again on Friday to talk about the water of the river.</p></div>"
    )
    report = read(page(body, head="<title>Envoys part - Port Courier</title>"))
    assert report.published == Stated("2001-05-07", "date line at the top")
    assert report.title == Stated("Envoys part", "entry title")


def test_options_win() -> None:
    assert read(page(), outlet="Mine").outlet == Stated("Mine", "option")


def test_the_title_is_set_before_a_text_that_lacks_it() -> None:
    body = "<p>The council met on Monday and agreed to open the harbour to all ships.</p>"
    report = read(page(body, head="<meta property='og:title' content='Harbour opens'>"))
    assert report.text.startswith("Harbour opens\n\nThe council")
    assert report.passages[0].kind is PassageKind.HEADING


def test_a_title_that_stands_in_the_text_is_not_set_again() -> None:
    body = "<h1>Harbour opens</h1><p>The council met on Monday and opened the harbour at last.</p>"
    report = read(page(body, head="<title>Courier: Harbour opens</title>"))
    assert content(report)[0] == "Harbour opens"
    assert report.text.count("Harbour opens") == 1


def test_text_outside_paragraphs_is_not_lost() -> None:
    body = "<div>The council opened the harbour on Monday.</div><p>Ships left.</p><p>All sang.</p>"
    assert "The council opened the harbour on Monday." in read(page(body, head="")).text


def test_a_bare_year_is_no_day_of_publication() -> None:
    body = "<p>The council met and agreed to open the harbour.</p><p>© 2009 The Courier</p>"
    assert read(page(body, head="")).published is None


def test_a_fragment_is_read_too() -> None:
    assert content(read(b"<p>The port is closed.</p>")) == ["The port is closed."]


def test_a_page_without_text() -> None:
    with pytest.raises(ReadError, match="without any text"):
        read(page("<script>let a = 1</script>", head=""))


def test_characters_that_xml_forbids_do_no_harm() -> None:
    body = "<p>The port &#0;&#xD800; is &amp; stays &nbsp;closed on Monday.</p>"
    assert "stays" in read(page(body, head="")).text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (page("<div>" * 300 + "x"), "deep"),
        (page("<b>x</b>" * 110_000), "tags"),
        (page("&amp;" * 500_001), "entities"),
        (b'<!doctype html [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><p>&b;</p>', "entities"),
        (b"<html>" + b"<" * 100, "no words"),
    ],
)
def test_bombs_are_refused(data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        read(data)


def test_depth_just_allowed_loses_no_text() -> None:
    inner = "<p>The port is closed until Friday, the council said on Monday.</p>"
    report = read(page("<div>" * 245 + inner + "</div>" * 245, head=""))
    assert content(report) == ["The port is closed until Friday, the council said on Monday."]


def test_trafilatura_failing_leaves_the_paragraphs(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError("unforeseen")

    monkeypatch.setattr("trafilatura.bare_extraction", broken)
    monkeypatch.setattr("trafilatura.extract_metadata", broken)
    assert "Two blasts hit the port on Tuesday, killing three people." in content(read(page()))
