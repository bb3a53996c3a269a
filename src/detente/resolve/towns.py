"""Towns of the gazetteer that a name or the words before a role mean: "Boise police"."""

import re

from detente.model.actor import Mention, Resolution
from detente.model.gazetteer import places_named
from detente.model.names import tokens
from detente.model.place import Place, PlacePrecision
from detente.resolve import codes
from detente.resolve.role_words import role_at_end
from detente.resolve.scale import CONTEXT, MODERATE
from detente.resolve.setting import Setting
from detente.resolve.title_words import title_words

_CAPITALS = re.compile(r"[A-ZÀ-Þ][\w'’-]*(?:[ ][A-ZÀ-Þ][\w'’-]*)*(?=['’]?s?\s+[a-z]|$)")
_LARGE = 200_000  # people; a smaller town is meant only where the report names its country
_SOME = 2_000  # people: enough where a name stands alone and nothing else is called so
_OUTWEIGHS = 5  # times as many people as its namesake in another country
_LOCAL = frozenset({"COP", "GOV", "JUD", "MED"})


def town_before(words: str, sector: str, setting: Setting) -> Place | None:
    """The town whose police, authorities, court or hospital is meant; the role stands last."""
    written = _CAPITALS.match(words) if sector in _LOCAL else None
    if written is None or written.end() >= len(words):
        return None
    name = written.group()
    parts = tokens(name)
    if role_at_end(parts) is not None or not title_words().no_first_names.isdisjoint(parts):
        return None
    return _town(name, _LARGE, setting)


def resolve_town(mention: Mention, setting: Setting) -> Resolution | None:
    """A bare name that nobody bears but a place: which country it stands for."""
    place = _town(mention.name, _SOME, setting) if mention.name == mention.words else None
    if place is None:
        return None
    actor = codes.state(place.country, "place", place.name)
    country = codes.country(place.country).name
    seen = setting.weights[place.country]
    reason = f"{mention.name!r} is a place in {country}" + ("; so is the report" if seen else "")
    return Resolution(mention.span, actor, CONTEXT if seen else MODERATE, reason)


def _town(name: str, least: int, setting: Setting) -> Place | None:
    """The town of a name: of a country that the report names, or with `least` people or more."""
    named = (one.place for one in places_named(name))
    found = [one for one in named if one.precision is PlacePrecision.SETTLEMENT]
    near = [one for one in found if setting.weights[one.country]]
    some = near or [one for one in found if one.population >= least]
    if not some:
        return None
    first = max(some, key=lambda one: one.population)
    others = (one.population for one in some if one.country != first.country)
    return first if first.population >= _OUTWEIGHS * max(others, default=0) else None
