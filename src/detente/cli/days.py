"""Days as typed: 2010-05-01, or a usage error that says what would be right."""

from datetime import date

from detente.cli.leaving import WrongUsage
from detente.ledger import acts


def day_of(option: str, written: str) -> str:
    """The day as written, or nothing where none was given."""
    if written:
        try:
            date.fromisoformat(written)
        except ValueError:
            raise WrongUsage(f"{option} {written!r} is no day; write 2010-05-01") from None
    return written


def first_day(option: str, written: str) -> date | None:
    """The first day of 2010, 2010-03 or 2010-03-29; None where nothing was written."""
    if not written:
        return None
    try:
        return date.fromordinal(acts.first_day(written))
    except ValueError:
        forms = "2010, 2010-03 or 2010-03-29"
        raise WrongUsage(f"{option} {written!r} is no date; write {forms}") from None


def last_day(option: str, written: str) -> date | None:
    """The last day of 2010, 2010-03 or 2010-03-29; None where nothing was written."""
    if first_day(option, written) is None:
        return None
    return date.fromordinal(acts.last_day(written))
