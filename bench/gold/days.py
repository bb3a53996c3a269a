"""Compare the days of a row with the date of a label."""

from detente.model.time import Period, Precision


def same_date(period: Period | None, wanted: str | None) -> bool:
    """The same days, or both undated (a week counts as undated); "1995-01" is the whole month."""
    if period is None or wanted is None:
        return wanted is None and (period is None or period.precision is Precision.WEEK)
    return str(period) == wanted or all(
        str(day).startswith(given)
        for day, given in zip((period.start, period.end), wanted.split("/") * 2, strict=False)
    )


def given_date(period: Period | None, wanted: str | None) -> bool | None:
    """True where the days given lie in those of the label; None where the row leaves them out."""
    if period is None:
        return None if wanted else True
    if wanted is None or "/" not in wanted:
        return same_date(period, wanted)
    first, last = wanted.split("/")
    return first <= str(period.start) and str(period.end)[: len(last)] <= last
