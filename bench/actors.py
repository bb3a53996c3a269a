"""Actor strings to country and sector: `python -m bench actors INPUT.jsonl OUTPUT.jsonl`."""

import re
from datetime import date

from bench.rows import Row, answer
from detente.resolve.actors import resolve_name

_TODAY = date(2023, 1, 1)
"""The day that cases call "today", and that those without a day were written for."""
_MONTHS = "January February March April May June July August September October November December"
_WRITTEN = re.compile(rf"(\d{{1,2}}) ({_MONTHS.replace(' ', '|')}) (\d{{4}})")


def main(arguments: list[str]) -> int:
    """Read mentions, write the country and the sector of each."""
    return answer("actors", arguments, prediction)


def prediction(row: Row) -> Row:
    """Country, sector and name for one mention; nothing but the id where it stays open."""
    beside = f"{row.get('context', '')} {row.get('known_country', '')}"
    found = resolve_name(row["text"], day_of(row.get("query_date", "")), beside=beside)
    if found.actor is None:
        return {"id": row["id"]}
    actor = found.actor
    return {"id": row["id"], "country": actor.country, "code_1": actor.sector, "wiki": actor.name}


def day_of(written: str) -> date:
    """An ISO day, "10 May 2015", or the day that "today" stands for."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", written):
        return date.fromisoformat(written)
    if match := _WRITTEN.fullmatch(written):
        day, month, year = match.groups()
        return date(int(year), _MONTHS.split().index(month) + 1, int(day))
    return _TODAY
