"""What became of somebody who was shot, by the sentences around: dead or hurt."""

from detente.extract.incidents.words import listed
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene

_LEAD, _NEXT = 4, 3  # sentences


def fate(scene: Scene, part: Part) -> str:
    """Dead where this, the next two sentences or the first ones tell of a death."""
    at = scene.parts.index(part)
    near = scene.parts[at : at + _NEXT]
    dead, alive = _tells(near, "dead"), _tells(near, "alive")
    if dead != alive:
        return "killed" if dead else "injured"
    return "killed" if dead or _tells(scene.parts[:_LEAD], "dead") else "injured"


def fate_after(scene: Scene, part: Part, word: Word) -> str:
    """Dead where the rest of this sentence or the next two tell of a death."""
    at = scene.parts.index(part)
    rest = any(one.lemma in listed("dead") for one in part.tree.words[word.i + 1 :])
    dead = rest or _tells(scene.parts[at + 1 : at + _NEXT], "dead")
    return "killed" if dead else "injured"


def _tells(parts: tuple[Part, ...], name: str) -> bool:
    signs = listed(name)
    return any(word.lemma in signs for part in parts for word in part.tree.words)
