"""Opinion: sums over what the reader model tells."""

import pytest

from detente.extract.reader.opinion import Opinion, Ranked

ACTS: Ranked = (
    ("SANCTION.expel", 0.3), ("none.sport", 0.25), ("SANCTION", 0.2), ("AID", 0.1),
    ("none", 0.1), ("SANCTION.withdraw", 0.05),
)  # fmt: skip
FOUND = Opinion(
    act=ACTS,
    kind=(),
    cameo=(("070", 0.5), ("166", 0.3), ("160", 0.2)),
    status=(("fact", 0.9), ("planned", 0.1)),
    direction=(("forward", 0.6), ("backward", 0.4)),
    contexts=(),
)


def test_a_type_is_the_sum_of_its_modes() -> None:
    names = [name for name, _ in FOUND.types]
    assert names == ["SANCTION", "none", "AID"]
    assert dict(FOUND.types) == pytest.approx({"SANCTION": 0.55, "none": 0.35, "AID": 0.1})
    assert FOUND.of_type("SANCTION") == pytest.approx(0.55)
    assert FOUND.of_type("ASSAULT") == 0


def test_a_quad_class_is_the_sum_of_its_types() -> None:
    assert [name for name, _ in FOUND.quads] == ["4", "none", "2"]
    assert sum(sure for _, sure in FOUND.quads) == pytest.approx(1)


def test_the_likeliest_mode_code_and_reason() -> None:
    assert (FOUND.mode_of("SANCTION"), FOUND.mode_of("AID")) == ("expel", "")
    assert (FOUND.cameo_of("SANCTION"), FOUND.cameo_of("AID")) == ("166", "070")
    assert FOUND.reason == "sport"


def test_status_and_direction() -> None:
    assert (FOUND.stands("planned"), FOUND.stands("not")) == (0.1, 0.0)
    assert (FOUND.that("backward"), FOUND.that("mutual")) == (0.4, 0.0)
