"""Origin: title, outlet, day, author and url of a report, each with how it is known."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from detente.model.errors import ReadError
from detente.model.text import Passage, PassageKind, Stated
from detente.read.dateline import Dateline, dateline_at
from detente.read.dates import Day, find_day, iso_date
from detente.read.masthead import OUTLET_AND_DAY, is_outlet, masthead

FACTS = ("title", "outlet", "published", "author", "url")
_TOP_LINES = 8
_TELLING = ("byline", "time stamp of the page")  # reasons in vocabulary/furniture.yaml
_BYLINE = re.compile(
    r"(?:by|written by|words by|story by|author:)\s+(?P<names>[^,|/·•–—\n]{3,80}?)"
    r"(?:\s*(?:,|\||/|·|•|–|—| - | in | for | of ).*)?",
    re.IGNORECASE | re.DOTALL,
)
_FILE_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)"
)
_FILE_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says of a report by options; it wins over everything read from it."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    author: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Facts by name (those of FACTS); the first source that states one wins."""

    facts: dict[str, Stated] = field(default_factory=dict)

    def with_facts(self, more: Iterable[tuple[str, Stated]]) -> "Origin":
        """These facts, and of `more` those not known yet."""
        found = dict(self.facts)
        for name, stated in more:
            if stated.value.strip():
                found.setdefault(name, Stated(" ".join(stated.value.split()), stated.how))
        return Origin(found)

    def of(self, name: str) -> Stated | None:
        """The fact called `name`, where known."""
        return self.facts.get(name)


def from_options(given: Given) -> Iterator[tuple[str, Stated]]:
    """The facts given by option; refuses a day that is not on the calendar."""
    for name in FACTS:
        value = getattr(given, name)
        if value is None or not value.strip():
            continue
        if name == "published":
            value = _checked_day(value)
        yield name, Stated(value, "option")


def from_text(text: str, passages: Iterable[Passage], source: str) -> Iterator[tuple[str, Stated]]:
    """What the first lines say: a date line, a byline, a dateline; then the file's name.

    A dateline without a year takes the year of the file's name and says so.
    """
    top = list(islice(passages, _TOP_LINES))
    lines = [p.span.of(text) for p in top if p.reason in _TELLING and len(p.span) < 160]
    yield from _from_lines(sorted(lines, key=_tells_of_change))
    yield from _from_masthead(text, top)
    for passage in top:
        if passage.kind is PassageKind.DATELINE:
            dateline = dateline_at(text, passage.span.start, len(text), first=True)
            if dateline is not None:
                yield from _from_dateline(dateline, source)
                break
    day = _FILE_DAY.search(_name(source))
    if day and (iso := Day(int(day[3]), int(day[2]), int(day[1])).iso()):
        yield "published", Stated(iso, "file name")


def _from_lines(lines: list[str]) -> Iterator[tuple[str, Stated]]:
    for line in lines:
        if byline := _BYLINE.fullmatch(line):
            yield "author", Stated(byline["names"].strip(), "byline")
        day = find_day(line)
        if day is not None and (iso := day.iso()):
            yield "published", Stated(iso, "date line at the top")


def _from_masthead(text: str, top: list[Passage]) -> Iterator[tuple[str, Stated]]:
    """The outlet on a line of its own, with its day or beside the date or the byline."""
    for line in top:
        found = masthead(line.span.of(text)) if line.reason == OUTLET_AND_DAY else None
        if found is not None:
            yield "outlet", Stated(found.outlet, "masthead")
            yield "published", Stated(found.published, "masthead")
            return
    for title, line, after in zip(top, top[1:], [*top[2:], None], strict=False):
        beside = {one.reason for one in (title, after) if one is not None}
        name = line.span.of(text).strip()
        if line.is_content and beside & set(_TELLING) and is_outlet(name):
            yield "outlet", Stated(name, "line under the headline")
            return


def _tells_of_change(line: str) -> bool:
    """True for "Updated: 30 March 2010", which counts only where no other line has a day."""
    return bool(re.match(r"(?:last )?(?:updated|modified|edited)\b", line, re.IGNORECASE))


def _from_dateline(dateline: Dateline, source: str) -> Iterator[tuple[str, Stated]]:
    if dateline.outlet:
        yield "outlet", Stated(dateline.outlet, "dateline")
    if dateline.day is None:
        return
    year = _FILE_YEAR.search(_FILE_DAY.sub(" ", _name(source)))
    if iso := dateline.day.iso():
        yield "published", Stated(iso, "dateline")
    elif year and (iso := dateline.day.iso(int(year[1]))):
        yield "published", Stated(iso, "dateline, with the year of the file name")


def _name(source: str) -> str:
    """The name of the file itself; the day of a file of many reports is that of none of them."""
    inner = source.rpartition("!")[2]
    return "" if re.search(r":\d+$", inner) else inner.replace("\\", "/").rsplit("/", 1)[-1]


def _checked_day(value: str) -> str:
    day = iso_date(value)
    if day is None:
        raise ReadError(f"--published {value!r} is no date; write it as 2010-03-29")
    return day
