"""Scene: one report taken apart, as every extractor sees it."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from detente.extract.mentions import PERSONAL, Mentions, pointing
from detente.extract.names.sharing import sharers
from detente.extract.parsing.clauses import Clause, clauses
from detente.extract.parsing.parse import parse
from detente.extract.parsing.tree import Tree, Word
from detente.extract.places.toponyms import Toponyms, find_toponyms
from detente.extract.spots import NOTHING, Spots
from detente.extract.times.times import find_times
from detente.model.actor import Mention
from detente.model.statement import Voice, VoiceKind
from detente.model.text import PassageKind, Report, Span
from detente.model.time import TimeMention

UNKNOWN_OUTLET = "unknown outlet"
_SPEAKER = "it stands in what that voice says"
_BLOCK = 512


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One sentence or heading with its clauses and time expressions; equal only to itself."""

    tree: Tree
    clauses: tuple[Clause, ...]
    times: tuple[TimeMention, ...]

    @property
    def is_heading(self) -> bool:
        """True for headings and titles."""
        return self.tree.passage.kind is PassageKind.HEADING

    def clause_of(self, word: Word) -> Clause | None:
        """The clause whose predicate this word is."""
        return next((clause for clause in self.clauses if clause.verb is word), None)


@dataclass(frozen=True, slots=True)
class Speech:
    """Who says what: a speaker, the cue, and the spans of the content.

    `facts` are stretches of the content that the reporter tells on his own account. `source` are
    all the words that name the speaker, where the span model saw them; `sure` is how sure it is.
    """

    speaker: Mention
    kind: VoiceKind
    cue: str
    cue_span: Span
    content: tuple[Span, ...]
    claim: str
    stance: str
    direct: bool
    negated: bool
    rule: str
    facts: tuple[Span, ...] = ()
    source: Span | None = None
    sure: float = 1.0

    @property
    def voice(self) -> Voice:
        """The speaker as a link of a chain."""
        return Voice(
            self.speaker.words, self.kind, self.cue, self.cue_span, self.speaker, self.source
        )

    @property
    def size(self) -> int:
        """Characters of content: the smaller, the nearer the voice."""
        return sum(len(span) for span in self.content)

    def covers(self, span: Span) -> bool:
        """True where `span` is part of what is said, and no fact that the reporter adds to it."""
        if any(part.holds(span) for part in self.facts):
            return False
        return any(part.holds(span) for part in self.content)


@dataclass(frozen=True, slots=True)
class Scene:
    """A report with its parts, mentions, place names, speech, and what the span model sees."""

    report: Report
    parts: tuple[Part, ...]
    mentions: Mentions
    toponyms: Toponyms
    speech: tuple[Speech, ...] = ()
    spots: Spots = NOTHING
    _blocks: Mapping[int, tuple[Speech, ...]] = field(default_factory=dict, repr=False)

    def saying(self, speech: Iterable[Speech]) -> "Scene":
        """The same scene with this speech, found again by the characters it covers."""
        written = (_as_written(said, self.report.text) for said in speech)
        ordered = tuple(sorted(written, key=lambda said: (said.cue_span, said.size)))
        blocks: dict[int, list[Speech]] = defaultdict(list)
        for said in ordered:
            for number in sorted({number for span in said.content for number in _blocks_of(span)}):
                blocks[number].append(said)
        return replace(
            self, speech=ordered, _blocks={number: tuple(some) for number, some in blocks.items()}
        )

    def around(self, span: Span) -> list[Speech]:
        """The speech that holds a span, nearest voice first."""
        near = self._blocks.get(span.start // _BLOCK, ())
        return sorted((said for said in near if said.covers(span)), key=lambda said: said.size)

    def cued_in(self, span: Span) -> tuple[Speech, ...]:
        """The speech whose cue begins in a span, in text order."""
        first = bisect_left(self.speech, span.start, key=lambda said: said.cue_span.start)
        last = bisect_left(self.speech, span.end, key=lambda said: said.cue_span.start)
        return self.speech[first:last]

    def part_at(self, offset: int) -> Part | None:
        """The sentence or heading that an offset lies in, or the last one before it."""
        at = bisect_right(self.parts, offset, key=lambda part: part.tree.span.start) - 1
        return self.parts[at] if at >= 0 else None

    def parts_in(self, span: Span) -> tuple[Part, ...]:
        """The sentences and headings that share characters with a span."""
        first = bisect_right(self.parts, span.start, key=lambda part: part.tree.span.end)
        last = bisect_left(self.parts, span.end, key=lambda part: part.tree.span.start)
        return self.parts[first:last]

    def quotation_at(self, offset: int) -> Span | None:
        """The quotation that an offset lies in."""
        quotations = self.report.quotations
        at = bisect_right(quotations, offset, key=lambda quote: quote.start) - 1
        return quotations[at] if at >= 0 and offset < quotations[at].end else None

    def voices(self, span: Span) -> tuple[Voice, ...]:
        """The chain of voices behind a span; it ends with the outlet."""
        chain = [said.voice for said in self.around(span)]
        return (*chain, self.outlet)

    @property
    def outlet(self) -> Voice:
        """The last link of every chain."""
        outlet = self.report.outlet
        return Voice(outlet.value if outlet else UNKNOWN_OUTLET, VoiceKind.OUTLET)

    def actor(self, word: Word) -> Mention | None:
        """The actor that a noun or pronoun names; "we" in a quotation is its speaker."""
        if word.is_pronoun and PERSONAL.get(word.text.lower()) == "speaker":
            said = next((one for one in self.around(word.span) if one.direct), None)
            return (
                pointing(word, self.report.text, said.speaker, _SPEAKER, plural=_is_we(word))
                if said
                else None
            )
        return self.mentions.of(word)

    def actors(self, words: tuple[Word, ...]) -> tuple[Mention, ...]:
        """The actors among some nouns, each once, in text order."""
        found: dict[Span, Mention] = {}
        for word in words:
            if (mention := self.actor(word)) is not None:
                found[mention.span] = mention
                found |= self._sharing(word, mention)
        return tuple(found[span] for span in sorted(found))

    def _sharing(self, word: Word, mention: Mention) -> dict[Span, Mention]:
        """The other powers whose people a plural noun names."""
        others = sharers(word, mention, lambda one: self.mentions.hit_at(one) is not None)
        mentions = (self.mentions.of(one) for one in others)
        return {one.span: one for one in mentions if one is not None}


def set_scene(report: Report) -> Scene:
    """Parse a report and find who and when is named in it; speech is added by `speech.py`."""
    trees = list(parse(report))
    parts = tuple(
        Part(tree, tuple(clauses(tree)), find_times(tree.span.of(report.text), tree.span.start))
        for tree in trees
    )
    mentions = Mentions(report, trees)
    return Scene(report, parts, mentions, find_toponyms(report, trees, mentions))


def _as_written(said: Speech, text: str) -> Speech:
    """The speech with its cue as the report has it: SAID in upper-case copy."""
    cue = said.cue_span.of(text)
    return said if said.cue == cue else replace(said, cue=cue)


def _blocks_of(span: Span) -> range:
    return range(span.start // _BLOCK, max(span.end - 1, span.start) // _BLOCK + 1)


def _is_we(word: Word) -> bool:
    return word.text.lower() in ("we", "us", "our")
