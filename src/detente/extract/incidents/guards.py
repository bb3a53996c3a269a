"""No attack: accidents, exercises, courts, figures of speech, words that only attack."""

from detente.extract.clauses import Clause, counted
from detente.extract.incidents.people import is_armed, is_person
from detente.extract.incidents.weapons import is_doer
from detente.extract.incidents.words import listed
from detente.extract.scene import Part, Scene
from detente.extract.tree import Word

_WORDS_ALONE = frozenset({"attack", "assault", "target", "hit", "strike", "ambush", "bombard",
                          "slam", "shell", "torpedo", "rob", "pound", "snatch"})  # fmt: skip
_REASON = ("for", "over", "as")


def refusal(scene: Scene, part: Part, clause: Clause) -> str:
    """Why a verb that looks like an attack is none; empty where it is one."""
    return setting(part, clause.verb) or _in_words(scene, clause) or _by_court(part, clause)


def setting(part: Part, trigger: Word) -> str:
    """What the sentence says that makes it no attack: an accident, an exercise, a game."""
    for word in part.tree.words:
        lemma = word.lemma
        if lemma in listed("accidents") and not _is_bound(word, trigger):
            return f"{word.text!r} tells of an accident or a disaster"
        if lemma in listed("exercises") and abs(word.i - trigger.i) < 16:
            return f"{word.text!r} tells of an exercise, a work of fiction or a game"
    return ""


def _is_bound(word: Word, trigger: Word) -> bool:
    """True for a word that tells of something else: "on the road where an accident …"."""
    return abs(word.i - trigger.i) > 14


def _in_words(scene: Scene, clause: Clause) -> str:
    """A speech that attacks a plan, a critic who attacks a minister for his record."""
    if clause.verb.lemma not in _WORDS_ALONE:
        return ""
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
