"""Build the actor tables of the vocabulary: python tables/build_actors.py RAW_DIR [TARGET_DIR]."""

import sys
from pathlib import Path

import countries
import memberships
import name_genders
import officials
import organisations
import roles

HERE = Path(__file__).resolve().parent
HAND = HERE / "hand"
TARGET = HERE.parent / "src" / "detente" / "vocabulary" / "actors"
RAW_FILES = (
    "country_names.tsv",
    "igo_members.tsv",
    "leaders.tsv",
    "office_holders.tsv",
    "office_holders_supplement.tsv",
    "people.tsv",
    "phoenix_actors.tsv",
)


def main(arguments: list[str]) -> int:
    """Check the inputs, build each table, report what conflicts."""
    if len(arguments) not in (1, 2):
        print(__doc__)
        return 2
    raw = Path(arguments[0])
    target = Path(arguments[1]) if len(arguments) == 2 else TARGET
    missing = [name for name in RAW_FILES if not (raw / name).is_file()]
    if missing:
        print(f"{raw} lacks {', '.join(missing)}; see docs/data.md for where they come from")
        return 1
    build(raw, target)
    return 0


def build(raw: Path, target: Path) -> None:
    """Write the tables and print how many rows each has."""
    print("countries", countries.build_countries(HAND, target))
    print("country_forms", countries.build_forms(raw, HAND, target))
    print("organisations", organisations.build(raw, HAND, target))
    print("officials", officials.build(raw, HAND, target))
    print("other_officials", officials.build_others(raw, HAND, target))
    print("memberships", memberships.build(raw, HAND, target))
    print("roles", roles.build(HAND, target))
    print("given_names", name_genders.build(raw, target))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
