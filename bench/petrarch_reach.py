"""Parties further up and down than beside the verb.

PETRARCH takes the first actor of the subject as the source and the first below the verb as the
target, however deep: "lifted a ban on meat from *Poland*", "the *Ankara* prosecutor's office". What
only says where ("in Poland") is left out, but somebody who "was shot in *Oslo*", by nobody knows
whom, was shot by Norway.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from bench.petrarch_codes import three_digits
from bench.petrarch_parties import NOBODY, Parties
from detente.extract.events.cameo_ends import detailed
from detente.extract.events.sighting import Sighting
from detente.extract.events.verbs import fits_verb
from detente.extract.parsing.clauses import Clause
from detente.extract.parsing.tree import Word
from detente.extract.patterns import asides, verb_patterns
from detente.extract.scene import Scene
from detente.model.statement import Event
from detente.model.text import Span
from detente.resolve.actors import resolve_name

_APART = frozenset({"advcl", "parataxis", "relcl", "npadvmod", "punct", "cc", "nsubj", "nsubjpass"})
_WHERE = frozenset(
    {"in", "at", "during", "after", "before", "since", "as", "by", "despite", "amid"}
)
_IF = frozenset({"if", "unless"})
_SAYING = frozenset({"say", "report", "announce", "state", "add", "confirm", "note"})
Triple = tuple[str, str, str]
_MOVES = frozenset({"move", "decision", "step", "announcement", "gesture"})
_FORCE = frozenset({"ASSAULT", "COERCE"})


@dataclass(frozen=True, slots=True)
class Reach:
    """The words around the verbs of one sentence, and the parties among them."""

    scene: Scene
    parties: Parties

    def target(self, event: Event, before: Sequence[Triple]) -> tuple[str, ...]:
        """The codes of the first actor below the event's verb; none where there is none.

        `before` are the acts told so far: "Oslo praised *the move*" is said of who made it.
        """
        trigger = self._word(event.trigger)
        taken = {name for one in event.actors for name in self.parties.names(one)}
        if trigger is None:
            return ()
        within = trigger.kids("prep") if event.type == "ASSAULT" else ()
        places = (noun for kid in within if kid.lemma == "in" for noun in kid.kids("pobj"))
        found = self._first(_below(trigger), taken) or self._first(places, taken)
        return found or _mover(trigger.kids("dobj"), before, taken)

    def place(self, event: Event) -> tuple[str, ...]:
        """The country where force was used against somebody, where nobody is said to have."""
        trigger = self._word(event.trigger)
        if trigger is None or event.type not in _FORCE:
            return ()
        where = (kid for kid in trigger.kids("prep") if kid.lemma == "in")
        places = (noun for kid in where for noun in kid.kids("pobj"))
        taken = {name[:3] for one in event.recipients for name in self.parties.names(one)}
        return tuple(one for one in self._first(places, set()) if one[:3] not in taken)

    def untold(
        self, told: set[Span], aside: set[Span], before: Sequence[Triple]
    ) -> Iterator[Triple]:
        """The acts of verbs that fit a pattern though no actor stands beside them."""
        clauses = (clause for part in self.scene.parts for clause in part.clauses)
        for clause in clauses:
            verb = clause.verb
            hidden = verb.span in told | aside or _is_content(verb) or clause.marker in _IF
            if hidden or clause.negated or verb.lemma in asides():
                continue
            code = _code(clause)
            sources = self._first(_all_below(clause.agents), set()) if code else ()
            objects = (*_all_below(clause.patients), *_below(verb))
            targets = self._first(iter(objects), set(sources)) if sources else ()
            targets = targets or _mover(clause.patients, before, set(sources))
            yield from ((source, target, code) for source, target in product(sources, targets))

    def _word(self, span: Span) -> Word | None:
        words = (word for part in self.scene.parts for word in part.tree.words)
        return next((word for word in words if word.span == span), None)

    def _first(self, words: Iterator[Word], taken: set[str]) -> tuple[str, ...]:
        day = self.scene.report.published_on
        for word in words:
            mention = self.scene.mentions.of(word)
            if mention is None or word.is_pronoun:
                continue
            names = self.parties.coded(mention, resolve_name(mention.words, day))
            if names and not taken & set(names) and not names[0].startswith(NOBODY):
                return names
        return ()


def _mover(objects: Sequence[Word], before: Sequence[Triple], taken: set[str]) -> tuple[str, ...]:
    """Who made the move that one of the objects names."""
    moves = before and taken and any(one.lemma in _MOVES for one in objects)
    return tuple({before[-1][0]} - taken) if moves else ()


def _is_content(verb: Word) -> bool:
    """True for what is asked, agreed, threatened or meant, and not merely said."""
    if verb.has("to", "aux") or verb.dep in ("xcomp", "pcomp"):
        return True
    above = verb.first_conjunct()
    return above.dep == "ccomp" and above.head.lemma not in _SAYING


def _code(clause: Clause) -> str:
    patterns = verb_patterns().get(clause.lemma, ())
    pattern = next((one for one in patterns if fits_verb(clause, one)), None)
    if pattern is None:
        return ""
    seen = Sighting(pattern, clause.verb, None, (), (), "")
    return three_digits(detailed(pattern.act, seen, ()))


def _all_below(words: tuple[Word, ...]) -> Iterator[Word]:
    """The words, and the nouns below each."""
    for word in words:
        yield word
        nouns = (kid for kid in word.subtree() if kid.is_noun and kid is not word)
        yield from sorted(nouns, key=lambda kid: kid.i)


def _below(word: Word) -> Iterator[Word]:
    """The nouns below, in text order, without what is told apart or says where and when."""
    for kid in sorted(word.children, key=lambda kid: kid.i):
        if kid.dep in _APART or (kid.dep == "conj" and kid.is_verb):
            continue
        if kid.dep == "prep" and (kid.lemma in _WHERE or kid.has("pressure", "pobj")):
            continue
        if kid.lemma == "near" and kid.has("border", "pobj"):
            continue
        if kid.is_noun:
            yield kid
        yield from _below(kid)
