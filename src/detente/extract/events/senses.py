"""Senses: where a word of an act is used in another sense, so that no act or another is told.

A party attacks another with words, a team snatches a win, voters back somebody in a poll. Each
refusal says which: a metaphor, an opinion, a private matter, a candidacy.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from detente.extract.events.civil import is_civil, kinds_of
from detente.extract.events.sighting import Sighting
from detente.extract.events.struck import attackable
from detente.extract.parsing.clauses import prep_objects
from detente.extract.parsing.tree import Word
from detente.extract.patterns import Act, weapons
from detente.extract.scene import Part, Scene
from detente.model.actor import Mention
from detente.model.names import roles
from detente.model.reading import Dropped
from detente.model.vocabulary import yaml_file

_SPEECH = Act("ACCUSE", "disapprove", "111")
_HOLDING = frozenset({"ASSAULT", "COERCE"})
_LEANINGS = frozenset({"SUPPORT", "AGREE", "REJECT", "ACCUSE"})
_SPENT_ON = ("on", "against", "at", "of", "for", "upon")
_COMPANY = frozenset({"company", "media"})


def in_sense(scene: Scene, part: Part, one: Sighting) -> Sighting | Dropped:
    """The sighting, as an act of speech where its attack is one, or why it is none."""
    if is_verbal(scene, part, one):
        return replace(one, pattern=replace(one.pattern, act=_SPEECH))
    if why := next(_refusals(scene, part, one), ""):
        return Dropped(one.trigger.span, "events", f"{one.trigger.text!r} {why}")
    return one


def _refusals(scene: Scene, part: Part, one: Sighting) -> Iterator[str]:
    """Why it is no act; each test is made only where those before it did not apply."""
    if _is_metaphor(scene, part, one):
        yield "is a metaphor: its object cannot undergo it"
    if _is_revolt(scene, one):
        yield "is a metaphor: parties and alliances are voted against"
    if _is_takeover(scene, one):
        yield "is private: companies buy each other"
    if _is_candidacy(one):
        yield "tells of a candidacy, which asks nobody"
    if _is_shared_view(one):
        yield "tells of a shared opinion, not of an agreement"
    if _is_poll(part, one):
        yield "tells of an opinion that people were asked for"
    if _is_kin(one):
        yield "is private: it is between relatives"
    if _is_argument(one):
        yield "is a figure of speech for an argument"


def is_verbal(scene: Scene, part: Part, one: Sighting) -> bool:
    """An attack of words: no weapon, nobody hurt, and both sides talk, or a thing said is hit."""
    if one.pattern.act.type != "ASSAULT" or not one.actors:
        return False
    named = {one.trigger.lemma, *(word.lemma for word in one.trigger.kids("dobj"))}
    if not named & _list("verbal") or has_force(part, one):
        return False
    if not all(is_civil(scene, doer) for doer in one.actors):
        return False
    objects = _struck(part, one)
    if any(_is_abstract(scene, word) for word in objects):
        return True
    sides = one.recipients or scene.actors(objects)
    return bool(sides) and all(is_civil(scene, side) for side in sides)


def has_force(part: Part, one: Sighting) -> bool:
    """A weapon, a wound or a death in the sentence, besides the trigger itself."""
    own = {one.trigger.i, one.head.i}
    return any(
        word.i not in own and (word.lemma in _list("force") or word.lemma in _arms())
        for word in part.tree.words
    )


def _objects(part: Part, one: Sighting) -> tuple[Word, ...]:
    """What the act is done to: the object of the verb, or what follows the noun."""
    if one.trigger.is_noun:
        return prep_objects(one.trigger, *_SPENT_ON)
    clause = part.clause_of(one.trigger)
    return tuple(clause.patients) if clause is not None else ()


def _struck(part: Part, one: Sighting) -> tuple[Word, ...]:
    """What is attacked, also where a noun tells the attack: "launched an assault *on* him"."""
    objects = _objects(part, one)
    below = (word for noun in objects for word in prep_objects(noun, *_SPENT_ON))
    return (*objects, *below)


def _is_abstract(scene: Scene, word: Word) -> bool:
    return word.lemma in _list("things") and not _is_target(scene, word)


def _is_target(scene: Scene, word: Word) -> bool:
    return attackable(scene, word) and scene.actor(word) is None and not word.is_name


def _is_metaphor(scene: Scene, part: Part, one: Sighting) -> bool:
    """What is held, hurt or freed is no body and no place: "locked up endorsements"."""
    act = one.pattern.act
    lemmas = {word.lemma for word in _objects(part, one)}
    if one.pattern.objects:
        return False
    if act.type in ("ASSAULT", "PROTEST") and lemmas and lemmas <= _list("elements"):
        return True
    if has_force(part, one):
        return False
    if act.type in _HOLDING or act.mode == "release":
        if lemmas and lemmas <= _list("things"):
            return True
        if lemmas and lemmas <= _list("elected"):
            return bool(one.actors) and all(is_civil(scene, doer) for doer in one.actors)
    return act.type == "AGREE" and not one.recipients and bool(lemmas & _list("impressions"))


def _is_revolt(scene: Scene, one: Sighting) -> bool:
    """An uprising within a party, or of a state against an alliance."""
    if one.pattern.act.mode != "riot" or not one.trigger.is_noun:
        return False
    doers = [kinds_of(scene, side) for side in one.actors]
    return any("party" in kinds for kinds in doers) or any(
        "igo" in kinds_of(scene, side) for side in one.recipients
    )


def _is_takeover(scene: Scene, one: Sighting) -> bool:
    if one.pattern.act.type != "COERCE" or one.pattern.act.mode != "seize":
        return False
    return bool(one.actors) and all(_is_company(scene, side) for side in one.actors)


def _is_company(scene: Scene, side: Mention) -> bool:
    role = roles().get(side.head)
    if role is not None:
        return role.sector in ("BUS", "MED")
    return bool(kinds_of(scene, side) & _COMPANY)


def _is_candidacy(one: Sighting) -> bool:
    """As in "her bid for the presidency"."""
    if one.trigger.lemma != "bid" or not one.trigger.is_noun:
        return False
    sought = prep_objects(one.trigger, "for")
    return any(word.lemma in _list("offices") or word.text == "House" for word in sought)


def _is_shared_view(one: Sighting) -> bool:
    """As in "many agreed with him", but not "agreed with him to meet" or "on a treaty"."""
    if one.pattern.act.type != "AGREE" or one.trigger.lemma != "agree":
        return False
    verb = one.trigger
    if not verb.has("with", "prep") or verb.kids("xcomp", "ccomp", "advcl", "dobj"):
        return False
    return not any(verb.has(prep, "prep") for prep in ("on", "to", "over", "about", "upon"))


def _is_poll(part: Part, one: Sighting) -> bool:
    """Who backs whom where people are asked, and not where they vote."""
    if one.pattern.act.type not in _LEANINGS:
        return False
    words = {word.lemma for word in part.tree.words}
    counted = sum(word.lemma in ("percent", "%", "per") for word in part.tree.words)
    if words & _list("voting") or not (words & _list("polling") or counted > 1):
        return False
    return any(_is_mass(side) for side in (*one.actors, *one.recipients))


def _is_mass(side: Mention) -> bool:
    """People of a kind, not a body: "voters", "women", "male soldiers"."""
    return side.plural and not side.name


def _is_kin(one: Sighting) -> bool:
    """As in "she met her husband": whose relative it is stands before it."""
    if one.pattern.act.type in (*_HOLDING, "PROTEST"):
        return False
    return any(
        side.head in _list("kin") and side.words.split()[0].lower() in _list("whose")
        for side in one.recipients
    )


def _is_argument(one: Sighting) -> bool:
    """As in "made the case that": no case against anybody."""
    noun = one.trigger
    return noun.lemma == "case" and one.carrier is not None and not noun.has("against", "prep")


@cache
def _arms() -> frozenset[str]:
    return weapons() - _list("verbal")


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(yaml_file("events.yaml")["senses"][name])
