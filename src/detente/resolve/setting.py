"""What the rest of the report tells a mention: its countries, its day, who was named before."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from detente.model.actor import Resolution
from detente.model.names import Form, Hit, find_names, tokens
from detente.model.text import PassageKind, Report, Span
from detente.resolve.actor_tables import countries
from detente.resolve.named_bodies import NamedBody
from detente.resolve.report_names import ReportNames
from detente.resolve.title_words import title_words

_BRACKETED = re.compile(r"\s*\(\s*[\"“']?(?:the\s)?([A-Z][\w.&-]{1,14})[\"”']?\s*\)")
_STATE_KINDS = frozenset({"name", "short", "demonym-noun", "demonym-adjective", "people", "region",
                          "capital", "city", "metonym-government", "metonym-legislature",
                          "metonym-military"})  # fmt: skip
_LOCAL = frozenset({"region", "city"})
_DATELINE_WEIGHT = 2
_OUTWEIGHS = 1.5
_SHORT = 600
_LISTED = re.compile(r",? (?:and|or|but) ")
_COMMA = re.compile(r",\s+")
_REGION = 30
_STREET = re.compile(
    r" (?:St\b|Street|Ave\b|Avenue|Road|Rd\b|Blvd|Boulevard|Drive|Lane|Hotel|Hilton|County"
    r"|Township)"
)
_NO_STATE = frozenset({"WST"})


class Setting:
    """One report as seen from its mentions; remembers what was decided so far."""

    def __init__(
        self,
        report: Report,
        on: date | None,
        unspecific: frozenset[Span] = frozenset(),
        names: ReportNames | None = None,
    ) -> None:
        self.on = on
        self.unspecific = unspecific
        self.day = on.isoformat() if on else ""
        self.text = report.text
        self._names = names or ReportNames(report)
        named = self._names.known
        self.weights, self.names = _weights(report, named, self.valid)
        self.within = _within(named)
        self.bodies = _bodies(named)
        self.decided: dict[Span, Resolution] = {}
        self.introduced: dict[tuple[str, ...], Resolution] = {}
        self.persons: dict[tuple[str, ...], tuple[str, Resolution]] = {}

    def valid(self, form: Form) -> bool:
        """True where a form was in use on the day of the report; without a day, where it is now."""
        for part in form.note.split("; "):
            if part.startswith("since ") and self.day and self.day < part[6:16]:
                return False
            if part.startswith("until ") and (not self.day or self.day > part[6:16]):
                return False
        return True

    def main_country(self) -> tuple[str, str]:
        """The country that the report is mostly about, and why; empty where none stands out."""
        ranked = self.weights.most_common(2)
        once = bool(ranked) and ranked[0][1] < 2 and len(self.text) > _SHORT
        if not ranked or once:
            return "", ""
        if len(ranked) > 1 and ranked[0][1] < _OUTWEIGHS * ranked[1][1]:
            return "", ""
        iso3 = ranked[0][0]
        return iso3, f"the report is mostly about {countries()[iso3].name} ({self.names[iso3]!r} …)"

    def region_after(self, end: int) -> Form | None:
        """The region that follows a city after a comma: Athens, *Georgia*."""
        comma = _COMMA.match(self.text, end)
        if comma is None:
            return None
        hit = next(find_names(self.text[comma.end() : comma.end() + _REGION]), None)
        if hit is None or hit.span.start > 0:
            return None
        return next((form for form in hit.forms if form.kind == "region"), None)

    def us_state_after(self, end: int) -> Form | None:
        """The US state after a comma that makes any name a town's: Palestine, *Texas*."""
        comma = _COMMA.match(self.text, end)
        if comma is None:
            return None
        after = self.text[comma.end() : comma.end() + _REGION]
        hit = next(find_names(after), None)
        if hit is None or hit.span.start > 0 or _LISTED.match(after, hit.span.end):
            return None
        if {form.owner for form in hit.forms} != {"USA"}:
            return None
        return next((form for form in hit.forms if form.kind == "region"), None)

    def remember(
        self, span: Span, tokens_of_name: tuple[str, ...], words: str, found: Resolution
    ) -> None:
        """Keep a decision for pronouns, last names and acronyms that follow."""
        self.decided[span] = found
        acronym = _BRACKETED.match(self.text, span.end)
        if acronym and found.actor is not None:
            self.introduced.setdefault(tokens(acronym.group(1)), found)
        if len(tokens_of_name) > 1:
            self.persons.setdefault(tokens_of_name, (words, found))

    @property
    def unlisted(self) -> tuple[NamedBody, ...]:
        """The bodies that it names and no table knows, in text order."""
        return self._names.unlisted

    def written_out(self, name: tuple[str, ...]) -> Iterator[Span]:
        """Where the report writes a longer name that ends in this one, each wording once."""
        seen: set[tuple[str, ...]] = set()
        for span in self._names.full_names.get(name[-1:], ()):
            full = tokens(span.of(self.text))
            if len(full) > len(name) and full[-len(name) :] == name and full not in seen:
                seen.add(full)
                yield span

    def namesakes(self, name: tuple[str, ...]) -> list[tuple[str, Resolution]]:
        """Persons named in full whose last (or first written family) name this is."""
        return [
            entry
            for full, entry in self.persons.items()
            if len(name) < len(full)
            and (
                full[-len(name) :] == name
                or (_surname_first(entry[1]) and full[: len(name)] == name)
            )
        ]


def is_state_form(form: Form) -> bool:
    """True for forms of countries, false for those of organisations."""
    return form.kind in _STATE_KINDS


def _surname_first(found: Resolution) -> bool:
    return found.actor is not None and found.actor.country in title_words().surname_first


def _bodies(hits: Sequence[Hit]) -> list[tuple[int, str]]:
    """Where organisations are named: the position and the canonical name."""
    named = ((hit.span.start, {form.owner for form in hit.forms}, hit) for hit in hits)
    return [
        (start, next(iter(owners)))
        for start, owners, hit in named
        if len(owners) == 1 and not is_state_form(hit.forms[0])
    ]


def _within(hits: Sequence[Hit]) -> Counter[str]:
    """How often towns and regions of each country are named that are of one country alone."""
    owners = [
        {form.owner for form in hit.forms}
        for hit in hits
        if all(form.kind in _LOCAL for form in hit.forms)
    ]
    return Counter(next(iter(some)) for some in owners if len(some) == 1)


def _weights(
    report: Report, hits: Sequence[Hit], valid: Callable[[Form], bool]
) -> tuple[Counter[str], dict[str, str]]:
    """How often each country is named beyond doubt, the dateline's more than once."""
    lines = [p.span for p in report.passages if p.kind is PassageKind.DATELINE]
    weights: Counter[str] = Counter()
    names: dict[str, str] = {}
    for hit in hits:
        owners = {form.owner for form in hit.forms if is_state_form(form) and valid(form)}
        owners &= countries().keys() - _NO_STATE
        plain = not any("ambiguous" in form.note for form in hit.forms)
        plain = plain and not _STREET.match(report.text, hit.span.end)
        if len(owners) == 1 and plain:
            (iso3,) = owners
            weights[iso3] += _DATELINE_WEIGHT if any(line.holds(hit.span) for line in lines) else 1
            names.setdefault(iso3, hit.span.of(report.text))
    return weights, names
