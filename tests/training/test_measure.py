import numpy as np
import pytest

from tests.training.made import data
from training.calibration import temperatures
from training.heads import Array, Data, probabilities, sizes
from training.measure import counts, expected_error, figures, macro_f1, split


def perfect(made: Data) -> Array:
    """Logits that put every known label first."""
    parts = []
    for name, size in sizes(made).items():
        label = made[name]
        one = label if label.ndim == 2 else np.eye(size)[label]
        parts.append(np.where(one > 0, 9.0, -9.0))
    return np.concatenate(parts, axis=1).astype(np.float32)


def test_probabilities_of_a_head_sum_to_one_but_contexts_stand_alone() -> None:
    _, _, made = data()
    heads = split(probabilities(perfect(made), made), made)
    assert heads["act"].sum(1) == pytest.approx(1.0, abs=1e-4)
    assert heads["contexts"].min() >= 0 and heads["contexts"].max() <= 1


def test_a_perfect_guess_is_right_in_all_heads() -> None:
    _, _, made = data()
    told = figures(perfect(made), made, np.arange(len(made["ids"])))
    assert [told[name] for name in ("act", "type", "cameo", "status", "direction")] == [100.0] * 5
    assert told["act ece"] < 1


def test_macro_f1_gives_each_label_one_voice() -> None:
    assert macro_f1(["a", "a", "b"], ["a", "a", "a"]) == pytest.approx(40.0)


def test_calibration_error_is_what_confidence_lacks() -> None:
    assert expected_error(np.array([0.9, 0.9]), np.array([1.0, 0.0])) == pytest.approx(0.4)


def test_temperatures_cool_what_is_too_sure() -> None:
    _, _, made = data()
    rows = np.arange(len(made["ids"]))
    wrong = np.random.default_rng(1).permutation(perfect(made))
    assert temperatures(wrong, made, rows)["act"] > temperatures(perfect(made), made, rows)["act"]


def test_items_learnt_from_are_counted_by_origin() -> None:
    made = {"origin": np.array(["own", "plv", "own"]), "part": np.array(["train", "dev", "train"])}
    assert counts(made) == {"own": 2}
