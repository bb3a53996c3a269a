"""A report comes out of the ledger as the reader saw it."""

import pytest

from detente.ledger import views
from detente.ledger.as_read import report_of
from detente.ledger.ledger import Ledger
from detente.model.errors import LedgerError, NotFound
from tests.ledger.readings import TEXT, reading_of
from tests.ledger.readings import report_of as made_report


@pytest.mark.parametrize("url", ["", "https://courier.example/talks"])
def test_the_report_is_given_back_whole(ledger: Ledger, url: str) -> None:
    report = made_report(url=url)
    ledger.append(reading_of(report))
    (event,) = views.events(ledger)
    found, trigger = report_of(ledger, event["short"])
    assert found == report
    assert (found.id, found.source) == (report.id, report.source)
    assert trigger.of(TEXT) == "offered"


def test_a_statement_without_trigger_and_one_that_is_not_there(ledger: Ledger) -> None:
    ledger.append(reading_of())
    (claim,) = views.claims(ledger)
    with pytest.raises(LedgerError, match="has no trigger"):
        report_of(ledger, claim["id"])
    with pytest.raises(NotFound):
        report_of(ledger, "ffffff")
