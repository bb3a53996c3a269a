"""Whom a name may mean: main office holders, and the lesser ones for whom the report vouches."""

from detente.model.names import tokens
from detente.resolve.office_holders import Person
from detente.resolve.officials import KINDS, Match, find_persons, fits_title, is_of
from detente.resolve.owners import Owner
from detente.resolve.phrase import Phrase
from detente.resolve.setting import Setting
from detente.resolve.title_words import title_words

_WHOLE = frozenset({"exact", "full"})
_COMMON_SIZE = 2  # words: a longer name is rare even where its last word is common


def matches_of(
    name: tuple[str, ...], phrase: Phrase, owner: Owner | None, setting: Setting
) -> tuple[Match, ...]:
    """Holders of main offices, and those of others whom a better or an equal match means."""
    main = find_persons(name)
    minor = tuple(m for m in find_persons(name, minor=True) if _means(m, phrase, owner, setting))
    if not minor or not main:
        return minor or main
    ranks = [KINDS.index(some[0].kind) for some in (minor, main)]
    return minor if ranks[0] < ranks[1] else main if ranks[0] > ranks[1] else main + minor


def _means(match: Match, phrase: Phrase, owner: Owner | None, setting: Setting) -> bool:
    """Whether the report vouches for the holder of an office that few know.

    By the title, by the country, or by a full name that few bear.
    """
    titled = fits_title(match.person, phrase.title) is True
    own = owner.iso3 or (owner.organisation.country if owner.organisation else "") if owner else ""
    here = is_of(match.person, own) if own else is_near(match.person, setting)
    if match.kind == "last":
        return titled and here
    if match.kind not in _WHOLE:
        return titled or here
    rare = len(tokens(phrase.name)) > _COMMON_SIZE or not _is_common(phrase)
    return titled or here or rare


def _is_common(phrase: Phrase) -> bool:
    return not title_words().common_names.isdisjoint(tokens(phrase.name))


def is_near(person: Person, setting: Setting) -> bool:
    """True where the report names a country of whose offices the person held one."""
    return any(setting.weights[tenure.iso3] for tenure in person.tenures)
