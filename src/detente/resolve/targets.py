"""What was struck or seized: a metro, a village, an embassy, as a place of its country."""

from detente.model.actor import Resolution
from detente.resolve import codes
from detente.resolve.owners import owner_of
from detente.resolve.phrase import Phrase
from detente.resolve.scale import OPEN
from detente.resolve.setting import Setting


def resolve_target(phrase: Phrase, setting: Setting) -> Resolution | None:
    """A thing with a country beside it is a place there; without one it stays open."""
    mention = phrase.mention
    if mention.used_as != "place" or phrase.known is not None or phrase.role is not None:
        return None
    owner = owner_of(phrase, setting)
    if owner is None or not owner.iso3:
        reason = f"{mention.words!r} is a thing; no country stands beside it"
        return Resolution(mention.span, None, OPEN, reason)
    actor = codes.state(owner.iso3, "place", mention.words)
    reason = f"{mention.words!r} is a thing of {codes.country(owner.iso3).name}: {owner.reason}"
    return Resolution(mention.span, actor, owner.score, reason)
