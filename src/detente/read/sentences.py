"""Sentences: where one ends and the next begins, by rules that an analyst can edit."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from detente.model.text import Span
from detente.model.vocabulary import yaml_file
from detente.read.paragraphs import Case

_STOP = re.compile(r"(?:\.(?:\s\.){2,}|[.!?…]+)[\"'”’»)\]]*")
_ELLIPSES = ("..", "…", ". .")
_TOKEN = re.compile(r"(?<!\w)[^\W\d_][\w.'’&-]*$")
_WORD = re.compile(r"[^\W_][\w'’-]*")
_GLUED = re.compile(r"[A-Z][a-z]*[\s,'’]")
_ASIDE = re.compile(r"\([^()\n]{1,300}\)")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")


@dataclass(frozen=True, slots=True)
class _Words:
    """The word lists of vocabulary/segment.yaml."""

    before_name: frozenset[str]
    before_figure: frozenset[str]
    clock: frozenset[str]
    either: frozenset[str]
    starters: frozenset[str]
    clock_goes_on: frozenset[str]
    speech: re.Pattern[str]


def split_sentences(text: str, within: Span, openings: AbstractSet[int], case: Case) -> list[Span]:
    """The sentences of one paragraph; `openings` are the places of opening quotation marks."""
    asides = _asides(text, within)
    found: list[Span] = []
    start = within.start
    for stop in _STOP.finditer(text, within.start, within.end):
        if stop.start() < start or any(a < stop.start() < b - 1 for a, b in asides):
            continue
        end = _without_opening(stop.end(), stop.start(), openings)
        following = _skip_space(text, end, within.end)
        if following >= within.end:
            break
        if _ends(_Stop(text, start, stop.start(), end, following, within.end), case):
            end, following = _with_stray_mark(text, end, following, within.end, openings)
            found.append(Span(start, end))
            start = following
    if start < within.end:
        found.append(Span(start, within.end))
    return found


@dataclass(frozen=True, slots=True)
class _Stop:
    """One stop in its place: `at` the stop, `end` after the closing marks, `next` the next word."""

    text: str
    start: int
    at: int
    end: int
    next: int
    limit: int

    @property
    def glued(self) -> bool:
        """No space before the next word."""
        return self.next == self.end

    @property
    def marks(self) -> str:
        """The stop marks themselves."""
        return self.text[self.at : self.end].rstrip("\"'”’»)]")

    @property
    def token(self) -> str:
        """The word that the stop stands at."""
        found = _TOKEN.search(self.text, max(self.start, self.at - 30), self.at)
        return found.group() if found else ""

    @property
    def next_word(self) -> str:
        """The next word, without quotation marks and brackets before it."""
        found = _WORD.search(self.text, self.next, min(self.next + 40, self.limit))
        return found.group() if found else ""


def _ends(stop: _Stop, case: Case) -> bool:
    """True where the sentence ends at this stop."""
    if stop.glued:
        return _ends_glued(stop, case)
    word = stop.next_word
    if not word or stop.text[stop.next] in ",;:—–-)":
        return False
    if case is Case.MIXED and word[0].islower():
        return False
    if "." not in stop.marks or stop.marks.startswith(_ELLIPSES):
        return _ends_marked(stop)
    if stop.end > stop.at + 1:
        return not _known(stop.token, _words().before_name)
    return _ends_at_point(stop, word, case)


def _ends_glued(stop: _Stop, case: Case) -> bool:
    """As in "in Moscow.The minister": a word in small letters, then a capitalised one."""
    if case is not Case.MIXED or stop.marks.startswith(_ELLIPSES):
        return False
    token = stop.token
    quoted = stop.text[stop.next] in '"“‘'
    position = stop.next + 1 if quoted else stop.next
    begins = _GLUED.match(stop.text, position, stop.limit)
    whole = len(token) > 1 and token[1:].islower() and token.isalpha()
    figure = not token and stop.text[stop.at - 1].isdigit()
    return bool(begins) and (whole or figure or stop.end > stop.at + 1)


def _ends_marked(stop: _Stop) -> bool:
    """After "?", "!" and "…": not before the words that say who spoke."""
    if stop.marks.startswith(_ELLIPSES) and stop.text[stop.at - 1].isspace():
        return len(stop.marks) > 3 and "." in stop.marks
    quoted = stop.end > stop.at + len(stop.marks)
    return not (quoted and _words().speech.match(stop.text, stop.next, stop.limit))


def _ends_at_point(stop: _Stop, word: str, case: Case) -> bool:
    token, words = stop.token, _words()
    if not token:
        return not _numbers_item(stop)
    starts = word.lower() in words.starters
    if _known(token, words.before_name):
        return False
    if _known(token, words.before_figure):
        return not word[0].isdigit()
    if _known(token, words.clock):
        goes_on = word.lower() in words.clock_goes_on or word[0].isdigit()
        return starts if case is not Case.MIXED else not goes_on
    if _known(token, words.either) or _DOTTED.fullmatch(token.rpartition("-")[2]):
        return starts
    if len(token) == 1:
        return starts or (token == "I" and case is Case.MIXED)
    return True


def _numbers_item(stop: _Stop) -> bool:
    before = stop.text[stop.start : stop.at].strip(" (")
    return before.isdigit() and len(before) < 3


def _known(token: str, words: frozenset[str]) -> bool:
    return token in words or (token.isupper() and token.capitalize() in words)


def _without_opening(end: int, start: int, openings: AbstractSet[int]) -> int:
    return next((place for place in range(start, end) if place in openings), end)


def _with_stray_mark(
    text: str, end: int, following: int, limit: int, openings: AbstractSet[int]
) -> tuple[int, int]:
    """A closing mark after a space still belongs to the sentence before it."""
    if text[following] not in '"”' or following in openings or following == end:
        return end, following
    return following + 1, _skip_space(text, following + 1, limit)


def _skip_space(text: str, position: int, end: int) -> int:
    while position < end and text[position].isspace():
        position += 1
    return position


def _asides(text: str, within: Span) -> list[tuple[int, int]]:
    """Brackets in the middle of a sentence: no sentence ends inside them."""
    if text.find("(", within.start, within.end) < 0:
        return []
    spans = (found.span() for found in _ASIDE.finditer(text, within.start, within.end))
    return [span for span in spans if text[: span[0]].rstrip()[-1:] not in '.!?"”']


@cache
def _words() -> _Words:
    data = yaml_file("segment.yaml")
    lists = data["abbreviations"]
    verbs = "|".join(data["speech"])
    return _Words(
        before_name=frozenset(lists["before_name"]),
        before_figure=frozenset(lists["before_figure"]),
        clock=frozenset(lists["clock"]),
        either=frozenset(lists["either"]),
        starters=frozenset(data["starters"]),
        clock_goes_on=frozenset(data["clock_goes_on"]),
        speech=re.compile(rf"(?:[A-Z][\w.'’-]+\s+){{1,4}}(?:{verbs})\b"),
    )
