"""Deeds: every clause that names a party, and the parts of each commitment, coded alike."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from detente.extract.deeds.words import words_around, words_in, words_of_subject
from detente.extract.parsing.clauses import Clause
from detente.extract.parsing.tree import Word
from detente.extract.patterns import verb_patterns
from detente.extract.scene import Part, Scene
from detente.extract.standing.standing import standing
from detente.model.actor import Mention
from detente.model.deed import TOLD, Deed
from detente.model.statement import Commitment, Statement
from detente.model.text import Span

_PREPOSITIONS = ("to", "with", "from", "against", "for", "of", "in", "into", "on", "between", "at")
_GOVERNED = frozenset({"xcomp", "ccomp", "pcomp", "acl", "advcl"})
_WILL = frozenset({"will", "would", "shall"})
_LETTING = frozenset({"let", "allow", "permit", "enable", "authorise", "authorize"})
_CLAUSE_ENDS = frozenset({"punct", "cc", "conj", "parataxis", "advcl", "relcl"})


def find_deeds(scene: Scene, statements: Iterable[Statement]) -> tuple[Deed, ...]:
    """The clauses of a report in text order, then the parts of its commitments."""
    commitments = [one for one in statements if isinstance(one, Commitment)]
    bound = [span for one in commitments for _, span in parts_of(one)]
    told = [
        deed
        for part in scene.parts
        for clause in part.clauses
        if not any(span.holds(clause.verb.span) for span in bound)
        and (deed := _deed(scene, part, clause)) is not None
    ]
    parts = [
        deed
        for one in commitments
        for name, span in parts_of(one)
        for deed in _part(scene, name, span, one)
    ]
    return (*told, *parts)


def parts_of(commitment: Commitment) -> Iterator[tuple[str, Span]]:
    """The act, the condition and the fallback, those that there are."""
    for name in ("act", "condition", "fallback"):
        span = getattr(commitment, name)
        if span is not None:
            yield name, span


def _part(scene: Scene, name: str, span: Span, commitment: Commitment) -> Iterator[Deed]:
    """The clause at the head of a part of a commitment, or its noun; what is let happen too."""
    home = scene.part_at(span.start)
    words = home.tree.within(span) if home is not None else []
    if home is None or not words:
        return
    opener = _before(home, span)
    inside = [one for one in home.clauses if span.holds(one.verb.span)]
    heads = {clause.verb.i for clause in inside}
    top = [one for one in inside if not any(word.i in heads for word in one.verb.ancestors())]
    if not top or not _is_head(top[0].verb, words):
        made = [_noun(scene, home, _head(words), span)]
    else:
        made = [_coded(scene, home, top[0], span)]
        made += [_coded(scene, home, one, span) for one in _let(top[0], inside)]
    if name != "condition" and not made[0].doers:
        made[0] = replace(made[0], doers=(commitment.promisor,))
    yield from (replace(one, part=name, span=span, opener=opener) for one in made)


def _let(clause: Clause, inside: list[Clause]) -> list[Clause]:
    """What somebody else may do then: "would let tankers *anchor*"."""
    if clause.lemma not in _LETTING:
        return []
    return [one for one in inside if one.verb.head is clause.verb and one.agents]


def _is_head(verb: Word, words: list[Word]) -> bool:
    """True where nothing else of the stretch stands above the verb."""
    above = {word.i for word in verb.ancestors()}
    return not any(word.i in above and word.is_noun for word in words)


def _head(words: list[Word]) -> Word:
    inside = {word.i for word in words}
    tops = [word for word in words if word.head.i not in inside or word.head is word]
    return next((word for word in tops if word.is_noun), tops[0])


def _noun(scene: Scene, part: Part, head: Word, span: Span) -> Deed:
    stands = standing(scene, part, head)
    named = scene.actors(tuple(word for word in head.subtree() if word is not head))
    words = words_in(scene, span, _times(part))
    return Deed(
        TOLD, span, head.span, "", head.head.lemma, (), named, (), words, "",
        stands.stance, stands.negated, stands.time,
    )  # fmt: skip


def _before(part: Part, span: Span) -> str:
    """The word before a stretch, in lower case: the opener of a condition."""
    before = [word for word in part.tree.words if word.end <= span.start]
    return before[-1].lemma.lower() if before else ""


def _deed(scene: Scene, part: Part, clause: Clause) -> Deed | None:
    made = _coded(scene, part, clause)
    says = not made.words and not made.others
    return made if (made.doers or made.others) and not says else None


def _coded(scene: Scene, part: Part, clause: Clause, within: Span | None = None) -> Deed:
    verb = clause.verb
    stands = standing(scene, part, verb)
    doers = scene.actors(clause.agents) or _owned(scene, clause.agents)
    under = _governor(verb)
    is_let_go = clause.lemma == "go" and (under == "let" or verb.has("let"))
    return Deed(
        part=TOLD,
        span=_whole(verb),
        verb=verb.span,
        lemma="let go" if is_let_go else clause.lemma.lower(),
        under="" if is_let_go else under,
        doers=doers,
        others=tuple(one for one in _others(scene, clause) if one not in doers),
        subject=words_of_subject(scene, clause.patients if clause.passive else clause.agents),
        words=words_around(scene, verb, _times(part), within),
        type=_type(clause),
        stance=stands.stance,
        negated=clause.negated,
        time="future" if clause.modal in _WILL else stands.time,
    )


def _times(part: Part) -> Iterator[Span]:
    return (time.span for time in part.times)


def _others(scene: Scene, clause: Clause) -> Iterator[Mention]:
    """Everybody else whom the clause names: undergoing, receiving, after prepositions, owners."""
    nouns = [*clause.patients, *clause.receivers, *clause.prep(*_PREPOSITIONS)]
    below = [word for noun in (*clause.agents, *nouns) for word in noun.subtree()]
    found = scene.actors(tuple(nouns))
    named = tuple(word for word in below if scene.mentions.hit_at(word) is not None)
    seen: set[Span] = set()
    for one in (*found, *scene.actors(named)):
        if not any(span.meets(one.span) for span in seen):
            seen.add(one.span)
            yield one


def _owned(scene: Scene, agents: tuple[Word, ...]) -> tuple[Mention, ...]:
    """Whose people do it where they are no actor by themselves: "*French* instructors"."""
    found = (scene.mentions.nationality(word, left=True) for word in agents)
    return tuple(one for one in found if one is not None)


def _governor(verb: Word) -> str:
    """What governs an infinitive, a gerund or a that-clause: "refuse", "begin", "say"."""
    word = verb.first_conjunct() if not verb.kids("nsubj", "nsubjpass", "aux") else verb
    above = word.head
    if word.dep not in _GOVERNED or above is word:
        return ""
    if word.dep == "pcomp" and above.dep == "prep":
        return above.head.lemma.lower()
    return above.lemma.lower() if word.dep != "advcl" or word.has("to", "aux") else ""


def _whole(verb: Word) -> Span:
    """From the first word below the verb to the last, without other clauses."""
    inside = [verb, *(w for k in verb.children if k.dep not in _CLAUSE_ENDS for w in k.subtree())]
    return Span(min(word.start for word in inside), max(word.end for word in inside))


def _type(clause: Clause) -> str:
    """The PLOVER type that the verb shows by itself, whatever stands beside it."""
    patterns = verb_patterns().get(clause.lemma) or verb_patterns().get(clause.verb.lemma) or ()
    asks = (one for one in patterns if not (one.preps or one.infinitive or one.objects))
    return next((one.act.type for one in asks), "")
