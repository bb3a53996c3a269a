"""Tolls that a noun or an adjective tells: "39 dead", "the death toll rose to 290"."""

from collections.abc import Iterator, Sequence

from detente.extract.counts import count_of
from detente.extract.incidents.people import is_thing
from detente.extract.incidents.toll import TollSeen
from detente.extract.incidents.words import effects, listed
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part
from detente.model.count import Count

_AT = frozenset({"at", "to", "of", "as", "by", "from"})


def by_words(part: Part, counts: list[Count]) -> Iterator[TollSeen]:
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
        if not (
            noun or one.text.lower() in listed("before_a_toll") or one.tag in ("JJ", "RB", "JJR")
        ):
            return None
    return None


def _noun_between(part: Part, word: Word, count: Count) -> list[Word]:
    near = [one for one in part.tree.words if count.span.end <= one.start and one.end <= word.start]
    return [one for one in near if one.is_noun][-1:]


def by_nouns(part: Part, counts: list[Count]) -> Iterator[TollSeen]:
    """As in "the death toll rose to 290", "put the dead at 47", "12 deaths", "claimed 9 lives"."""
    table = effects("nouns")
    for word in part.tree.words:
        effect = table.get(word.lemma) or table.get(word.text.lower())
        if word.lemma == "toll":
            effect = "killed"
        if effect is None or not (word.is_noun or word.tag in ("JJ", "VBN")):
            continue
        if word.dep == "compound" and word.head.lemma == "toll":
            continue
        count = None if word.lemma == "toll" else _counted_noun(word, counts)
        if count is None and word.lemma not in ("life", "body", "corpse", "hostage"):
            count = _figure(part, word, counts)
        if count is not None:
            yield TollSeen(effect, word, count, relation=_change(part, word, count))


def _change(part: Part, word: Word, count: Count) -> str:
    """As in "the toll rose *by two*": the figure is what came to the toll."""
    before = part.tree.words[_hit_start(part.tree.words, count) - 1]
    return "rise" if before.lemma == "by" and word.head.lemma in listed("rising_tolls") else ""


def _counted_noun(word: Word, counts: list[Count]) -> Count | None:
    count = count_of(word, counts)
    return None if count is None or (count.best == 1 and not count.words.isdigit()) else count


def _figure(part: Part, word: Word, counts: list[Count]) -> Count | None:
    """The number after "at", "to" or "of" that a death toll is put at."""
    words = part.tree.words
    if word.dep in ("nsubj", "nsubjpass") and word.head.lemma in listed("rising_tolls"):
        after = [one for one in counts if one.span.start > word.head.start]
        below = {low.start for low in word.head.subtree()}
        inside = [one for one in after if _starts_in(words, one, below)]
        risen = (one for one in inside if words[_hit_start(words, one) - 1].lemma != "by")
        return next(risen, next(iter(inside), None))
    for at in range(word.i + 1, min(word.i + 9, len(words))):
        one = words[at]
        hit = next((count for count in counts if count.span.meets(one.span)), None)
        if hit is not None:
            before = words[_hit_start(words, hit) - 1]
            return hit if before.lemma in _AT or before.lemma in ("reach", "be", "pass") else None
    return None


def _starts_in(words: Sequence[Word], count: Count, starts: set[int]) -> bool:
    return words[_hit_start(words, count)].start in starts


def _hit_start(words: Sequence[Word], count: Count) -> int:
    """The place of the first word of a count."""
    return next(word.i for word in words if count.span.meets(word.span))
