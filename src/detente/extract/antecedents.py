"""Antecedents: whom a pronoun points back to, by number, gender, kind and prominence.

Every noun is somebody or something that a later pronoun may mean. What is named again is the same
`_Entity`; it is the more prominent the nearer, the oftener and the higher in its clause it stands
(after Lappin and Leass 1994). The most prominent one that agrees with the pronoun is meant; where
another is nearly as prominent, that stays open.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from detente.extract.agreement import Kind, first_names, fit, kind_of, listed, together
from detente.extract.binding import barred, is_expletive, looks_ahead, needs_actor
from detente.extract.prominence import parallel, prominence
from detente.extract.tree import Tree, Word
from detente.model.names import Hit, Role, fold
from detente.model.text import PassageKind, Span

_REACH = 4  # sentences
_FADES = 0.5  # from sentence to sentence
_QUOTED = 0.4  # what is named in a quotation, for a pronoun outside it
_HEADING = 0.3
_WHERE = 0.6  # a city or region after a preposition
_CLEAR = 1.2  # times more prominent than the next one
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_PERSONAL = frozenset({"he", "him", "his", "she", "her", "it", "its", "they", "them", "their"})


@dataclass(slots=True, eq=False)
class _Entity:
    """Who or what some nouns name, with its prominence in each sentence, outside and in quotes."""

    kind: Kind
    nouns: list[Word]
    called: set[str]
    parts: tuple["_Entity", ...] = ()
    told: dict[int, float] = field(default_factory=dict)
    quoted: dict[int, float] = field(default_factory=dict)

    def weight(self, sentence: int, *, in_quote: bool) -> float:
        """The prominence for a pronoun of this sentence."""
        near = range(max(sentence - _REACH, 0), sentence + 1)
        other = 1.0 if in_quote else _QUOTED
        return sum(
            (self.told.get(n, 0.0) + other * self.quoted.get(n, 0.0)) * _FADES ** (sentence - n)
            for n in near
        )


class Antecedents:
    """Whom the pronouns of one report mean: the nouns that name it, the best known first."""

    def __init__(
        self,
        trees: Sequence[Tree],
        quotations: Sequence[Span],
        hit_at: Callable[[Word], Hit | None],
        role_of: Callable[[Word], Role | None],
    ) -> None:
        self._quotations = quotations
        self._hit_at, self._role_of = hit_at, role_of
        self._entities: list[_Entity] = []
        self._of_word: dict[int, _Entity] = {}
        for number, tree in enumerate(trees):
            self._read(number, tree)

    def of(self, pronoun: Word) -> tuple[tuple[Word, ...], ...]:
        """Those meant, each with the nouns that name it, latest names first; none where open."""
        entity = self._of_word.get(pronoun.start)
        if entity is None:
            return ()
        return tuple(_named_before(one, pronoun) for one in (entity.parts or (entity,)))

    def _read(self, number: int, tree: Tree) -> None:
        share = _HEADING if tree.passage.kind is PassageKind.HEADING else 1.0
        for word in tree.words:
            if word.is_noun:
                found = self._noun(word)
            elif word.is_pronoun and word.text.lower() in _PERSONAL:
                found = self._pronoun(word, number)
            else:
                continue
            if found is None:
                continue
            self._of_word[word.start] = found
            self._tell(found, word, number, share)
            self._couple(word, number, share)

    def _tell(self, entity: _Entity, word: Word, number: int, share: float) -> None:
        told = entity.quoted if self._is_quoted(word) else entity.told
        told[number] = max(told.get(number, 0.0), prominence(word) * share)

    def _noun(self, word: Word) -> _Entity | None:
        """The entity that a noun names, known or new."""
        if word.dep in ("compound", "nmod", "npadvmod") or word.lemma in listed("no_antecedents"):
            return None
        if _is_inside_name(word):
            return None
        kind = kind_of(word, self._hit_at(word), self._role_of(word))
        called = _called(word, self._hit_at(word))
        if word.dep == "appos" and (above := self._of_word.get(word.head.start)) is not None:
            return _joined(above, word, kind, called)
        known = self._known(word, kind, called)
        if known is not None:
            return _joined(known, word, kind, called)
        made = _Entity(kind, [word], called)
        self._entities.append(made)
        return made

    def _known(self, word: Word, kind: Kind, called: set[str]) -> _Entity | None:
        pointing = any(kid.lemma in _POINTING for kid in word.kids("det"))
        if not (word.is_name or self._hit_at(word) is not None or pointing):
            return None
        first = _first_name(word)
        for one in reversed(self._entities):
            if one.parts or one.kind.plural != kind.plural or not one.called & called:
                continue
            other = {name for noun in one.nouns if (name := _first_name(noun))}
            if first and other and first not in other:
                continue
            if one.kind.gender and kind.gender and one.kind.gender != kind.gender:
                continue
            return one
        return None

    def _couple(self, word: Word, number: int, share: float) -> None:
        """What is coordinated is also one: "Oslo and Lima … they"."""
        first = word.first_conjunct()
        joined = first.conjuncts()
        if len(joined) < 2 or joined[-1] is not word or not all(one.is_noun for one in joined):
            return
        parts = [self._of_word.get(one.start) for one in joined]
        known = [one for one in parts if one is not None]
        if len(known) < len(joined) or len({id(one) for one in known}) < len(joined):
            return
        same = next((one for one in self._entities if one.parts == tuple(known)), None)
        if same is None:
            same = _Entity(together([one.kind for one in known]), [], set(), tuple(known))
            self._entities.append(same)
        self._tell(same, first, number, share)

    def _pronoun(self, word: Word, number: int) -> _Entity | None:
        """The entity that a pronoun means, or None where nothing or nobody clearly is."""
        pronoun = word.text.lower()
        if is_expletive(word):
            return None
        if (ahead := self._ahead(word, pronoun)) is not None:
            return ahead
        taken = {id(one) for no in barred(word) if (one := self._of_word.get(no.start))}
        ranked = sorted(self._scored(word, pronoun, number, taken), key=lambda pair: -pair[0])
        if not ranked or (len(ranked) > 1 and ranked[0][0] < _CLEAR * ranked[1][0]):
            return None
        best = ranked[0][1]
        if pronoun in ("he", "him", "his", "she", "her") and not best.kind.gender:
            gender = "f" if pronoun in ("she", "her") else "m"
            best.kind = replace(best.kind, gender=gender, person=True)
        return best

    def _scored(
        self, word: Word, pronoun: str, number: int, taken: set[int]
    ) -> Iterator[tuple[float, _Entity]]:
        in_quote = self._is_quoted(word)
        for one in self._entities:
            if id(one) in taken or any(id(part) in taken for part in one.parts):
                continue
            share = fit(one.kind, pronoun)
            weight = one.weight(number, in_quote=in_quote) if share else 0.0
            if not weight or (needs_actor(word) and not one.kind.acts):
                continue
            latest = max(one.nouns, key=lambda noun: noun.i, default=None)
            beside = parallel(latest, word) if latest is not None else 0.0
            where = one.kind.place and latest is not None and latest.first_conjunct().dep == "pobj"
            yield share * (_WHERE if where else 1.0) * (weight + beside), one

    def _ahead(self, word: Word, pronoun: str) -> _Entity | None:
        subject = looks_ahead(word)
        if subject is None or not subject.is_noun:
            return None
        joined = subject.conjuncts()
        kinds = [kind_of(one, self._hit_at(one), self._role_of(one)) for one in joined]
        kind = kinds[0] if len(kinds) == 1 else together(kinds)
        if not fit(kind, pronoun):
            return None
        made = [
            _Entity(each, [one], _called(one, self._hit_at(one)))
            for one, each in zip(joined, kinds, strict=True)
        ]
        return made[0] if len(made) == 1 else _Entity(kind, [], set(), tuple(made))

    def _is_quoted(self, word: Word) -> bool:
        return any(span.start <= word.start < span.end for span in self._quotations)


def _named_before(entity: _Entity, pronoun: Word) -> tuple[Word, ...]:
    """The nouns of an entity before a pronoun, names first, the latest first; else those after."""
    before = [noun for noun in entity.nouns if noun.start < pronoun.start] or entity.nouns
    return tuple(sorted(before, key=lambda noun: (not noun.is_name, -noun.start)))


def _is_inside_name(word: Word) -> bool:
    """True for Ruhr in "University of Ruhr"."""
    link = word.head
    return word.is_name and word.dep == "pobj" and link.lemma == "of" and link.head.is_name


def _joined(entity: _Entity, word: Word, kind: Kind, called: set[str]) -> _Entity:
    """The entity with one more noun, and with what that noun tells of it."""
    entity.nouns.append(word)
    entity.called |= called
    told = entity.kind
    if told.person is None and kind.person is not None:
        told = replace(told, person=kind.person, group=told.group or kind.group)
    entity.kind = replace(told, gender=told.gender or kind.gender, full=told.full or kind.full)
    return entity


def _called(word: Word, hit: Hit | None) -> set[str]:
    """What it may be called again: the last name, the first of two, the state, the office."""
    if hit is not None:
        return {fold(word.text), *(form.owner for form in hit.forms)}
    if not word.is_name:
        return {word.lemma.lower()}
    return {fold(word.text), *(kid.lemma.lower() for kid in word.kids("compound"))}


def _first_name(word: Word) -> str:
    names = [fold(kid.text) for kid in word.kids("compound") if kid.is_name and kid.i < word.i]
    near = [name for name in names if name in first_names()]
    return near[0] if near else ""
