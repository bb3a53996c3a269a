"""Conditions that a turned verb opens: "should they refuse", "had they known"."""

from detente.extract.conditions.condition import Condition, holds, made
from detente.extract.parsing.tree import Word, extent

TURNED = frozenset({"should", "were", "had"})
"""Verbs that open a condition where the subject follows them."""
_UNREAL = frozenset({"would", "could", "might", "should", "'d"})
_SUBJECT = ("PRP", "DT", "NN", "PRP$", "JJ", "CD", "EX", "WP")
_REACH = 14


def turned(text: str, piece: list[Word], at: int, act: Word) -> Condition | None:
    """The condition that the verb at this place opens, if it does."""
    if piece[at].text.lower() == "had":
        return _past(text, piece, at)
    return _to_come(text, piece, at, act)


def _to_come(text: str, piece: list[Word], at: int, act: Word) -> Condition | None:
    """As in "should they refuse", "were Washington to change its tone"."""
    opener = piece[at]
    verb = opener.head if opener.dep == "aux" else opener
    subject = verb.kid("nsubj", "nsubjpass", "expl")
    if subject is None or subject.i < opener.i or at + 1 >= len(piece):
        return None
    if piece[-1].text == "?" or opener.dep == "auxpass":
        return None
    right = [kid for kid in verb.children if kid.i > opener.i and not holds(kid, act)]
    end = max([verb.end, *(extent(kid).end for kid in right)])
    comma = next((w.start for w in piece if w.i > subject.i and w.text == ","), end)
    if verb.i < opener.i or holds(verb, act) or act.i < opener.i:
        end = min(end, comma)
    return made(text, opener, opener.end, end, "if", verb)


def _past(text: str, piece: list[Word], at: int) -> Condition | None:
    """As in "had they known, they would …"; the parse mostly misses it, so the words decide."""
    after = piece[at + 1 : at + _REACH]
    if at and _goes_on(piece[at - 1], after):
        return None
    if not after or not after[0].tag.startswith(_SUBJECT):
        return None
    verb = next((w for w in after if w.tag in ("VBN", "VBD") or w.lemma == "be"), None)
    main = next((w for w in piece if w.tag == "MD" and w.text.lower() in _UNREAL), None)
    if verb is None or main is None or piece[at].start < main.start < verb.start:
        return None
    return made(text, piece[at], piece[at].end, _past_end(piece, at, verb, main), "if", verb)


def _goes_on(before: Word, after: list[Word]) -> bool:
    """As in "they had", "would have had": the subject or the helper stands before."""
    if before.lemma == "that" and after and after[0].tag == "PRP":
        return False
    return before.tag.startswith("PRP") or before.dep in ("nsubj", "nsubjpass", "aux")


def _past_end(piece: list[Word], at: int, verb: Word, main: Word) -> int:
    """Before the subject of the main clause, or with the clause where that stood before."""
    if main.start < piece[at].start:
        stops = (w.start for w in piece if w.start > verb.start and w.text in (",", ";", "--", "—"))
        return next(stops, piece[-1].end - (piece[-1].text in ".!?"))
    commas = [w.start for w in piece if verb.start < w.start < main.start and w.text == ","]
    subject = next(iter(main.head.kids("nsubj", "nsubjpass", "expl")), main)
    first = extent(subject).start
    return commas[0] if commas else max(first, verb.end) if first < main.start else main.start
