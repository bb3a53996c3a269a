"""The words that an event cites: act, sides and complements."""

from detente.extract.events.sighting import Sighting
from detente.extract.parsing.tree import Word, extent
from detente.extract.scene import Part
from detente.model.text import Span

_COMPLEMENTS = (
    "dobj",
    "attr",
    "dative",
    "prt",
    "oprd",
    "acomp",
    "agent",
    "prep",
    "xcomp",
    "ccomp",
    "acl",
)
_LOOSE = frozenset({"relcl", "advcl", "parataxis", "appos", "cc", "conj", "punct"})
_LONGEST = 200


def span_of(part: Part, one: Sighting) -> Span:
    """From the first to the last word of act, sides and complements, within the sentence."""
    span = one.trigger.span
    if one.carrier is not None:
        span = span.joined(one.carrier.span)
    for mention in (*one.actors, *one.recipients):
        if part.tree.span.holds(mention.span):
            span = span.joined(mention.span)
    for word in dict.fromkeys((one.head, one.trigger)):
        for kid in (*word.kids("nsubjpass"), *word.kids(*_COMPLEMENTS)):
            span = span.joined(_reach(span, kid))
    return span


def _reach(span: Span, kid: Word) -> Span:
    """The complement, shortened or left out where the quote would grow too long."""
    for without_labels in (frozenset[str](), _LOOSE):
        reach = extent(kid, without=without_labels)
        if len(span.joined(reach)) <= _LONGEST:
            return reach
    return span
