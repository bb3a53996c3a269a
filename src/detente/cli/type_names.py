"""The values that --type takes for each kind of statement, from the vocabulary."""

from detente.model.vocabulary import yaml_file

_DIRECTIONS = ("raised", "lowered", "unchanged")


def types_of(kind: str) -> list[str]:
    """Types, then modes, of a kind; nothing for claims and commitments, whose kinds are few."""
    if kind == "event":
        types = yaml_file("plover.yaml")["types"]
        modes = (mode for one in types.values() for mode in one["modes"])
        return [*types, *sorted(set(modes))]
    if kind == "incident":
        return list(yaml_file("incidents.yaml")["types"])
    if kind == "tie":
        return list(yaml_file("ties.yaml")["kinds"])
    if kind == "measure":
        return [*yaml_file("measures.yaml")["quantities"], *_DIRECTIONS]
    return []
