"""Days as typed: 2010-05-01, or a usage error that says what would be right."""

import re
from datetime import date

from detente.cli.leaving import WrongUsage
from detente.ledger import acts

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def is_date(written: str) -> bool:
    """True for a year, a month or a day of the calendar: 2010, 2010-03, 2010-03-29."""
    if not _DATE.fullmatch(written):
        return False
    try:
        date.fromisoformat(written + "-01-01"[len(written) - 4 :])
    except ValueError:
        return False
    return True


def day_of(option: str, written: str) -> str:
    """The day in ISO form, or nothing where none was given."""
    if written:
        try:
            return date.fromisoformat(written).isoformat()
        except ValueError:
            raise WrongUsage(f"{option} {written!r} is no day; write 2010-05-01") from None
    return ""


def first_day(option: str, written: str) -> date | None:
    """The first day of 2010, 2010-03 or 2010-03-29; None where nothing was written."""
    if not written:
        return None
    if not is_date(written):
        forms = "2010, 2010-03 or 2010-03-29"
        raise WrongUsage(f"{option} {written!r} is no date; write {forms}")
    return date.fromordinal(acts.first_day(written))


def last_day(option: str, written: str) -> date | None:
    """The last day of 2010, 2010-03 or 2010-03-29; None where nothing was written."""
    if first_day(option, written) is None:
        return None
    return date.fromordinal(acts.last_day(written))
