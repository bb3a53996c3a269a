from io import BytesIO

import pytest

from detente.model.errors import ReadError
from detente.model.text import Refused, Report, Stated
from detente.read.feed import is_feed, read_feed
from detente.read.limits import Limits
from detente.read.origin import Given
from detente.read.source import Source
from tests.made import entry, feed

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Harrow Review</title>
<entry><title type="html">Envoy &lt;b&gt;leaves&lt;/b&gt; Lima</title>
<link rel="alternate" href="https://harrow.example/envoy"/><author><name>Orla Cech</name></author>
<published>2011-05-04T23:30:00-05:00</published><updated>2011-05-06T00:00:00Z</updated>
<summary>A few words.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Peru recalled its envoy.</p>
<p>Chile regretted the step.</p></div></content></entry>
<entry><title>Talks go on</title><updated>2011-05-05</updated>
<content type="text">Chile &amp; Peru met on Monday.</content>
<source><title>Northwire</title></source></entry></feed>"""


def read(data: str | bytes) -> list[Report]:
    found = refusing(data)
    assert all(isinstance(one, Report) for one in found)
    return [one for one in found if isinstance(one, Report)]


def refusing(data: str | bytes) -> list[object]:
    file = BytesIO(data.encode() if isinstance(data, str) else data)
    return list(read_feed(Source("news.xml", file, Given(), Limits())))


def test_an_rss_entry_is_a_report_with_its_facts() -> None:
    body = "<p>Peru recalled its envoy.</p><p>It will not return.</p>"
    calm = entry("Calm", "Nothing happened in Lima.")
    first, second = read(feed(entry("Envoy leaves", body), calm))
    assert first.source == "news.xml:1"
    assert first.text == "Envoy leaves\n\nPeru recalled its envoy.\n\nIt will not return."
    assert first.outlet == Stated("Northwire", "feed title")
    assert first.published == Stated("2011-05-04T09:30:00+02:00", "date of the feed entry")
    assert first.title == Stated("Envoy leaves", "title of the feed entry")
    assert first.url is not None and first.url.value.startswith("https://northwire.example/")
    assert second.text == "Calm\n\nNothing happened in Lima."


def test_atom_with_markup_in_the_title_and_the_longest_of_its_texts() -> None:
    first, second = read(ATOM)
    assert first.text.startswith("Envoy leaves Lima\n\nPeru recalled its envoy.")
    assert "A few words" not in first.text
    assert first.published == Stated("2011-05-04T23:30:00-05:00", "date of the feed entry")
    assert first.author == Stated("Orla Cech", "author of the feed entry")
    assert first.url == Stated("https://harrow.example/envoy", "link of the feed entry")
    assert second.text == "Talks go on\n\nChile & Peru met on Monday."
    assert second.outlet == Stated("Northwire", "source of the feed entry")
    assert second.published == Stated("2011-05-05", "date of the feed entry")


def test_an_entry_of_a_title_alone_is_a_report_and_one_of_nothing_is_refused() -> None:
    found = refusing(feed("<item><title>Peru recalls its envoy</title></item>", "<item/>"))
    assert isinstance(found[0], Report)
    assert found[0].text == "Peru recalls its envoy"
    assert found[1] == Refused("news.xml:2", "news.xml:2 is an entry without title and text")


def test_a_feed_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    whole = feed(entry("Envoy leaves", "Peru recalled its envoy."), entry("Calm", "x" * 500))
    (first, *_) = refusing(whole[: whole.index(b"xxx")])
    assert isinstance(first, Report)
    assert "Peru recalled its envoy." in first.text


def test_a_date_that_is_none_stays_unknown() -> None:
    (report,) = read(feed(entry("Envoy leaves", "Peru recalled its envoy.", date="soon")))
    assert report.published is None


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("", "empty"),
        ("<html><body><p>Peru left.</p></body></html>", "no RSS or Atom feed"),
        ("<?xml version='1.0'?><root><a>Peru left.</a></root>", "no RSS or Atom feed"),
        (feed(), "without entries"),
        ('<!DOCTYPE r [<!ENTITY a "aaaa">]><rss version="2.0"><channel/></rss>', "entities"),
    ],
)
def test_what_is_no_feed(data: str | bytes, told: str) -> None:
    with pytest.raises(ReadError, match=told):
        refusing(data)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (feed(), True),
        (ATOM.encode(), True),
        (b"<rdf:RDF xmlns='x'>", True),
        (b"<?xml version='1.0'?><!-- made by hand -->\n<feed>", True),
        (b"<?xml version='1.0'?><html>", False),
        (b"feed the birds", False),
    ],
)
def test_what_begins_as_a_feed(head: bytes, expected: bool) -> None:
    assert is_feed(head) is expected
