"""Which office holders of a name fit the title and the nationality that the words give."""

from dataclasses import dataclass

from detente.resolve import codes
from detente.resolve.officials import Match, fits_title, is_of
from detente.resolve.owners import Owner
from detente.resolve.phrase import Phrase
from detente.resolve.title_words import title_words

PRIVATE = frozenset({"CVL", "BUS", "EDU", "LAB", "JRN", "MED", "AGR", "CRM", "REF", "UNK", ""})
_LEADERS = frozenset({"head-of-state", "head-of-government"})
_PUBLIC = frozenset({"agency", "military", "igo", "alliance", "armed-group", "party", "court"})


@dataclass(frozen=True, slots=True)
class Sifted:
    """Matches that fit title and nationality, and why the others were turned down."""

    kept: list[Match]
    refused: list[tuple[Match, str]]
    told: list[str]


def sift(matches: tuple[Match, ...], phrase: Phrase, owner: Owner | None) -> Sifted:
    """The matches that title and nationality allow, and the others, each with its reason."""
    kept, refused, told = [], [], []
    for match in matches:
        wrong = _contradiction(match, phrase, owner)
        if wrong:
            refused.append((match, wrong))
        else:
            kept.append(match)
    if kept and owner is not None and owner.organisation is not None:
        own = [m for m in kept if is_of(m.person, owner.organisation.country)]
        kept = own or kept
        told += [f"{owner.words!r} fits"] if own else []
    if kept and owner is not None and owner.iso3:
        told.append(f"the nationality {owner.words!r} fits")
    if kept and phrase.title and _vouches(kept[0], phrase):
        told.append(f"the title {phrase.title!r} fits")
    return Sifted(kept, refused, told)


def loosely_titled(sifted: Sifted, owner: Owner | None, phrase: Phrase, day: str) -> Sifted:
    """With whoever led a country that day although not in the office that the title names.

    Reports call a party's first secretary premier, a chairman president.
    """
    rule = title_words().offices.get(phrase.title)
    if sifted.kept or not day or rule is None or not _LEADERS & set(rule["roles"]):
        return sifted
    iso3 = owner.iso3 if owner is not None else ""
    leading = [
        match
        for match, _ in sifted.refused
        if any(t.role in _LEADERS and t.holds(day) for t in match.person.tenures)
        and (not iso3 or is_of(match.person, iso3))
    ]
    others = [one for one in sifted.refused if one[0] not in leading]
    return Sifted(leading, others, sifted.told) if len(leading) == 1 else sifted


def are_compatriots(sifted: Sifted, owner: Owner | None) -> bool:
    """True where all namesakes turned down are of the country named: an office may be missing."""
    iso3 = owner.iso3 if owner is not None else ""
    return all(bool(iso3) and is_of(match.person, iso3) for match, _ in sifted.refused)


def _vouches(match: Match, phrase: Phrase) -> bool:
    """True where the title fits an office, or, as "General", is of the same sector."""
    if fits_title(match.person, phrase.title):
        return True
    sectors = {title_words().sector_of(t.title, t.role) for t in match.person.tenures} - {"GOV"}
    return phrase.role is not None and phrase.role.sector in sectors


def _contradiction(match: Match, phrase: Phrase, owner: Owner | None) -> str:
    if owner is not None and owner.iso3 and not is_of(match.person, owner.iso3):
        return f"{match.person.name} held no office of {codes.country(owner.iso3).name}"
    if fits_title(match.person, phrase.title) is False and not phrase.former:
        return f"{match.person.name} was never {phrase.title!r}"
    if is_public(owner):
        return ""
    if phrase.role is not None and phrase.role.sector in PRIVATE - {"UNK", ""}:
        return f"{phrase.title!r} is no public office"
    return ""


def is_public(owner: Owner | None) -> bool:
    """True for a body whose director or adviser is no private person."""
    return (
        owner is not None and owner.organisation is not None and owner.organisation.kind in _PUBLIC
    )
