"""Tolls that a state tells: "a man is dead", "left a girl dead", "in critical condition"."""

from collections.abc import Iterator

from detente.extract.incidents.counted_people import of_people
from detente.extract.incidents.fates import fate_after
from detente.extract.incidents.people import is_person
from detente.extract.incidents.toll import TollSeen
from detente.extract.incidents.words import effects, listed
from detente.extract.parsing.clauses import Clause, counted, prep_objects
from detente.extract.parsing.subjects import subjects_of
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.model.count import Count

_PREDICATES = ("acomp", "oprd", "xcomp", "ccomp", "advmod", "prt")
_WOUNDED = frozenset({"have", "find", "leave", "treat", "suffer"})
_BEING = frozenset({"be", "remain", "lie", "stay"})


def by_states(scene: Scene, part: Part, counts: list[Count]) -> Iterator[TollSeen]:
    """The people whom a sentence tells to be dead or hurt, by their state rather than an act."""
    for word in part.tree.words:
        effect, people = _state(scene, part, word)
        if effect:
            yield from of_people(scene, effect, word, people, counts)


def _state(scene: Scene, part: Part, word: Word) -> tuple[str, tuple[Word, ...]]:
    """What a word tells of whom; nothing where it tells of no state."""
    lower = word.text.lower()
    if word.dep in _PREDICATES and lower in effects("words"):
        return effects("words")[lower], _held(part, word)
    if word.lemma in listed("deaths"):
        return "killed", tuple(_of_death(scene, word))
    if word.lemma == "condition" and {kid.lemma for kid in word.kids("amod")} & listed("alive"):
        return "injured", _in_state(scene, part, word, _BEING | listed("listed_in"))
    if word.lemma in listed("hospitals"):
        people = _in_state(scene, part, word, _BEING | listed("brought"))
        return (fate_after(scene, part, word), people) if people else ("", ())
    if word.lemma in ("wound", "injury") and word.dep in ("pobj", "dobj"):
        people = _in_state(scene, part, word, _WOUNDED)
        fatal = any(kid.lemma in ("fatal", "mortal") for kid in word.kids("amod"))
        effect = "killed" if fatal else fate_after(scene, part, word)
        return (effect, people) if people else ("", ())
    if lower == "shot" and word.tag in ("VBN", "VBD"):
        people = tuple(_found(part, word))
        return (fate_after(scene, part, word), people) if people else ("", ())
    return "", ()


def _found(part: Part, word: Word) -> Iterator[Word]:
    """Who is shot in "found the owner *shot*", "was found *shot*"."""
    above = word.head
    if word.dep == "acl" and above.dep == "dobj" and above.head.lemma == "find":
        yield above
    elif word.dep in ("ccomp", "oprd", "xcomp") and above.lemma == "find":
        yield from _held(part, word)


def _held(part: Part, word: Word) -> tuple[Word, ...]:
    """Who is dead in "a man is dead", "left a girl dead", "was found dead"."""
    own = word.kids("nsubj")
    if own:
        return tuple(noun for one in own for noun in one.conjuncts())
    verb = word.head
    clause = part.clause_of(verb)
    if clause is None or clause.negated or not _is_so(clause):
        return ()
    if verb.lemma in _BEING:
        return clause.agents
    return clause.patients if verb.lemma in listed("left_as") else ()


def _in_state(scene: Scene, part: Part, word: Word, verbs: frozenset[str]) -> tuple[Word, ...]:
    """Who is in hospital, in a condition, with a wound: of a verb of `verbs`, or before "with"."""
    link = word.head if word.dep == "pobj" else word
    above = link.head
    if above.is_noun and link is not word:
        return (above,) if is_person(scene, above) else ()
    clause = part.clause_of(above)
    if clause is None or clause.negated or above.lemma not in verbs or not _is_so(clause):
        return ()
    if above.lemma in (*_BEING, "have", "suffer"):
        return subjects_of(above)
    return clause.patients


def _is_so(clause: Clause) -> bool:
    """Neither to come nor only possible: not "will be taken to hospital"."""
    return clause.tense != "future" and not clause.modal


def _of_death(scene: Scene, word: Word) -> Iterator[Word]:
    """Whose death: "the killing of two monks", "her brother's death"."""
    for noun in (*prep_objects(word, "of"), *word.kids("poss")):
        if not noun.is_pronoun and is_person(scene, counted(noun)):
            yield noun
