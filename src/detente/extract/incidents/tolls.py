"""Tolls: how many were killed, hurt, carried off, according to a sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from detente.extract.clauses import Clause, counted
from detente.extract.counts import count_of, find_counts
from detente.extract.incidents.people import (
    is_armed,
    is_force,
    is_person,
    is_somebody,
    is_thing,
    struck_back,
)
from detente.extract.incidents.weapons import is_doer
from detente.extract.incidents.words import effects, listed, nouns, verbs
from detente.extract.scene import Part, Scene
from detente.extract.tree import Word
from detente.model.count import Count
from detente.model.text import Span

_BETWEEN = frozenset({"people", "person", "other", "others", "more", "of", "them", "seriously",
                      "critically", "badly", "slightly", "lightly", "were", "was", "be", "are",
                      "is", "been", "have", "had", "has", "reported", "gravely", "confirmed", "as",
                      "feared", "left", "at", "least", "already", "still", "additional", "the",
                      "their", "also", "so", "far", "being"})  # fmt: skip
_OTHERS = ("shoot", "stab", "hack", "beat", "burn", "crush", "strangle", "suffer", "sustain",
           "receive", "pronounce", "declare", "hit", "strike", "seize", "take", "hold", "capture",
           "force", "carry", "hospital", "toll")  # fmt: skip
_ANYBODY = frozenset({"people", "man", "woman", "person", "one", "two", "other"})
_TAKING = frozenset({"take", "hold", "seize", "capture", "force", "snatch", "carry"})
_SINGLE = frozenset({"NN", "NNP", "PRP"})
_AT = frozenset({"at", "to", "of", "as", "by", "from"})


@dataclass(frozen=True, slots=True)
class TollSeen:
    """One figure: the word that shows the effect, the count, and who it was done to.

    `word` is the verb, adjective or noun; `people` the counted nouns; `by_forces` is true where
    police or troops did it.
    """

    effect: str
    word: Word
    count: Count
    people: tuple[Word, ...] = ()
    by_forces: bool = False


def tolls_in(scene: Scene, part: Part) -> list[TollSeen]:
    """The tolls of a sentence in text order, each figure once."""
    if not any(word.lemma in _signs() or word.text.lower() in _signs() for word in part.tree.words):
        return []
    text = part.tree.span.of(scene.report.text)
    counts = _without_dates(part, find_counts(text, part.tree.span.start))
    found: dict[Span, TollSeen] = {}
    for toll in (
        *_by_verbs(scene, part, counts),
        *_by_words(part, counts),
        *_by_nouns(part, counts),
    ):
        clash = any(toll.count.span.meets(span) for span in found)
        if not clash:
            found[toll.count.span] = toll
    return [found[span] for span in sorted(found)]


@cache
def _signs() -> frozenset[str]:
    """Words without which a sentence has no toll."""
    verbs = {lemma.split()[0] for lemma in effects("verbs")}
    return frozenset({*verbs, *effects("words"), *effects("nouns"), *_OTHERS})


def _without_dates(part: Part, counts: Sequence[Count]) -> list[Count]:
    return [one for one in counts if not any(one.span.meets(time.span) for time in part.times)]


def _by_verbs(scene: Scene, part: Part, counts: list[Count]) -> Iterator[TollSeen]:
    """As in "killing 39 people", "two clerks were wounded", "a judge died"."""
    for clause in part.clauses:
        effect = effect_of(clause) or _shot(scene, part, clause) or _carried_off(clause)
        words = clause.agents if _suffers(clause) else clause.patients
        if effect and clause.negated:
            yield from _of_nobody(effect, clause.verb, words)
        elif effect:
            forces = bool(clause.agents) and all(is_force(word) for word in clause.agents)
            for toll in _of_people(scene, effect, clause.verb, words, counts):
                yield replace(toll, by_forces=forces and not _suffers(clause))


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


def _shot(scene: Scene, part: Part, clause: Clause) -> str:
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


def _carried_off(clause: Clause) -> str:
    """As in "seized eight girls", "are holding hundreds of diplomats"."""
    kinds = {pattern.type for pattern in verbs().get(clause.lemma, ())}
    taken = kinds & {"kidnapping", "hostage-taking"}
    return "abducted" if (taken and "hijacking" not in kinds) or clause.lemma == "seize" else ""


def _of_nobody(effect: str, verb: Word, words: Sequence[Word]) -> Iterator[TollSeen]:
    """As in "no Americans were harmed"."""
    for word in words:
        none = next((kid for kid in word.kids("det") if kid.lemma == "no"), None)
        if none is not None:
            yield TollSeen(effect, verb, Count(0, 0, 0, none.span, none.text), (word,))


def _suffers(clause: Clause) -> bool:
    own = ("suffer", "sustain", "receive")
    return clause.verb.lemma in listed("intransitive") or clause.verb.lemma in own


def _of_people(
    scene: Scene, effect: str, verb: Word, words: Sequence[Word], counts: list[Count]
) -> Iterator[TollSeen]:
    """Numbers one by one; those named without a number together: "the judge and her driver"."""
    single: list[Word] = []
    for word in words:
        noun = counted(word)
        fits = is_person if verb.lemma in _TAKING else is_somebody
        if not (fits(scene, noun) or (word.tag == "CD" and not word.kids("prep"))):
            continue
        if noun.lemma in nouns() or noun.lemma in listed("doers"):
            continue  # a blast or a bomb is nobody
        count = count_of(noun, counts) or (count_of(word, counts) if word is not noun else None)
        if count is not None and (count.best != 1 or count.span.of(scene.report.text).isdigit()):
            yield TollSeen(effect, verb, count, (noun,))
        elif noun.tag in _SINGLE and not _is_relative(noun):
            single.append(noun)
    if single:
        yield TollSeen(effect, verb, _together(scene, single), tuple(single))


def _is_relative(noun: Word) -> bool:
    return noun.text.lower() in ("who", "which", "that", "it")


def _together(scene: Scene, nouns: list[Word]) -> Count:
    """People named one by one, as one count: its words run from the first to the last."""
    spans = [_phrase(scene, noun) for noun in nouns]
    span = spans[0].joined(spans[-1])
    return Count(len(nouns), len(nouns), len(nouns), span, span.of(scene.report.text))


def _phrase(scene: Scene, noun: Word) -> Span:
    """The noun phrase with its article."""
    span = scene.mentions.any_of(noun).span if noun.is_noun else noun.span
    article = noun.kid("det", "poss")
    return span.joined(article.span) if article is not None and article.i < noun.i else span


def _by_words(part: Part, counts: list[Count]) -> Iterator[TollSeen]:
    """As in "39 dead", "leaving 19 dead and some 180 hurt", "more than 100 wounded"."""
    table = effects("words")
    for word in part.tree.words:
        effect = table.get(word.text.lower())
        if effect is None or (word.dep == "amod" and word.head.lemma in ("body",)):
            continue
        if word.kids("nsubj") and word.kids("dobj"):
            continue  # "two bombs killed": the number is not of the dead
        count = _before(part, word, counts) or _numbered(part, word, counts)
        if count is not None:
            yield TollSeen(effect, word, count, tuple(_noun_between(part, word, count)))
    yield from _in_hospital(part, counts)


def _in_hospital(part: Part, counts: list[Count]) -> Iterator[TollSeen]:
    """As in "500 people in hospital", "sent 4,700 others to hospital"."""
    for word in part.tree.words:
        if word.lemma == "hospital" and word.dep == "pobj" and word.head.lemma in ("in", "to"):
            count = _before(part, word.head, counts)
            if count is not None:
                yield TollSeen("injured", word, count)


def _numbered(part: Part, word: Word, counts: list[Count]) -> Count | None:
    """As in "put the number killed at 64", "the number of dead rose to 9"."""
    head = word.head.head if word.dep == "pobj" else word.head
    named = head.lemma in ("number", "toll", "figure", "total")
    return _figure(part, word, counts) if named else None


def _before(part: Part, word: Word, counts: list[Count]) -> Count | None:
    """The count that stands shortly before a word, with only people and adverbs between."""
    words = part.tree.words
    for at in range(word.i - 1, max(word.i - 8, -1), -1):
        one = words[at]
        hit = next((count for count in counts if count.span.meets(one.span)), None)
        if hit is not None:
            return hit
        noun = one.is_noun and not is_thing(one) and effects("nouns").get(one.lemma) is None
        if not (noun or one.text.lower() in _BETWEEN or one.tag in ("JJ", "RB", "JJR")):
            return None
    return None


def _noun_between(part: Part, word: Word, count: Count) -> list[Word]:
    near = [one for one in part.tree.words if count.span.end <= one.start and one.end <= word.start]
    return [one for one in near if one.is_noun][-1:]


def _by_nouns(part: Part, counts: list[Count]) -> Iterator[TollSeen]:
    """As in "the death toll rose to 290", "put the dead at 47", "12 deaths", "claimed 9 lives"."""
    table = effects("nouns")
    for word in part.tree.words:
        effect = table.get(word.lemma) or table.get(word.text.lower())
        if word.lemma == "toll":
            effect = "killed"
        if effect is None or not (word.is_noun or word.tag in ("JJ", "VBN")):
            continue
        count = None if word.lemma == "toll" else _counted_noun(word, counts)
        if count is None and word.lemma not in ("life", "body", "corpse", "hostage"):
            count = _figure(part, word, counts)
        if count is not None:
            yield TollSeen(effect, word, count)


def _counted_noun(word: Word, counts: list[Count]) -> Count | None:
    count = count_of(word, counts)
    return None if count is None or (count.best == 1 and not count.words.isdigit()) else count


def _figure(part: Part, word: Word, counts: list[Count]) -> Count | None:
    """The number after "at", "to" or "of" that a death toll is put at."""
    words = part.tree.words
    if word.dep in ("nsubj", "nsubjpass") and word.head.lemma in _CLIMBS:
        after = [one for one in counts if one.span.start > word.head.start]
        below = {low.start for low in word.head.subtree()}
        return next((one for one in after if _starts_in(words, one, below)), None)
    for at in range(word.i + 1, min(word.i + 9, len(words))):
        one = words[at]
        hit = next((count for count in counts if count.span.meets(one.span)), None)
        if hit is not None:
            before = words[hit_start(words, hit) - 1]
            return hit if before.lemma in _AT or before.lemma in ("reach", "be", "pass") else None
    return None


_CLIMBS = frozenset({"rise", "climb", "reach", "stand", "be", "pass", "exceed", "hit", "jump",
                     "grow", "top", "increase", "mount"})  # fmt: skip


def _starts_in(words: Sequence[Word], count: Count, starts: set[int]) -> bool:
    return words[hit_start(words, count)].start in starts


def hit_start(words: Sequence[Word], count: Count) -> int:
    """The place of the first word of a count."""
    return next(word.i for word in words if count.span.meets(word.span))


def is_attackers(scene: Scene, toll: TollSeen, doers: Sequence[Word], *, by_forces: bool) -> bool:
    """True where those who died or were hurt are of those who attacked."""
    heads = {counted(word).lemma for word in doers} - _ANYBODY
    for noun in toll.people:
        if toll.by_forces and struck_back(scene, noun, forces=True):
            return True
        if noun.is_pronoun and _is_doer_meant(scene, noun, doers):
            return True
        if noun.lemma in heads:
            return True
        if is_armed(scene, noun) and not by_forces and noun.lemma != "suspect":
            return True
    return False


def _is_doer_meant(scene: Scene, pronoun: Word, doers: Sequence[Word]) -> bool:
    mention = scene.actor(pronoun)
    meant = mention.antecedent if mention is not None else None
    return meant is not None and any(meant.holds(word.span) for word in doers)
