"""Telling: an attack as one word of one sentence tells of it."""

from dataclasses import dataclass

from detente.extract.circumstances.when import Dating
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part
from detente.extract.standing.standing import Standing
from detente.model.actor import Mention
from detente.model.time import TimeMention

_PLAIN = Standing("asserted", False, "", "past")


@dataclass(frozen=True, slots=True)
class Telling:
    """What one verb or noun says of an attack.

    `head` is the word that hangs in the sentence (a light verb, else the trigger). `doers` attack,
    `people` and `things` are struck. `points_back` is true where the words take the attack as
    known ("the attack", "both blasts"); with `only_back` it tells of none that was not told before.
    `series` is true for several attacks told as one.
    """

    part: Part
    trigger: Word
    head: Word
    type: str
    rule: str
    saw: str
    stage: str = "accomplished"
    stands: Standing = _PLAIN
    doers: tuple[Word, ...] = ()
    people: tuple[Word, ...] = ()
    things: tuple[Word, ...] = ()
    weapon: Word | None = None
    dated: Dating | None = None
    where: Mention | None = None
    points_back: bool = False
    series: bool = False
    by_forces: bool = False
    only_back: bool = False

    @property
    def when(self) -> TimeMention | None:
        """Its own time expression."""
        return self.dated.time if self.dated else None
