"""Case: what a report tells of one attack, gathered telling by telling."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from detente.extract.incidents.blame import Blame
from detente.extract.incidents.settling import settled
from detente.extract.incidents.telling import Telling
from detente.extract.incidents.toll import TollSeen
from detente.extract.incidents.words import listed
from detente.extract.parsing.clauses import counted
from detente.extract.parsing.tree import Word

_RANK = ("suicide-bombing", "hijacking", "kidnapping", "hostage-taking", "chemical-attack",
         "drone-strike", "vehicle-ramming")  # fmt: skip


@dataclass(slots=True, eq=False)
class Case:
    """Tellings, tolls and blame of one attack; `joined` says why later tellings belong to it.

    `shared` are totals of this attack and another one together.
    """

    tellings: list[Telling]
    tolls: list[TollSeen] = field(default_factory=list)
    blames: list[Blame] = field(default_factory=list)
    joined: list[str] = field(default_factory=list)
    shared: list[tuple[TollSeen, "Case"]] = field(default_factory=list)

    @property
    def main(self) -> Telling:
        """The telling that says most, of the body before a heading, the first among equals."""
        return max(self.tellings, key=lambda one: (not one.part.is_heading, _fullness(one)))

    @property
    def only_heading(self) -> bool:
        """True while nothing but headings told of it."""
        return all(one.part.is_heading for one in self.tellings)

    @property
    def type(self) -> str:
        """The most exact type that its tellings give."""
        clear = (one for one in self.tellings if one.trigger.lemma not in listed("faint"))
        found = [self.main.type, *(one.type for one in clear)]
        ranked = next((kind for kind in _RANK if kind in found), None)
        return ranked or next((kind for kind in found if kind != "attack"), "attack")

    def settled(self) -> list[TollSeen]:
        """Its tolls; of people who were struck the numbers of dead and hurt tell what they are."""
        return settled(self.tolls)

    def doers(self) -> Iterator[Word]:
        """Whoever did it, by its tellings."""
        yield from (word for one in self.tellings for word in one.doers)

    def struck(self) -> Iterator[Word]:
        """Whoever and whatever was struck, by its tellings and tolls."""
        for one in self.tellings:
            yield from (*one.people, *one.things)
        yield from (word for toll in self.tolls for word in toll.people)


def _fullness(telling: Telling) -> int:
    """How much a telling says; a vague type counts against it."""
    has = (telling.doers, telling.people or telling.things, telling.dated, telling.where)
    return min(sum(bool(one) for one in has), 3) + (telling.type != "attack")


def heads(words: Iterator[Word]) -> set[str]:
    """The nouns by which parties are told of, in lower case; pronouns are left out."""
    return {counted(word).lemma.lower() for word in words if not counted(word).is_pronoun}
