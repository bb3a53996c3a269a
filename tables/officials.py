"""Compile who held which national office, from when to when, under which names."""

from collections import defaultdict
from pathlib import Path

import persons
from joining import merge_terms
from offices import Office, OfficeRules, load_rules
from other_offices import OtherOffices, load_other_offices
from sheets import Row, read_rows, split_forms, write_rows
from succession import end_superseded, mark_open, report_overlaps
from tenures import CROWNS, Tenure

COLUMNS = (
    "person",
    "iso3",
    "role",
    "title",
    "start",
    "end",
    "wikidata",
    "source",
    "other_forms",
)

COMMENT = """Office holders since 1946: one row per person and unbroken term.
Built by tables/build_actors.py from Wikidata query results (CC0; read through the
every-politician-scrapers repositories), an unsourced supplement and tables/hand/officials*.tsv.
source: wikidata; hand = written for this project; supplement-unverified = check before relying on it;
what follows a bar was derived: "end: successor" = an open or doubtful row closed by the next holder,
"start: year" and the like = the source gives no day, the date is the widest reading,
"open: 2022-07" = in office when the source was read, unknown since.
end: blank = in office or unknown as of 2022-07 (Wikidata) or 2025-10 (supplement, hand).
Heads of international organisations carry the pseudo-countries UNO, EUR, IGO. other_forms: bar-separated."""

OTHER_COMMENT = """Office holders below the main offices of officials.tsv: cabinets, regions, courts, forces, parties.
Built by tables/build_actors.py from Wikidata query results (CC0; read through the
every-politician-scrapers repositories), sorted by tables/hand/other_offices.tsv. One row per person
and unbroken term that ended after 1979. The columns are those of officials.tsv. role: minister,
deputy-minister, subnational, judge, military, police, speaker, opposition, party, central-bank.
A title is the source's name for the office. An open row was open in July 2022, unknown since."""

EARLIEST = "1946-01-01"
EARLIEST_OTHER = "1980-01-01"


def build(raw: Path, hand: Path, target: Path) -> int:
    """Write the table of office holders."""
    people = {row["wikidata_person"]: row for row in read_rows(raw / "people.tsv")}
    rules = load_rules(hand)
    unread = _hand_tenures(hand) + _supplement(raw, people, rules)
    given = _known_by_id(unread, raw) + _wikidata(raw, people, rules)
    merged = _apply_fixes(merge_terms(given), hand)
    tenures = mark_open(end_superseded(merged))
    spellings = _spellings(hand)
    rows = [_cells(tenure, spellings, people) for tenure in tenures if _wanted(tenure)]
    _check_leaders(tenures, raw)
    report_overlaps(tenures)
    return write_rows(target / "officials.tsv", COMMENT, COLUMNS, rows)


def build_others(raw: Path, hand: Path, target: Path) -> int:
    """Write the table of those who held an office that the main rules leave out."""
    people = {row["wikidata_person"]: row for row in read_rows(raw / "people.tsv")}
    given = _others(raw, load_rules(hand), load_other_offices(hand))
    tenures = mark_open(end_superseded(_apply_fixes(merge_terms(given), hand)))
    late = [one for one in tenures if not one.last_day or one.last_day >= EARLIEST_OTHER]
    spellings = _spellings(hand)
    rows = [_cells(tenure, spellings, people) for tenure in late if _wanted(tenure)]
    return write_rows(target / "other_officials.tsv", OTHER_COMMENT, COLUMNS, rows)


def _others(raw: Path, rules: OfficeRules, others: OtherOffices) -> list[Tenure]:
    found: list[Tenure] = []
    for row in read_rows(raw / "office_holders.tsv"):
        at = (row["country_iso3"], row["office"], row["level"])
        if rules.sort(*at, "") is not None or row["end_note"] == "start_after_end":
            continue
        if (office := others.sort(*at)) is not None:
            benched = office.role == "judge"  # a later judge of the court ends nobody's term
            doubtful = row["end_note"] != "" and not benched
            found.append(_tenure(row, office, "wikidata", doubtful=doubtful))
    return found


def _known_by_id(tenures: list[Tenure], raw: Path) -> list[Tenure]:
    """Terms without a Wikidata id under the name and id of the one holder there who is called so."""
    named: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for row in read_rows(raw / "office_holders.tsv"):
        name = persons.plain_name(row["person"])
        key = (row["country_iso3"], persons.folded(name))
        named[key].add((name, row["wikidata_person"]))
    known = [(one, named.get((one.iso3, persons.folded(one.person)), set())) for one in tenures]
    return [
        one.called(*next(iter(names))) if len(names) == 1 and not one.wikidata else one
        for one, names in known
    ]


def _wikidata(raw: Path, people: dict[str, Row], rules: OfficeRules) -> list[Tenure]:
    found: list[Tenure] = []
    for row in read_rows(raw / "office_holders.tsv"):
        gender = people.get(row["wikidata_person"], {}).get("gender", "")
        office = rules.sort(row["country_iso3"], row["office"], row["level"], gender)
        if office is None or row["end_note"] == "start_after_end":
            continue
        found.append(_tenure(row, office, "wikidata", doubtful=row["end_note"] != ""))
    return found


def _supplement(raw: Path, people: dict[str, Row], rules: OfficeRules) -> list[Tenure]:
    found: list[Tenure] = []
    for row in read_rows(raw / "office_holders_supplement.tsv"):
        gender = people.get(row["wikidata_person"], {}).get("gender", "")
        office = rules.sort(row["country_iso3"], row["office"], "national", gender)
        if office is None:
            print(f"officials: supplement office not taken: {row['country_iso3']} {row['office']}")
            continue
        found.append(_tenure(row, office, "supplement-unverified", doubtful=False))
    return found


def _tenure(row: Row, office: Office, source: str, *, doubtful: bool) -> Tenure:
    return Tenure(
        person=persons.plain_name(row["person"], crowned=office.title in CROWNS),
        iso3=office.iso3,
        role=office.role,
        title=office.title,
        seats=office.seats,
        start=row["start"],
        end=row["end"],
        wikidata=row["wikidata_person"],
        source=source,
        doubtful=doubtful,
    )


def _hand_tenures(hand: Path) -> list[Tenure]:
    return [
        Tenure(
            person=row["person"],
            iso3=row["iso3"],
            role=row["role"],
            title=row["title"],
            seats="many" if row["role"] == "other" else "one",
            start=row["start"],
            end=row["end"],
            wikidata=row["wikidata"],
            source="hand",
            doubtful=False,
            forms=tuple(split_forms(row["other_forms"])),
        )
        for row in read_rows(hand / "officials.tsv")
    ]


def _apply_fixes(tenures: list[Tenure], hand: Path) -> list[Tenure]:
    """Drop or correct the rows that tables/hand/officials_fixes.tsv names."""
    fixes = {
        (row["iso3"], row["person"], row["title"], row["start"]): row
        for row in read_rows(hand / "officials_fixes.tsv")
    }
    kept: list[Tenure] = []
    for tenure in tenures:
        fix = fixes.get((tenure.iso3, tenure.person, tenure.title, tenure.start))
        if fix is None or tenure.source == "hand":
            kept.append(tenure)
        elif fix["end"] != "drop":
            kept.append(tenure.corrected(fix["new_start"], fix["end"]))
    return kept


def _spellings(hand: Path) -> dict[str, list[str]]:
    rows = read_rows(hand / "spellings.tsv")
    return {persons.folded(row["person"]): split_forms(row["other_forms"]) for row in rows}


def _wanted(tenure: Tenure) -> bool:
    if tenure.last_day and tenure.last_day < EARLIEST:
        return False
    backwards = bool(tenure.last_day) and tenure.first_day > tenure.last_day
    if backwards:
        print(f"officials: starts after its end, dropped: {tenure.iso3} {tenure.person}")
    return not backwards and persons.is_latin(tenure.person)


def _cells(tenure: Tenure, spellings: dict[str, list[str]], people: dict[str, Row]) -> list[str]:
    known = people.get(tenure.wikidata, {}).get("name", "")
    titled = people.get(tenure.wikidata, {}).get("enwiki", "")
    forms = [
        *tenure.forms,
        *spellings.get(persons.folded(tenure.person), []),
        persons.plain_name(known),
        persons.plain_name(titled),
        *spellings.get(persons.folded(known), []),
    ]
    return [
        tenure.person,
        tenure.iso3,
        tenure.role,
        tenure.title,
        tenure.first_day,
        tenure.last_day,
        tenure.wikidata,
        tenure.source,
        "|".join(persons.other_forms(tenure.person, forms)),
    ]


def _check_leaders(tenures: list[Tenure], raw: Path) -> None:
    """Say how many of REIGN's leaders are found; REIGN is used for nothing else."""
    known: dict[str, set[str]] = {}
    for tenure in tenures:
        known.setdefault(tenure.iso3, set()).update(persons.folded(tenure.person).split())
    rows = [row for row in read_rows(raw / "leaders.tsv") if row["end"] >= "1989"]
    hits = sum(
        bool(
            set(persons.folded(row["leader"]).split()[-1:]) & known.get(row["country_iso3"], set())
        )
        for row in rows
    )
    print(f"officials: {hits} of {len(rows)} leaders since 1989 in REIGN have a name in the table")
