"""A mention taken apart: the known names in it, the role, the person's name, what comes before."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from detente.model.actor import Mention
from detente.model.names import Form, Hit, Role, find_names, fold, tokens
from detente.model.text import Span
from detente.resolve.actor_tables import organisations
from detente.resolve.office_holders import is_office_holder
from detente.resolve.role_words import known_roles, role_across, role_at_end, role_in
from detente.resolve.title_words import title_words

_PREPOSITION = re.compile(
    r"\s(?:of|in|from|for|to|at|near|across|inside|outside|against|on|with)\s(?:the\s)?"
)
_QUANTITY = re.compile(
    r"^(?:(?:a|an|the|some|over|about|at least|two|three|\d+)\s)*"
    r"(?:members?|groups?|teams?|dozens?|hundreds|thousands|scores|most|many|both|one|some|all"
    r"|a number|a handful)\s+of\s+(?:the\s)?",
    re.IGNORECASE,
)
_LAST_NAME = re.compile(
    r"(?<!\w)(?:(?:[A-ZÀ-Þ][\w.'’-]*|al|el|bin|ibn|de|van|von|da|del|la)\s+)*[A-ZÀ-Þ][\w.'’-]*$"
)
_STANCE = re.compile(r"\b(?:anti|pro|non|post|un)-?$", re.IGNORECASE)
_DRIVEN = re.compile(
    r"^-(backed|led|based|born|controlled|held|supported|funded|trained|occupied|sponsored|class)\b"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The parts of a mention.

    `core` is the noun phrase up to its head; `known` is the known name that ends in the head;
    `owner` the known name that says whose ("Turkish", "UN"), `driven` how, where a participle does
    ("backed"); `role` is what the common nouns say, `title` its words in lower case.
    """

    mention: Mention
    core: str
    known: Hit | None
    owner: Hit | None
    driven: str
    role: Role | None
    title: str
    former: bool
    name: str

    @property
    def is_name(self) -> bool:
        """True where a proper name is meant, not a noun with an owner."""
        return bool(self.name)


def take_apart(mention: Mention, day: str = "") -> Phrase:
    """The parts of a mention; names of organisations younger than `day` are none."""
    words = mention.words
    start = quantity.end() if (quantity := _QUANTITY.match(words)) else 0
    hits = [hit for hit in _names_in(words, day) if hit.span.start >= start]
    end = _core_end(words, start, hits)
    core = words[start:end]
    known = next((hit for hit in hits if hit.span.start < end <= hit.span.end), None)
    if known is not None and known.span.end < len(words) and words[known.span.end] == "-":
        known = None
    others = [hit for hit in hits if hit is not known and not _is_first_part(hit, mention)]
    owner, driven = _owner(words, others, end)
    name = _name(mention, core)
    if known is not None and _covers(known, words, name):
        name = known.span.of(words)
    before = core[: core.rfind(name)] if name and name in core else core
    role = role_in(before if name else core, mention.head, named=bool(name))
    if driven == "led" and role is not None and role.noun.lower() in title_words().pacts:
        role = known_roles()[("forces",)]
    former = any(part in title_words().former for part in tokens(before))
    title = role.noun.lower() if role else ""
    return Phrase(mention, core, known, owner, driven, role, title, former, name)


def _is_first_part(hit: Hit, mention: Mention) -> bool:
    """True for Leon in "Prime Minister Leon Kengo": a given name there, and no town."""
    given = all("given name" in form.note for form in hit.forms)
    return given and mention.name.startswith(f"{hit.span.of(mention.words)} ")


def as_mention(words: str) -> Mention:
    """A mention for a bare name or noun phrase that stands in no report."""
    clean = re.sub(r"^(?:the|an?|our|their)\s+", "", " ".join(words.split()), flags=re.IGNORECASE)
    core = clean[: _core_end(clean, 0, list(find_names(clean)))]
    run = _LAST_NAME.search(core)
    parts = run.group().split() if run else []
    while parts and (size := _lead(parts)):
        parts = parts[size:]
    head = core.split()[-1].lower() if core.split() else ""
    name = " ".join(parts)
    return Mention(Span(0, len(clean)), clean, head, name=name, plural=head.endswith("s"))


def _names_in(words: str, day: str, offset: int = 0) -> Iterator[Hit]:
    """Known names; where one is of an organisation not founded yet, the names inside it."""
    for hit in find_names(words, offset):
        if day and not any(_founded(form, day) for form in hit.forms):
            inner = hit.span.of(" " * offset + words).rpartition(" ")[0]
            yield from _names_in(inner, day, hit.span.start)
        else:
            yield hit


def _founded(form: Form, day: str) -> bool:
    known = organisations().get(form.owner, ())
    return not known or any(one.start <= day for one in known)


def _core_end(words: str, start: int, hits: list[Hit]) -> int:
    """Where the head noun ends: before "of", "in" …, unless a name or a role runs across it."""
    for match in _PREPOSITION.finditer(words, start + 1):
        if any(hit.span.start <= match.start() < hit.span.end for hit in hits):
            continue
        after = re.match(r"[\w'-]+(?:\s[\w'-]+)?", words[match.end() :])
        before, link = words[start : match.start()], words[match.start() : match.end()]
        if after is not None and role_across(before, link, after.group()):
            continue
        return match.start()
    return len(words.rstrip())


def _owner(words: str, hits: list[Hit], end: int) -> tuple[Hit | None, str]:
    """The nearest known name that owns the head: to its left first, then after "of" or "in"."""
    left = [
        hit for hit in hits if hit.span.end <= end and not _STANCE.search(words[: hit.span.start])
    ]
    right = [hit for hit in hits if hit.span.start >= end][:1]
    fallback: tuple[Hit | None, str] = (None, "")
    for hit in [*reversed(left), *right]:
        driven = _DRIVEN.match(words[hit.span.end :])
        kind = driven.group(1) if driven else ""
        if all(form.owner == "INT" for form in hit.forms) or kind:
            fallback = fallback if fallback[0] else (hit, kind)
        else:
            return hit, ""
    return fallback


def _name(mention: Mention, core: str) -> str:
    """The proper name with the capitals before it, but without titles and owners.

    "Slovak Soldiers" is no name: its last word is a role.
    """
    name = _clear_of_owners(mention.name, core)
    if not name:
        return ""
    if _is_addressed(name, core):
        return name
    if _lead(name.split()) and role_at_end(tokens(name)):
        return ""
    found = next(find_names(name), None)
    if found is not None and len(found.span) == len(name):
        return name
    before = core[: core.rfind(name)].split()
    parts = name.split()
    while len(parts) > 1 and (size := _lead(parts)) and size < len(parts):
        parts = parts[size:]
    while len(parts) == 1 and before and _ends_in_first_name(before):
        parts.insert(0, before.pop())
    return " ".join(parts) if " ".join(parts) in core else name


def _is_addressed(name: str, core: str) -> bool:
    """True for Mr King, who is no king."""
    before = tokens(core[: core.rfind(name)])
    return bool(before) and before[-1] in ("mr", "mrs", "ms", "miss")


def _clear_of_owners(name: str, core: str) -> str:
    """The name, less what belongs to a known name that begins before it."""
    start = core.rfind(name)
    if start < 0:
        return ""
    for hit in find_names(core):
        if hit.span.start < start < hit.span.end < start + len(name):
            return core[hit.span.end : start + len(name)].strip()
    return name


def _ends_in_first_name(before: list[str]) -> bool:
    """True for "Donald", but not for the last word of "Defence Secretary"."""
    office = len(before) > 1 and role_at_end(tokens(" ".join(before[-2:]))) is not None
    return not office and _is_first_name(before[-1])


def _is_first_name(word: str) -> bool:
    """True for a capitalised word that is no title, no country and no organisation."""
    plain = word.isalpha() and word[0].isupper()
    titled = role_at_end(tokens(word)) is not None or fold(word) in title_words().honorifics
    return plain and not titled and next(find_names(word), None) is None


def _lead(parts: list[str]) -> int:
    """How many of the first words are a title, an owner or an ordinal and no part of a name."""
    first = tokens(parts[0])
    if not first or parts[0][0].isdigit() or parts[0].endswith(("'s", "’s")):
        return 1
    if first[0] in title_words().honorifics:
        return 1
    if is_office_holder(tokens(" ".join(parts))):
        return 0
    for size in (4, 3, 2, 1):
        if tokens(" ".join(parts[:size])) in known_roles():
            return min(size, len(parts))
    return 1 if role_at_end(first) else _owner_before(parts)


def _owner_before(parts: list[str]) -> int:
    """How many words a country or body before a name takes, if it is no first name."""
    inner = next(find_names(" ".join(parts)), None)
    if inner is None or inner.span.start > 0 or inner.span.end == len(" ".join(parts)):
        return 0
    if any("name" in form.note for form in inner.forms):
        return 0
    return len(" ".join(parts)[: inner.span.end].split())


def _covers(hit: Hit, words: str, name: str) -> bool:
    """True where the known name is the whole name, but for words such as "southern"."""
    found = hit.span.of(words)
    if not name or name in found:
        return True
    before = name[: name.rfind(found)] if found in name else name
    return all(part in title_words().directions for part in tokens(before))
