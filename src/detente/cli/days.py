"""Days as typed: 2010-05-01, or a usage error that says what would be right."""

from datetime import date

from detente.cli.leaving import WrongUsage


def day_of(option: str, written: str) -> str:
    """The day as written, or nothing where none was given."""
    if written:
        try:
            date.fromisoformat(written)
        except ValueError:
            raise WrongUsage(f"{option} {written!r} is no day; write 2010-05-01") from None
    return written
