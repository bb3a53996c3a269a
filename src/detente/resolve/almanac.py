"""The days of moving feasts: Western and Orthodox Easter, the Islamic and the Jewish calendar."""

from datetime import date, timedelta

_BEFORE_HIJRA = 227014  # the ordinal of the day before 1 Muharram of the year 1
_BEFORE_CREATION = -1373427  # the same for 1 Tishri of the year 1, by the reckoning below
_JULIAN_LAG = 13  # days that the Julian calendar is behind, 1900 to 2099


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computus)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap = century - century // 4 - (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + leap + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Eastern churches (Meeus's Julian computus)."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=_JULIAN_LAG)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The first, second … Monday (0) to Sunday (6) of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def hijri(year: int, month: int, day: int) -> date:
    """A day of the arithmetical Islamic calendar; the moon as sighted may be a day off."""
    months = 29 * (month - 1) + month // 2
    return date.fromordinal(_BEFORE_HIJRA + 354 * (year - 1) + (3 + 11 * year) // 30 + months + day)


def hijri_in(year: int, month: int, day: int) -> date | None:
    """The first such day of the Islamic calendar in a year of ours, if there is one."""
    about = int((year - 622) * 33 / 32)
    days = (hijri(one, month, day) for one in range(max(1, about - 1), about + 4))
    return next((found for found in days if found.year == year), None)


def rosh_hashanah(year: int) -> date:
    """1 Tishri in the autumn of a year of ours; the eve of it is when the feast begins."""
    jewish = year + 3761
    last, this, following = (_elapsed(one) for one in (jewish - 1, jewish, jewish + 1))
    delay = 2 if following - this == 356 else 1 if this - last == 382 else 0
    return date.fromordinal(_BEFORE_CREATION + this + delay)


def _elapsed(jewish: int) -> int:
    """Days from the epoch to the molad of Tishri, put off where the calendar says so."""
    months = (235 * jewish - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // 25920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day
