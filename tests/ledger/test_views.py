import json
from dataclasses import replace

import pytest

from detente.ledger import views
from detente.ledger.filters import Filter
from detente.ledger.ledger import Ledger
from detente.model.errors import LedgerError
from tests.ledger.readings import (
    TEXT,
    VIENNA,
    event_of,
    numbered,
    reading_of,
    report_of,
    wide_reading,
)


@pytest.fixture
def read(ledger: Ledger) -> Ledger:
    ledger.append(reading_of())
    return ledger


def test_an_event_has_every_field(read: Ledger) -> None:
    (event,) = views.events(read)
    report = report_of()
    shown = "id short report citation quote actors recipients type mode contexts cameo quad"
    shown += " intensity trigger date date_precision date_how where stance likelihood negated time"
    shown += " voices confidence reason title outlet published told_on"
    assert list(event) == shown.split()
    assert event["id"].startswith(event["short"])
    assert len(event["short"]) == 6
    assert event["report"] == report.id
    assert event["citation"] == f"{report.id[:8]}:19-64"
    assert event["quote"] == report.text[19:64] == "Ruritania offered Graustark a truce on Monday"
    assert event["actors"] == [
        {
            "words": "Ruritania",
            "name": "Ruritania",
            "code": "RUR",
            "country": "RUR",
            "sector": "GOV",
            "confidence": 0.95,
            "reason": "name of a state",
        }
    ]
    assert [who["code"] for who in event["recipients"]] == ["GRK"]
    assert (event["type"], event["mode"], event["cameo"]) == ("AGREE", "ceasefire", "0356")
    assert (event["quad"], event["intensity"]) == (1, 6.4)
    assert event["contexts"] == ["military", "territory"]
    assert (event["date"], event["date_precision"]) == ("2031-03-10", "day")
    assert event["date_how"] == ["Monday", "the one before 2031-03-11"]
    assert event["where"]["name"] == "Vienna"
    assert event["where"]["reason"] == "the largest place of that name"
    assert (event["where"]["latitude"], event["where"]["precision"]) == (48.20849, "settlement")
    assert event["negated"] is False
    assert event["voices"] == [
        {"words": "the envoy Orla Čech", "kind": "named", "cue": "said", "code": "RURGOV"},
        {"words": "The Strelsau Courier", "kind": "outlet", "cue": "", "code": ""},
    ]
    assert event["reason"] == {
        "rule": "verb-frame",
        "saw": "offered",
        "refused": ["CONSULT: no meeting is named"],
        "judged": [["AGREE.ceasefire", 0.83], ["CONSULT", 0.09], ["none.sport", 0.02]],
        "status": [["fact", 0.91], ["planned", 0.05]],
    }
    assert json.loads(json.dumps(event)) == event


def test_a_claim_has_voice_content_and_what_is_inside(read: Ledger) -> None:
    (claim,) = views.claims(read)
    (event,) = views.events(read)
    assert (claim["voice"], claim["voice_code"]) == ("the envoy Orla Čech", "RURGOV")
    assert (claim["cue"], claim["kind"], claim["direct"]) == ("said", "assertion", False)
    assert claim["content"] == ["Ruritania offered Graustark a truce on Monday"]
    assert claim["inner"] == [event["id"]]


def test_a_commitment_has_condition_act_and_fallback(read: Ledger) -> None:
    (made,) = views.commitments(read)
    assert (made["kind"], made["condition_polarity"]) == ("offer", "if")
    assert made["condition"] == "Graustark withdraws by June"
    assert made["act"] == "reopen the bridge"
    assert made["fallback"] == "it stays shut"
    assert (made["promisor"]["code"], made["promisee"]["code"]) == ("RUR", "GRK")
    assert made["deadline"] == {"words": "June", "date": "2031-06", "precision": "month"}


EVENTS = [
    (Filter(), 1),
    (Filter(actor="ruritania"), 1),
    (Filter(actor="RUR"), 1),
    (Filter(actor="rur"), 1),
    (Filter(actor="Ruritan"), 0),  # half a word
    (Filter(actor="Vienna"), 0),  # a place, not a party
    (Filter(actor="cech"), 0),  # the voice, not a party
    (Filter(dyad="RUR-GRK"), 1),
    (Filter(dyad="GRK-RUR"), 0),
    (Filter(dyad="GRK-RUR", both=True), 1),
    (Filter(since="2031"), 1),
    (Filter(since="2031-03-10"), 1),
    (Filter(since="2031-03-11"), 0),
    (Filter(until="2031-03"), 1),
    (Filter(until="2031-03-09"), 0),
    (Filter(type="agree"), 1),
    (Filter(type="CEASEFIRE"), 1),
    (Filter(type="FIGHT"), 0),
    (Filter(stance="reported"), 1),
    (Filter(stance="denied"), 0),
    (Filter(min_confidence=0.8), 1),
    (Filter(min_confidence=0.81), 0),
    (Filter(actor="' OR 1=1 --"), 0),
]


@pytest.mark.parametrize(("chosen", "number"), EVENTS)
def test_filters_of_events(read: Ledger, chosen: Filter, number: int) -> None:
    assert len(list(views.events(read, chosen))) == number


CLAIMS = [
    (Filter(actor="Čech"), 1),
    (Filter(actor="orla cech"), 1),
    (Filter(actor="Graustark"), 0),
    (Filter(dyad="RUR-GRK"), 1),
    (Filter(dyad="GRK-RUR"), 0),
    (Filter(kind="assertion"), 1),
    (Filter(type="demand"), 0),
    (Filter(since="2031-03-11", until="2031-03-11"), 1),
    (Filter(until="2030"), 0),
]


@pytest.mark.parametrize(("chosen", "number"), CLAIMS)
def test_filters_of_claims(read: Ledger, chosen: Filter, number: int) -> None:
    assert len(list(views.claims(read, chosen))) == number


COMMITMENTS = [
    (Filter(dyad="RUR-GRK"), 1),
    (Filter(dyad="RURGOV-GRK"), 0),
    (Filter(kind="offer"), 1),
    (Filter(type="threat"), 0),
]


@pytest.mark.parametrize(("chosen", "number"), COMMITMENTS)
def test_filters_of_commitments(read: Ledger, chosen: Filter, number: int) -> None:
    assert len(list(views.commitments(read, chosen))) == number


def test_a_dyad_that_is_none_is_refused(read: Ledger) -> None:
    with pytest.raises(LedgerError, match="as in RUS-USA"):
        list(views.events(read, Filter(dyad="RUR")))


def test_reports_say_how_each_fact_is_known(read: Ledger) -> None:
    (report,) = views.reports(read)
    assert report["title"] == "Talks"
    assert report["how"]["published"] == "dateline"
    assert (report["events"], report["claims"], report["commitments"]) == (1, 1, 1)
    assert report["characters"] == len(TEXT)
    assert (report["revises"], report["superseded_by"]) == (None, None)


def test_actors_come_with_the_words_used(read: Ledger) -> None:
    found = {row["code"]: (row["mentions"], row["words"]) for row in views.actors(read)}
    assert found == {
        "RUR": (2, ["Ruritania"]),
        "GRK": (2, ["Graustark"]),
        "RURGOV": (1, ["the envoy Orla Čech"]),
    }


def test_counts_and_lists_leave_out_what_is_superseded(read: Ledger) -> None:
    read.append(reading_of(reader="r2", statements=(event_of(report_of()),)))
    read.append(numbered(1))
    read.reject("a.png", "an image")
    counted = views.counts(read)
    assert (counted["reports"], counted["readings"]) == (2, 3)
    assert (counted["events"], counted["claims"], counted["commitments"]) == (2, 1, 1)
    assert (counted["rejected"], counted["dropped"], counted["entries"]) == (1, 2, 6)
    assert list(views.rejected(read)) == [
        {"source": "a.png", "reason": "an image", "read_since": False}
    ]
    assert len(list(views.claims(read))) == 1


def test_an_event_without_days_goes_by_the_day_of_publication(ledger: Ledger) -> None:
    reading = reading_of()
    reading.periods.clear()
    ledger.append(reading)
    assert [row["date"] for row in views.events(ledger)] == [""]
    published = next(iter(views.reports(ledger)))["published"][:10]
    assert len(list(views.events(ledger, Filter(since=published, until=published)))) == 1
    assert list(views.events(ledger, Filter(since="2999"))) == []


def test_two_who_act_together_are_a_dyad_in_either_order(ledger: Ledger) -> None:
    report = report_of()
    event = event_of(report)
    together = replace(event, actors=event.actors + event.recipients, recipients=())
    ledger.append(reading_of(report, statements=(together,)))
    assert len(list(views.events(ledger, Filter(dyad="GRK-RUR")))) == 1


def test_the_log_reads_as_a_chain(read: Ledger) -> None:
    first, second = views.log(read)
    assert (first["action"], second["action"]) == ("report", "reading")
    assert second["previous"] == first["hash"]
    assert second["detail"]["reader"] == "r1"


@pytest.fixture
def wide(ledger: Ledger) -> Ledger:
    ledger.append(wide_reading())
    return ledger


def test_an_incident_keeps_every_figure_with_its_voice(wide: Ledger) -> None:
    (row,) = views.incidents(wide)
    assert (row["type"], row["stage"], row["blame"]) == ("bombing", "accomplished", "accused")
    assert [who["code"] for who in row["perpetrators"]] == ["RUR"]
    assert [who["code"] for who in row["victims"]] == ["GRK"]
    assert (row["weapon"], row["weapon_type"], row["named"]) == ("truce", "explosives", ["offered"])
    low, exact = row["tolls"]
    assert (low["effect"], low["low"], low["high"]) == ("killed", 3, None)
    assert [voice["words"] for voice in low["voices"]] == [
        "the envoy Orla Čech",
        "The Strelsau Courier",
    ]
    assert (exact["best"], exact["high"]) == (5, 5)
    assert (row["date"], row["where"]["country"]) == ("2031-03-10", "AUT")


def test_a_tie_has_both_its_ends(wide: Ledger) -> None:
    (row,) = views.ties(wide)
    assert (row["kind"], row["ended"], row["trigger"]) == ("allied-with", True, "withdraws")
    assert (row["subject"]["code"], row["object"]["code"]) == ("RUR", "GRK")
    assert row["object_place"] is None


def test_a_measure_points_to_its_cause(wide: Ledger) -> None:
    (row,) = views.measures(wide)
    events = {event["id"] for event in views.events(wide)}
    incidents = {incident["id"] for incident in views.incidents(wide)}
    assert (row["quantity"], row["direction"]) == ("troops", "lowered")
    assert row["amount"] == {"low": 40, "best": 45, "high": 50}
    assert (row["change"], row["cause"]) == ("else it", "offered")
    assert set(row["caused_by"]) == events | incidents


def test_places_are_counted_with_their_names(wide: Ledger) -> None:
    (row,) = views.places(wide)
    assert (row["name"], row["country"], row["mentions"]) == ("Vienna", "AUT", 1)
    assert [name["words"] for name in row["written"]] == ["Vienna"]


@pytest.mark.parametrize(
    ("place", "kinds"),
    [
        ("vienna", {"event", "incident", "measure"}),
        ("AUT", {"event", "incident", "measure"}),
        ("geonames:2761369", {"event", "incident", "measure"}),
        ("Graz", set()),
        ("Balkans", set()),
        ("", {"event", "incident", "measure", "tie", "claim", "commitment"}),
    ],
)
def test_a_place_filters_every_kind(wide: Ledger, place: str, kinds: set[str]) -> None:
    chosen = Filter(place=place)
    listed = (
        ("event", views.events), ("incident", views.incidents), ("claim", views.claims),
        ("commitment", views.commitments), ("tie", views.ties), ("measure", views.measures),
    )  # fmt: skip
    assert {kind for kind, view in listed if list(view(wide, chosen))} == kinds


@pytest.mark.parametrize(
    ("chosen", "number"),
    [
        (Filter(type="bombing"), 1),
        (Filter(type="kidnapping"), 0),
        (Filter(dyad="RUR-GRK"), 1),
        (Filter(dyad="GRK-RUR"), 0),
        (Filter(actor="GRK"), 1),
        (Filter(since="2031-03-11"), 0),
        (Filter(until="2031-03"), 1),
    ],
)
def test_filters_of_incidents(wide: Ledger, chosen: Filter, number: int) -> None:
    assert len(list(views.incidents(wide, chosen))) == number


def test_dates_are_told_with_their_days_or_without(wide: Ledger) -> None:
    month, length = views.dates(wide)
    assert (month["words"], month["value"], month["date"]) == ("June", "2031-06", "2031-06")
    assert (month["first_day"], month["last_day"]) == ("2031-06-01", "2031-06-30")
    assert (length["type"], length["date"], length["date_how"]) == ("DURATION", "", [])


def test_a_region_finds_what_lies_in_it(ledger: Ledger) -> None:
    reading = wide_reading()
    (at,) = reading.places
    within = replace(VIENNA, name="Kizlyar", country="RUS", region="Dagestan")
    reading.places[at] = replace(reading.places[at], place=within)
    ledger.append(reading)
    for place, number in (("North Caucasus", 1), ("Dagestan", 1), ("South Caucasus", 0)):
        assert len(list(views.incidents(ledger, Filter(place=place)))) == number, place
