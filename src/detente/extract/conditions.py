"""Conditions: the if-part of an act, as a clause or as a phrase."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.extract.bindings import phrases, polarities
from detente.extract.scene import Part
from detente.extract.tree import Word, extent
from detente.model.text import Span


@dataclass(frozen=True, slots=True)
class Condition:
    """The condition without its subordinator, its polarity, and all its words with it."""

    span: Span
    polarity: str
    whole: Span


def condition_of(part: Part, text: str, act: Word, *governors: Word) -> Condition | None:
    """The condition under which the act (or the verb that promises it) stands, if any."""
    for verb in (act, *governors):
        found = next(_clauses(text, verb), None)
        if found is not None:
            return found
    return _phrase(part, text, act, governors)


def _clauses(text: str, verb: Word) -> Iterator[Condition]:
    heads = [verb] + [word for word in verb.ancestors() if verb.dep == "conj"][:1]
    for head in heads:
        for kid in head.kids("advcl", "prep", "ccomp", "csubj", "mark"):
            if (found := _clause(text, kid)) is not None:
                yield found


def _clause(text: str, kid: Word) -> Condition | None:
    reach = extent(kid)
    if kid.dep == "prep":
        inner = kid.kid("pcomp", "pobj")
        polarity = polarities().get(kid.lemma, "")
        if (
            inner is None
            or polarity not in ("until", "temporal", "unless")
            or (polarity == "temporal" and not inner.is_verb)
        ):
            return None
        if inner.lemma in ("night",) or not inner.is_verb:
            return None
        return Condition(extent(inner), polarity, reach)
    if not kid.is_verb:
        return None
    if _is_inverted(kid):
        helper = kid.kids("aux")[0]
        return Condition(_after(text, helper.end, reach.end), "if", reach)
    openers = [
        word for word in kid.kids("mark", "advmod", "prep") if word.text.lower() in polarities()
    ]
    if not openers:
        return _faced(text, kid, reach)
    opener = openers[0]
    return Condition(
        _after(text, opener.end, reach.end),
        polarities()[opener.text.lower()],
        Span(min(reach.start, opener.start), reach.end),
    )


def _is_inverted(verb: Word) -> bool:
    """ "Should they refuse", "Had they refused"."""
    helpers = [kid for kid in verb.kids("aux") if kid.text.lower() in ("should", "were")]
    subject = verb.kid("nsubj")
    return bool(helpers) and subject is not None and helpers[0].i < subject.i


def _faced(text: str, verb: Word, reach: Span) -> Condition | None:
    """ "faced with the bill": a participle that stands for a condition."""
    words = Span(verb.start, reach.end).of(text).lower()
    for phrase, polarity in phrases().items():
        if words.startswith(phrase) and polarity == "if" and verb.tag == "VBN":
            return Condition(
                _after(text, verb.start + len(phrase), reach.end), "if", Span(verb.start, reach.end)
            )
    return None


def _phrase(part: Part, text: str, act: Word, governors: tuple[Word, ...]) -> Condition | None:
    """ "in exchange for fuel oil": a preposition with a noun as the condition."""
    sentence = part.tree.span
    lowered = sentence.of(text).lower()
    for phrase, polarity in phrases().items():
        if (
            " " not in phrase
            or (at := lowered.find(f" {phrase} ")) < 0
            and not lowered.startswith(f"{phrase} ")
        ):
            continue
        start = sentence.start + max(at + 1, 0)
        inner = next((word for word in part.tree.words if word.start >= start + len(phrase)), None)
        if inner is None:
            continue
        top = _top_within(part, Span(start, sentence.end), start + len(phrase))
        end = extent(top).end if top is not None else sentence.end
        return Condition(_after(text, start + len(phrase), end), polarity, Span(start, end))
    return None


def _top_within(part: Part, span: Span, start: int) -> Word | None:
    """The word that heads what follows a phrase."""
    following = [word for word in part.tree.words if word.start >= start and word.end <= span.end]
    for word in following:
        if (
            word.head.start < start
            and word.tag not in (".", ",")
            and (word.is_noun or word.is_verb)
        ):
            return word
    return None


def _after(text: str, start: int, end: int) -> Span:
    """From the first word after `start`, without the stops at the end."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and text[end - 1] in ' ,;:.\n—–-"”':
        end -= 1
    return Span(start, end)
