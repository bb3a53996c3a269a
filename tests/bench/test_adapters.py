"""Each adapter reads a row in the benchmark's form; the sentences are our own."""

import json
from pathlib import Path

import pytest

from bench import casualties, conditions, coref, incidents, muc4, petrarch, plover
from bench.__main__ import main
from detente.extract.reader.opinion import Opinion


def test_a_marked_pair_loses_its_marks() -> None:
    text, source, target = plover.unmarked("<s>Peru</s> met <t>Chile</t>, and <s>Peru</s> left.")
    assert text == "Peru met Chile, and Peru left."
    assert [span.of(text) for span in source] == ["Peru", "Peru"]
    assert [span.of(text) for span in target] == ["Chile"]


def test_of_two_events_the_one_between_the_pair_is_taken() -> None:
    sentence = "{} condemned {} on Monday, and Chile bombed Bolivia."
    marked = sentence.format("<s>Peru</s>", "<t>Ecuador</t>")
    told = {"id": "1", "root": "ACCUSE", "quad": 3, "binary": 1}
    assert plover.prediction({"id": "1", "marked": marked}) == told
    marked = "Peru condemned Ecuador on Monday, and <s>Chile</s> bombed <t>Bolivia</t>."
    assert plover.prediction({"id": "2", "marked": marked})["root"] == "ASSAULT"


@pytest.mark.parametrize(("none", "conflict"), [(0.0, 1), (0.9, 0)])
def test_the_chance_of_no_act_speaks_against_conflict(none: float, conflict: int) -> None:
    kinds = (("ASSAULT", 0.6), ("AID", 0.3), ("CONSULT", 0.1))
    act = (("ASSAULT", 1 - none), ("none", none))
    told = {"root": "ASSAULT", "quad": 4, "binary": conflict}
    assert plover.levels(Opinion(act, kinds, (), (), (), ())) == told


def test_an_act_is_coded_for_each_pair() -> None:
    row = {"id": "1", "date": "19990412", "config": {}}
    text = "Peru and Ecuador condemned Chile on Monday."
    found = petrarch.prediction(row | {"text": text})["events"]
    assert found == [["PER", "CHL", "111"], ["ECU", "CHL", "111"]]
    found = petrarch.prediction(row | {"text": "Peru and Chile held talks in Lima."})["events"]
    assert found == [["PER", "CHL", "046"], ["CHL", "PER", "046"]]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Peru condemned Lima.", []),
        ("Peruvian and Chilean soldiers clashed.", ["PERMIL CHLMIL 190", "CHLMIL PERMIL 190"]),
        ("Lima accused police of torture.", ["PER ---COP 112"]),
        ("Peru lifted a ban on wine from Chile.", ["PER CHL 085"]),
        ("The president of Peru arrived in Quito.", ["PERGOV ECU 042", "ECU PERGOV 043"]),
        ("Peru will send tents to Chile.", ["PER CHL 073"]),
        ("Peru attacked Chile, and Ecuador denounced the move.", ["PER CHL 190", "ECU PER 111"]),
        ("Peru and Chile massed troops on their border.", ["PER CHL 154", "CHL PER 154"]),
        ("Peru and Chile agreed on a ceasefire.", ["PER CHL 087", "CHL PER 087"]),
        ("The presidents of Peru and Chile met.", ["PERGOV CHLGOV 040", "CHLGOV PERGOV 040"]),
        ("North and South Korea traded accusations.", ["PRK KOR 112", "KOR PRK 112"]),
        ("Chile criticised the government in Lima.", ["CHL PERGOV 111"]),
        ("U.S. and British forces bombed Lima.", ["USAMIL PER 195", "GBRMIL PER 195"]),
        ("Peru sent troops to Chile to stop smugglers.", ["PER CHL 154"]),
        ("Peru accused a neighbouring country of theft.", []),
        ("Peru will attack Chile unless it frees Bolivia.", ["PER CHL 190"]),
        ("Peruvian vigilantes fired on Chilean farmers.", ["PERUAF CHLAGR 190"]),
        ("Peru gave up power under pressure from Chile.", []),
    ],
)
def test_parties_as_petrarch_writes_them(text: str, asked: list[str]) -> None:
    row = {"id": "1", "date": "19990412", "config": {}, "text": text}
    assert [" ".join(event) for event in petrarch.prediction(row)["events"]] == asked


def test_what_describes_somebody_is_not_coded() -> None:
    row = {"id": "1", "date": "19990412", "config": {}}
    text = "Peruvian soldiers shot at monks marching in Lima."
    found = petrarch.prediction(row | {"text": text})["events"]
    assert [event[2] for event in found] == ["190"]


def test_an_act_without_a_target_counts_only_where_the_row_says_so() -> None:
    row = {"id": "1", "date": "19990412", "text": "Peru tested a missile on Monday."}
    assert petrarch.prediction(row | {"config": {}})["events"] == []
    found = petrarch.prediction(row | {"config": {"require_dyad": "false"}})["events"]
    assert found == [["PER", "---", "154"]]


def test_the_if_part_holds_its_if_only_where_the_benchmark_has_it() -> None:
    text = "If the dam had burst, the valley would have been flooded."
    row = {"doc_id": "1", "origin": "semeval", "text": text}
    (pair,) = conditions.prediction(row)["conditions"]
    assert words(text, pair["antecedent"]) == ["If the dam had burst"]
    assert words(text, pair["consequent"]) == ["the valley would have been flooded"]
    (pair,) = conditions.prediction(row | {"origin": "gum"})["conditions"]
    assert words(text, pair["antecedent"]) == ["the dam had burst"]


def test_pronouns_stand_with_what_they_point_back_to() -> None:
    text = "The president of Peru arrived on Monday. He praised Chile, and Chile thanked him."
    found = coref.prediction({"doc_id": "1", "text": text})["clusters"]
    assert {tuple(words(text, cluster)) for cluster in found} == {
        ("The president of Peru", "He", "him"),
        ("Chile", "Chile"),
    }


def test_an_attack_becomes_a_template() -> None:
    text = "LIMA, 3 MAR 89 (TARN) -- GUERRILLAS BOMBED TWO BRIDGES NEAR HUANCAYO TODAY."
    (found,) = muc4.prediction({"doc_id": "1", "text": text})["templates"]
    assert found["incident_type"] == "bombing"
    assert found["PerpInd"] == ["GUERRILLAS"]
    assert found["Target"] == ["BRIDGES"]


def test_a_shooting_has_its_numbers_its_day_and_its_address() -> None:
    text = (
        "A man was shot dead and two women were wounded on Tuesday in the 300 block of Alder St., "
        "police said."
    )
    row = {"id": "1", "text": text, "publish_date": "2016-05-12"}
    assert casualties.prediction(row) == {
        "id": "1",
        "killed": 1,
        "injured": 2,
        "date": "2016-05-10",
        "address": "300 block of Alder Street",
    }


def test_articles_of_one_shooting_are_one_cluster() -> None:
    shooting = "A gunman killed three shoppers at a bakery in Dover on Monday. Greta Olsen died."
    other = "Two teenagers were hurt in a shooting at a beach in Erie on Friday."
    rows = [
        {"doc_id": str(n), "title": "", "dct": "2016-05-12", "text": text}
        for n, text in enumerate((shooting, f"Dover mourns. {shooting}", other))
    ]
    clusters = [row["cluster"] for row in incidents.predictions(rows)]
    assert clusters[0] == clusters[1] != clusters[2]


def test_a_last_name_stands_with_the_full_name_and_we_with_nobody() -> None:
    text = "Ana Ruizalde met two farmers. Ruizalde smiled. “We agree,” the farmers told us."
    found = coref.prediction({"doc_id": "1", "text": text})["clusters"]
    assert ("Ana Ruizalde", "Ruizalde") in {tuple(words(text, cluster)) for cluster in found}
    assert not {"We", "us"} & {word for cluster in found for word in words(text, cluster)}


def test_a_bench_writes_one_answer_for_each_row(tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    row = {"doc_id": "1", "origin": "gum", "text": "If it rains, Peru will cancel the march."}
    source.write_text(json.dumps(row) + "\n", "utf-8")
    assert main(["conditions", str(source), str(target)]) == 0
    assert json.loads(target.read_text("utf-8"))["doc_id"] == "1"


def test_a_bench_without_file_names_says_how_it_is_called(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["plover"]) == 2
    assert "INPUT.jsonl OUTPUT.jsonl" in capsys.readouterr().err


def words(text: str, spans: list[list[int]]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_who_is_next_is_answered_for_both_sides_from_earlier_days(tmp_path: Path) -> None:
    facts = [(day % 3, 0, 3 + day % 3, day) for day in range(40)]
    facts += [(day % 3, 1, 6, day) for day in range(40)]
    history = "".join("\t".join(map(str, fact)) + "\n" for fact in facts)
    (tmp_path / "facts.txt").write_text(history, "utf-8")
    queries = [
        {"id": "0o", "subject": 36 % 3, "relation": 0, "object": None, "time": 36},
        {"id": "0s", "subject": None, "relation": 0, "object": 4, "time": 37},
    ]
    lines = "".join(json.dumps(query) + "\n" for query in queries)
    (tmp_path / "queries.jsonl").write_text(lines, "utf-8")
    paths = [str(tmp_path / name) for name in ("queries.jsonl", "out.jsonl", "facts.txt")]
    assert main(["forecast", paths[0], paths[1], "--history", paths[2]]) == 0
    found = [json.loads(line) for line in Path(paths[1]).read_text("utf-8").splitlines()]
    assert [row["id"] for row in found] == ["0o", "0s"]
    best = [max(row["scores"], key=row["scores"].get) for row in found]
    assert best == ["3", "1"]
