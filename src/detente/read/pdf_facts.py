"""What a PDF says of itself: title, author, day; guesses, since programs fill them in unasked."""

import re
from collections.abc import Iterator

from detente.model.text import Stated
from detente.read.dates import iso_date

_NO_TITLE = re.compile(
    r"untitled.*|(?:microsoft|powerpoint|word|pages|indesign|quark)\b.*|.*\.(?:docx?|pdf|indd|qxd|qxp"
    r"|rtf|odt|tex|dvi|html?|pptx?|p65|pmd|fm)|doc(?:ument)?[ _-]?\d*|slide \d+|print.*|layout \d+"
    r"|[\w-]*\d[\w-]*|about:blank|https?:.*",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"anonymous|admin(?:istrator)?|user\d*|owner|unknown|root|guest|default|author|pc\d*|.*[\\/@].*"
    r"|unspecified|microsoft.*|windows.*",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?:D:)?((?:19|20)\d\d)(\d\d)(\d\d)")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")


def pdf_facts(facts: dict[str, str], text: str) -> Iterator[tuple[str, Stated]]:
    """Title, author and day as far as they are believable beside the text."""
    title, author = (" ".join(facts.get(key, "").split()) for key in ("Title", "Author"))
    if title and not _NO_TITLE.fullmatch(title):
        yield "title", Stated(title, "PDF title")
    if author and " " in author and not _NO_AUTHOR.fullmatch(author):
        yield "author", Stated(author, "PDF author")
    if (day := _day(facts.get("CreationDate", ""))) and _is_of_its_time(day, text):
        yield "published", Stated(day, "guessed from the day the PDF was made")


def _day(stamp: str) -> str | None:
    found = _DAY.match(stamp.strip())
    return iso_date("-".join(found.groups())) if found else None


def _is_of_its_time(day: str, text: str) -> bool:
    """False where the text knows of no year near: then an old report was made into a PDF later."""
    years = {int(year) for year in _YEAR.findall(text)}
    made = int(day[:4])
    return not years or any(made - 1 <= year for year in years)
