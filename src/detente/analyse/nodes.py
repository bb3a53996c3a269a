"""Nodes: the actors of a network, each once under all its names, and whom a name asked for means.

Names that were judged to be the same are one node, and so are a state and its government. Who was
decided to be nobody with a public role is no node. What is done to a place or the civilians of a
country is done to that country; else they are no nodes. Several unnamed people ("armed groups") are
a node of their report alone, where they join two others there; nobody finds it by a name.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from detente.ledger import imported_names
from detente.ledger.joined import Party, written_as
from detente.ledger.judgements import judgements
from detente.ledger.ledger import Ledger
from detente.ledger.words import folded
from detente.model.errors import NotFound
from detente.model.judgement import SAME
from detente.model.vocabulary import table

Near = Callable[[str, Iterable[str]], list[str]]
"""Which of some names are spelt most like one, the likest first."""

_GOVERNMENT = " (government)"
GROUP = "unnamed"
"""The kind of a node of several unnamed people."""
_NO_ACTOR = frozenset({"place", "unspecified"})
_STATES = frozenset({"state", "government"})
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Node:
    """An actor: its name, CAMEO code, kind (state, official …), and whether that is of people."""

    name: str
    code: str
    sort: str = ""
    category: bool = False


class Nodes:
    """The nodes met so far by name; fills as lines are read."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._judged = _groups(ledger)
        self._nodes: dict[str, Node] = {}
        self._groups: dict[str, str] = {}
        self._names: dict[str, set[str]] = {}

    def node_of(self, party: Party, *, suffers: bool = False) -> str:
        """The name of the node of a party, '' where it makes none.

        Who `suffers` what is done to it stands for its state where it is a place, or civilians.
        """
        if party.group and party.sector != "CVL":
            return self._group(party)
        if suffers and (party.sort == "place" or party.sector == "CVL"):
            party = _of_state(party)
        if party.sort in _NO_ACTOR or party.sector == "CVL" or party.name in ("", party.sort):
            return ""
        if not party.code and party.name not in self._judged:
            return ""
        plain = _plain(party)
        name = self._judged.get(party.name) or self._judged.get(plain) or plain
        known = self._nodes.get(name)
        if known is None or (party.code and not known.code):
            node = Node(name, party.code, party.sort, _is_category(party))
            self._nodes[name] = known = node
        self._names.setdefault(name, set()).update((party.name, plain))
        return name

    def _group(self, party: Party) -> str:
        """Unnamed people: one node for each place in a report where they first stand."""
        name = self._groups.setdefault(party.group, f"{party.words} [{party.group}]")
        self._nodes.setdefault(name, Node(name, party.code, GROUP, category=True))
        return name

    def is_group(self, name: str) -> bool:
        """True for unnamed people."""
        return name in self._nodes and self._nodes[name].sort == GROUP

    def drop_unknown(self) -> frozenset[str]:
        """The nodes none of whose names was decided to be an actor; they are no longer nodes."""
        gone = frozenset(
            name for name, node in self._nodes.items() if not node.code and node.sort != GROUP
        )
        for name in gone:
            self._nodes.pop(name)
            self._names.pop(name, None)
        return gone

    def called(self, name: str) -> str:
        """The name of the node of somebody in event data."""
        return self._judged.get(name, name)

    def judged(self) -> Mapping[str, str]:
        """Of every name that was judged to be one with another the name of their node."""
        return self._judged

    def __getitem__(self, name: str) -> Node:
        return self._nodes[name]

    def __len__(self) -> int:
        return len(self._nodes)

    def also(self, name: str) -> list[str]:
        """The other names of a node."""
        return sorted(self._names[name] - {name})

    def find(self, asked: str, near: Near) -> Node:
        """The node that a name, a code, words of a name or a name as written means.

        Raises NotFound, with the names that are spelt alike, where there is none or several.
        """
        asked = re.sub(r"\Athe\s", "", asked.strip(), flags=re.IGNORECASE)
        for look, imported in (
            (self._named, "named"), (self._coded, "coded"), (self._written, ""),
            (self._worded, "worded"),
        ):  # fmt: skip
            found = self._with_imported(look(asked), imported, asked)
            if len(found) == 1:
                return self._nodes[found[0]]
            if found:
                listed = ", ".join(found[:_SHOWN]) + (" …" if len(found) > _SHOWN else "")
                raise NotFound(f"{asked!r} may be {listed}: give the whole name")
        alike = near(asked, sorted({*self._names, *imported_names.all_names(self._ledger)}))
        hint = f"; spelt alike: {', '.join(alike)}" if alike else ""
        raise NotFound(f"no tie, event or incident names an actor called {asked!r}{hint}")

    def _with_imported(self, found: list[str], how: str, asked: str) -> list[str]:
        """The nodes found, and those of event data that are found likewise."""
        for party in imported_names.find(self._ledger, how, asked) if how else ():
            name = self.called(party.name)
            self._nodes.setdefault(name, Node(name, party.code))
            self._names.setdefault(name, set()).add(party.name)
            found.append(name)
        return sorted(set(found))

    def _named(self, asked: str) -> list[str]:
        if asked in self._names:
            return [asked]
        wanted = folded(asked)
        return sorted(
            name for name, all_ in self._names.items() if any(folded(n) == wanted for n in all_)
        )

    def _coded(self, asked: str) -> list[str]:
        """A code means the state of that code before whoever else has it."""
        found = sorted(one for one in self._names if self._nodes[one].code == asked.strip())
        states = [name for name in found if self._nodes[name].sort in _STATES]
        return states if len(states) == 1 else found

    def _written(self, asked: str) -> list[str]:
        names = {self._judged.get(name, name) for name in written_as(self._ledger, asked)}
        plain = {name.removesuffix(_GOVERNMENT) for name in names}
        return sorted(plain & self._names.keys())

    def _worded(self, asked: str) -> list[str]:
        wanted = folded(asked)
        return sorted(
            name for name, all_ in self._names.items() if any(wanted in folded(n) for n in all_)
        )


def _of_state(party: Party) -> Party:
    """The state of a place or of civilians, where it has a name."""
    name = _state_names().get(party.country, "")
    known = Party(party.role, name, party.country, "state", party.country, "GOV")
    return known if name else party


@cache
def _state_names() -> dict[str, str]:
    return {row["iso3"]: row["name"] for row in table("actors/countries.tsv") if not row["to"]}


def _plain(party: Party) -> str:
    """The state for its government."""
    is_government = party.sort == "government" and party.country
    return party.name.removesuffix(_GOVERNMENT) if is_government else party.name


def _is_category(party: Party) -> bool:
    return party.name.endswith(f"({party.sort})") and party.sort != "government"


def _groups(ledger: Ledger) -> dict[str, str]:
    """Of every name that was judged to be one with another the name that stands for all.

    It is the one that was named first in the oldest of the judgements.
    """
    leader: dict[str, str] = {}

    def top(name: str) -> str:
        while leader.get(name, name) != name:
            name = leader[name]
        return name

    for row in judgements(ledger):
        if row["verdict"] == SAME:
            one, other = top(row["left"]), top(row["right"])
            leader.setdefault(one, one)
            leader[other] = one
    return {name: top(name) for name in leader}
