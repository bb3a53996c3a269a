"""Sort the offices below the main ones: the rest of the cabinet, regions, courts, forces, parties."""

import re
from dataclasses import dataclass
from pathlib import Path

from offices import Office
from sheets import Row, read_rows

_LONGEST = 70


@dataclass(frozen=True, slots=True)
class OtherOffices:
    """The hand-made rules, in their order."""

    rules: list[tuple[re.Pattern[str], Row]]

    def sort(self, iso3: str, office: str, level: str) -> Office | None:
        """Give role and seats of an office, or nothing where no rule takes it or it is left out."""
        office = office.strip().rstrip(",")
        if level == "other_jurisdiction" or iso3 == "INT":
            return None
        for pattern, rule in self.rules:
            if rule["level"] in ("", level) and pattern.fullmatch(office):
                return self._office(iso3, office, rule)
        return None

    def _office(self, iso3: str, office: str, rule: Row) -> Office | None:
        if rule["role"] == "-" or len(office) > _LONGEST:
            return None
        return Office(iso3, rule["role"], office[:1].upper() + office[1:], rule["seats"])


def load_other_offices(hand: Path) -> OtherOffices:
    """Read the rules from the hand-made table."""
    rows = read_rows(hand / "other_offices.tsv")
    return OtherOffices([(re.compile(row["pattern"], re.IGNORECASE), row) for row in rows])
