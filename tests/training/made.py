"""A small corpus and its arrays, made in memory."""

from detente.extract.reader.wordpiece import WordPiece
from training.heads import Array, Data
from training.items import Item, Record, own_items
from training.notation import record
from training.tensors import Labels, arrays, veiled

LINES = (
    "[a Kenya] {1 expelled} [b an envoy], [c a witness] said.\t1 a>b SANCTION.expel/166 fact\t-",
    "[a Peru] {1 met} [b Chile] in Lima.\t1 a=b CONSULT/040 fact\tdiplomatic",
    "[a Norway] will {1 lend} [b Iceland] two ships.\t1 a>b AID/071 planned\teconomic",
    "[a Brazil] {1 beat} [b Chile] 2-0.\t1 a>b none sport\t-",
)
_MARKS = [f"[unused{number}]" for number in range(1, 8)]
_WORDS = "kenya expelled an envoy met in lima will two ships beat said . , peru chile"


def corpus(times: int = 1) -> list[Record]:
    return [
        dict(record(f"made-{number}-{again}", line))
        for again in range(times)
        for number, line in enumerate(LINES)
    ]


def vocabulary() -> WordPiece:
    return WordPiece.of("\n".join(["[PAD]", "[UNK]", "[CLS]", "[SEP]", *_MARKS, *_WORDS.split()]))


def data(times: int = 1) -> tuple[list[Item], Labels, Data]:
    items = list(veiled(own_items(corpus(times))))
    labels = Labels.of(items)
    names: dict[str, Array] = labels.named()
    return items, labels, arrays(items, labels, vocabulary()) | names
