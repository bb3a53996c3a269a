"""What a verb does to people: killed, injured, abducted."""

from detente.extract.incidents.fitting import fits
from detente.extract.incidents.weapons import is_doer
from detente.extract.incidents.words import effects, listed, verbs
from detente.extract.parsing.clauses import Clause, counted
from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene

_CARRYING = frozenset({"kidnapping", "hostage-taking"})
_DEADLY = frozenset({"fatally", "mortally"})
_UNSURE = frozenset({"will", "would", "should", "can", "could"})


def effect_of(clause: Clause) -> str:
    """What a verb did to people: killed, injured, abducted, or nothing."""
    table = effects("verbs")
    verb = clause.verb
    if clause.modal in _UNSURE or (clause.tense == "future" and not clause.agents):
        return ""
    if effect := table.get(clause.lemma) or table.get(verb.lemma):
        deadly = effect == "injured" and any(kid.lemma in _DEADLY for kid in verb.kids("advmod"))
        return "killed" if deadly else effect
    objects = {counted(word).lemma for word in clause.patients}
    if verb.lemma in ("suffer", "sustain", "receive") and objects & {"wound", "injury", "burn"}:
        return "injured"
    if verb.lemma in ("pronounce", "declare") and verb.kid("oprd", "acomp", "xcomp") is not None:
        return "killed" if any(kid.lemma in ("dead", "deceased") for kid in verb.children) else ""
    if verb.lemma in ("hit", "strike") and clause.passive and any(map(is_doer, clause.agents)):
        return "injured"
    if verb.lemma in ("shoot", "stab", "hack", "beat", "burn", "crush", "strangle"):
        below = {word.lemma for kid in verb.kids("prep") for word in kid.kids("pobj")}
        dead = {kid.lemma for kid in verb.kids("acomp", "oprd", "advmod", "prt", "xcomp")}
        fatal = "death" in below or dead & {"dead", *_DEADLY}
        return "killed" if fatal else "injured" if verb.lemma == "stab" else ""
    return ""


def effect_beside_shot(clause: Clause) -> str:
    """What the verbs beside "shot" tell of the same people: "were shot and *wounded*"."""
    verb = clause.verb
    beside = [kid for kid in verb.kids("conj") if not kid.kids("nsubj", "nsubjpass")]
    if verb.dep == "conj" and not verb.kids("nsubj", "nsubjpass"):
        beside.append(verb.head)
    told = {effect_of_verb(word) for word in (verb, *beside)} - {""}
    return next(iter(sorted(told)), "")


def is_shot(clause: Clause) -> bool:
    """True for somebody who is shot, which leaves open whether he is dead."""
    return clause.verb.lemma == "shoot" and bool(clause.patients)


def effect_of_verb(verb: Word) -> str:
    """The effect that a verb alone shows: "shot and *wounded*"."""
    return effects("verbs").get(verb.lemma, "") if verb.is_verb else ""


def carried_off(scene: Scene, clause: Clause) -> str:
    """As in "rebels seized eight girls", "are holding hundreds of diplomats"; no ambulance does."""
    found = (one for one in verbs().get(clause.lemma, ()) if fits(scene, clause, one))
    first = next(found, None)
    return "abducted" if first is not None and first.type in _CARRYING else ""


def suffers(clause: Clause) -> bool:
    """True where the subject is who was hurt: "two died", "a guard sustained burns"."""
    own = ("suffer", "sustain", "receive")
    return clause.verb.lemma in listed("intransitive") or clause.verb.lemma in own
