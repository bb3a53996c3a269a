"""Matching: is somebody in a row the one who was asked for, by code or by words?"""

from detente.ledger.parts import Shape
from detente.ledger.words import folded


def is_party(party: Shape | None, asked: str) -> bool:
    """True where nobody is asked for, or the party's code starts so, or a name holds the words."""
    if not asked.strip():
        return True
    if party is None:
        return False
    code = str(party.get("code") or "")
    if code and code.startswith(asked.strip().upper()):
        return True
    named = (party.get("words") or "", party.get("name") or "")
    return any(folded(asked) in folded(one) for one in named)


def says(row: Shape, by: str, about: str) -> bool:
    """True where one of a claim's voices is the one asked for, and the words are all said."""
    voices = row["voices"][:-1] or row["voices"]
    if by.strip() and not any(is_party(voice, by) for voice in voices):
        return False
    said = folded(" ".join([row["quote"], *row["content"]]))
    return all(f" {word} " in said for word in folded(about).split())
