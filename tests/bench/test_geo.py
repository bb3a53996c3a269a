"""The adapter for place names: what it writes beside the reader's own places."""

import pytest

from bench.geo import report_of, toponyms

TEXT = "French troops left Bamako on Friday."


@pytest.mark.parametrize(
    ("corpus", "words"), [("trnews", ["French", "Bamako"]), ("geovirus", ["Bamako"])]
)
def test_peoples_are_written_where_the_labels_have_them(corpus: str, words: list[str]) -> None:
    row = {"doc_id": "1", "corpus": corpus, "text": TEXT, "date": "2013-05-03"}
    found = list(toponyms(report_of(row), row))
    assert [TEXT[int(str(one["start"])) : int(str(one["end"]))] for one in found] == words
    assert all(one["lat"] is not None for one in found)


def test_the_site_is_the_address_of_the_report() -> None:
    report = report_of({"doc_id": "1", "text": TEXT, "site": "www.dallasnews.com"})
    assert report.url is not None and report.url.value == "www.dallasnews.com"
