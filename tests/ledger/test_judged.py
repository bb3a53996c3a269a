"""The reader model's part of a reason in one column, as older and newer readers wrote it."""

from detente.ledger.judged import as_judged, judged_list
from detente.model.statement import Reason


def test_acts_and_how_the_act_stands_come_back_apart() -> None:
    reason = Reason("r", "saw", (), (("AID", 0.9),), (("planned", 0.8), ("fact", 0.1)))
    stored = judged_list(reason)
    assert stored == [("AID", 0.9), ("status.planned", 0.8), ("status.fact", 0.1)]
    assert as_judged(stored) == {
        "judged": [["AID", 0.9]],
        "status": [["planned", 0.8], ["fact", 0.1]],
    }


def test_an_older_row_has_acts_alone() -> None:
    assert as_judged([("AID", 0.9)]) == {"judged": [["AID", 0.9]], "status": []}
    assert as_judged([]) == {"judged": [], "status": []}
