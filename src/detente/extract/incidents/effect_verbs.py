"""What a verb does to people: killed, injured, abducted."""

from detente.extract.incidents.weapons import is_doer
from detente.extract.incidents.words import effects, listed, verbs
from detente.extract.parsing.clauses import Clause, counted
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene


def effect_of(clause: Clause) -> str:
    """What a verb did to people: killed, injured, abducted, or nothing."""
    table = effects("verbs")
    verb = clause.verb
    if effect := table.get(clause.lemma) or table.get(verb.lemma):
        return effect
    objects = {counted(word).lemma for word in clause.patients}
    if verb.lemma in ("suffer", "sustain", "receive") and objects & {"wound", "injury", "burn"}:
        return "injured"
    if verb.lemma in ("pronounce", "declare") and verb.kid("oprd", "acomp", "xcomp") is not None:
        return "killed" if any(kid.lemma == "dead" for kid in verb.children) else ""
    if verb.lemma in ("hit", "strike") and clause.passive and any(map(is_doer, clause.agents)):
        return "injured"
    if verb.lemma in ("shoot", "stab", "hack", "beat", "burn", "crush", "strangle"):
        below = {word.lemma for kid in verb.kids("prep") for word in kid.kids("pobj")}
        dead = {kid.lemma for kid in verb.kids("acomp", "oprd", "advmod", "prt", "xcomp")}
        fatal = "death" in below or dead & {"dead", "fatally"}
        return "killed" if fatal else "injured" if verb.lemma == "stab" else ""
    return ""


def effect_of_shot(scene: Scene, part: Part, clause: Clause) -> str:
    """Who is shot is dead, unless this or the next two sentences tell of wounds or hospital."""
    verb = clause.verb
    if verb.lemma != "shoot" or not clause.patients:
        return ""
    beside = (verb, *verb.kids("conj"), *((verb.head,) if verb.dep == "conj" else ()))
    told = {effect_of_verb(word) for word in beside} - {""}
    if told:
        return next(iter(sorted(told)))
    at = scene.parts.index(part)
    near = (word.lemma for one in scene.parts[at : at + 3] for word in one.tree.words)
    return "injured" if any(lemma in listed("alive") for lemma in near) else "killed"


def effect_of_verb(verb: Word) -> str:
    """The effect that a verb alone shows: "shot and *wounded*"."""
    return effects("verbs").get(verb.lemma, "") if verb.is_verb else ""


def carried_off(clause: Clause) -> str:
    """As in "seized eight girls", "are holding hundreds of diplomats"."""
    kinds = {pattern.type for pattern in verbs().get(clause.lemma, ())}
    taken = kinds & {"kidnapping", "hostage-taking"}
    return "abducted" if (taken and "hijacking" not in kinds) or clause.lemma == "seize" else ""


def suffers(clause: Clause) -> bool:
    """True where the subject is who was hurt: "two died", "a guard sustained burns"."""
    own = ("suffer", "sustain", "receive")
    return clause.verb.lemma in listed("intransitive") or clause.verb.lemma in own
