"""Ties that compounds show: "Iran-backed militias", "the Yemen-based group", "Saudi-led"."""

from collections.abc import Iterator

from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene
from detente.extract.ties.beside import before_noun
from detente.extract.ties.bond import Bond, Side
from detente.extract.ties.patterns import Pattern, patterns
from detente.extract.ties.sorts import actor_side, place_side, sorts_of_hit
from detente.model.actor import Mention
from detente.model.names import find_names
from detente.model.reading import Dropped


def seen_in_participle(scene: Scene, part: Part, word: Word) -> Iterator[Bond | Dropped]:
    """The tie of a participle after a hyphen with what stands on either side."""
    noun = _noun_after(part, word)
    name = _name_before(part, word)
    if noun is None or name is None:
        return
    pattern = patterns("participles")[word.text.lower()][0]
    sides = {"noun": actor_side(scene, noun), "beside": _side(scene, name, noun, pattern)}
    subject, other = sides[pattern.subject[0]], sides[pattern.object[0]]
    if subject is None or other is None or not _suits(pattern, subject, other):
        reason = f"{word.text!r} may show {pattern.kind.name}, but a side does not fit"
        yield Dropped(word.span, "ties", reason)
    else:
        yield Bond(pattern, word, word, subject, other, "tie.participle")


def _suits(pattern: Pattern, subject: Side, other: Side) -> bool:
    allowed = pattern.kind.object | ({"state"} if "place" in pattern.kind.object else set())
    return bool(subject.sorts & pattern.kind.subject and other.sorts & allowed)


def _side(scene: Scene, name: Word, noun: Word, pattern: Pattern) -> Side | None:
    """The name before the hyphen, also inside a longer known name: "Saudi-led coalition"."""
    if pattern.kind.object == {"place"}:
        return place_side(scene, name) or actor_side(scene, name)
    hit = scene.mentions.hit_at(name)
    if hit is None or hit.span.end <= name.end:
        return actor_side(scene, name)
    inner = next(find_names(name.text, name.start), None)
    if inner is None:
        return None
    mention = Mention(name.span, name.text, name.text.lower(), name=name.text)
    return Side(name, mention, sorts_of_hit(inner))


def _name_before(part: Part, word: Word) -> Word | None:
    """The name before the hyphen; the last word of "al-Qaeda"."""
    if word.i < 2 or part.tree.words[word.i - 1].tag != "HYPH":
        return None
    name = part.tree.words[word.i - 2]
    return name if name.is_name or name.tag == "JJ" else None


def _noun_after(part: Part, word: Word) -> Word | None:
    """The noun that the participle stands before."""
    head = word.head
    if head.is_noun and head.i > word.i:
        return head
    for after in part.tree.words[word.i + 1 : word.i + 5]:
        if (
            after.is_noun
            and after.dep not in ("compound", "nmod")
            and word in before_noun(part, after)
        ):
            return after
    return None
