"""Ties of a report: one row for each pair of sides and kind, where it is told first and best."""

from collections.abc import Iterator

from detente.extract.circumstances.when import dating
from detente.extract.parsing.tree import Word, extent
from detente.extract.scene import Part, Scene
from detente.extract.ties.adjectives import seen_in_adjective
from detente.extract.ties.bond import Bond
from detente.extract.ties.nouns import seen_in_noun
from detente.extract.ties.participles import seen_in_participle
from detente.extract.ties.patterns import kinds, patterns
from detente.extract.ties.status import Status, status_of
from detente.extract.ties.verbs import seen_in_verb
from detente.extract.trust import confidence
from detente.model.actor import Mention
from detente.model.citation import cite
from detente.model.reading import Dropped
from detente.model.statement import Reason, Tie
from detente.model.text import Span

_LONGEST = 200


def find_ties(scene: Scene) -> Iterator[Tie | Dropped]:
    """The ties of a report, and the readings that were turned down."""
    told: dict[tuple[str, ...], Tie] = {}
    for part in scene.parts:
        for one in _seen(scene, part):
            if isinstance(one, Dropped):
                yield one
                continue
            tie = _tie(scene, part, one)
            known = told.get(_key(tie))
            if known is not None:
                again = (
                    f"the same tie as the one that {known.trigger.of(scene.report.text)!r} shows"
                )
                yield Dropped(tie.trigger, "ties", again)
            else:
                told[_key(tie)] = tie
    yield from told.values()


def _seen(scene: Scene, part: Part) -> Iterator[Bond | Dropped]:
    tied: set[Word] = set()
    for clause in part.clauses:
        for found in seen_in_verb(scene, part, clause):
            tied |= {found.trigger} if isinstance(found, Bond) else set()
            yield found
    for word in part.tree.words:
        if word.is_noun and word.lemma in patterns("nouns"):
            if word.head in tied and word.dep in ("dobj", "nsubjpass"):
                continue  # "withdrew its recognition" is one tie
            yield from seen_in_noun(scene, part, word)
        elif word.tag == "VBN" and word.text.lower() in patterns("participles"):
            yield from seen_in_participle(scene, part, word)
        elif word.lemma in patterns("adjectives") and not word.is_noun:
            yield from seen_in_adjective(scene, word)


def _key(tie: Tie) -> tuple[str, ...]:
    """The same pair in one report is one tie, unless it has ended or is denied."""
    sides = [_name(tie.subject), _name(tie.object)]
    if kinds()[tie.kind].both:
        sides.sort()
    return (tie.kind, *sides, str(tie.ended), str(tie.negated))


def _name(mention: Mention) -> str:
    return (mention.name or mention.words).lower()


def _tie(scene: Scene, part: Part, bond: Bond) -> Tie:
    carrier = bond.head if bond.head is not bond.trigger else None
    dated = dating(part, bond.trigger, carrier)
    status = status_of(scene, part, bond, dated.time.year if dated else None)
    return Tie(
        citation=cite(scene.report, _span(part, bond)),
        voices=status.voices,
        stance=status.stance,
        likelihood=status.likelihood,
        negated=status.negated,
        time=status.time,
        confidence=confidence(
            bond.rule,
            heading=part.is_heading,
            stance=status.stance,
            words=len(part.tree.words),
            unnamed=_is_unnamed(bond.object.mention) or _is_unnamed(bond.subject.mention),
        ),
        reason=_reason(bond, status),
        kind=bond.pattern.kind.name,
        subject=bond.subject.mention,
        object=bond.object.mention,
        trigger=bond.trigger.span,
        ended=status.ended,
        when=dated.time if dated else None,
    )


def _is_unnamed(mention: Mention) -> bool:
    """True where neither a name nor a country says who it is."""
    return not (mention.name or mention.nationality or mention.antecedent)


def _reason(bond: Bond, status: Status) -> Reason:
    saw = [f"{bond.trigger.text!r} shows {bond.pattern.kind.name}"]
    saw += [f"{word!r} says that it is over" for word in status.saw[:1] if status.ended]
    saw += [f"{word!r} makes it {status.stance}" for word in status.saw[:2] if not status.ended]
    return Reason(bond.rule, "; ".join(saw))


def _span(part: Part, bond: Bond) -> Span:
    """From the first to the last word of both sides and what ties them, within the sentence."""
    span = bond.trigger.span.joined(bond.head.span)
    for side in (bond.subject, bond.object):
        if part.tree.span.holds(side.mention.span):
            span = span.joined(side.mention.span)
    return _wider(span, bond.trigger)


def _wider(span: Span, trigger: Word) -> Span:
    for kid in trigger.kids("prep", "prt", "dobj"):
        reach = span.joined(extent(kid, without=frozenset({"relcl", "advcl"})))
        span = reach if len(reach) <= _LONGEST else span
    return span
