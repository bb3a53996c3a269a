"""No attack: accidents, exercises, courts, figures of speech, words that only attack."""

from detente.extract.incidents.people import is_armed, is_person, may_be_person
from detente.extract.incidents.weapons import is_doer
from detente.extract.incidents.words import listed
from detente.extract.parsing.clauses import Clause, counted
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene

_WORDS_ALONE = frozenset({"attack", "assault", "target", "hit", "strike", "ambush", "bombard",
                          "slam", "shell", "torpedo", "rob", "pound", "snatch"})  # fmt: skip
_REASON = ("for", "over", "as")
_NEAR = 20
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VB"})


def refusal(scene: Scene, part: Part, clause: Clause) -> str:
    """Why a verb that looks like an attack is none; empty where it is one."""
    return (
        setting(part, clause.verb)
        or accident_after(scene, part, clause.verb)
        or _in_words(scene, clause)
        or _by_court(part, clause)
        or _as_if(clause)
        or _to_oneself(clause)
        or _to_rescue(clause)
        or _by_nobody(scene, clause)
    )


def setting(part: Part, trigger: Word) -> str:
    """What the sentence says that makes it no attack: an accident, an exercise, a game."""
    for word in part.tree.words:
        if abs(word.i - trigger.i) > _NEAR:
            continue
        if _tells_of_accident(word, trigger):
            return f"{word.text!r} tells of an accident or a disaster"
        if word.lemma in listed("exercises"):
            return f"{word.text!r} tells of an exercise or a game"
        if word.lemma in listed("fiction") and _tells_of(word, trigger):
            return f"{word.text!r} is fiction that tells of it"
    return ""


def _tells_of_accident(word: Word, trigger: Word) -> bool:
    """What is meant to harm ("shot") is an accident only where the words say just that."""
    if word.lemma not in listed("accidents") or word.tag in _FINITE:
        return False
    return word.lemma in listed("unmeant") or trigger.lemma not in listed("deliberate")


def _tells_of(word: Word, trigger: Word) -> bool:
    """True for "the novel opens with a murder", "killed in the film"."""
    if word.dep == "nsubj":
        return trigger in set(word.head.subtree())
    return word.dep == "pobj" and word.head.lemma == "in" and word.head.head is trigger


def accident_after(scene: Scene, part: Part, trigger: Word) -> str:
    """What the next sentence says of a blast that makes it an accident: "a leaking pump"."""
    if trigger.lemma not in listed("faint") and trigger.lemma != "explode":
        return ""
    at = scene.parts.index(part) + 1
    for word in (word for later in scene.parts[at : at + 1] for word in later.tree.words):
        if word.lemma in listed("accidents") and word.tag not in _FINITE:
            return f"{word.text!r} tells of an accident or a disaster"
    return ""


def _in_words(scene: Scene, clause: Clause) -> str:
    """A speech that attacks a plan, a critic who attacks a minister for his record."""
    if clause.verb.lemma not in _WORDS_ALONE:
        return ""
    if any(counted(word).lemma in listed("words") for word in clause.prep("with")):
        return f"{clause.verb.text!r} with words alone"
    if any(is_armed(scene, word) or is_doer(word) for word in clause.agents):
        return ""
    verbal = next((w for w in clause.patients if counted(w).lemma in listed("verbal")), None)
    if verbal is not None:
        return f"{clause.verb.text!r} is done to {verbal.text!r} in words"
    if clause.prep(*_REASON) and any(is_person(scene, word) for word in clause.agents):
        return f"{clause.verb.text!r} with a reason after it is done in words"
    return ""


def _by_court(part: Part, clause: Clause) -> str:
    if clause.verb.lemma not in ("execute", "behead", "hang"):
        return ""
    court = next((w for w in part.tree.words if w.lemma in listed("courts")), None)
    return f"{court.text!r}: a court had it done" if court is not None else ""


def _as_if(clause: Clause) -> str:
    marks = clause.verb.kids("mark", "advmod")
    words = {kid.text.lower() for kid in marks}
    likened = words & {"if", "though"} and any(
        kid.text.lower() == "as" for mark in (*marks, clause.verb) for kid in mark.children
    )
    return "only likened to an attack" if likened else ""


def _by_nobody(scene: Scene, clause: Clause) -> str:
    """As in "the minister was ambushed by his own figures"."""
    if not clause.agents or any(_may_be_doer(scene, word) for word in clause.agents):
        return ""
    return f"{clause.agents[0].text!r} is nobody who attacks, and no weapon"


def _may_be_doer(scene: Scene, word: Word) -> bool:
    noun = counted(word)
    if noun.lemma in listed("nobody"):
        return False
    known = is_doer(word) or is_armed(scene, word) or may_be_person(scene, word)
    known = known or noun.is_pronoun or noun.tag == "CD" or noun.lemma in listed("bodies")
    return known or scene.actor(word) is not None


def _to_oneself(clause: Clause) -> str:
    selves = ("himself", "herself", "themselves", "myself", "yourself")
    alone = any(word.text.lower() in selves for word in clause.patients)
    if alone and clause.verb.lemma not in ("blow", "detonate", "explode"):
        return "done to oneself"
    return ""


def _to_rescue(clause: Clause) -> str:
    """As in "commandos stormed the plane and freed the passengers"."""
    below = [*clause.verb.kids("conj", "advcl", "xcomp"), *clause.verb.head.kids("conj")]
    freed = any(word.is_verb and word.lemma in ("free", "rescue", "liberate") for word in below)
    storms = clause.verb.lemma in ("storm", "raid", "attack", "seize", "assault")
    return "a rescue" if storms and freed else ""
