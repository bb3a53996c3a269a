"""Ties that verbs show: "heads the party", "a group based in Yemen", "crossed into Chad"."""

from collections.abc import Iterator
from itertools import combinations

from detente.extract.parsing.clauses import Clause, counted, prep_objects, tense_of
from detente.extract.parsing.subjects import subjects_of
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.extract.ties.bond import Bond, Side, is_same, suits
from detente.extract.ties.holders import nearest
from detente.extract.ties.patterns import Pattern, listed, patterns
from detente.extract.ties.sorts import actor_side, place_side
from detente.model.reading import Dropped

_STANDING = ("acl", "ROOT", "relcl", "conj", "ccomp", "xcomp")


def seen_in_verb(scene: Scene, part: Part, clause: Clause) -> Iterator[Bond | Dropped]:
    """The ties that a verb shows, or why it shows none."""
    problem = ""
    for pattern in _fitting(part, clause):
        subjects = _sides(scene, clause, pattern.subject, pattern.kind.subject | pattern.also)
        objects = _sides(scene, clause, pattern.object, pattern.only)
        found = list(_bonds(clause, pattern, subjects, objects))
        if found:
            yield from found
            return
        missing = "whose tie it is" if not subjects else "to whom or what it ties"
        problem = f"{clause.lemma!r} may show {pattern.kind.name}, but nothing fit says {missing}"
    if problem:
        yield Dropped(clause.verb.span, "ties", problem)


def _bonds(
    clause: Clause, pattern: Pattern, subjects: list[Side], objects: list[Side]
) -> Iterator[Bond]:
    verb = clause.verb
    pairs = [(one, other) for one in subjects for other in objects if not is_same(one, other)]
    if pattern.mutual and not pairs:
        pairs = list(combinations(subjects, 2))
    for one, other in pairs:
        if not _is_apart(pattern, one, other) and suits(pattern, one, other):
            yield Bond(pattern, verb, verb, one, other, "tie.verb")


def _is_apart(pattern: Pattern, one: Side, other: Side) -> bool:
    """True for two of one sort between which the verb shows something else: teams, friends."""
    apart = pattern.kind.apart
    if pattern.kind.name == "leads" and other.word.dep == "pobj" and _is_some(other.word):
        return True
    return bool(one.sorts & other.sorts & apart) and other.sorts <= apart


def _is_some(noun: Word) -> bool:
    """True for "a group of senators", which one may lead for an hour."""
    above = noun.head.head
    return above.is_noun and counted(above) is noun


def _fitting(part: Part, clause: Clause) -> list[Pattern]:
    known = patterns("verbs").get(clause.lemma, ())
    if not known and clause.verb.kid("prt") is None:
        known = patterns("verbs").get(clause.verb.lemma, ())
    return [pattern for pattern in known if _fits(part, clause, pattern)]


def _fits(part: Part, clause: Clause, pattern: Pattern) -> bool:
    verb = clause.verb
    if pattern.preps and not any(kid.lemma in pattern.preps for kid in _prepositions(clause)):
        return False
    if pattern.subject == ("patient",) and not (clause.passive or clause.patients):
        return False
    if pattern.subject == ("agent",) and clause.passive and pattern.object != ("patient",):
        return False
    if pattern.kind.name == "moves-to" and _moves_another(clause, pattern):
        return False
    given = clause.prep("with") if "with" in pattern.preps else ()
    if clause.lemma == "join" and any(kid.kids("pcomp") for kid in verb.kids("prep")):
        return False  # "joined him in criticising"
    nouns = [counted(word) for word in (*clause.patients, *given)]
    if pattern.objects and not any(f in pattern.objects for word in nouns for f in _forms(word)):
        return False
    return not pattern.lasting or _lasts(part, verb)


def _moves_another(clause: Clause, pattern: Pattern) -> bool:
    """As in "returned the paintings to the museum": whoever moves something else stays."""
    if pattern.subject != ("agent",) or not pattern.preps:
        return False
    moved = (counted(word) for word in clause.patients)
    own = (word for word in moved if any(kid.tag == "PRP$" for kid in word.kids("poss")))
    return bool(clause.patients) and next(own, None) is None


def _prepositions(clause: Clause) -> Iterator[Word]:
    """The prepositions of the verb, and "where" for "the town where it is based"."""
    verb = clause.verb
    yield from (kid for kid in verb.children if kid.dep in ("prep", "dative", "prt"))
    if verb.dep == "relcl":
        yield from (kid for kid in verb.kids("advmod") if kid.lemma == "where")


def _forms(word: Word) -> Iterator[str]:
    """The lemma, and with a modifier before it: "relation", "diplomatic_relation"."""
    yield word.lemma
    yield from (f"{kid.lemma}_{word.lemma}" for kid in word.kids("compound", "amod"))


def _lasts(part: Part, verb: Word) -> bool:
    """True for what is told as going on, or for how long it went on."""
    helpers = verb.kids("aux")
    if verb.tag == "VBG" and (verb.dep in _STANDING or helpers):
        return True
    if any(kid.lemma == "have" for kid in helpers) or tense_of(verb) == "present":
        return True
    return any(time.kind == "duration" and _below(verb, time.span.start) for time in part.times)


def _below(verb: Word, start: int) -> bool:
    return any(word.start == start for word in verb.subtree())


def _sides(
    scene: Scene, clause: Clause, slots: tuple[str, ...], sorts: frozenset[str]
) -> list[Side]:
    """The sides in the first slot that holds any of these sorts."""
    for slot in slots:
        found = [side for word in _words(clause, slot) for side in _of_word(scene, word, sorts)]
        if found:
            return found
    return []


def _words(clause: Clause, slot: str) -> tuple[Word, ...]:
    match slot:
        case "agent":
            return _led_on(clause) or nearest(clause.verb, clause.agents)
        case "patient":
            return tuple(_whole(word, clause.verb) for word in clause.patients)
        case "receiver":
            return clause.receivers
        case "where":
            return (clause.verb.head,) if clause.verb.dep == "relcl" else ()
    own = clause.prep(slot) or _goal(clause, slot)
    return own or tuple(one for noun in clause.patients for one in prep_objects(noun, slot))


def _whole(word: Word, verb: Word) -> Word:
    """The coalition in "a coalition of forty countries, led by": what the participle tells of."""
    above = word.head.head
    linked = word.dep == "pobj" and word.head.lemma == "of" and above.lemma in listed("bodies")
    apart = verb.dep == "acl" and linked and above.is_noun and verb.i > word.i + 1
    return above if apart else word


def _goal(clause: Clause, slot: str) -> tuple[Word, ...]:
    """The goal in "heading for Chad to join them", which the parse takes for a subject."""
    if slot != "for":
        return ()
    purposes = (kid for kid in clause.verb.kids("advcl") if kid.has("for", "mark"))
    return tuple(noun for kid in purposes for noun in kid.kids("nsubj"))


def _led_on(clause: Clause) -> tuple[Word, ...]:
    """Who does what is told after the goal of a move: whoever moves."""
    above = clause.verb.head
    if clause.verb.dep != "advcl" or not clause.verb.has("for", "mark"):
        return ()
    moving = any("for" in one.object for one in patterns("verbs").get(above.lemma, ()))
    return subjects_of(above) if moving else ()


def _of_word(scene: Scene, word: Word, sorts: frozenset[str]) -> Iterator[Side]:
    above = word.head.head
    if word.tag == "CD" and word.dep == "pobj" and above.is_noun:
        word = above  # "a committee of eight"
    side = place_side(scene, word) if sorts == {"place"} else actor_side(scene, counted(word))
    if side is not None and side.sorts & sorts:
        yield side
