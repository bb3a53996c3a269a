from detente.analyse.dyad_acts import of_acts
from detente.analyse.reciprocity.days import DyadDays, days_of
from detente.analyse.sides import Dyad
from tests.analyse.made_acts import Told, made_acts

START = 720_000


def days(told: list[Told]) -> DyadDays:
    return days_of(of_acts(made_acts(told), Dyad("NOR", "ISL")))


def test_acts_are_counted_by_kind_and_by_who_takes_part() -> None:
    found = days(
        [
            (START, "NOR", "ISL", 2),
            (START, "NOR", "DNK", 1),
            (START, "SWE", "DNK", 1),
            (START + 1, "ISL", "NORGOV", 4),
        ]
    )
    assert found.forth.counts.tolist() == [[1, 0], [0, 0]]
    assert found.back.counts.tolist() == [[0, 0], [0, 1]]
    assert (found.aside.tolist(), found.elsewhere.tolist()) == ([1, 0], [1, 0])


def test_four_weeks_around_the_dyad_are_looked_at_where_the_ledger_has_them() -> None:
    told: list[Told] = [(START + day, "SWE", "DNK", 1) for day in range(200)]
    found = days([*told, (START + 100, "NOR", "ISL", 1)])
    assert (found.first_day, len(found)) == (START + 72, 57)


def test_a_month_of_silence_in_a_daily_ledger_is_a_gap() -> None:
    told: list[Told] = [(START + day, "SWE", "DNK", 1) for day in range(200) if not 50 <= day < 80]
    found = days([*told, (START + 10, "NOR", "ISL", 1), (START + 150, "ISL", "NOR", 1)])
    seen = found.seen.tolist()
    assert [place for place, one in enumerate(seen) if not one] == list(range(50, 80))


def test_silence_between_rare_acts_is_no_gap() -> None:
    found = days([(START + 40 * week, "NOR", "ISL", 1) for week in range(10)])
    assert found.seen.all()
