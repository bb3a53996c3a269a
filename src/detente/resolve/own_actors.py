"""A user's own actors: a CSV file beside the tables, a row an organisation or an office holder.

Columns: name, country, sector, kind, from, to, forms (other spellings, divided by a bar), office.
A row with an office is of a person, any other of a body. Only name and country must be filled.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from detente.model import names, vocabulary
from detente.model.errors import VocabularyError
from detente.resolve import actor_tables, office_holders, officials, role_words
from detente.resolve.title_words import OWN_ROLE, title_words

COLUMNS = ("name", "country", "sector", "kind", "from", "to", "forms", "office")
_KINDS = {
    "REB": "armed-group", "UAF": "armed-group", "PRM": "armed-group", "MIL": "military",
    "PTY": "party", "JRN": "media", "BUS": "company", "EDU": "university", "CVL": "ngo",
}  # fmt: skip
_WORLD = frozenset({"IGO", "UNO", "EUR", "NGO", "IMG", "MNC"})
_TABLES = ("actors/organisations.tsv", "actors/officials.tsv")


@dataclass(frozen=True, slots=True)
class OwnActor:
    """One row as checked; dates are ISO days or blank."""

    name: str
    country: str
    sector: str
    kind: str
    start: str
    end: str
    forms: tuple[str, ...]
    office: str


def use_actors(path: Path) -> int:
    """Add the actors of a file to the tables and say how many there are.

    Raises VocabularyError, with the line, where a row is wrong; then nothing is added.
    """
    own = read_actors(path)
    bodies = [line for one in own if not one.office for line in _body_lines(one)]
    holders = [_holder_line(one) for one in own if one.office]
    for table, added in zip(_TABLES, (bodies, holders), strict=True):
        vocabulary.add_lines(table, added)
    _forget()
    return len(own)


def read_actors(path: Path) -> list[OwnActor]:
    """The rows of a file, each checked against countries, sectors and dates."""
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise VocabularyError(f"{path} is no UTF-8 text; save it as CSV in UTF-8") from error
    except OSError as error:
        how = f'make it with detente actors --add "NAME,COUNTRY,SECTOR" --actors {path}'
        raise VocabularyError(f"{path}: {error.strerror}; {how}") from error
    lines = [(n, one) for n, one in enumerate(text.splitlines(), 1) if not one.startswith("#")]
    rows = csv.reader(one for _, one in lines)
    header = [cell.strip().lower() for cell in next(rows, [])]
    if "name" not in header or not set(header) <= set(COLUMNS):
        got = ",".join(header) or "nothing"
        raise VocabularyError(f"{path}: the first line must be {','.join(COLUMNS)}; got {got}")
    return [
        _checked(
            dict(zip(header, map(str.strip, row), strict=False)),
            f"{path}, line {lines[rows.line_num - 1][0]}",
        )
        for row in rows
        if any(row)
    ]


def append_actor(path: Path, cells: str) -> OwnActor:
    """Write one row, cells in the order of COLUMNS and divided by commas, at the end of a file.

    Raises VocabularyError where the row is wrong or the file has it already.
    """
    row = next(csv.reader([cells]), [])
    filled = dict(zip(COLUMNS, map(str.strip, row), strict=False))
    own = _checked(filled, cells)
    begun = path.exists() and path.stat().st_size > 0
    if begun and own in read_actors(path):
        raise VocabularyError(f"{path} has {own.name!r} already, in these words")
    with path.open("a", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        if not begun:
            writer.writerow(COLUMNS)
        writer.writerow([filled.get(column, "") for column in COLUMNS])
    return own


def _checked(row: dict[str, str], where: str) -> OwnActor:
    name, country, sector = (row.get(key, "") for key in ("name", "country", "sector"))
    sector = sector.upper()
    country = country.upper()
    if not names.tokens(name):
        raise VocabularyError(f"{where or 'the row'}: a name is missing; write NAME,COUNTRY,SECTOR")
    if country not in actor_tables.countries() and country not in _WORLD:
        known = f"an ISO 3166-1 alpha-3 code such as KEN, or {', '.join(sorted(_WORLD))}"
        raise VocabularyError(f"{where}: {country!r} is no country; write {known}")
    if sector and sector not in title_words().sector_words:
        known = ", ".join(title_words().sector_words)
        raise VocabularyError(f"{where}: {sector!r} is no sector; write one of {known}")
    days = (row.get("from", ""), row.get("to", ""))
    if wrong := [day for day in days if day and not _is_day(day)]:
        raise VocabularyError(f"{where}: {wrong[0]!r} is no day; a day is written 2010-03-29")
    if all(days) and days[0] > days[1]:
        raise VocabularyError(f"{where}: from {days[0]} is after to {days[1]}")
    kind = row.get("kind", "") or _KINDS.get(sector, "agency")
    forms = tuple(form.strip() for form in row.get("forms", "").split("|") if form.strip())
    return OwnActor(name, country, sector or "GOV", kind, *days, forms, row.get("office", ""))


def _is_day(written: str) -> bool:
    """True for a day of the calendar, written 2010-03-29."""
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False


def _body_lines(own: OwnActor) -> Iterator[str]:
    agent = {"PRM": "UAF"}.get(own.sector, own.sector)
    code = own.country.removeprefix("X-") + agent
    for form in dict.fromkeys((own.name, *own.forms)):
        cells = (form, own.name, own.kind, own.country, own.sector, code, own.start, own.end, "")
        yield "\t".join(cells)


def _holder_line(own: OwnActor) -> str:
    start = own.start or "1946-01-01"
    role, forms = f"{OWN_ROLE}{own.sector}", "|".join(own.forms)
    cells = (own.name, own.country, role, own.office, start, own.end, "", "own", forms)
    return "\t".join(cells)


def _forget() -> None:
    """What was read of the tables is read anew."""
    for module in (vocabulary, names, actor_tables, office_holders, officials, role_words):
        for known in vars(module).values():
            if hasattr(known, "cache_clear"):
                known.cache_clear()
