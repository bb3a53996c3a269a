"""Public: does an act concern somebody with a public role, or is it a private matter?

"Axelrod calls on Dean" and "she phoned her sister" have the form of acts between powers. A side is
public where a country or organisation is named with it, where its noun is a public role, or where
the report or the table of office holders gives the name such a role.
"""

from dataclasses import dataclass
from functools import cache

from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene
from detente.model.actor import Mention
from detente.model.names import Role, fold, roles
from detente.model.text import Span
from detente.model.vocabulary import table

_PRIVATE = frozenset({"CVL", "EDU", "BUS", "MED", "UNK", "AGR", "JRN", "REF", ""})
_HEADS = frozenset({"head-of-state", "head-of-government"})


@dataclass(frozen=True, slots=True)
class Known:
    """Who is public in one report: last names with a role, and what stands at which span."""

    scene: Scene
    names: frozenset[str]
    full: frozenset[str]
    heads: dict[Span, Word]

    def is_public(self, mention: Mention) -> bool:
        """True for states, organisations, armed groups, officials, and who is named as such."""
        if mention.nationality or self._named_body(mention):
            return True
        if _is_public_role(_role(mention.head, mention.words)):
            return True
        if mention.name and self._is_public_name(mention.name):
            return True
        if mention.antecedent is not None and mention.antecedent in self.heads:
            word = self.heads[mention.antecedent]
            return _is_public_role(_role(word.lemma, word.text))
        return False

    def has_office(self, mention: Mention) -> bool:
        """True for officials, police, armed groups; not for a private person of some country."""
        role = _role(mention.head, mention.words)
        return _is_public_role(role) or bool(mention.name and self._is_public_name(mention.name))

    def is_state(self, mention: Mention) -> bool:
        """True for a country, a government, a minister."""
        role = _role(mention.head, mention.words)
        if role is not None:
            return role.sector in ("GOV", "LEG")
        return self._named_body(mention)

    def is_bare_name(self, mention: Mention) -> bool:
        """True for one capitalised word of which nothing is known: a firm, a disease, a team."""
        if not mention.name or " " in mention.name or self.is_public(mention):
            return False
        return mention.antecedent is None and fold(mention.name) not in self.full

    def _named_body(self, mention: Mention) -> bool:
        words = (word for part in _parts(self.scene, mention) for word in part)
        hits = (self.scene.mentions.hit_at(word) for word in words)
        return any(
            "given name" not in form.note for hit in hits if hit is not None for form in hit.forms
        )

    def _is_public_name(self, name: str) -> bool:
        last = fold(name).split()[-1:]
        if fold(name) in _office_holders() or (last and last[0] in self.names):
            return True
        return " " not in name and fold(name) in _heads_of_state()


def known_in(scene: Scene) -> Known:
    """The public names of a report."""
    names: set[str] = set()
    full: set[str] = set()
    heads: dict[Span, Word] = {}
    for part in scene.parts:
        for word in part.tree.words:
            if not word.is_noun or word.dep in ("compound", "nmod"):
                continue
            mention = scene.mentions.of(word)
            if mention is None:
                continue
            heads[mention.span] = word
            if mention.name and word.is_name:
                if " " in mention.name:
                    full.add(fold(word.text))
                if _has_title(word) or mention.nationality:
                    names.add(fold(word.text))
    return Known(scene, frozenset(names), frozenset(full), heads)


def _parts(scene: Scene, mention: Mention) -> list[list[Word]]:
    part = scene.part_at(mention.span.start)
    return [part.tree.within(mention.span)] if part is not None else []


def _has_title(word: Word) -> bool:
    """A public role before or beside the name: *President* X, X, the *minister*."""
    beside = word.kids("compound", "amod", "appos", "nmod")
    if word.dep == "appos":
        beside.append(word.head)
    return any(_is_public_role(_role(kid.lemma, kid.text)) for kid in beside)


def _role(head: str, words: str) -> Role | None:
    table_of_roles = roles()
    last_two = " ".join(words.lower().split()[-2:])
    return table_of_roles.get(last_two) or table_of_roles.get(head)


def _is_public_role(role: Role | None) -> bool:
    return role is not None and role.sector not in _PRIVATE


@cache
def _office_holders() -> frozenset[str]:
    return frozenset(fold(row["person"]) for row in table("actors/officials.tsv"))


@cache
def _heads_of_state() -> frozenset[str]:
    rows = (row for row in table("actors/officials.tsv") if row["role"] in _HEADS)
    return frozenset(fold(row["person"]).split()[-1] for row in rows)
