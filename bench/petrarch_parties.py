"""Parties as PETRARCH's dictionaries code them.

A country, its people or its capital is the country alone; an agent stands behind its country, or
behind "---" where no country is named beside it. Names that no table knows are given as written
where the sentence names nobody else (its parties are then fictional), else they are nobody.
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import yaml

from detente.model.actor import Actor, Mention, Resolution
from detente.model.names import Hit, find_names, roles
from detente.model.reading import Reading
from detente.model.text import Span
from detente.resolve.actor_tables import Organisation, organisations
from detente.resolve.actors import resolve_name

NOBODY = "---"
_NEAR = 5
_JOIN = re.compile(r"(?:,? and |, ?)(?:[a-z]+ )?")  # "Thai and Lao", "Slovene and federal Yugoslav"
_APART = re.compile(r"\b(North and South) ([A-Z]\w+)")
_NAME = r"(?:the )?[A-Z][\w.'-]*(?: (?:of |the )*[A-Z][\w.'-]*)*"
_SHARED = re.compile(rf"\b([a-z]+s) (?:of|from) (?:{_NAME}(?:, (?:and )?| and ))+(?:the )?$")
_SITED = re.compile(r"\s(?:in|of|from)\s(?:the\s)?")
_COUNTRY = 3
_MISSIONS = frozenset({"embassy", "consulate", "embassy.", "consulate."})
_TOWARDS = re.compile(r"\b(?:anti|pro|non)-\w+", re.IGNORECASE)
_PLACES = frozenset({"capital", "city", "region", "people"})
_STATES = _PLACES | {"name", "short", "demonym-noun", "demonym-adjective"}
_BODIES = frozenset({"metonym-government", "metonym-legislature", "metonym-military"})


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties of one reading."""

    reading: Reading

    def names(self, mention: Mention) -> tuple[str, ...]:
        """The codes of a mention; none where it is nobody that the dictionaries know."""
        names = self.coded(mention, self.reading.actors.get(mention.span))
        after = self.reading.report.text[mention.span.end :].lower().split()[:1]
        if len(names) == 1 and len(names[0]) == _COUNTRY and after and after[0] in _MISSIONS:
            return (names[0] + "GOV",)
        if len(names) == 1 and len(names[0]) == _COUNTRY:
            return (names[0] + self._shared(mention),)
        return names

    def _shared(self, mention: Mention) -> str:
        """The agent of a country that shares a noun: "the presidents of Peru and *Chile*"."""
        before = _SHARED.search(self.reading.report.text[: mention.span.start])
        noun = before.group(1).removesuffix("s") if before else ""
        role = roles().get(noun)
        return _agents()["nouns"].get(noun, role.sector) if role is not None else ""

    def coded(self, mention: Mention, found: Resolution | None) -> tuple[str, ...]:
        """The codes of a mention that was resolved so."""
        if found is None or found.actor is None:
            return self._unresolved(mention)
        agent = _agent(mention, found.actor)
        owners = _joined(mention) if agent is not None else ()
        if agent is not None and len(owners) > 1:
            return tuple(owner + agent for owner in owners)
        if agent is not None and found.actor.country and self._is_sited(mention):
            return (found.actor.country + agent,)
        return (_code(mention, found.actor),)

    def _is_sited(self, mention: Mention) -> bool:
        """True where the country stands right behind: "the government *in Lima*"."""
        after = self.reading.report.text[mention.span.end :]
        link = _SITED.match(after)
        hit = next(find_names(after[link.end() :]), None) if link else None
        return hit is not None and hit.span.start == 0 and bool(_owners(hit))

    def _unresolved(self, mention: Mention) -> tuple[str, ...]:
        """A thing of a state ("*French* aircraft") or of an agent; else a name as written."""
        beside = _beside(mention)
        if mention.nationality and mention.head.islower() and not mention.name:
            owner = resolve_name(mention.nationality, self.reading.report.published_on).actor
            code = owner.code.removesuffix("GOV") if owner is not None else ""
            return (code + beside if len(code) == _COUNTRY else code,) if code else ()
        if beside:
            return (NOBODY + beside,)
        return () if self.of_this_world else (mention.words,)

    def named_in(self, span: Span) -> tuple[str, ...]:
        """The first country named in a stretch of text."""
        text = span.of(self.reading.report.text)
        hit = next((hit for hit in find_names(text) if _owners(hit)), None)
        near = hit is not None and len(text[: hit.span.start].split()) < _NEAR
        return _owners(hit)[:1] if hit is not None and near else ()

    @property
    def of_this_world(self) -> bool:
        """True where the sentence names anybody whom the tables know."""
        known = (one.actor for one in self.reading.actors.values() if one.actor is not None)
        named = find_names(self.reading.report.text)
        return any(actor.country for actor in known) or any(_owners(hit) for hit in named)


def _beside(mention: Mention) -> str:
    """The agent that a thing's noun stands behind: "a *rebel* airstrip"."""
    words = mention.words.lower().split()
    agents = [roles()[word].sector for word in words[:-1] if word in roles()]
    return next((agent for agent in agents if agent in ("REB", "MIL", "COP", "GOV", "OPP")), "")


def _owners(hit: Hit) -> tuple[str, ...]:
    """The states of a name: its own, or of the army that bears it."""
    armies = [one for form in hit.forms if form.kind == "military" for one in _bodies(form.owner)]
    states = (form.owner for form in hit.forms if form.kind in _STATES)
    return (*states, *(army.country for army in armies if army.country))


def _bodies(name: str) -> tuple[Organisation, ...]:
    return organisations().get(name, ())


def _joined(mention: Mention) -> tuple[str, ...]:
    """The states of a joint party: "Thai and Cambodian soldiers"."""
    words = _APART.sub(r"North \2 and South \2", mention.words)
    hits = [hit for hit in find_names(words) if _owners(hit)]
    between = [words[one.span.end : two.span.start] for one, two in pairwise(hits)]
    if not hits or not all(_JOIN.fullmatch(link) for link in between):
        return ()
    return tuple(dict.fromkeys(_owners(hit)[0] for hit in hits))


def _code(mention: Mention, actor: Actor) -> str:
    if _is_bare(mention):
        return actor.code.removesuffix("GOV")
    country, agent = actor.country, _agent(mention, actor)
    if agent is None:
        return actor.code if country else NOBODY + actor.code
    return (NOBODY if not country or _is_guessed(mention, actor) else country) + agent


def _agent(mention: Mention, actor: Actor) -> str | None:
    """What stands behind the country where a common noun is the actor; None for other codes."""
    if actor.code != actor.country + (actor.sector if actor.sector != "UNK" else ""):
        return None
    nouns = _agents()["nouns"]
    words = mention.words.lower().split()
    heads = [n for n, word in enumerate(words) if word.startswith(mention.head.lower())]
    words = words[: heads[0] + 1] if heads else words
    for length in (3, 2, 1):
        noun = " ".join(words[-length:])
        if (found := nouns.get(noun, nouns.get(noun.removesuffix("s")))) is not None:
            return found
    if actor.sector == "UNK" and words[-1].removesuffix("s") in _agents()["open"]:
        return _agents()["open"][words[-1].removesuffix("s")]
    return _agents()["sectors"].get(actor.sector, actor.code.removeprefix(actor.country))


@cache
def _agents() -> dict[str, dict[str, str]]:
    path = Path(__file__).with_name("petrarch_agents.yaml")
    listed: dict[str, dict[str, str]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return listed


def _is_bare(mention: Mention) -> bool:
    """True where the name of a place is all there is: "Moscow", but not "the Kremlin"."""
    words = mention.words.removeprefix("the ").removeprefix("The ")
    hit = next(find_names(words), None)
    if hit is None or len(hit.span) < len(words):
        return False
    kinds = {form.kind for form in hit.forms}
    return bool(kinds & _PLACES) and not kinds & _BODIES


def _is_guessed(mention: Mention, actor: Actor) -> bool:
    """True where the country comes from the rest of the text: "police" in a report from Kenya."""
    towards = _TOWARDS.search(mention.words) is not None
    if mention.name or mention.antecedent or actor.office or (mention.nationality and not towards):
        return False
    names = find_names(_TOWARDS.sub("", mention.words))
    named = any("stateless" not in form.note for hit in names for form in hit.forms)
    return actor.code.startswith(actor.country) and not named
