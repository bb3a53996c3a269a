"""An attack that was made is dated back, whatever the tense of the words around it."""

from dataclasses import replace

from detente.model.statement import Incident
from detente.model.text import Stated
from detente.run.pipeline import read_report
from tests.extract.reports import report_of


def test_a_weekday_of_an_attack_that_was_made_is_the_last_one() -> None:
    text = "Detectives investigate the fatal shooting Friday night of a miner in Leeds."
    report = replace(report_of(text), published=Stated("2014-01-25", "test"))
    reading = read_report(report)
    (attack,) = reading.of(Incident)
    assert reading.periods[attack.trigger].start.isoformat() == "2014-01-24"
