import pytest

from bench import reciprocity
from bench.made_dyads import WORLDS, made


def test_a_world_is_the_same_for_the_same_seed() -> None:
    one, two = (made("in kind: one side", 100, 4)[0] for _ in range(2))
    assert one.first.tolist() == two.first.tolist()
    assert made("in kind: one side", 100, 5)[0].first.tolist() != one.first.tolist()


@pytest.mark.parametrize("name", WORLDS)
def test_every_world_has_about_the_acts_asked_for(name: str) -> None:
    counts = []
    for seed in range(4):
        acts, _ = made(name, 400, seed)
        sides = [acts.parties[place].name for place in acts.actor]
        counts.append(sum(side in ("AAA", "BBB") for side in sides))
    assert 600 < sum(counts) / 4 < 1100


def test_where_nobody_answers_no_answer_is_seen() -> None:
    worlds = [
        "none: own bursts",
        "none: waves unseen",
        "shared: common crises",
        "shared: third party",
    ]
    tallies = [reciprocity.studied(name, 200, 8) for name in worlds]
    assert sum(sum(tally.ledgers) for tally in tallies) <= 2
    assert all(not tally.found for tally in tallies)


def test_answers_are_found_in_kind_and_inverse() -> None:
    for name in ("in kind: one side", "inverse: one side"):
        tally = reciprocity.studied(name, 400, 6)
        assert sum(tally.found) >= 10
        assert sum(tally.false) <= 1
        assert sorted(tally.delays)[len(tally.delays) // 2] == 2


def test_the_table_has_a_line_for_each_world_and_number(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--ledgers", "2", "--acts", "100,200", "--worlds", "steady"]
    assert reciprocity.main(arguments) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:3] for line in lines[1:]] == [
        ["none:", "steady", "100"],
        ["none:", "steady", "200"],
    ]
