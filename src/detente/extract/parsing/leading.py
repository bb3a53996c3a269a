"""Leading dates: where a comma is wanted after "On Friday" for the sentence to be read right.

"On Friday France and Germany signed" is easily taken for a Friday that is France's and Germany's.
"""

import re
from functools import cache

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_PART = r"(?: (?:morning|afternoon|evening|night))?"
_COUNT = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|some|\d{1,2})(?: few)?"
_NAMED = (
    rf"{_WEEKDAY}{_PART}(?:,? (?:the )?{_DAY}(?: of)? {_MONTH}|,? {_MONTH} {_DAY})?(?:,? {_YEAR})?"
    rf"|{_MONTH} {_DAY}(?:,? {_YEAR})?|{_DAY} {_MONTH}(?:,? {_YEAR})?"
    rf"|{_MONTH}(?:,? {_YEAR})?|{_YEAR}"
)
_UNIT = r"(?:minute|hour|day|week|month|year|decade)s?"
# "On Friday Night Lights", "In May Day Park": the date is part of a longer name.
_LONGER = r"(?!(?:Morning|Afternoon|Evening|Night|Day|Times|Street|Square|Revolution|Agreement)\b)"


def leading_date(words: str) -> int | None:
    """Where a date at the start of a sentence ends, if a name follows it without a comma."""
    found = _pattern().match(words)
    return found.end(1) if found else None


@cache
def _pattern() -> re.Pattern[str]:
    dates = (
        rf"(?:on|in|by|since|until|from)(?: (?:early|late|mid|last|this|next))? (?:{_NAMED})"
        rf"|(?:last|this|next) (?:{_WEEKDAY}|week|month|year|spring|summer|autumn|winter)"
        rf"|{_COUNT} {_UNIT} (?:later|earlier|ago|before)"
    )
    return re.compile(rf"[\"'`\s]*((?i:{dates})) +{_LONGER}(?=[A-Z])")
