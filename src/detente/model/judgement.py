"""Judgement: what somebody decided of two names, and why; it changes no row and can be undone."""

from dataclasses import dataclass

from detente.model.identity import content_id

SAME, DIFFERENT = "same", "different"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two names of actors are one actor, or are not: by whom and why. The order says nothing."""

    verdict: str
    left: str
    right: str
    by: str = ""
    why: str = ""

    @property
    def pair(self) -> str:
        """The id of the two names, whichever is named first."""
        return content_id("pair", sorted((self.left, self.right)))
