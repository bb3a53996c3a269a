"""Settings: where and when a measure holds, and how it stands."""

from dataclasses import dataclass

from detente.extract.circumstances.when import dating
from detente.extract.measures.patterns import Pattern, listed, stances
from detente.extract.measures.quantities import Named
from detente.extract.measures.values import Value
from detente.extract.parsing.calendar_names import is_calendar
from detente.extract.parsing.clauses import Clause
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.extract.standing.standing import Standing, standing
from detente.extract.ties.sorts import place_side
from detente.model.actor import Mention
from detente.model.text import Span
from detente.model.time import TimeMention

_TO_COME = frozenset({"intended", "demanded", "expected", "feared", "hypothetical"})
_ASPECT = frozenset({"begin", "start", "continue", "resume", "keep"})
_FAR = 9  # words before "to" in which the noun that decides may stand
_WHERE = ("in", "at", "near", "along", "off", "around", "inside", "across", "throughout", "outside",
          "on", "over")  # fmt: skip
_WHITHER = ("to", "into", "for", "toward", "towards")


@dataclass(frozen=True, slots=True)
class Stand:
    """Stance, time and polarity of a measure."""

    stance: str
    time: str
    likelihood: str
    negated: bool


def stand_of(scene: Scene, part: Part, clause: Clause, pattern: Pattern, year: int | None) -> Stand:
    """How a measure stands: what is wanted or promised is still to come."""
    verb = clause.verb
    carried = verb.dep == "xcomp" and verb.head.lemma in _ASPECT
    stands = standing(scene, part, verb.head if carried else verb)
    stance = stances().get(verb.lemma, stands.stance)
    acts = pattern.whose[0] == "agent" and bool(clause.agents)
    if stands.promised and stance == "reported" and pattern.direction and acts:
        stance = "intended"
    time = "future" if stance in _TO_COME or stands.promised else _time(scene, stands, year)
    return Stand(stance, time, stands.likelihood, stands.negated)


def _time(scene: Scene, stands: Standing, year: int | None) -> str:
    told = scene.report.published_on
    if stands.time == "past" and year is not None and told is not None and year < told.year - 1:
        return "historical"
    if stands.time == "future" and stands.stance in ("probable", "reported"):
        return "ongoing"  # "is thought to hold 140 warheads"
    return stands.time


def when_of(
    part: Part, clause: Clause, named: Named, value: Value, cause: Word | None
) -> TimeMention | None:
    """When it was so: not "now", nor the time with which it is compared."""
    dated = dating(part, clause.verb, named.noun)
    times = (
        [dated.time]
        if dated is not None
        else [time for time in part.times if _is_of(part, time, clause.verb, named)]
    )
    apart = [] if cause is None else [word.span for word in cause.subtree()]
    free = (time for time in times if not any(time.span.meets(span) for span in apart))
    return next((time for time in free if _is_own(part, time, value)), None)


def _is_own(part: Part, time: TimeMention, value: Value) -> bool:
    if time.kind == "reference" or time.words.lower().startswith(("a ", "per ")):
        return False
    if value.span is None or time.span.start < value.span.end:
        return True
    between = Span(value.span.end, time.span.start)
    return not any(word.lemma in ("than", "from") for word in part.tree.within(between))


def _is_of(part: Part, time: TimeMention, verb: Word, named: Named) -> bool:
    """True for a date below the verb with no other verb or noun between the two."""
    inside = part.tree.within(time.span)
    head = next((word for word in inside if word.head not in inside), None)
    if head is None or time.kind != "date":
        return False
    above = list(head.ancestors())
    first = next((word for word in above if word.is_verb), None)
    is_level = first is not None and first.text.lower() in listed("levels")
    between = above[: above.index(first)] if first is not None else []
    other = [word for word in between if word.is_noun and word not in (named.noun, named.top)]
    return (first is verb or is_level) and not other


def where_of(
    scene: Scene, clause: Clause, named: Named, cause: Word | None
) -> tuple[Mention | None, ...]:
    """The places named around verb and quantity, one after another; (None,) where none is."""
    for prepositions in (_WHERE, _WHITHER):
        for word in (*_chain(named), clause.verb, *decided(clause.verb), *_things(scene, clause)):
            found = [place for kid in word.kids("prep", "dative") if kid.lemma in prepositions
                     for place in _places(scene, kid, cause)]  # fmt: skip
            if found:
                return tuple(dict.fromkeys(found))
    left = [place for word in clause.patients if (place := scene.toponyms.at(word)) is not None]
    return tuple(left[:1]) or (None,)


def _things(scene: Scene, clause: Clause) -> list[Word]:
    """A subject that is no actor: "the camp at Guantanamo Bay holds"."""
    return [word for word in clause.agents if word.is_noun and scene.actor(word) is None]


def _chain(named: Named) -> list[Word]:
    """The noun, what leads on to it, and the numbers below: "385 million dollars in aid"."""
    below = [kid for kid in named.top.kids("nummod", "quantmod", "appos") if kid.children]
    between = [word for word in named.noun.ancestors() if named.top in word.ancestors()]
    inner = [one for kid in named.noun.kids("prep") for one in kid.kids("pobj")]
    return list(dict.fromkeys((named.noun, *between, named.top, *below, *inner)))


def decided(verb: Word) -> list[Word]:
    """The noun in "decisions in New York to raise it", wherever the parse hangs the verb."""
    to = next((kid for kid in verb.kids("aux") if kid.tag == "TO"), None)
    if to is None or verb.dep not in ("acl", "advcl"):
        return []
    if verb.dep == "acl":
        return [verb.head] if verb.head.lemma in listed("decisions") else []
    near = [word for word in verb.head.subtree() if to.i - _FAR < word.i < to.i]
    return [word for word in near if word.lemma in listed("decisions")][-1:]


def _places(scene: Scene, preposition: Word, cause: Word | None) -> list[Mention]:
    found = []
    for pobj in preposition.kids("pobj"):
        for noun in pobj.conjuncts():
            named = (scene.toponyms.at(word) for word in (noun, *noun.kids("compound")))
            side = place_side(scene, noun) if preposition.lemma in _WHERE else None
            unknown = side.mention if side is not None else None
            place = next((one for one in named if one is not None), unknown)
            if place is not None and not is_calendar(noun) and noun is not cause:
                found.append(place)
    return found
