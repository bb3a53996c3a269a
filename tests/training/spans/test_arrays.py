"""Windows in numbers: what is saved is loaded again."""

from pathlib import Path

import numpy as np

from detente.extract.reader.reader_model import vocabulary
from detente.extract.reader.windows import Seen, windows
from training.spans.arrays import UNKNOWN, Item, items, kept_pieces, load, save, sign_numbers
from training.spans.labels import marked
from training.spans.public import Labelled

TEXT = "Spain said the road was open ."


def labelled() -> list[Labelled]:
    start, words = 0, []
    for word in TEXT.split():
        words.append(Seen(start, start + len(word), word, ("NN", "dep", "", "", "")))
        start += len(word) + 1
    (window,) = windows([words] * 1, vocabulary())
    cue = marked(words, [(6, 10)])
    told = marked(words, [(11, 28)], 1)
    said = Labelled(window, {"cue": cue}, ((1, told),))
    struck = Labelled(
        window, {"part": np.zeros_like(cue), "type": cue - 1}, attacks=np.array([1, 0, -1, 0, 0, 0])
    )
    return [said, struck] * 15


def made() -> list[Item]:
    found = labelled()
    pieces = vocabulary().numbers
    kept = kept_pieces(found, pieces)
    return items(found, sign_numbers(found), kept, pieces["[UNK]"])


def test_labels_stand_at_first_pieces_only() -> None:
    first = made()[0]
    known = first.labels["cue"] != UNKNOWN
    assert known.sum() == len(TEXT.split())
    assert first.labels["cue"][known].tolist() == [0, 1, 0, 0, 0, 0, 0]


def test_common_signs_have_numbers_and_ends_have_none() -> None:
    first = made()[0]
    assert set(first.signs[1:-1, :2].ravel()) == {1, 2}
    assert not first.signs[[0, -1]].any()


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    before = made()
    save(tmp_path / "items.npz", before)
    after = load(tmp_path / "items.npz")
    assert len(after) == len(before)
    for one, other in zip(before, after, strict=True):
        assert one.ids.tolist() == other.ids.tolist()
        assert one.signs.tolist() == other.signs.tolist()
        assert {k: v.tolist() for k, v in one.labels.items()} == {
            k: v.tolist() for k, v in other.labels.items()
        }
        assert [at for at, _ in one.asked] == [at for at, _ in other.asked]
        assert [told.tolist() for _, told in one.asked] == [
            told.tolist() for _, told in other.asked
        ]
        assert (one.attacks is None) == (other.attacks is None)


def test_a_dropped_piece_is_an_unknown_one() -> None:
    found = labelled()
    pieces = vocabulary().numbers
    kept = np.array(sorted(pieces[piece] for piece in ("[CLS]", "[SEP]", "[UNK]", "said")))
    first = items(found, {}, kept, pieces["[UNK]"])[0]
    assert first.ids.tolist().count(int(np.searchsorted(kept, pieces["said"]))) == 1
    assert set(first.ids.tolist()) <= {0, 1, 2, 3}
