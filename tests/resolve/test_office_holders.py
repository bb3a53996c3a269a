"""Office holders in memory: folded as names are, found by any word, namesakes apart."""

from detente.model.names import fold
from detente.resolve.office_holders import _folded, persons_of, persons_with


def test_a_whole_table_is_folded_as_single_names_are() -> None:
    names = ["Ukhnaagiin Khürelsükh", "Nguyễn Xuân Phúc", "J. R. Ó Súilleabháin", "Ægir Þór Øst"]
    assert _folded("\n".join(names)).split("\n") == [fold(name) for name in names]


def test_a_holder_of_a_lesser_office_is_found_by_any_word_but_not_among_the_main_ones() -> None:
    inslee = next(one for one in persons_with("inslee") if one.name == "Jay Inslee")
    assert inslee in persons_with("jay")
    assert inslee not in persons_of("USA")
    assert any(one.name == "Barack Obama" for one in persons_of("USA"))
