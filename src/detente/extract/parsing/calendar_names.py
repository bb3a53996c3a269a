"""Names of days and months, which name nobody."""

from detente.extract.parsing.tree import Word

CALENDAR = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
     "february", "march", "april", "may", "june", "july", "august", "september", "october",
     "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
     "nov", "dec"}
)  # fmt: skip


def is_calendar(word: Word) -> bool:
    """True for the names of days and months."""
    return word.text.lower().rstrip(".") in CALENDAR
