"""A person that the tables lack: coded by the role and the country that the words give."""

import re

from detente.model.actor import Actor, Resolution
from detente.model.names import Role, tokens
from detente.resolve import codes
from detente.resolve.owners import Owner
from detente.resolve.phrase import Phrase
from detente.resolve.scale import CONTEXT, MODERATE, WEAK
from detente.resolve.setting import Setting
from detente.resolve.sifting import PRIVATE, is_public
from detente.resolve.title_words import title_words

_POSSESSIVE = re.compile(r"\w['’]s? ")
_TELLING = frozenset({"COP", "MIL", "JUD", "REB", "REL"})


def by_role(phrase: Phrase, owner: Owner | None, setting: Setting) -> Resolution | None:
    """A person that the tables lack, coded by the role and the country that the words give."""
    role = phrase.role
    if role is None or (role.sector in PRIVATE and not is_public(owner)):
        return None
    if owner is None and _POSSESSIVE.search(phrase.core):
        return None
    sector, agent = ("ELI", "ELI") if phrase.former else (role.sector, role.agent)
    if owner is not None and owner.organisation is not None:
        body = codes.organisation(owner.organisation)
        body = codes.part(body.country, sector, agent) if phrase.former else body
        code, score, why = body, CONTEXT, owner.reason
    elif owner is not None and owner.iso3:
        code, score, why = codes.part(owner.iso3, sector, agent), CONTEXT, owner.reason
    else:
        here, why = setting.main_country()
        if not here and role.sector not in _TELLING:
            return None
        code, score = codes.part(here, sector, agent), WEAK
    if not _is_leading(role, phrase.title):
        reason = f"{phrase.title!r} is no public office; the act is that of the group: {why}"
        return Resolution(phrase.mention.span, code, min(score, MODERATE), reason)
    actor = Actor(
        code.code, phrase.name, "official", code.country, code.cow, sector, _office(phrase)
    )
    reason = f"not in the tables of office holders; coded by role {phrase.title!r}: {why}"
    return Resolution(phrase.mention.span, actor, score, reason)


def _is_leading(role: Role, title: str) -> bool:
    """True for a role that is public by itself: a minister, a rebel leader, but not a soldier."""
    words = title_words()
    return role.sector not in words.led_sectors or any(w in words.leading for w in tokens(title))


def _office(phrase: Phrase) -> str:
    return f"former {phrase.title}" if phrase.former else phrase.title
