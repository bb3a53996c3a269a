"""Where neighbours show that words or numbers are no time: "may go", "1200 people", "a day"."""

import re
from collections.abc import Callable
from functools import cache

from detente.extract.times.grammar import words

_WORD_FOLLOWS = re.compile(r"[ \t\n]+(\w+)")
_VERB_FOLLOWS = re.compile(
    r"[ \t\n]+(?:[a-z]+ed|was|were|had|took|fell|came|went|began|met|left|gave|held|won)\b"
)
_MONTH_FOLLOWS = re.compile(r"\s?[-–/]\s?(?:Apr|May|June|July|Aug|Sep)")
_NAME_BEFORE = re.compile(r"[a-z,;] [A-Z][a-z]+(?:-[A-Z]?[a-z]+)? $")
_NAME_FOLLOWS = re.compile(r" [A-Z][a-z]")
_DECADE_BEFORE = re.compile(r"\d0['’]?s(?: and | or | to |, |[-–/])(?:the )?\Z")
_COUNT_BEFORE = re.compile(
    r"\b(?:one|two|three|four|five|ten|\d+|chances?|odds) in \Z", re.IGNORECASE
)
_COUNTED_BEFORE = re.compile(
    r"(?:\b\d[\d,.]*|\b(?:dozens|hundreds|thousands|many|several|two|three|four|five|six|seven|eight"
    r"|nine|ten|hundred|thousand|million|billion))(?: [\w-]+){0,3} (?!years|days|weeks|months|hours"
    r"|minutes)[A-Za-z]+s[ \n]\Z"
)
_PART_BEFORE = re.compile(
    r"\b(?:days|weeks|months|half|part|rest|most|remainder|quarters?) of \Z", re.IGNORECASE
)
_AFTER_YEAR = ("of", "that", "when", "before", "after", "ended", "ending")
_NEWSPAPER = re.compile(r"(?:daily|weekly) [A-Z][a-z]")  # the daily Granma
_EARLY = 1500  # numbers below are years only after a word that says so
Guard = Callable[[dict[str, str], str, str, re.Match[str]], bool]


@cache
def listed(name: str) -> frozenset[str]:
    """A list of the vocabulary file as a set."""
    return frozenset(str(word) for word in words()[name])


def allowed(name: str, given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """False where the neighbours show an ordinary word or number instead of a time."""
    if before in listed("titles"):
        return False
    guard = _GUARDS.get(name)
    return guard is None or guard(given, before, text, hit)


def _month_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    if given["month"].lower() not in ("may", "march") or "early" in given or "toward" in given:
        return True
    if _MONTH_FOLLOWS.match(text, hit.end()):
        return True
    if before == "the" and hit[0].istitle():
        following = re.compile(r"[ \t\n]+([a-z]+)").match(text, hit.end())
        return following is not None and following[1] not in listed("month_after")
    return before in listed("month_before")


def _season_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    if "year" in given or "toward" in given or "early" in given:
        return True
    said = given["season"]
    going_on = r"\s+of\b|-\w|s\b" + (r"|\s+(?:in|from|to|on|back)\b" if said == "fall" else "")
    if not said.islower() or re.compile(going_on).match(text, hit.end()):
        return False
    clause = before == "" and "the" in given and said in ("summer", "winter", "autumn")
    return clause or before in listed("season_after")


def _year_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    if before in listed("not_years") or before[-1:] in tuple("$€£#/"):
        return False
    following = re.compile(r"[ \t\n]+(\w+)").match(text, hit.end())
    if following and following[1].lower() in listed("counted"):
        return False
    if before[-1:].isdigit() and not re.fullmatch(r"(?:19|20)\d\d", before):
        return False
    if not given["year"].isdigit() or "early" in given:
        return True
    if before not in listed("year_after") and _plural_follows(text, hit.end()):
        return False
    year = int(given["year"])
    if 1900 <= year < 2050:
        return True
    opened = text[max(0, hit.start() - 1) : hit.start()] == "("
    return before in listed("old_year_after") or (opened and year >= _EARLY)


def _short_year_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    return before in (
        "in",
        "since",
        "of",
        "from",
        "by",
        "until",
        "before",
        "after",
        "early",
        "late",
    )


def _plural_follows(text: str, end: int) -> bool:
    """True of "fired 2000 rounds"; a year before a noun has an article or an owner."""
    following = re.compile(r"[ \t\n]+([a-z]{3,}s)\b").match(text, end)
    return following is not None and following[1] not in ("was", "has", "does", "this", "its", "as")


def _part_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """Takes "at dawn" and "by mid-afternoon", not the name Dawn."""
    return before in listed("season_after") or before in (
        "at",
        "after",
        "from",
        "towards",
        "toward",
    )


def _span_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """Not the verb in "likely to last over a week" and "would last 40 days"."""
    if given["toward"].lower() == "last" and before in listed("before_verb"):
        return False
    return "about" not in given or hit[0].lower().startswith("the")


def _unit_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """Not a title, as in the programme "This Week", nor "the last day of July"."""
    if given["unit"].lower() == "day" and re.compile(r"\s+of\s").match(text, hit.end()):
        return False
    return not given["unit"].istitle() or hit[0].isupper()


def _article_part_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """Takes "in the evening", not "the Evening Star"."""
    return given.get("part", "").islower() or "part2" in given or hit[0].isupper()


def _numbered_day_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """Takes "on the 15th," and "the 15th of this month", not "on the 15th floor"."""
    if "unit" in given:
        return True
    goes_on = re.compile(r"[ \t\n]+(?!and|but|when|as|after|the|he|she|they|it|a)\w|-").match(
        text, hit.end()
    )
    if before not in ("on", "until", "by", "since"):
        return False
    return goes_on is None or _VERB_FOLLOWS.match(text, hit.end()) is not None


def _weekday_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    if before in ("the", "of") and _NAME_FOLLOWS.match(text, hit.end()):
        return False  # the Sunday Times
    return before not in listed("not_weekdays")


def _bare_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    return before in listed("lasting_before") or text[hit.end() : hit.end() + 4] == " of "


def _vague_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """Takes "the day after" and "hours after", not "5 hours after" with a number left outside."""
    single = not given["unit"].lower().endswith("s")
    if before in ("to", "of") and single:  # "ten years to the day after"
        return False
    return (hit[0].lower().startswith("the") if single else True) and not before[-1:].isdigit()


def _duration_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    number, unit = given["num"].lower(), given["unit"].lower()
    if given.get("about", "").lower() == "over" and before not in listed("over_after"):
        return False
    if unit in ("second", "quarter", "quarters"):
        return number.isdigit() or (unit == "quarters" and number not in ("a", "the"))
    if number in ("a", "an") and "about" not in given:
        whole = text[hit.end() : hit.end() + 4] != " of "
        return before in listed("lasting_before") or (whole and is_rate(before, text, hit.start()))
    return number != "recent" and before != "aged" and (number, before) != ("many", "as")


def is_rate(before: str, text: str, start: int) -> bool:
    """True of "40 letters a day" and "hundreds of calls a week": that many in each."""
    if before in listed("rate_before"):
        return True
    return _COUNTED_BEFORE.search(text, max(0, start - 50), start) is not None


def _hyphened_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """Takes "a three-day visit", not "three-quarters" and not "a-day"."""
    return not (given["unit"].lower().startswith("quarter") or given["num"].lower() in ("a", "an"))


def _quarter_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """The article is outside in "the third-quarter loss": the reading that starts later is it."""
    return "-" not in hit[0] or not hit[0].lower().startswith("the")


def _day_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """Not a price, a count or a decimal before the month, and no count after it."""
    return not (before[-1:].isdigit() and text[hit.start() - 1] in ".,")


def _years_stand(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    first, last = given["year"], given["year2"]
    return int(first[: 4 - len(last)] + last) > int(first) and before not in listed("not_years")


def _clock_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    return "hour" not in given or 1 <= int(given["hour"]) <= 12


def _word_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """Not a part of a name ("Lakeside Weekly"), and "the past" only with nothing behind it."""
    if _NEWSPAPER.match(text, hit.start()):
        return False
    if text[max(0, hit.start() - 1) : hit.start()] == "-" or text[hit.end() : hit.end() + 1] == "-":
        return False
    if hit[0].lower() in ("the past", "the present", "the future"):
        following = _WORD_FOLLOWS.match(text, hit.end())
        return following is None or following[1].lower() in listed("after_reference")
    return hit[0].lower() != "recently" or before != "as"


def _holiday_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """Not the Good Friday agreement, Christmas Island, a Mr Ramadan or the eve of the feast."""
    if before == "of" and text[: hit.start()].lower().rstrip().endswith("eve of"):
        return False
    following = _WORD_FOLLOWS.match(text, hit.end())
    if "year" in given or "toward" in given or following is None:
        return not _NAME_BEFORE.search(text, max(0, hit.start() - 30), hit.start())
    if following[1].lower() in listed("not_holidays"):
        return False
    named = following[1].istitle() or _NAME_BEFORE.search(
        text, max(0, hit.start() - 30), hit.start()
    )
    return not named or text[hit.start() :][:60].isupper()


def _pieces_stand(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """Takes "in the first months", not "the first months were hard"."""
    return before in listed("pieces_after")


def _early_year_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """Takes "in 717, the fleet came", not "one in 100, by his count"."""
    counted = _COUNT_BEFORE.search(text, max(0, hit.start() - 30), hit.start())
    return before in ("in", "since", "until") and counted is None


def _of_a_period(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """Takes "for the year" and "the first months of the year", not "the year of the fire"."""
    following = _WORD_FOLLOWS.match(text, hit.end())
    if following is not None and following[1].lower() in _AFTER_YEAR:
        return False
    if "whole" in given:
        return True
    if before == "of":
        return _PART_BEFORE.search(text, max(0, hit.start() - 24), hit.start()) is not None
    return before in ("for", "during", "throughout")


def _decade_stands(given: dict[str, str], before: str, text: str, hit: re.Match[str]) -> bool:
    """Takes the 70s of "the 1960s and 70s", which no apostrophe shows to be years."""
    return _DECADE_BEFORE.search(text, max(0, hit.start() - 24), hit.start()) is not None


_GUARDS: dict[str, Guard] = {
    "month": _month_stands,
    "season": _season_stands,
    "year": _year_stands,
    "weekday": _weekday_stands,
    "decade_on": _decade_stands,
    "piece_spans": _pieces_stand,
    "early_year": _early_year_stands,
    "the_year": _of_a_period,
    "toward_span": _span_stands,
    "toward_unit": _unit_stands,
    "year_short": _short_year_stands,
    "holiday": _holiday_stands,
    "bare_part": _part_stands,
    "part": _article_part_stands,
    "day_of_month": _numbered_day_stands,
    "bare": _bare_stands,
    "vague_ago": _vague_stands,
    "duration": _duration_stands,
    "hyphened": _hyphened_stands,
    "quarter": _quarter_stands,
    "day_month": _day_stands,
    "years": _years_stand,
    "clock": _clock_stands,
    "set_word": _word_stands,
    "reference": _word_stands,
}
