"""Names of bodies that no table knows: runs of capitals with a word that says what they are."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from detente.model.names import find_names, tokens
from detente.model.text import PassageKind, Report, Span
from detente.model.vocabulary import table, yaml_file
from detente.resolve.role_words import known_roles
from detente.resolve.title_words import title_words

_CAP = r"[A-ZÀ-Þ][\w’'-]*"
_RUN = re.compile(rf"{_CAP}(?:[ \n](?:&[ ]|and[ ])?{_CAP})+\.?")
_REST = re.compile(
    rf"[ \n](?:of|for)[ \n](?:(?:the|an?)[ \n])?{_CAP}(?:[ \n](?:(?:of|for|and)[ \n])?{_CAP})*"
)
_FIRST = re.compile(_CAP)
_BRACKETED = re.compile(r"\s\(\s?[\"“']?([A-Z][A-Z.-]{1,9})[\"”']?\)")
_ABBREVIATED = frozenset({"corp", "inc", "ltd"})  # written with a dot
_WORDS = 6  # of a name, before its noun


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A body where a report names it, in full or for short.

    `name` is in full, `noun` tells its kind; `acronym` stood in brackets behind it.
    """

    span: Span
    name: str
    noun: str
    acronym: str = ""


@cache
def body_words() -> Mapping[str, Any]:
    """vocabulary/bodies.yaml."""
    loaded: dict[str, Any] = yaml_file("bodies.yaml")
    return loaded


def named_bodies(report: Report) -> tuple[NamedBody, ...]:
    """The unlisted bodies that the sentences of a report name, in text order."""
    spans = [p.span for p in report.passages if p.kind is PassageKind.SENTENCE]
    found = [one for span in spans for one in _in_sentence(report.text, span)]
    names = {one.name for one in found}
    full = [_without_owner(one, names) for one in found]
    return tuple(sorted((*full, *_for_short(report.text, full)), key=lambda one: one.span))


def _for_short(text: str, full: list[NamedBody]) -> Iterator[NamedBody]:
    """Where a body is named again by its acronym, or by its noun with a capital: the *Front*."""
    shorts: dict[str, dict[str, NamedBody]] = defaultdict(dict)
    for one in full:
        for short in (one.acronym, one.noun.title()):
            shorts[short].setdefault(one.name, one)
    for short, bodies in shorts.items():
        if not short or len(bodies) > 1:
            continue  # two fronts: "the Front" is either
        (body,) = bodies.values()
        the = "" if short == body.acronym else r"(?<=\b[Tt]he )"
        for again in re.finditer(rf"{the}\b{re.escape(short)}\b(?![ ][A-Z])", text):
            here = Span(*again.span())
            if here.start > body.span.end and not any(one.span.meets(here) for one in full):
                yield NamedBody(here, body.name, body.noun)


def _in_sentence(text: str, sentence: Span) -> Iterator[NamedBody]:
    words = sentence.of(text)
    if sum(c.isupper() for c in words) > sum(c.islower() for c in words):
        return
    known = [hit.span for hit in find_names(words)]
    for start, end, noun in (*_last(words), *_first(words)):
        here = Span(start, end)
        noun_at = start if tokens(words[start:end])[:1] == (noun,) else end - 1
        covered = any(hit.start <= noun_at < hit.end for hit in known)
        if covered or _is_common(words[start:end]) or any(hit.holds(here) for hit in known):
            continue
        short = _BRACKETED.match(words, end)
        name = " ".join(words[start:end].split()).rstrip(".")
        yield NamedBody(
            Span(sentence.start + start, sentence.start + end), name, noun,
            short.group(1) if short else "",
        )  # fmt: skip


def _last(words: str) -> Iterator[tuple[int, int, str]]:
    """Names whose noun stands last: start, end, noun."""
    for run in _RUN.finditer(words):
        parts = list(re.finditer(_CAP, run.group()))
        for at in range(len(parts) - 1, 0, -1):
            noun = _noun_at_end([part.group() for part in parts[: at + 1]])
            if not noun:
                continue
            first = _begin(run.group(), [(p.group(), p.start()) for p in parts[: at + 1]], noun)
            if first is not None:
                end = run.start() + parts[at].end()
                yield (
                    run.start() + first,
                    end + (words[end : end + 1] == "." and noun in _ABBREVIATED),
                    noun,
                )
            break


def _noun_at_end(parts: list[str]) -> str:
    """The telling noun that the words end in, the longest first, with a word before it."""
    for size in (2, 1):
        noun = " ".join(parts[-size:]).lower().replace("’", "'")
        if len(parts) > size and noun in body_words()["nouns"]:
            return noun
    return ""


def _begin(run: str, parts: list[tuple[str, int]], noun: str) -> int | None:
    """Where the name begins, less the titles and sentence openers before it; none if nothing."""
    left = parts[: -len(noun.split())][-_WORDS:]
    while left and _is_before_a_name(left[0][0]):
        left = left[1:]
    if not left:
        return None
    if len(left) == 1 and left[0][0].lower() in _given():
        return None
    after_and = [at for word, at in left if run[:at].endswith("and ")]
    if after_and and next(find_names(run[left[0][1] : after_and[-1]]), None) is not None:
        return after_and[-1]
    return left[0][1]


def _is_before_a_name(word: str) -> bool:
    lower = word.lower()
    return lower in _openers() or lower in title_words().honorifics


@cache
def _openers() -> frozenset[str]:
    return frozenset(yaml_file("titles.yaml")["no_first_names"]) - {
        "new", "north", "south", "east", "west", "republican", "democrat", "democratic",
        "conservative", "liberal", "labour", "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    }  # fmt: skip


@cache
def _given() -> frozenset[str]:
    return frozenset(row["name"] for row in table("actors/given_names.tsv"))


def _first(words: str) -> Iterator[tuple[int, int, str]]:
    """Names whose noun stands first: Movement for a Free Delta."""
    for word in _FIRST.finditer(words):
        noun = word.group().lower()
        rest = _REST.match(words, word.end()) if noun in body_words()["first"] else None
        if rest is not None and word.start() > 0:
            yield word.start(), rest.end(), noun


def _is_common(name: str) -> bool:
    """True where the words are a common noun for a body: the National Guard, Communist Party."""
    return tokens(name) in known_roles()


def _without_owner(one: NamedBody, names: set[str]) -> NamedBody:
    """The name less a country before it, where the report has the name alone as well."""
    hit = next(find_names(one.name), None)
    bare = one.name[hit.span.end :].strip() if hit is not None and hit.span.start == 0 else ""
    if bare in names:
        return NamedBody(Span(one.span.end - len(bare), one.span.end), bare, one.noun, one.acronym)
    return one
