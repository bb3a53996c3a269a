"""Every format of event data, with its traps, from a small made-up file to rows in words."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from detente.ledger.ledger import Ledger
from detente.ledger.verify import verify
from detente.read.event_files.forms import FORMS
from detente.run.importing import Imported, import_files
from tests.ledger.event_files import icews

Row = dict[str, Any]
Import = Callable[..., list[Row]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made.ledger"


@pytest.fixture
def done() -> list[Imported]:
    return []


@pytest.fixture
def imported(path: Path, tmp_path: Path, done: list[Imported]) -> Import:
    """Import lines of a format, check the ledger, and give the rows in words."""

    def run(form: str, lines: list[str], *, header: str = "", encoding: str = "utf-8") -> list[Row]:
        file = tmp_path / f"{form}.txt"
        head = [header] if header else []
        file.write_bytes("".join(f"{line}\n" for line in [*head, *lines]).encode(encoding))
        with Ledger.open(path) as ledger:
            done.extend(import_files(ledger, form, [file]))
            assert verify(ledger).broken == ()
            return [dict(row) for row in ledger.select("SELECT * FROM imported ORDER BY row")]

    return run


def tabbed(columns: tuple[str, ...], **cells: str) -> str:
    assert set(cells) <= set(columns)
    return "\t".join(cells.get(name, "") for name in columns)


def told(row: Row, *names: str) -> tuple[Any, ...]:
    return tuple(row[name] for name in names)


# ICEWS


ICEWS_HEADER = "\t".join(FORMS["icews"].columns)


def test_icews_sectors_in_any_order_quoted_or_not(imported: Import) -> None:
    lines = [
        icews(1, source=("A. Vik", '"Government,Military"', "Norway")),
        icews(2, source=("A. Vik", "Military,Government", "Norway")),
        icews(3, source=("J. Jónsdóttir", '"Elite,(National) Major Party,Parties"', "Iceland")),
    ]
    rows = imported("icews", lines, header=ICEWS_HEADER)
    assert [row["actor_code"] for row in rows] == ["NORMIL", "NORMIL", "ISLPTY"]
    assert rows[2]["actor"] == "J. Jónsdóttir"


def test_icews_sectors_of_many_names(imported: Import) -> None:
    sectors = {
        "Army Headquarters": "NORMIL",
        "Energy Ministry,Government": "NORGOV",
        "Opposition Major Party (Out Of Government),Parties": "NOROPP",
        "Government Minor Party (In Government)": "NORPTY",
        "Provincial Court,Government": "NORJUD",
        "Social,General Population / Civilian / Social": "NORCVL",
        "Rebel,Dissident": "NORREB",
        "Unidentified Forces": "NORUAF",
        "State Media": "NORJRN",
    }
    lines = [icews(n, source=(f"No. {n}", sector, "Norway")) for n, sector in enumerate(sectors)]
    rows = imported("icews", lines, header=ICEWS_HEADER)
    assert [row["actor_code"] for row in rows] == list(sectors.values())


def test_icews_bodies_of_no_country(imported: Import) -> None:
    kinds = (
        "Global,International Government Organization,Global Diplomatic IGOs",
        "Nongovernmental Organization,International Human Rights NGOs",
    )
    lines = [icews(n, source=(f"No. {n}", kind, "")) for n, kind in enumerate(kinds)]
    rows = imported("icews", lines, header=ICEWS_HEADER)
    assert [row["actor_code"] for row in rows] == ["IGO", "NGO"]


def test_icews_names_of_countries_and_of_bodies(imported: Import) -> None:
    lines = [
        icews(1, source=("Russia", "", "Russian Federation"), target=("Hamas", "Rebel", "")),
        icews(2, source=("North Atlantic Treaty Organization", "", ""), target=("", "", "")),
        icews(3, source=("South Korea", "", "South Korea"), target=("X. Y.", "", "Nowhereland")),
        icews(4, source=("A. B.", "Police", "Palestinian Territory, Occupied")),
    ]
    rows = imported("icews", lines, header=ICEWS_HEADER)
    assert [told(row, "actor_code", "recipient_code")[0] for row in rows] == [
        "RUS", "IGOWSTNAT", "KOR", "PSECOP",
    ]  # fmt: skip
    assert rows[0]["recipient_code"].startswith("PSE")
    assert told(rows[1], "recipient", "recipient_code") == ("", "")
    assert told(rows[2], "recipient", "recipient_code") == ("X. Y.", "")


def test_icews_codes_that_a_spreadsheet_cut_and_lines_of_windows(imported: Import) -> None:
    lines = [icews(1, code="42") + "\r", icews(2, code='"1712"', score=""), icews(3, code="010")]
    rows = imported("icews", lines, header=f"\ufeff{ICEWS_HEADER}\r")
    assert told(rows[0], "cameo", "type", "mode") == ("042", "CONSULT", "visit")
    assert told(rows[1], "type", "mode", "quad", "intensity") == ("ASSAULT", "destroy", 4, -8.5)
    assert told(rows[2], "type", "quad") == ("", 1)


def test_icews_without_a_place(imported: Import) -> None:
    nowhere = ("", "", "", "", "", "")
    rows = imported("icews", [icews(1, where=nowhere)], header=ICEWS_HEADER)
    assert told(rows[0], "place", "country", "latitude", "place_precision") == ("", "", None, "")


def test_bytes_that_are_no_utf_8_are_read_as_windows_1252(imported: Import) -> None:
    line = icews(1, source=("Høyre", "Parties", "Norway"))
    rows = imported("icews", [line], header=ICEWS_HEADER, encoding="cp1252")
    assert rows[0]["actor"] == "Høyre"


# POLECAT


def polecat(**cells: str) -> str:
    columns = FORMS["polecat"].columns
    filled = dict.fromkeys(columns, "None") | {
        "Event ID": "PHO7", "Event Date": "2021-02-03", "Event Type": "CONSULT",
        "Event Mode": "visit", "Intensity": "4.0", "Actor Name": "A. Vik",
        "Actor Country": "NOR", "Primary Actor Sector": "GOV", "Recipient Name": "Iceland",
        "Recipient Country": "ISL", "City": "Bodø", "Province": "Nordland", "Country": "NOR",
        "Latitude": "67.28", "Longitude": "14.40",
    }  # fmt: skip
    return "\t".join(
        (filled | {name.replace("_", " "): cell for name, cell in cells.items()}).values()
    )


POLECAT_HEADER = "\t".join(FORMS["polecat"].columns)


def test_polecat_is_plover_already_and_no_utf_8(imported: Import) -> None:
    lines = [polecat(), polecat(Event_Type="AID", Event_Mode="None", Intensity="None")]
    rows = imported("polecat", lines, header=POLECAT_HEADER, encoding="iso-8859-1")
    assert told(rows[0], "type", "mode", "quad", "intensity") == ("CONSULT", "visit", 1, 4.0)
    assert told(rows[0], "actor", "actor_code", "recipient_code") == ("A. Vik", "NORGOV", "ISL")
    assert told(rows[0], "place", "region", "event_id") == ("Bodø", "Nordland", "PHO7")
    assert told(rows[1], "type", "mode", "quad", "intensity") == ("AID", "", 2, 10.0)


def test_polecat_several_parties_in_a_cell(imported: Import) -> None:
    lines = [
        polecat(Actor_Name="A. Vik; B. Lund", Actor_Country="NOR; DNK", Primary_Actor_Sector="GOV"),
        polecat(
            Actor_Name="A. Vik; B. Lund", Actor_Country="NOR; DNK", Primary_Actor_Sector="GOV; MIL",
            Recipient_Name="None", Recipient_Country="None",
        ),
        polecat(Actor_Name="A; B; C", Actor_Country="NOR; DNK"),
    ]  # fmt: skip
    rows = imported("polecat", lines, header=POLECAT_HEADER)
    found = [told(row, "line", "actor_code", "recipient_code") for row in rows]
    assert found[:2] == [(2, "NORGOV", "ISL"), (2, "DNKGOV", "ISL")]
    assert found[2:4] == [(3, "NORGOV", "DNKMIL"), (3, "DNKMIL", "NORGOV")]
    assert [told(row, "actor", "actor_code") for row in rows[4:]] == [
        ("A", "GOV"), ("B", "GOV"), ("C", "GOV"),
    ]  # fmt: skip


def test_polecat_with_too_many_tabs(imported: Import, done: list[Imported]) -> None:
    lines = [polecat() + "\t\t", polecat() + "\tmore"]
    rows = imported("polecat", lines, header=f"{POLECAT_HEADER}\t\tUnnamed: 41")
    assert [row["line"] for row in rows] == [2]
    assert done[0].rejects == 1


def test_polecat_with_names_of_columns_that_the_rows_lack(imported: Import) -> None:
    header = POLECAT_HEADER.replace("\tActor Name\t", "\tHeadline\tEvent Text\tActor Name\t")
    rows = imported("polecat", [polecat()], header=header)
    assert told(rows[0], "actor", "recipient_code") == ("A. Vik", "ISL")


# GDELT


def gdelt(form: str, **cells: str) -> str:
    columns = (*FORMS[form].columns, *(["SOURCEURL"] if form == "gdelt1" else []))
    filled = {
        "GLOBALEVENTID": "77", "SQLDATE": "20150218", "Actor1Code": "NORGOV",
        "Actor1Name": "NORWAY", "Actor1CountryCode": "NOR", "Actor1Type1Code": "GOV",
        "Actor2Code": "ISL", "Actor2Name": "ICELAND", "Actor2CountryCode": "ISL",
        "EventCode": "0231", "QuadClass": "1", "GoldsteinScale": "3.4", "ActionGeo_Type": "4",
        "ActionGeo_FullName": "Bergen, Hordaland, Norway", "ActionGeo_CountryCode": "NO",
        "ActionGeo_Lat": "60.38", "ActionGeo_Long": "5.33", "SOURCEURL": "http://a.example/1",
    }  # fmt: skip
    return tabbed(columns, **filled | cells)


@pytest.mark.parametrize(("form", "width"), [("gdelt1", 58), ("gdelt2", 61)])
def test_gdelt_has_no_header_and_keeps_leading_zeros(
    imported: Import, form: str, width: int
) -> None:
    line = gdelt(form)
    assert len(line.split("\t")) == width
    (row,) = imported(form, [line])
    assert told(row, "line", "event_id", "first_day") == (1, 77, "2015-02-18")
    assert told(row, "type", "mode", "cameo", "quad", "intensity") == (
        "REQUEST", "assist", "0231", 1, 3.4,
    )  # fmt: skip
    assert told(row, "actor_code", "recipient", "recipient_code") == ("NORGOV", "ICELAND", "ISL")
    assert told(row, "place", "region", "country", "latitude") == (
        "Bergen", "Hordaland", "NOR", 60.38,
    )  # fmt: skip


def test_gdelt_countries_of_places_are_fips_and_of_actors_cameo(imported: Import) -> None:
    lines = [
        gdelt("gdelt2", ActionGeo_CountryCode="SW", ActionGeo_Type="1",
              ActionGeo_FullName="Sweden"),
        gdelt("gdelt2", Actor1Code="ROMMED", Actor1CountryCode="ROM", Actor1Type1Code="MED"),
        gdelt("gdelt2", Actor2Code="", Actor2Name="", Actor2CountryCode="", ActionGeo_Lat="",
              ActionGeo_Long=""),
        gdelt("gdelt2", Actor1Code="IGOUNO", Actor1CountryCode="", Actor1Type1Code="IGO"),
    ]  # fmt: skip
    rows = imported("gdelt2", lines)
    assert told(rows[0], "place", "country", "place_precision") == ("Sweden", "SWE", "country")
    assert rows[1]["actor_code"] == "ROUMED"
    assert told(rows[2], "recipient", "latitude") == ("", None)
    assert rows[3]["actor_code"] == "IGOUNO"


def test_gdelt_1_of_before_2013_has_no_address(imported: Import) -> None:
    line = gdelt("gdelt1").rpartition("\t")[0]
    assert len(imported("gdelt1", [line])) == 1


def test_gdelt_1_is_no_gdelt_2(imported: Import, done: list[Imported]) -> None:
    assert imported("gdelt2", [gdelt("gdelt1")]) == []
    assert re.search(r"is no GDELT 2 event file, 61 columns: .* 58 columns", done[0].refused)


# PETRARCH2 and Phoenix


def test_petrarch_lines_of_any_length(imported: Import) -> None:
    lines = [
        "20160405\tNORGOV\tISL\t0841\t\ts7_1\tFjord",
        "20160405\tRUSMIL\t---\t190\tTAX,1\ts8_2;s9_1\thttp://a.example\tFjord\ta\tb\tc\td\te",
        "20160406\tREB\tUSA\t18",
    ]
    rows = imported("petrarch", lines)
    assert told(rows[0], "type", "mode", "cameo", "intensity") == (
        "RETREAT",
        "release",
        "0841",
        6.5,
    )
    assert told(rows[0], "actor", "actor_code", "recipient") == ("NORGOV", "NORGOV", "Iceland")
    assert told(rows[1], "recipient", "event_id") == ("", "s8_2;s9_1")
    assert len(rows) == 2


def phoenix(**cells: str) -> str:
    filled = {
        "id_version": "12_v1", "date": "20160405", "source": "NORCOP", "target": "ISLCVL",
        "code": "173", "goldstein": "-5.0", "quad": "4", "lat": "60.4", "lon": "5.3",
        "placename": "Bergen", "country": "NOR",
    }  # fmt: skip
    return tabbed(FORMS["phoenix"].columns, **filled | cells)


def test_phoenix_lines(imported: Import) -> None:
    rows = imported("phoenix", [phoenix(), phoenix(lat="", lon="", placename="", code="000")])
    assert told(rows[0], "type", "mode", "intensity") == ("COERCE", "arrest", -5.0)
    assert told(rows[0], "actor_code", "recipient_code", "country") == ("NORCOP", "ISLCVL", "NOR")
    assert len(rows) == 1


# ACLED


ACLED_HEADER = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,country,admin1,location,latitude,longitude,geo_precision,notes,fatalities"  # noqa: E501


def acled(
    kind: str, one: tuple[str, str], other: tuple[str, str] = ("", ""), day: str = "2020-02-29",
    exact: str = "1", fatalities: str = "3", notes: str = "Nothing, really",
) -> str:  # fmt: skip
    type_, sub = kind.split(": ")
    cells = (
        "XYZ1", day, "2020", exact, "", type_, sub, one[0], "", one[1], other[0], "", other[1],
        "Mali", "Mopti", "Sévaré", "14.53", "-4.10", "1", notes, fatalities,
    )  # fmt: skip
    return ",".join(f'"{cell}"' if "," in cell or "\n" in cell else cell for cell in cells)


ARMY = ("Military Forces of Mali (2013-2020)", "1")
GROUP = ("Ag Front", "Rebel group")


def test_acled_sides_have_no_direction_unless_the_kind_tells_it(imported: Import) -> None:
    civilians, crowd = ("Civilians (Mali)", "7"), ("Protesters (Mali)", "Protesters")
    lines = [
        acled("Battles: Armed clash", ARMY, GROUP),
        acled("Violence against civilians: Attack", civilians, GROUP),
        acled("Protests: Peaceful protest", crowd),
        acled(
            "Protests: Protest with intervention", crowd, ("Police Forces of Mali (2013-2020)", "1")
        ),
        acled("Protests: Excessive force against protesters", crowd, ARMY),
        acled("Explosions/Remote violence: Air/drone strike", ARMY, GROUP),
    ]
    rows = imported("acled", lines, header=ACLED_HEADER)
    found = [told(row, "actor", "type", "mode", "directed") for row in rows]
    assert found == [
        (ARMY[0], "ASSAULT", "firearms", 0),
        (GROUP[0], "ASSAULT", "", 1),
        (crowd[0], "PROTEST", "demo", 1),
        (crowd[0], "PROTEST", "demo", 0),
        (ARMY[0], "ASSAULT", "crowd-control", 1),
        (ARMY[0], "ASSAULT", "aerial", 0),
    ]
    assert [row["recipient"] for row in rows[:3]] == [GROUP[0], civilians[0], ""]
    assert told(rows[0], "actor_code", "recipient_code") == ("MLIMIL", "")
    assert told(rows[3], "actor_code", "recipient_code") == ("MLICVL", "MLICOP")


def test_acled_names_of_forces_and_groups(imported: Import) -> None:
    names = {
        "Police Forces of Mali (2013-2020) River Unit": "MLICOP",
        "Military Forces of the United States (2017-2021)": "USAMIL",
        "NATO: North Atlantic Treaty Organization": "IGOWSTNAT",
        "Dale Communal Militia (Niger)": "NERPRM",
        "Unidentified Armed Group (Mali)": "MLIUAF",
        "Front of Nowhere": "",
    }
    lines = [acled("Battles: Armed clash", (name, "4"), GROUP) for name in names]
    rows = imported("acled", lines, header=ACLED_HEADER)
    assert {row["actor"]: row["actor_code"] for row in rows} == names


def test_acled_dates_are_as_exact_as_they_say(imported: Import) -> None:
    battle = ("Battles: Armed clash", ARMY, GROUP)
    lines = [
        acled(*battle, day="29 February 2020"),
        acled(*battle, exact="2"),
        acled(*battle, exact="3"),
    ]
    rows = imported("acled", lines, header=ACLED_HEADER)
    assert [told(row, "first_day", "last_day") for row in rows] == [
        ("2020-02-29", "2020-02-29"), ("2020-02-26", "2020-03-03"), ("2020-02-01", "2020-02-29"),
    ]  # fmt: skip


def test_acled_rows_over_several_lines_and_cut_short(
    imported: Import, done: list[Imported]
) -> None:
    battle = ("Battles: Armed clash", ARMY, GROUP)
    lines = [
        acled(*battle, notes="One line,\nand another"),
        acled(*battle, fatalities=""),
        "XYZ9,2020-01-01,2020",
        acled(*battle, fatalities="many"),
        acled("Parades: Parade", ARMY),
    ]
    rows = imported("acled", lines, header=ACLED_HEADER)
    assert [told(row, "line", "low", "best", "high") for row in rows] == [
        (2, None, 3, None), (4, None, None, None),
    ]  # fmt: skip
    assert (done[0].rows, done[0].rejects) == (2, 3)


def test_acled_with_semicolons(imported: Import) -> None:
    line = acled("Battles: Armed clash", ARMY, GROUP, notes="Nothing")
    rows = imported("acled", [line.replace(",", ";")], header=ACLED_HEADER.replace(",", ";"))
    assert len(rows) == 1


def test_a_table_of_something_else_is_no_acled(imported: Import, done: list[Imported]) -> None:
    assert imported("acled", ["1,2"], header="id,date") == []
    assert re.search("is no ACLED export: it has no column event_id_cnty", done[0].refused)


# UCDP GED


UCDP_HEADER = "id,relid,year,type_of_violence,dyad_name,side_a,side_b,where_prec,where_coordinates,adm_1,latitude,longitude,country,date_prec,date_start,date_end,deaths_a,best,high,low,gwnoa,gwnob"  # noqa: E501


def ucdp(
    violence: str, one: str, other: str, days: tuple[str, str] = ("2003-01-05", "2003-01-09"),
    deaths: str = "12,20,4", gwno: str = "432",
) -> str:  # fmt: skip
    start, end = (f"{day} 00:00:00.000" for day in days)
    return (
        f"9,MLI-1,2003,{violence},x - y,{one},{other},2,Gao town,Gao region,16.27,-0.04,Mali,2,"
        f"{start},{end},0,{deaths},{gwno},"
    )


def test_a_file_that_lacks_a_column_says_which(imported: Import, done: list[Imported]) -> None:
    header = POLECAT_HEADER.replace("\tEvent Mode", "")
    assert imported("polecat", [polecat()], header=header) == []
    assert re.search("column 4 is named 'Intensity', not 'Event Mode'", done[0].refused)


def test_ucdp_sides_days_and_deaths(imported: Import) -> None:
    lines = [
        ucdp("1", "Government of Mali", "Ag Front"),
        ucdp("2", "Ag Front", "Second Ag Front"),
        ucdp("3", "Ag Front", "Civilians"),
        ucdp("1", "Government of Somewhere (Else)", "Ag Front", gwno="775"),
    ]
    rows = imported("ucdp", lines, header=UCDP_HEADER)
    assert [told(row, "directed", "actor_code", "recipient_code") for row in rows] == [
        (0, "MLIGOV", ""), (0, "", ""), (1, "", "MLICVL"), (0, "MMRGOV", ""),
    ]  # fmt: skip
    assert told(rows[0], "first_day", "last_day") == ("2003-01-05", "2003-01-09")
    assert told(rows[0], "low", "best", "high") == (4, 12, 20)
    assert told(rows[0], "type", "place", "region", "country") == (
        "ASSAULT", "Gao town", "Gao region", "MLI",
    )  # fmt: skip


def test_ucdp_columns_as_former_editions_call_them(imported: Import) -> None:
    header = UCDP_HEADER.replace(",best,high,low,", ",best_est,high_est,low_est,")
    quoted = ",".join(f'"{name}"' for name in header.split(","))
    rows = imported("ucdp", [ucdp("3", "Ag Front", "Civilians")], header=f"\ufeff{quoted}")
    assert told(rows[0], "low", "best", "high") == (4, 12, 20)


def test_ucdp_rows_that_cannot_be(imported: Import, done: list[Imported]) -> None:
    lines = [
        ucdp("4", "Government of Mali", "Ag Front"),
        ucdp("1", "Government of Mali", "Ag Front", days=("2003-01-09", "2003-01-05")),
        ucdp("1", "Government of Mali", "Ag Front", deaths="12,20,"),
    ]
    assert imported("ucdp", lines, header=UCDP_HEADER) == []
    assert done[0].rejects == 3
