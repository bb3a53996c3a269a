"""The pages: each answers, links lead somewhere, data is what the views say, nothing runs."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

import detente
from detente.serve.lists import LISTS
from tests.serve.conftest import Client

PAGES = ("/", "/search?q=ships", "/commitments?as_of=1973-05-22", *(f"/{name}" for name in LISTS))


@pytest.mark.parametrize("address", PAGES)
def test_every_page_answers_and_every_link_on_it_leads_somewhere(
    client: Client, address: str
) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert "<h1>" in answer.text
    for link in set(re.findall(r'href="(/[^"#]*)', answer.text)):
        assert client.get(link.replace("&amp;", "&")).status_code == 200, link


@pytest.mark.parametrize("name", sorted(LISTS))
def test_a_list_is_there_as_json_and_as_csv_with_the_same_rows(client: Client, name: str) -> None:
    lines = client.get(f"/{name}.json?min_confidence=0").text.splitlines()
    rows = list(csv.DictReader(io.StringIO(client.get(f"/{name}.csv?min_confidence=0").text)))
    assert len(lines) == len(rows)
    assert [list(json.loads(line)) for line in lines] == [list(row) for row in rows]


def test_lists_are_what_python_says(client: Client, stored: Path) -> None:
    lines = client.get("/events.json?min_confidence=0").text.splitlines()
    with detente.open(stored) as ledger:
        assert [json.loads(line) for line in lines] == list(ledger.events(min_confidence=0))


def test_a_filter_narrows_a_list(client: Client) -> None:
    found = client.get("/events.json?dyad=NOR-ISL&min_confidence=0").text.splitlines()
    codes = {who["country"] for line in found for who in json.loads(line)["actors"]}
    assert codes <= {"NOR", "ISL"} and found
    assert not client.get("/events.json?actor=Atlantis").text


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/reports/ffffffff", 404, "no report has an id"),
        ("/statements/ffffffff", 404, "no statement has an id"),
        ("/events?dyad=nowhere", 400, "two country codes"),
        ("/events.xml", 404, "as .json and .csv"),
        ("/events?min_confidence=7", 422, "less than or equal to 1"),
        ("/commitments?as_of=yesterday", 422, "pattern"),
    ],
)
def test_what_cannot_be_answered_says_why(
    client: Client, address: str, status: int, words: str
) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert words in answer.text.replace("&#39;", "'")


def test_nothing_that_a_report_says_runs_or_turns_the_page(client: Client) -> None:
    odd = next(
        one for one in re.findall(r'/reports/(\w+)"', client.get("/reports").text)
        if "alert" in client.get(f"/reports/{one}").text
    )  # fmt: skip
    for address in ("/", "/reports", "/sources", "/claims", f"/reports/{odd}?min_confidence=0"):
        text = client.get(address).text
        assert "<script>" not in text and "<img" not in text
        assert "<b>Bold" not in text and "<i>Odd" not in text
        assert "\u202e" not in text
    assert "&lt;script&gt;" in client.get(f"/reports/{odd}").text


def test_every_answer_forbids_foreign_code(client: Client) -> None:
    for address in ("/", "/static/style.css", "/events.json", "/nothing"):
        policy = client.get(address).headers["content-security-policy"]
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy


def test_who_asks_by_another_name_gets_nothing(client: Client) -> None:
    answer = client.get("/", headers={"host": "evil.example:8765"})
    assert answer.status_code == 421
    assert "demo" not in answer.text


def test_reading_goes_on_beside_the_pages(client: Client, stored: Path) -> None:
    before = client.get("/reports.json").text.count("\n")
    with detente.open(stored) as ledger:
        ledger.add(detente.read("Iceland thanked Norway on Thursday.", published="1973-05-25"))
        assert client.get("/reports.json").text.count("\n") == before + 1
