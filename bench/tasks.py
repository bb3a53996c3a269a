"""What is measured: the public benchmarks, with the figures that are shown of each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Task:
    """One benchmark: its folder and adapter have one name.

    `shown` are the scorer's metrics with the words for them, the headline first. `unit` is the
    field of a gold row whose values are drawn together in the bootstrap (rows one by one where it
    is empty). `history` is the file of earlier facts that goes to the adapter, with those of the
    gold rows behind it. Where a gold row asks for several answers, `sides` ends their ids.
    `rounds` of the bootstrap are enough where one takes long.
    """

    name: str
    title: str
    shown: dict[str, str]
    unit: str = ""
    history: str = ""
    sides: tuple[str, ...] = ("",)
    rounds: int = 0


TASKS = (
    Task(
        "plover",
        "class of a marked pair (PLV, AW)",
        {
            "root": "PLOVER type, macro F1",
            "quad": "quad class, macro F1",
            "binary": "cooperation or conflict, macro F1",
            "aw_binary": "the same on AW",
        },
    ),
    Task(
        "petrarch",
        "CAMEO events of PETRARCH's test sentences",
        {"verb": "root code, F1", "code": "full code, F1"},
    ),
    Task("actors", "name or role to country and sector", {"passed": "cases passed"}),
    Task(
        "muc4",
        "attack templates (MUC-4)",
        {"gtt_f1": "GTT F1", "ceaf_ree": "CEAF-REE F1"},
    ),
    Task(
        "casualties",
        "killed, injured, day, address (CIS530P)",
        {
            "mean": "mean of the four",
            "killed": "killed",
            "injured": "injured",
            "date": "date",
            "address": "address",
        },
    ),
    Task(
        "incidents",
        "which articles are one shooting",
        {"conll": "CoNLL F1", "frame_mean": "frame, mean of five values"},
        unit="cluster",
    ),
    Task(
        "attribution",
        "who says what (PolNeAR)",
        {
            "mean": "mean of the three",
            "source": "source F1",
            "cue": "cue F1",
            "content": "content F1",
        },
    ),
    Task(
        "time",
        "time expressions (AQUAINT)",
        {"value": "value F1", "strict": "strict F1", "relaxed": "relaxed F1"},
    ),
    Task(
        "geo",
        "place names to coordinates (TR-News)",
        {
            "e2e": "end to end within 161 km, F1",
            "strict": "recognised, strict F1",
            "acc_161": "of those recognised, within 161 km",
        },
    ),
    Task(
        "conditions",
        "if-part and then-part (SemEval-2020 5, GUM)",
        {
            "f1": "token F1 a sentence",
            "exact": "both spans exact",
            "gum_found": "found in running text (GUM), F1",
        },
    ),
    Task(
        "commitments",
        "promises, threats, offers in news",
        {"headline": "full F1", "detection": "detection F1"},
    ),
    Task(
        "forecast",
        "who is next (ICEWS14, single step)",
        {"mrr": "MRR", "hits1": "Hits@1", "hits3": "Hits@3", "hits10": "Hits@10"},
        unit="time",
        history="train.txt",
        sides=("o", "s"),
        rounds=20,
    ),
    Task("coref", "who is meant (OntoGUM news)", {"conll": "CoNLL F1", "mention": "mentions, F1"}),
)
