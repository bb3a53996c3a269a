from detente.analyse.rates import rates


def test_below_five_nothing_is_said() -> None:
    rows = [("PER", "offer", "kept")] * 3 + [("PER", "offer", "open")]
    [found] = rates(rows)
    assert (found.kept, found.n, found.running) == (None, 3, 1)
    assert found.says == "too few to say (n=3)"


def test_withdrawn_ones_are_counted_apart() -> None:
    rows = [("PER", "offer", one) for one in ("kept", "kept", "kept", "broken", "lapsed")]
    [found] = rates([*rows, ("PER", "offer", "withdrawn")])
    assert (found.kept, found.n) == (0.6, 5)
    assert found.ended == {"kept": 3, "broken": 1, "lapsed": 1, "withdrawn": 1}
