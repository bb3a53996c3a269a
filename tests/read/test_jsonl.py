from io import BytesIO

import pytest

from detente.model.text import Refused, Report, Stated
from detente.read.jsonl import is_jsonl, read_jsonl
from detente.read.limits import Limits
from detente.read.origin import Given
from detente.read.source import Source
from tests.made import line

GOOD = line(text="Peru recalled its envoy.")


def read(data: str | bytes, limits: Limits | None = None, **given: str) -> list[Report | Refused]:
    file = BytesIO(data.encode() if isinstance(data, str) else data)
    found = list(read_jsonl(Source("a.jsonl", file, Given(**given), limits or Limits())))
    assert not any(isinstance(one, Source) for one in found)
    return found  # type: ignore[return-value]


def test_a_line_is_a_report_with_its_facts() -> None:
    row = {
        "title": "Envoy leaves",
        "published": "2011-05-04",
        "outlet": "Northwire",
        "url": "https://northwire.example/1",
        "id": 7,
        "more": [1],
    }
    (report,) = read(line(text="Peru recalled its envoy.", **row))
    assert isinstance(report, Report)
    assert report.source == "a.jsonl:1"
    assert report.text == "Envoy leaves\n\nPeru recalled its envoy."
    assert report.published == Stated("2011-05-04", "key of the JSON line")
    assert report.outlet == Stated("Northwire", "key of the JSON line")
    assert report.url == Stated("https://northwire.example/1", "key of the JSON line")


def test_options_win_and_the_day_of_the_file_is_not_that_of_its_lines() -> None:
    (report,) = read(line(text="Peru left.", outlet="A"), outlet="B")
    assert isinstance(report, Report)
    assert report.outlet == Stated("B", "option")
    source = Source("dump-2011-05-04.jsonl", BytesIO(GOOD.encode()), Given(), Limits())
    (other,) = read_jsonl(source)
    assert isinstance(other, Report)
    assert other.published is None


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        ("{oops\n", "no JSON"),
        ("[1, 2]\n", "must be an object"),
        ('"text"\n', "must be an object"),
        ('{"title": "T"}\n', "no text"),
        ('{"text": " "}\n', "no text"),
        ('{"text": 5}\n', "no text"),
        ('{"text": "Peru left.", "published": "soon"}\n', "write 2010-03-29"),
        ('{"text": "Peru left.", "published": 2010}\n', "write a string"),
        ('{"text": "…!"}\n', "no words"),
        ('{"text": ' + "[" * 100_000 + "\n", "nested too deep"),
        ('{"text": "Peru le', "no JSON"),
    ],
)
def test_a_bad_line_is_refused_by_its_number_and_the_others_are_read(bad: str, told: str) -> None:
    first, second, *rest = read(GOOD + bad + (GOOD if bad.endswith("\n") else ""))
    assert isinstance(first, Report)
    assert isinstance(second, Refused)
    assert second.source == "a.jsonl:2"
    assert second.reason.startswith("a.jsonl:2 ")
    assert told in second.reason
    assert [one.source for one in rest] == ["a.jsonl:3"] * bad.endswith("\n")
    assert all(isinstance(one, Report) for one in rest)


def test_bytes_that_are_no_text_are_refused() -> None:
    first, second = read(b'{"text": "Peru \xff\x00"}\n' + GOOD.encode())
    assert isinstance(first, Refused)
    assert isinstance(second, Report)


def test_empty_lines_and_a_byte_order_mark_are_nothing() -> None:
    found = read(b"\xef\xbb\xbf" + GOOD.encode() + b"\n  \r\n" + GOOD.encode().rstrip())
    assert [one.source for one in found] == ["a.jsonl:1", "a.jsonl:4"]
    assert all(isinstance(one, Report) for one in found)


@pytest.mark.parametrize("length", [100, 199, 200, 201, 400, 401, 1000])
def test_a_long_line_is_passed_over_whole(length: int) -> None:
    long = line(text="a" * (length - 13))
    found = read(GOOD + long + GOOD, Limits(max_bytes=200))
    assert [one.source for one in found] == ["a.jsonl:1", "a.jsonl:2", "a.jsonl:3"]
    refused = [one for one in found if isinstance(one, Refused)]
    assert bool(refused) == (len(long) > 200)
    assert all("--max-size" in one.reason for one in refused)


def test_half_a_pair_of_characters_is_no_harm() -> None:
    (report,) = read('{"text": "Peru recalled \\ud83d its envoy."}\n')
    assert isinstance(report, Report)
    assert "\ufffd" in report.text


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (GOOD.encode(), True),
        (b"\n" + GOOD.encode(), True),
        (b'{"id": 1, "text": "' + b"a" * 9000, True),
        (b'{"id": 1}\n', False),
        (b"{x\n", False),
        (b"The port is closed.", False),
        (b"[1]\n", False),
    ],
)
def test_what_begins_as_jsonl(head: bytes, expected: bool) -> None:
    assert is_jsonl(head) is expected
