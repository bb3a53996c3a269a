"""Commitments: whole sentences in, plain rows out."""

import pytest

from detente.extract.extractors import extract
from detente.model.statement import Commitment, Event
from detente.model.text import Report, Span
from detente.read.segment import segment

Row = tuple[str, str, str, str, str, str]


def found(text: str) -> list[Commitment]:
    passages, quotations = segment(text)
    statements = extract(Report(text, passages, quotations)).statements
    return [one for one in statements if isinstance(one, Commitment)]


def only(text: str) -> Commitment:
    (one,) = found(text)
    return one


def words(text: str, span: Span | None) -> str:
    return span.of(text) if span else ""


def row(text: str) -> Row:
    """Promisor, polarity, condition, act, opposite case, kind."""
    one = only(text)
    return (
        one.promisor.words,
        one.condition_polarity,
        words(text, one.condition),
        words(text, one.act),
        words(text, one.fallback),
        one.kind,
    )


BARGAINS = [
    (
        "The Kremlin will share its radar data if Washington drops its objections; otherwise it "
        "will keep the data to itself.",
        (
            "Kremlin",
            "if",
            "Washington drops its objections",
            "share its radar data",
            "keep the data to itself",
            "offer",
        ),
    ),
    (
        "Should the White House recognise the campaign in the Caucasus, Russia will send doctors. "
        "Or else it will stay at home.",
        (
            "Russia",
            "if",
            "the White House recognise the campaign in the Caucasus",
            "send doctors",
            "stay at home",
            "offer",
        ),
    ),
    (
        "Moscow has offered to pool its intelligence with NATO provided the alliance stops "
        "criticising the war in Chechnya.",
        (
            "Moscow",
            "if",
            "the alliance stops criticising the war in Chechnya",
            "pool its intelligence with NATO",
            "",
            "offer",
        ),
    ),
    (
        "The Russians would open a second supply route, officials said, were Washington to change "
        "its tone.",
        (
            "Russians",
            "if",
            "Washington to change its tone",
            "open a second supply route",
            "",
            "offer",
        ),
    ),
    (
        "A change of tone in Washington would bring Russian cooperation in Afghanistan.",
        ("Russian", "if", "A change of tone in Washington", "Russian cooperation", "", "offer"),
    ),
    (
        "In the absence of an apology, Russia will expel the two attaches.",
        ("Russia", "if", "an apology", "expel the two attaches", "", "threat"),
    ),
    (
        "Confronted with more sermons, the Russians will fight on alone.",
        ("Russians", "if", "more sermons", "fight on alone", "", "pledge"),
    ),
    (
        "Russia will open its bases to American planes as soon as Congress repeals the old trade "
        "law. Failing that, it will go on charging for each flight.",
        (
            "Russia",
            "temporal",
            "Congress repeals the old trade law",
            "open its bases to American planes",
            "go on charging for each flight",
            "offer",
        ),
    ),
    (
        "If the West accepts the Russian view, Moscow will send advisers, but should it refuse, "
        "the Kremlin will settle for the present corridor.",
        (
            "Moscow",
            "if",
            "the West accepts the Russian view",
            "send advisers",
            "settle for the present corridor",
            "offer",
        ),
    ),
    (
        "Moscow is willing to train the Afghan police in exchange for a seat at the conference.",
        ("Moscow", "in-return", "a seat at the conference", "train the Afghan police", "", "offer"),
    ),
    (
        "Without a change in American policy, Moscow will not join the coalition.",
        ("Moscow", "unless", "a change in American policy", "not join the coalition", "", "pledge"),
    ),
    (
        "Russia would join the effort only if the United States changed its attitude, the "
        "ambassador told reporters.",
        ("Russia", "if", "the United States changed its attitude", "join the effort", "", "offer"),
    ),
    (
        "Oslo will lend its ferries if Reykjavik lifts the toll.\n\nBut faced with a higher toll, "
        "the Norwegians will keep them in port.",
        (
            "Oslo",
            "if",
            "Reykjavik lifts the toll",
            "lend its ferries",
            "keep them in port",
            "offer",
        ),
    ),
    (
        "Were Hanoi to free the monks, Vientiane would reopen its consulate.",
        ("Vientiane", "if", "Hanoi to free the monks", "reopen its consulate", "", "offer"),
    ),
    (
        "The Danes would lend two icebreakers in the event that the strait froze over.",
        ("Danes", "if", "the strait froze over", "lend two icebreakers", "", "offer"),
    ),
    (
        "Accra will fund the school as long as Lome sends the teachers.",
        ("Accra", "if", "Lome sends the teachers", "fund the school", "", "offer"),
    ),
    (
        "Accra will fund the school, but only if Lome sends the teachers.",
        ("Accra", "if", "Lome sends the teachers", "fund the school", "", "offer"),
    ),
    (
        "Not until the last tank has gone will Cyprus sign the accord.",
        ("Cyprus", "until", "the last tank has gone", "sign the accord", "", "pledge"),
    ),
    (
        "Manila stands ready to ship rice once the inspectors are back in the harbour.",
        (
            "Manila",
            "temporal",
            "the inspectors are back in the harbour",
            "ship rice",
            "",
            "offer",
        ),
    ),
    (
        "Tirana has offered Pristina a loan on the understanding that the mine is reopened.",
        ("Tirana", "if", "the mine is reopened", "loan", "", "offer"),
    ),
    (
        "The dockers will call off their strike on condition that nobody is dismissed.",
        ("dockers", "if", "nobody is dismissed", "call off their strike", "", "offer"),
    ),
    (
        "The mayor vowed to close the mill if the owners failed to pay.",
        ("mayor", "if", "the owners failed to pay", "close the mill", "", "threat"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), BARGAINS)
def test_the_same_bargain_in_many_wordings(text: str, expected: Row) -> None:
    assert row(text) == expected


PROMISES = [
    (
        "Lisbon threatened to close the canal unless the dues were paid.",
        ("Lisbon", "unless", "the dues were paid", "close the canal", "", "threat"),
    ),
    (
        "Vienna agreed to reopen the bridge in return for two tugboats.",
        ("Vienna", "in-return", "two tugboats", "reopen the bridge", "", "promise"),
    ),
    (
        "The general refuses to meet the envoy until the shelling stops.",
        ("general", "until", "the shelling stops", "refuses to meet the envoy", "", "pledge"),
    ),
    (
        "Lima warned that it would expel the consul if the letters were published.",
        ("Lima", "if", "the letters were published", "expel the consul", "", "threat"),
    ),
    (
        "Cairo's offer to Athens of cheap grain was accepted.",
        ("Cairo", "", "", "cheap grain", "", "offer"),
    ),
    (
        "Tunisia is to hand over the banker, provided that Bern unfreezes the deposits.",
        ("Tunisia", "if", "Bern unfreezes the deposits", "hand over the banker", "", "offer"),
    ),
    (
        "The army would return to the valley if a single rifle was found, its spokesman said.",
        ("army", "if", "a single rifle was found", "return to the valley", "", "threat"),
    ),
    (
        "The army will return to its barracks if the judges order it.",
        ("army", "if", "the judges order it", "return to its barracks", "", "offer"),
    ),
    (
        "The premier said he would hold back the grain if the rebels moved on the port.",
        ("he", "if", "the rebels moved on the port", "hold back the grain", "", "threat"),
    ),
    (
        "Yerevan has warned Baku that any drone over the lake will be shot down.",
        ("Yerevan", "if", "any drone over the lake", "be shot down", "", "threat"),
    ),
    (
        "As long as the Danes refuse to lower the toll, Oslo will keep its ferries in port.",
        (
            "Oslo",
            "if",
            "the Danes refuse to lower the toll",
            "keep its ferries in port",
            "",
            "pledge",
        ),
    ),
    (
        "The chancellor vowed that Austria would shelter the refugees, a promise that few trusted.",
        ("Austria", "", "", "shelter the refugees", "", "pledge"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), PROMISES)
def test_words_of_commitment(text: str, expected: Row) -> None:
    assert row(text) == expected


DEMANDS = [
    (
        "The president told the rebels to leave the port within 72 hours or face bombardment.",
        ("president", "leave the port", "bombardment", "72 hours"),
    ),
    (
        "The colonel must hand back the ship within a week or else Canberra will seize the cargo.",
        ("Canberra", "hand back the ship", "seize the cargo", "a week"),
    ),
    (
        "Quito ordered the miners to leave the valley; failing that, it would send the army.",
        ("Quito", "leave the valley", "send the army", ""),
    ),
]


@pytest.mark.parametrize(("text", "expected"), DEMANDS)
def test_a_demand_with_its_penalty(text: str, expected: tuple[str, ...]) -> None:
    one = only(text)
    deadline = one.deadline.words if one.deadline else ""
    assert one.kind == "demand-with-penalty"
    assert one.condition_polarity == "unless"
    assert (
        one.promisor.words,
        words(text, one.condition),
        words(text, one.act),
        deadline,
    ) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Finns want the bank to lower its rates before pledging their reserves.",
        "The minister refused to meet the delegation.",
        "Russia will suffer if oil prices fall.",
        "Had the convoy waited, the ambush would have failed.",
        "Reporters asked whether the minister would resign if the vote went against him.",
        "The two leaders will meet on Friday.",
        "The committee will publish its report when the rains end.",
        "Under the treaty, a state shall return stolen works if the owner asks for them.",
        "If the dam breaks, the lower town will flood.",
        "The general demanded an apology from his neighbours.",
        "Economists expect that Riyadh will sell the plan if prices hold.",
        "Will Paris send troops if the truce fails?",
        "The bishop offered pointed advice.",
        "The dispute will not be settled by a single speech.",
        "He could have urged the House to pass the bill; or he could have called the rebels.",
        '"If Oslo had signed, we would now pay half," the Swedish minister said.',
        "The country is better prepared to respond to a flood.",
        "Should she have time, she would visit her aunt in Ghent.",
        "If Libya attacked Chad, France would close its schools.",
        "Analysts say Poland would buy more coal if prices fell.",
        "No one expects that Ottawa would send troops unless London did.",
        "Critics ask what Rome will do if the banks fail.",
        "The charter says that members will confer if one of them is attacked.",
        "The firm provided maps to smugglers who would sell them.",
        "Only the clerk's refusal to sign delayed the deal.",
        "“If Oslo has proof, let it speak,” said the envoy, who declined to be named.",
        "The minister refused to comment unless the report is published.",
    ],
)
def test_predictions_plans_and_questions_bind_nobody(text: str) -> None:
    assert found(text) == []


def test_a_narrator_reports_and_a_spokesman_asserts() -> None:
    assert only("If the Greeks pay, Rome will return the ships.").stance == "reported"
    assert (
        only('"We will return the ships if the Greeks pay," the Italian minister said.').stance
        == "asserted"
    )


def test_we_in_a_quotation_is_the_speaker() -> None:
    text = '"We will help the Americans if they help us," President Ivan Sokolov said.'
    one = only(text)
    assert words(text, one.promisor.antecedent) == "President Ivan Sokolov"


def test_two_acts_with_limits_of_their_own_are_two_rows() -> None:
    text = "Lima agreed to free the nuns within ten days and to leave once the wells were dry."
    first, second = found(text)
    assert (words(text, first.act), words(text, first.condition)) == ("free the nuns", "")
    assert first.deadline is not None
    assert (words(text, second.act), words(text, second.condition)) == (
        "leave",
        "the wells were dry",
    )
    assert second.deadline is None


def test_two_acts_without_limits_are_one_row() -> None:
    text = "Luxembourg has agreed to host the court and to pay half of its costs."
    assert words(text, only(text).act) == "host the court and to pay half of its costs"


def test_what_is_vowed_is_no_second_event() -> None:
    text = "Oslo vowed that it would assist Riga."
    passages, quotations = segment(text)
    statements = extract(Report(text, passages, quotations)).statements
    assert [one.type for one in statements if isinstance(one, Event)] == ["AGREE"]


def test_we_without_quotation_marks_is_the_speaker() -> None:
    text = "If Kabul keeps them, we shall come and take them, the general said."
    one = only(text)
    assert words(text, one.promisor.antecedent) == "general"
    assert one.stance == "asserted"


def test_a_denied_promise_is_denied() -> None:
    one = only("Tunis never promised to reopen the border.")
    assert (one.stance, one.negated) == ("denied", True)


def test_the_citation_runs_from_promisor_to_condition() -> None:
    one = only(
        "After a long night, Oslo said little, but Bern will pay if Rome pays, a paper wrote."
    )
    assert one.citation.quote == "Bern will pay if Rome pays"


def test_what_is_the_promisors_own_is_not_promised_to() -> None:
    one = only("Lima warned that it would recall its ambassador if the letters were published.")
    assert one.promisee is None


def test_bombers_beside_missiles_are_things() -> None:
    assert only("Minsk agreed to scrap its missiles and bombers.").promisee is None


def test_the_promisee_is_named() -> None:
    one = only("Moscow will help Washington if Congress drops its sanctions.")
    assert one.promisee is not None
    assert one.promisee.words == "Washington"


def test_the_not_of_the_opener_is_not_part_of_the_fallback() -> None:
    text = (
        "If Chad reopens the road, Libya will send more grain. "
        "If it does not, Tripoli will keep the present quota."
    )
    report = Report(text, *segment(text))
    (found,) = [one for one in extract(report).statements if isinstance(one, Commitment)]
    assert found.fallback is not None
    assert found.fallback.of(text) == "keep the present quota"


def test_the_opposite_case_is_the_main_clause_and_giving_means_is_an_offer() -> None:
    text = (
        "If the council accepts the plan, Chad will lend its airfields to the campaign there. "
        "If the plan turns out to be one-sided, however, Ndjamena will limit itself to the road "
        "it already opens for supplies."
    )
    report = Report(text, *segment(text))
    (found,) = [one for one in extract(report).statements if isinstance(one, Commitment)]
    assert found.kind in ("offer", "pledge", "promise")
    assert found.fallback is not None
    assert found.fallback.of(text).startswith("limit itself to the road")


@pytest.mark.parametrize(
    ("told", "sure"),
    [
        ("Okello and Mutua met. If the talks fail, he will close the border.", False),
        ("Okello met Mutua. If the talks fail, he will close the border.", True),
    ],
)
def test_a_promise_of_a_pronoun_that_may_mean_another_is_less_sure(told: str, sure: bool) -> None:
    one, plain = only(told), only("If the talks fail, Okello will close the border.")
    assert words(told, one.promisor.antecedent) == ("Okello" if sure else "Mutua")
    assert one.confidence == (plain.confidence if sure else round(plain.confidence * 0.7, 2))


@pytest.mark.parametrize("minded", ["prepared", "willing", "ready"])
def test_it_that_is_willing_to_act_is_a_party(minded: str) -> None:
    told = f"The rebel group said that it is {minded} to declare a truce if the council meets."
    assert words(told, only(told).promisor.antecedent) == "rebel group"
    assert not found(f"The rebel group said that it is {minded}.")
