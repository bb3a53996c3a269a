"""Blame: who is said to have done it, and how surely."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detente.extract.incidents.people import is_armed, is_force, is_person
from detente.extract.incidents.weapons import weapon_type
from detente.extract.incidents.words import blame_words, listed, nouns, verbs
from detente.extract.parsing.clauses import Clause, counted, prep_objects
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.model.actor import Mention
from detente.model.reading import Dropped

_AUTHORS = frozenset({"author", "culprit", "perpetrator", "mastermind", "attacker", "gunman",
                      "bomber"})  # fmt: skip
BLAMES = ("claimed", "accused", "suspected", "fact", "denied")


@dataclass(frozen=True, slots=True)
class Blame:
    """Somebody named as the doer: how surely, by which word, and for which attack if it is said."""

    blame: str
    who: tuple[Mention, ...]
    word: Word
    attack: Word | None = None


def _who(scene: Scene, words: Sequence[Word]) -> tuple[Mention, ...]:
    """Actors, people and bodies among some nouns; a technical fault is none of them."""
    found = {}
    for word in words:
        noun = counted(word)
        if any(kid.lemma in ("no", "neither") for kid in noun.kids("det")):
            continue
        fits = noun.lemma in listed("bodies") or is_person(scene, noun) or is_armed(scene, noun)
        mention = scene.actor(noun) or (scene.mentions.any_of(noun) if fits else None)
        if mention is not None and not mention.is_bare_pronoun:
            found[mention.span] = mention
    return tuple(found[span] for span in sorted(found))


def blames_in(scene: Scene, part: Part) -> Iterator[Blame]:
    """Who a sentence names as doer: claims, accusations, suspicions, denials."""
    for clause in part.clauses:
        readings = (_claimed, _accused, _suspected, _planned)
        for found in (reading(scene, clause) for reading in readings):
            if found is not None and found.who:
                yield found
                break


def _claimed(scene: Scene, clause: Clause) -> Blame | None:
    """As in "the group claimed responsibility", "said it was behind both attacks"."""
    verb = clause.verb
    objects = {counted(word).lemma for word in clause.patients}
    attack = next((word for word in clause.patients if counted(word).lemma in nouns()), None)
    taken = verb.lemma in ("claim", "take", "accept", "assume", "admit")
    if taken and objects & listed("responsibility"):
        return Blame("claimed", _who(scene, clause.agents), verb, _which(clause))
    weapon = any(weapon_type(counted(word)) for word in clause.patients)
    if verb.lemma == "claim" and (attack is not None or (weapon and clause.passive)):
        return Blame("claimed", _who(scene, clause.agents), verb, attack)
    if verb.lemma == "have" and clause.negated and objects & listed("involvement"):
        return Blame("denied", _who(scene, clause.agents), verb, _which(clause))
    if verb.lemma == "be" and (behind := clause.prep("behind")):
        said = verb.head if verb.dep == "ccomp" else None
        own = said is not None and any(word.is_pronoun for word in clause.agents)
        if own and said is not None:
            return Blame("claimed", _who(scene, said.kids("nsubj")), verb, behind[0])
        return Blame("suspected", _who(scene, clause.agents), verb, behind[0])
    if verb.lemma in ("deny", "reject", "disclaim") and objects & listed("involvement"):
        return Blame("denied", _who(scene, clause.agents), verb, _which(clause))
    return None


def _accused(scene: Scene, clause: Clause) -> Blame | None:
    """As in "blamed the rebels for", "accused Iraq of dropping", "attributed it to"."""
    verb = clause.verb
    if verb.lemma == "name" and any(w.lemma in _AUTHORS for w in clause.prep("as")):
        return Blame("accused", _who(scene, clause.patients), verb)
    if blame_words().get(verb.lemma) != "accused":
        return None
    if verb.lemma in ("attribute", "ascribe"):
        return Blame("accused", _who(scene, clause.prep("to")), verb, _first_attack(clause))
    if verb.lemma == "blame" and (on := clause.prep("on")):
        return Blame("accused", _who(scene, on), verb, _first_attack(clause))
    reason = (*clause.prep("for", "of", "with", "in"),)
    attack = next((w for w in reason if counted(w).lemma in nouns() or w.lemma in verbs()), None)
    if verb.lemma == "blame" or attack is not None:
        return Blame("accused", _who(scene, clause.patients), verb, attack)
    return None


def _planned(scene: Scene, clause: Clause) -> Blame | None:
    """As in "the cartel planned the attack", "suspected of participating in the raid"."""
    if clause.verb.lemma not in listed("planners"):
        return None
    attack = _first_attack(clause) or _which(clause)
    if attack is None:
        return None
    above = clause.verb.head.head if clause.verb.dep == "pcomp" else clause.verb
    sure = blame_words().get(above.lemma, "fact")
    return Blame(sure, _who(scene, clause.agents), clause.verb, attack)


def _suspected(scene: Scene, clause: Clause) -> Blame | None:
    """As in "investigators suspect an armed group", "are looking for members of a sect"."""
    verb = clause.verb
    if verb.lemma == "suspect" and clause.patients and not verb.kids("ccomp"):
        return Blame("suspected", _who(scene, clause.patients), verb, _which(clause))
    sought = clause.prep("for") if verb.lemma in ("look", "hunt", "search") else ()
    if sought and any(is_force(word) for word in clause.agents):
        return Blame("suspected", _who(scene, sought), verb)
    return None


def _which(clause: Clause) -> Word | None:
    """The attack that the responsibility is for."""
    below = [w for noun in clause.patients for w in prep_objects(noun, "for", "in", "of")]
    return next(
        (w for w in (*clause.prep("for", "in", "of"), *below) if counted(w).lemma in nouns()), None
    )


def _first_attack(clause: Clause) -> Word | None:
    return next((word for word in clause.patients if counted(word).lemma in nouns()), None)


def refused(blame: Blame) -> Dropped:
    """Blame for no attack that was read."""
    return Dropped(blame.word.span, "incidents", "names a doer of no attack that was read")
