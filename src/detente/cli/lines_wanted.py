"""Lines wanted: the options that say which lines of a network count."""

from datetime import timedelta

from detente.analyse.lines import ALWAYS, EVER, Wanted
from detente.cli.days import first_day, last_day
from detente.cli.leaving import WrongUsage

KINDS = ("tie", "event", "incident")
_GRADES = "ABCDE"


def wanted_of(
    via: str, grade: str, independent: int, min_confidence: float, days: tuple[str, str, str]
) -> Wanted:
    """What was typed; `days` are --since, --until and --before. Raises WrongUsage."""
    kinds = frozenset(filter(None, (one.strip().lower() for one in via.split(","))))
    if not kinds or kinds - {*KINDS}:
        raise WrongUsage(f"--via {via!r} is none of {', '.join(KINDS)}, or several with commas")
    if grade and (len(grade) != 1 or grade.upper() not in _GRADES):
        raise WrongUsage(f"--min-grade {grade!r} is none of {', '.join(_GRADES)}")
    first, until = first_day("--since", days[0]), last_day("--until", days[1])
    before = first_day("--before", days[2])
    lasts = [day for day in (until, before - timedelta(1) if before else None) if day]
    since = first.toordinal() if first else EVER
    last = min(lasts).toordinal() if lasts else ALWAYS
    if since > last:
        raise WrongUsage(f"--since {days[0]} is after the last day asked for")
    return Wanted(kinds, min_confidence, grade.upper(), independent, since, last)
