"""Which type of attack it is, by the verb or noun, the weapon, and who did it."""

from detente.extract.incidents.people import is_force
from detente.extract.incidents.weapons import is_doer, is_laden, weapon_type
from detente.extract.incidents.words import VerbPattern, attack_by, kinds, listed, nouns
from detente.extract.parsing.clauses import Clause, counted, prep_objects
from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene

_ARMS = frozenset({"bombing", "attack", "armed-assault"})
_LAST = ("attack", "vehicle-ramming")
_AIR = frozenset({"aircraft", "drone"})


def type_of_verb(
    scene: Scene, clause: Clause, pattern: VerbPattern, weapon: Word | None
) -> tuple[str, str]:
    """The type of attack that a verb tells, and the words that show it."""
    verb = clause.verb
    saw = f"{verb.text!r} shows {pattern.type}"
    doer = next((counted(word) for word in clause.agents if is_doer(word)), None)
    if _is_suicide(scene, clause) and pattern.type in _ARMS:
        return "suicide-bombing", f"{saw}; suicide makes it suicide-bombing"
    if doer is not None and pattern.type in (
        *_ARMS,
        "shelling",
        "sabotage",
        "arson",
        "vehicle-ramming",
    ):
        kind = "bombing" if is_laden(doer) else attack_by(weapon_type(doer))
        kind = "bombing" if kind == "attack" else kind
        return kind, f"{saw}; done by {doer.text!r}"
    if verb.lemma == "bomb" and _is_from_air(scene, clause):
        return "air-strike", f"{saw}; done by a state or from the air"
    if pattern.type == "attack" and weapon is not None:
        kind = attack_by(weapon_type(weapon))
        return kind, f"{saw}; {weapon.text!r} makes it {kind}"
    if pattern.type == "armed-assault" and weapon is not None and weapon_type(weapon) == "blade":
        return "stabbing", f"{saw}; {weapon.text!r} makes it stabbing"
    return pattern.type, saw


def type_of_noun(noun: Word) -> tuple[str, str]:
    """The type of attack that a noun tells with its modifiers, and the words that show it."""
    plain = nouns()[noun.lemma].removeprefix("-")
    if noun.lemma in listed("attempts") and any(
        w.lemma == "life" for w in prep_objects(noun, "on")
    ):
        return "assassination", f"{noun.text!r} on somebody's life"
    beside = [kid for kid in _before(noun) if kid.lemma in kinds() or kid.text.lower() in kinds()]
    found = [(kinds().get(kid.lemma) or kinds()[kid.text.lower()], kid) for kid in beside]
    found.sort(key=lambda pair: (pair[0] in _LAST, pair[0] != "suicide-bombing"))
    if found and (plain in _ARMS or found[0][0] in ("assassination", "hostage-taking")):
        kind, word = found[0]
        if kind != "attack" and not (plain == "bombing" and kind in _LAST):
            return kind, f"{word.text!r} and {noun.text!r} show {kind}"
    return plain, f"{noun.text!r} shows {plain}"


def _before(noun: Word) -> list[Word]:
    found = []
    for kid in noun.kids("amod", "compound", "nmod"):
        if kid.i < noun.i:
            found += [*_before(kid), kid]
    return found


def _is_suicide(scene: Scene, clause: Clause) -> bool:
    selves = ("himself", "herself", "themselves", "itself")
    if any(word.text.lower() in selves for word in clause.patients):
        return clause.verb.lemma in ("blow", "detonate", "explode")
    return any(kid.lemma == "suicide" for word in clause.agents for kid in _before(counted(word)))


def _is_from_air(scene: Scene, clause: Clause) -> bool:
    for word in clause.agents:
        hit = scene.mentions.hit_at(counted(word))
        state = hit is not None and any(form.kind != "armed-group" for form in hit.forms)
        if state or is_force(word) or weapon_type(counted(word)) in _AIR:
            return True
    return False
