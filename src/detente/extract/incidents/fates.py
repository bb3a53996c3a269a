"""What became of somebody who was shot, by the sentences around: dead or hurt."""

from detente.extract.incidents.words import listed
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene

_LEAD, _NEXT = 4, 3  # sentences


def fate(scene: Scene, part: Part) -> str:
    """What became of one person: dead where a death is told nearby or in the first sentences."""
    dead, alive = _nearby(scene, part)
    dead = dead or (not alive and _tells(scene.parts[:_LEAD], "dead"))
    return "killed" if dead else "injured"


def fate_of_many(scene: Scene, part: Part) -> str:
    """What became of several: this or the next two sentences tell of deaths alone, or of wounds."""
    dead, alive = _nearby(scene, part)
    return "" if dead == alive else "killed" if dead else "injured"


def fate_after(scene: Scene, part: Part, word: Word) -> str:
    """Dead where the rest of this sentence or the next two tell of a death, else hurt."""
    at = scene.parts.index(part)
    rest = any(one.lemma in listed("dead") for one in part.tree.words[word.i + 1 :])
    dead = rest or _tells(scene.parts[at + 1 : at + _NEXT], "dead")
    return "killed" if dead else "injured"


def _nearby(scene: Scene, part: Part) -> tuple[bool, bool]:
    """Whether this or the next two sentences tell of a death, and whether of somebody alive."""
    at = scene.parts.index(part)
    near = scene.parts[at : at + _NEXT]
    return _tells(near, "dead"), _tells(near, "alive")


def _tells(parts: tuple[Part, ...], name: str) -> bool:
    signs = listed(name)
    return any(word.lemma in signs for part in parts for word in part.tree.words)
