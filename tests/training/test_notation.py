import pytest

from training.notation import NotationError, record

GOOD = "[a Kenya] {1 expelled} [b an envoy].\t1 a>b SANCTION.expel/166 fact\tdiplomatic"


def test_a_line_becomes_a_record_with_spans_of_the_plain_text() -> None:
    found = record("x-1", GOOD)
    assert found["text"] == "Kenya expelled an envoy."
    assert found["actors"] == {"a": [[0, 5]], "b": [[15, 23]]}
    assert found["contexts"] == ["diplomatic"]
    assert found["acts"] == [
        {"trigger": [6, 14], "from": ["a"], "to": ["b"], "mutual": False}
        | {"type": "SANCTION", "mode": "expel", "cameo": "166", "status": "fact"}
    ]


def test_mutual_acts_open_sides_and_no_act_are_read() -> None:
    line = "[a Chad] {1 met} [b Mali], {2 won} and {3 was hit}."
    found = record(
        "x", f"{line}\t1 a=b CONSULT/040 fact | 2 a> none sport | 3 >b ASSAULT/190 not\t-"
    )
    met, won, hit = found["acts"]  # type: ignore[misc]
    assert met["mutual"] and won == won | {"type": "none", "reason": "sport", "to": []}
    assert hit["from"] == [] and found["contexts"] == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("no tabs", "three fields parted by tabs, has 1"),
        ("[a X {1 did}.\t-\t-", "bracket"),
        ("[a X] {1 did}.\t1 a>b AID/07 fact\t-", "no actor b"),
        ("[a X] {1 did}.\t2 a> AID/07 fact\t-", "no trigger 2"),
        ("[a X] {1 did} {2 so}.\t1 a> AID/07 fact\t-", "no act for trigger 2"),
        ("[a X] {1 did}.\t1 a<b AID/07 fact\t-", "sides are"),
        ("[a X] {1 did}.\t1 > AID/07 fact\t-", "sides are"),
        ("[a X] {1 did}.\t1 a> AID/07\t-", "number sides label status"),
        ("[a X] {1 did}.\t1 a> AID.gift/07 fact\t-", "not 'AID.gift/07'"),
        ("[a X] {1 did}.\t1 a> AID/07 maybe\t-", "no status 'maybe', but fact"),
        ("[a X] {1 did}.\t1 a> none because\t-", "no reason 'because', but sport"),
        ("[a X] {1 did}.\t1 a> AID/07 fact\tmoney", "no context money"),
    ],
)
def test_what_is_wrong_is_named(line: str, told: str) -> None:
    with pytest.raises(NotationError, match=told):
        record("x", line)
