"""Sort an office, as a source names it, into a role and the title that reports use."""

import re
from dataclasses import dataclass
from pathlib import Path

from sheets import Row, read_rows

_MONARCH = re.compile(r"(monarch|king|queen|yang di.pertuan agong.*)( of (?!antigua).+)?", re.I)
# States whose monarch is the British one, who is named there as the King or Queen of Britain.
_SHARED_CROWN = re.compile("AUS|ATG|BHS|BLZ|BRB|CAN|GRD|JAM|KNA|LCA|NZL|PNG|SLB|TUV|VCT")


@dataclass(frozen=True, slots=True)
class Office:
    """A role, its country and its title in English reports; seats tells one holder from many."""

    iso3: str
    role: str
    title: str
    seats: str


@dataclass(frozen=True, slots=True)
class OfficeRules:
    """The hand-made rules, in their order, and the titles of single countries."""

    rules: list[tuple[re.Pattern[str], Row]]
    titles: dict[tuple[str, str], str]

    def sort(self, iso3: str, office: str, level: str, gender: str) -> Office | None:
        """Give the role of a national office, or nothing when the table has no place for it."""
        office = office.strip().rstrip(",")
        if level == "subnational" or (level == "diplomatic" and "United Nations" not in office):
            return None
        if _MONARCH.fullmatch(office):
            return self._crown(iso3, office, gender)
        for pattern, rule in self.rules:
            match = pattern.fullmatch(office)
            if match and rule["country"] in (iso3, "") and self._holds(iso3, rule):
                return self._office(iso3, rule, match)
        return None

    def _holds(self, iso3: str, rule: Row) -> bool:
        """Rules without a country do not speak of organisations."""
        return rule["country"] != "" or iso3 not in {"INT", "X-EU"}

    def _office(self, iso3: str, rule: Row, match: re.Match[str]) -> Office | None:
        if rule["role"] == "-":
            return None
        first = (match.groups() or ("",))[0] or ""
        title = rule["title"].format(first if rule["country"] == "INT" else first.title())
        title = self.titles.get((iso3, title), title)
        return Office(rule["code"] or iso3, rule["role"], title, rule["seats"])

    def _crown(self, iso3: str, office: str, gender: str) -> Office | None:
        if _SHARED_CROWN.fullmatch(iso3):
            return None
        female = gender == "female" or office.lower().startswith("queen")
        title = "Emperor" if iso3 == "JPN" else "Queen" if female else "King"
        return Office(iso3, "head-of-state", title, "one")


def load_rules(hand: Path) -> OfficeRules:
    """Read the rules and titles from the hand-made tables."""
    rules = [
        (re.compile(row["pattern"], re.IGNORECASE), row)
        for row in read_rows(hand / "office_rules.tsv")
    ]
    titles = {
        (row["iso3"], row["title"]): row["called"] for row in read_rows(hand / "office_titles.tsv")
    }
    return OfficeRules(rules, titles)
