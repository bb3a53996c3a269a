"""Known names: the actor tables as an index from words to what they may name."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from detente.model.text import Span
from detente.model.vocabulary import table, yaml_file

_TOKEN = re.compile(r"[^\W_]+")
_ACRONYM = re.compile(r"\b(?:[A-Z]\.){2,}")


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a name: what kind of form it is, and whose.

    `owner` is an ISO 3166-1 alpha-3 code or, for organisations, the canonical name.
    """

    words: str
    kind: str
    owner: str
    note: str = ""

    @property
    def is_exact(self) -> bool:
        """True where capitals decide: US is a country, us is not."""
        return "case-sensitive" in self.note


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name in a text: where, and which forms it may be."""

    span: Span
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """A common noun for an actor, with its PLOVER sector and CAMEO agent code."""

    noun: str
    sector: str
    agent: str
    kind: str
    is_vague: bool = False


def tokens(words: str) -> tuple[str, ...]:
    """Letters and digits in lower case without accents: "Côte d'Ivoire" to cote, d, ivoire."""
    return tuple(_TOKEN.findall(fold(words)))


def fold(words: str) -> str:
    """Lower case without accents; dotted acronyms lose their dots."""
    if words.isascii():
        return words.lower().replace(".", "")
    plain = unicodedata.normalize("NFKD", words)
    return "".join(c for c in plain if not unicodedata.combining(c)).lower().replace(".", "")


def find_names(text: str, offset: int = 0, *, any_case: bool = False) -> Iterator[Hit]:
    """Known names of states and organisations in `text`, longest first match, left to right.

    Names must start with a capital unless `any_case`, which is for upper-case copy.
    """
    index = _form_index()
    found = _tokens_of(text)
    words = tuple(word for word, _, _ in found)
    at = 0
    while at < len(found):
        length = 1
        for key, forms in index.get(words[at], ()):
            if words[at : at + len(key)] != key:
                continue
            start, end = found[at][1], found[at + len(key) - 1][2]
            if fitting := _fitting(forms, text[start:end], any_case=any_case):
                yield Hit(Span(start + offset, end + offset), fitting)
                length = len(key)
                break
        at += length


@cache
def roles() -> dict[str, Role]:
    """Common nouns for actors, by the noun in lower case."""
    return {
        row["noun"].lower(): Role(
            row["noun"], row["sector"], row["cameo"], row["kind"], _is_vague(row)
        )
        for row in table("actors/roles.tsv")
    }


def _is_vague(row: dict[str, str]) -> bool:
    """True for nouns that are often no actor: power, side, body."""
    vague = row["sector"] == "UNK" and "ambiguous" in row["note"]
    return vague or row["note"] == "ambiguous: also strength"


def _tokens_of(text: str) -> list[tuple[str, int, int]]:
    found = []
    last = 0
    for match in _ACRONYM.finditer(text):
        found += [
            (fold(m.group()), m.start(), m.end())
            for m in _TOKEN.finditer(text, last, match.start())
        ]
        found.append((fold(match.group()), match.start(), match.end()))
        last = match.end()
    found += [(fold(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(text, last)]
    return found


def _fitting(forms: list[Form], written: str, *, any_case: bool) -> tuple[Form, ...]:
    """The forms that may be written so."""
    fits = _is_named if any_case else _fits
    return tuple(form for form in forms if fits(form, written))


def _is_named(form: Form, written: str) -> bool:
    """False for what is a plain word where capitals say nothing: CAR, US; "U.S." is a name."""
    return not (form.is_exact and written.lower() in _words_in_capitals())


@cache
def _words_in_capitals() -> frozenset[str]:
    return frozenset(yaml_file("names.yaml")["words_in_capitals"])


def _fits(form: Form, written: str) -> bool:
    if form.is_exact:
        return fold(written).replace(" ", "") == fold(form.words).replace(" ", "") and (
            written.replace(".", "") == form.words.replace(".", "")
        )
    return any(c.isupper() for c in written[:1]) or (
        form.words[:1].islower() and any(c.isupper() for c in written)
    )


@cache
def _form_index() -> dict[str, list[tuple[tuple[str, ...], list[Form]]]]:
    by_key: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for row in table("actors/country_forms.tsv"):
        form = Form(row["form"], row["kind"], row["iso3"], row["note"] or "")
        by_key[tokens(form.words)].append(form)
    for row in table("actors/organisations.tsv"):
        form = Form(row["form"], row["kind"], row["canonical"], row["note"] or "")
        by_key[tokens(form.words)].append(form)
    index: dict[str, list[tuple[tuple[str, ...], list[Form]]]] = defaultdict(list)
    for key, forms in by_key.items():
        if key:
            index[key[0]].append((key, forms))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return dict(index)
