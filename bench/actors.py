"""Actor strings to country and sector: `python -m bench actors INPUT.jsonl OUTPUT.jsonl`."""

import re
from datetime import date

from bench.rows import Row, answer
from detente.model.actor import Actor, Candidate
from detente.resolve.actors import resolve_name
from detente.resolve.codes import country

_TODAY = date(2022, 11, 1)
"""The day that cases call "today", and that those without a day were written for: the last day that
any of them names lies in October 2022."""
_CLAIMED = {
    "X-ABK": "GEO", "X-SOS": "GEO", "X-SML": "SOM", "X-TRN": "MDA", "X-TRNC": "CYP",
    "X-NKR": "AZE", "X-DNR": "UKR", "X-LNR": "UKR", "X-KRG": "IRQ",
}  # fmt: skip
_MONTHS = "January February March April May June July August September October November December"
_WRITTEN = re.compile(rf"(\d{{1,2}}) ({_MONTHS.replace(' ', '|')}) (\d{{4}})")


def main(arguments: list[str]) -> int:
    """Read mentions, write the country and the sector of each."""
    return answer("actors", arguments, prediction)


def prediction(row: Row) -> Row:
    """Country, sector and name for one mention; nothing but the id where it stays open."""
    beside = f"{row.get('context', '')} {row.get('known_country', '')}"
    found = resolve_name(row["text"], day_of(row.get("query_date", "")), beside=beside)
    actor = found.actor or next((one.actor for one in found.alternatives if _is_part(one)), None)
    if actor is None:
        return {"id": row["id"]}
    country, sector = in_their_scheme(actor)
    return {"id": row["id"], "country": country, "code_1": sector, "wiki": actor.name}


def _is_part(candidate: Candidate) -> bool:
    """True where a country stands beside words that name no actor, which the cases code UNK."""
    return candidate.actor.sector == "UNK"


def in_their_scheme(actor: Actor) -> tuple[str, str]:
    """Country and first sector as the cases write them, where that differs from the ledger.

    An unrecognised state is the state that claims it, with PRE; NGO is a sector and no country; a
    town stands for its people.
    """
    if actor.country in _CLAIMED and not actor.sector:
        return _CLAIMED[actor.country], "PRE"
    if actor.country == "NGO":
        return "", "NGO"
    if actor.kind == "place" and not actor.sector and actor.name != country(actor.country).name:
        return actor.country, "CVL"
    return actor.country, actor.sector


def day_of(written: str) -> date:
    """An ISO day, "10 May 2015", or the day that "today" stands for."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", written):
        return date.fromisoformat(written)
    if match := _WRITTEN.fullmatch(written):
        day, month, year = match.groups()
        return date(int(year), _MONTHS.split().index(month) + 1, int(day))
    return _TODAY
