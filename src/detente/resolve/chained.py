"""A definite noun that stands for a name before it: "the group", "the former minister"."""

from detente.model.actor import Actor, Resolution
from detente.model.names import Role
from detente.model.text import Span
from detente.resolve.actor_tables import organisations
from detente.resolve.phrase import Phrase
from detente.resolve.scale import BACKWARD, FAIR
from detente.resolve.setting import Setting
from detente.resolve.title_words import title_words


def resolve_chained(phrase: Phrase, setting: Setting) -> Resolution | None:
    """Who the name before was decided to be, where the noun can say that of them."""
    mention, role = phrase.mention, phrase.role
    if mention.antecedent is None or role is None or phrase.is_name or phrase.owner is not None:
        return None
    earlier = decided_at(mention.antecedent, setting)
    if earlier is None or earlier.actor is None or not _may_be(phrase, role, earlier.actor):
        return None
    whom = mention.antecedent.of(setting.text)
    reason = (
        f"{mention.words!r} means {whom!r} at {mention.antecedent} ({mention.meant_by}): "
        f"{earlier.reason}"
    )
    score = min(FAIR, round(earlier.confidence * BACKWARD, 3))
    return Resolution(mention.span, earlier.actor, score, reason, earlier.alternatives)


def decided_at(target: Span, setting: Setting) -> Resolution | None:
    """The decision for the mention at a span, or for one that shares characters with it."""
    exact = setting.decided.get(target)
    return exact or next((one for span, one in setting.decided.items() if span.meets(target)), None)


def _may_be(phrase: Phrase, role: Role, actor: Actor) -> bool:
    """A president is an official in that office; an alliance is a body of that kind."""
    if actor.kind == "official":
        past = actor.office.startswith("former")
        fits = title_words().fits(phrase.title, "", actor.office.removeprefix("former "))
        return role.kind == "person" and fits is not False and past == phrase.former
    if role.kind == "person" or actor.kind == "place":
        return False
    kinds = title_words().bodies.get(phrase.title)
    found = organisations().get(actor.name, ())
    return not kinds or not found or any(one.kind in kinds for one in found)
