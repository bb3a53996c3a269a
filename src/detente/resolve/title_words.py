"""What the title table says: which title fits which office, and the words that change a role."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from detente.model.vocabulary import yaml_file

OWN_ROLE = "own "
"""Before the sector, the role of an office holder whom a user added."""

_SETS = frozenset(
    {"high_roles", "high_titles", "surname_first", "particles", "honorifics", "former",
     "directions", "people_not_state", "never_alone",
     "led_sectors", "leading", "heads_that_yield", "telling_modifiers",
     "roles_within", "no_first_names", "heads_of", "unspecific", "stationed", "of_persons",
     "named_bodies", "common_names", "pacts", "of_any_body", "lead_a_body", "of_us_states",
     "given_names", "goes_by_leader", "minor_roles", "also_adjectives", "also_surnames",
     "called_by_first_name"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TitleWords:
    """vocabulary/titles.yaml, typed."""

    offices: Mapping[str, Mapping[str, Sequence[str]]]
    sectors: Mapping[str, str]
    ranks: Sequence[str]
    high_roles: frozenset[str]
    high_titles: frozenset[str]
    surname_first: frozenset[str]
    called_by_first_name: frozenset[str]
    particles: frozenset[str]
    honorifics: frozenset[str]
    former: frozenset[str]
    directions: frozenset[str]
    people_not_state: frozenset[str]
    never_alone: frozenset[str]
    led_sectors: frozenset[str]
    leading: frozenset[str]
    same_people: Mapping[str, str]
    heads_that_yield: frozenset[str]
    telling_modifiers: frozenset[str]
    roles_within: frozenset[str]
    sector_words: Mapping[str, str]
    bodies: Mapping[str, Sequence[str]]
    by_words_around: Mapping[str, Mapping[str, list[str]]]
    no_first_names: frozenset[str]
    heads_of: frozenset[str]
    unspecific: frozenset[str]
    stationed: frozenset[str]
    of_persons: frozenset[str]
    named_bodies: frozenset[str]
    common_names: frozenset[str]
    pacts: frozenset[str]
    of_any_body: frozenset[str]
    lead_a_body: frozenset[str]
    of_us_states: frozenset[str]
    given_names: frozenset[str]
    goes_by_leader: frozenset[str]
    also_adjectives: frozenset[str]
    also_surnames: frozenset[str]
    minor_roles: frozenset[str]
    role_sectors: Mapping[str, str]
    shortened: Mapping[str, str]
    ship_prefixes: Mapping[str, str]

    def sector_of(self, title: str, role: str = "") -> str:
        """The sector of an office, GOV unless its role or its title says another."""
        if role.startswith(OWN_ROLE):
            return role.removeprefix(OWN_ROLE)
        if role in self.role_sectors:
            return self.role_sectors[role]
        lower = title.lower()
        if lower in self.sectors:
            return self.sectors[lower]
        found = [key for key in self.sectors if lower.endswith(key)]
        return self.sectors[max(found, key=len)] if found else "GOV"

    def fits(self, title: str, role: str, office: str) -> bool | None:
        """Whether a title may mean an office; None where the title tells nothing."""
        rule = self.offices.get(title)
        lower = office.lower()
        if role in self.minor_roles and (rule is None or rule["roles"]):
            return _says(title, lower) if rule is None else False
        if rule is None:
            return None
        if any(word in lower for word in ("deputy", "vice")) != title.startswith(
            ("deputy", "vice")
        ):
            return False
        return role in rule["roles"] or any(word in lower for word in rule["words"])


def _says(title: str, office: str) -> bool | None:
    """True where all words of a title stand in the office; a deputy is not the minister."""
    said, held = set(title.split()), set(office.split())
    fits = bool(said) and said <= held and ("deputy" in said or "deputy" not in held)
    return True if fits else None


@cache
def title_words() -> TitleWords:
    """The table, read once; words that other floors read stand in the same file."""
    raw: dict[str, Any] = yaml_file("titles.yaml")
    own = (field.name for field in fields(TitleWords))
    typed: dict[str, Any] = {k: frozenset(raw[k]) if k in _SETS else raw[k] for k in own}
    return TitleWords(**typed)
