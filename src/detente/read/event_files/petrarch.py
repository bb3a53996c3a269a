"""PETRARCH2 and Phoenix: tab-separated, no header; CAMEO actor and event codes, "---" absent."""

from detente.model.imported import NOWHERE, UNCOUNTED, Written
from detente.read.event_files.form import DAYS, Form, number

_COLUMNS = ("date", "source", "target", "code", "issues", "ids")
_MOST = 13
_PHOENIX = (
    "id_version", "date", "year", "month", "day", "source", "source_root", "source_agent",
    "source_others", "target", "target_root", "target_agent", "target_others", "code",
    "root_code", "quad", "goldstein", "issues", "lat", "lon", "placename", "state", "country",
    "ids", "urls", "sources",
)  # fmt: skip


def _row(cells: list[str]) -> list[Written]:
    day, source, target, code, _, ids = cells[:6]
    when = DAYS[day]
    sides = (("", "", "", source), ("", "", "", target))
    return [(when, when, *sides, (code, "", "", ""), NOWHERE, number(ids), UNCOUNTED)]


def _phoenix(cells: list[str]) -> list[Written]:
    when = DAYS[cells[1]]
    latitude, longitude, name, state, country = cells[18:23]
    spot = (name, state, country, latitude, longitude, "settlement" if name else "")
    sides = (("", "", "", cells[5]), ("", "", "", cells[9]))
    deed = (cells[13], "", cells[16], "")
    return [(when, when, *sides, deed, spot, number(cells[0]), UNCOUNTED)]


PETRARCH = Form(
    "petrarch", "PETRARCH2 file, 6 to 13 columns", _COLUMNS, _row, header=False, most=_MOST
)
PHOENIX = Form("phoenix", "Phoenix file, 26 columns", _PHOENIX, _phoenix, header=False)
