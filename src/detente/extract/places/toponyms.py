"""Which names in a report may be places, as written, and what the words beside them say."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from detente.extract.mentions import Mentions
from detente.extract.names.name_runs import Run, known_names
from detente.extract.names.name_tokens import plain_tokens, tree_tokens
from detente.extract.parsing.tree import Tree, Word
from detente.extract.places.containment import contained
from detente.extract.places.cues import Seen, judged, mention_of
from detente.extract.places.signs import FILED
from detente.extract.places.streets import streets
from detente.extract.places.surnames import personal_names
from detente.extract.places.unknown_places import unknown_places
from detente.model.actor import Mention
from detente.model.gazetteer import place_key, places_named
from detente.model.place import STREET, PlacePrecision, Toponym
from detente.model.text import PassageKind, Report, Span

DATELINE = "the dateline"


class Toponyms:
    """The place names of one report, found again by a word that is part of them."""

    def __init__(self, found: Iterable[Toponym]) -> None:
        self.found = tuple(found)
        self._sites = [one.mention for one in self.found if one.kind != STREET]
        self._starts = [one.span.start for one in self._sites]

    @property
    def filed(self) -> Mention | None:
        """The place of the dateline."""
        dateline = (one.mention for one in self.found if one.cue in (DATELINE, FILED))
        return next(dateline, None)

    def at(self, word: Word) -> Mention | None:
        """The place name that a word is part of; a street by itself says too little."""
        at = bisect_left(self._starts, word.start + 1) - 1
        if at < 0:
            return None
        span = self._sites[at].span
        return self._sites[at] if span.start <= word.start < span.end else None

    def is_country(self, mention: Mention) -> bool:
        """True for the name of a state, which before an act is more often who does it."""
        named = places_named(mention.words)
        return bool(named) and named[0].place.precision is PlacePrecision.COUNTRY


def find_toponyms(report: Report, trees: Sequence[Tree], mentions: Mentions) -> Toponyms:
    """The names of the gazetteer that no person, people or body bears, and those of datelines."""
    sentences = [tree_tokens(tree) for tree in trees]
    runs = [list(known_names(tokens, report.text)) for tokens in sentences]
    seen = Seen(report.text, mentions, personal_names(sentences, runs, mentions))
    found: list[Toponym] = []
    for tokens, named in zip(sentences, runs, strict=True):
        roads = [run for run in streets(tokens) if not mentions.hit_over(run.span.end - 1)]
        known = [run for run in named if not any(run.span.meets(one.span) for one in roads)]
        found += [_street(run, report.text) for run in roads]
        judgements = [(run, judged(seen, run)) for run in known]
        found += [one for _, one in judgements if one is not None]
        taken = [run for run, one in judgements if one is not None]
        found += unknown_places(seen, tokens, [*taken, *roads])
    found = sorted([*found, *_filed(report)], key=lambda one: one.mention.span)
    return Toponyms(_told(contained(report.text, found, mentions)))


def _street(run: Run, text: str) -> Toponym:
    noun = run.tokens[run.last - 1].text
    return Toponym(mention_of(run.span, text), f"a {STREET}: {noun!r}", kind=STREET)


def _told(found: Iterable[Toponym]) -> Iterator[Toponym]:
    """Leaves out names that nothing shows to be places, here or elsewhere in the report."""
    kept = list(found)
    shown = {place_key(one.mention.words) for one in kept if one.strong and not one.part_of}
    for one in kept:
        if one.cue:
            yield one
        elif place_key(one.mention.words) in shown:
            yield replace(one, cue="named as a place elsewhere in the report")


def _filed(report: Report) -> Iterator[Toponym]:
    """The places of datelines: "MOSCOW, April 1"."""
    for passage in report.passages:
        if passage.kind is PassageKind.DATELINE:
            tokens = plain_tokens(passage.span.of(report.text), passage.span.start)
            for run in known_names(tokens, report.text):
                if run.first == 0 or tokens[run.first - 1].text == ",":
                    span = Span(run.span.start, run.span.end)
                    yield Toponym(mention_of(span, report.text), DATELINE, strong=True)
