from pathlib import Path

from detente.extract.reader.marked import LONGEST
from tests.training.made import data, vocabulary
from training.heads import load, sizes
from training.tensors import save


def test_items_stand_side_by_side_and_unknown_labels_are_marked() -> None:
    items, labels, made = data()
    assert made["ids"].shape == (len(items), LONGEST)
    assert made["act"].sum(1).tolist() == [len(item.acts) for item in items]
    assert [int(one) == -1 for one in made["cameo"]] == [not item.cameo for item in items]
    assert sizes(made) == labels.sizes()


def test_marks_point_to_the_piece_that_opens_a_role() -> None:
    items, _, made = data()
    opens = [vocabulary().numbers[f"[unused{number}]"] for number in (1, 3, 5)]
    source, target, trigger = (int(one) for one in made["marks"][0])
    assert [int(made["ids"][0, at]) for at in (source, target, trigger)] == opens
    without = next(row for row, item in enumerate(items) if item.marked.trigger is None)
    assert made["marks"][without][2] == 0


def test_names_of_powers_are_veiled() -> None:
    items, _, _ = data()
    assert items[0].marked.veiled[0].of(items[0].marked.text) == "Kenya"


def test_arrays_are_kept_with_the_names_of_their_classes(tmp_path: Path) -> None:
    _, labels, made = data()
    plain = {name: value for name, value in made.items() if not name.startswith("names_")}
    save(tmp_path / "items.npz", plain, labels)
    assert load(tmp_path / "items.npz").keys() == made.keys()
