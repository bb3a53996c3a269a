"""Office holders by name, spelling and day: who bore it, in which office."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from detente.model.actor import Actor
from detente.model.names import find_names, fold
from detente.resolve import codes
from detente.resolve.actor_tables import Organisation, organisations
from detente.resolve.office_holders import Person, Tenure, persons_with
from detente.resolve.setting import is_state_form
from detente.resolve.title_words import title_words

_SPELLING = 85
_LONG_ENOUGH = 5
KINDS = ("exact", "full", "part", "last", "spelling")
"""How a name may match, the surest first."""

_LED = frozenset({"agency", "military", "party", "armed-group"})
_WORLD = frozenset({"UNO", "EUR", "IGO"})


@dataclass(frozen=True, slots=True)
class Match:
    """A person whom a name may mean: `kind` is exact, full, part, last or spelling."""

    person: Person
    kind: str
    how: str


@dataclass(frozen=True, slots=True)
class Standing:
    """The office of a person on a day: `state` is holds, held, later, undated or runs."""

    tenure: Tenure
    state: str

    @property
    def office(self) -> str:
        """The office in words, "former" where it was over."""
        if self.state == "runs":
            return "candidate"
        before = {"held": "former ", "later": "later "}.get(self.state, "")
        return before + self.tenure.title


@lru_cache(maxsize=4096)
def find_persons(name: tuple[str, ...], *, minor: bool = False) -> tuple[Match, ...]:
    """Persons of the best kind of match: the full name, a part, the last name, another spelling.

    Holders of main offices, or with `minor` those who only held an office below them.
    """
    bare = _bare(name)
    if not bare:
        return ()
    around = {bare[-1], bare[0]} if len(bare) > 1 else {bare[-1]}
    near = dict.fromkeys(
        person
        for token in sorted(around)
        for person in persons_with(token)
        if is_minor(person) is minor
    )
    found = [match for person in near if (match := _match(name, bare, person))]
    for kind in KINDS[:-1]:
        if best := [match for match in found if match.kind == kind]:
            return tuple(best)
    spelt = (_spelt(bare, person) for person in near) if len(bare) > 1 else ()
    return tuple(match for match in spelt if match is not None)


def is_minor(person: Person) -> bool:
    """True for one who never held a main office."""
    return all(tenure.role in title_words().minor_roles for tenure in person.tenures)


def standing(person: Person, day: str, title: str = "") -> Standing:
    """The office a person held on an ISO day, one that fits the title where there is one."""
    words = title_words()
    fitting = [t for t in person.tenures if words.fits(title, t.role, t.title)]
    for tenures in (fitting, list(person.tenures)):
        now = [t for t in tenures if day and t.holds(day)]
        if now:
            return Standing(min(now, key=_rank), "holds")
    tenures = fitting or list(person.tenures)
    if not day:
        return Standing(min(tenures, key=lambda t: (_rank(t), _late(t))), "undated")
    past = [t for t in tenures if t.end and t.end < day]
    if past:
        return Standing(min(past, key=lambda t: (_rank(t), _late(t))), "held")
    return Standing(min(tenures, key=lambda t: t.start), "later")


def official(person: Person, found: Standing) -> Actor:
    """The office holder as an actor: XXXGOV in office, XXXELI after it."""
    tenure = found.tenure
    now = found.state in ("holds", "undated")
    sector = title_words().sector_of(tenure.title, tenure.role) if now else "ELI"
    body = _body(tenure)
    if body is not None and sector != "ELI":
        return Actor(
            body.cameo,
            person.name,
            "official",
            body.country,
            codes.cow_of(body.country),
            body.sector,
            found.office,
            person.wikidata,
        )
    if tenure.iso3 in _WORLD:
        return _of_the_world(person, found, sector)
    code = codes.part(tenure.iso3, sector)
    return replace(
        code, name=person.name, kind="official", office=found.office, wikidata=person.wikidata
    )


def _body(tenure: Tenure) -> Organisation | None:
    """The national agency, party or armed group that an office leads: "FSB Director"."""
    if tenure.role != "other" or tenure.iso3 in _WORLD:
        return None
    found = organisations().get(organisation_of(tenure.title), ())
    return next((one for one in found if one.country == tenure.iso3 and one.kind in _LED), None)


def fits_title(person: Person, title: str) -> bool | None:
    """Whether a person ever held an office that the title may mean; None where it says nothing."""
    answers = [title_words().fits(title, t.role, t.title) for t in person.tenures]
    return None if None in answers else any(answers)


def is_of(person: Person, iso3: str) -> bool:
    """True where a person held office in a country or in the state before it."""
    same = title_words().same_people
    return any(
        iso3 in (t.iso3, same.get(t.iso3)) or same.get(iso3) == t.iso3 for t in person.tenures
    )


def was_high(person: Person, day: str) -> bool:
    """True for one who led a state, its government, diplomacy or a world body on that day."""
    return any(_leads(t) and (not day or t.holds(day)) for t in person.tenures)


def _leads(tenure: Tenure) -> bool:
    words = title_words()
    if tenure.role in words.high_roles or tenure.title.lower() in words.high_titles:
        return True
    return tenure.iso3 in _WORLD and not any(w in tenure.title for w in ("Deputy", "Special"))


def organisation_of(title: str) -> str:
    """The organisation in an office's title: "UN Secretary-General"."""
    for hit in find_names(title):
        for form in hit.forms:
            if not is_state_form(form):
                return form.owner
    return ""


def _of_the_world(person: Person, found: Standing, sector: str) -> Actor:
    known = organisations().get(organisation_of(found.tenure.title), ())
    code = known[0].cameo if known else "IGO"
    country = known[0].country if known else found.tenure.iso3
    return Actor(code, person.name, "official", country, "", sector, found.office, person.wikidata)


def _match(name: tuple[str, ...], bare: tuple[str, ...], person: Person) -> Match | None:
    if name in person.forms:
        return _exact(person) if len(bare) > 1 else _last(person)
    known_by_first = _is_known_by_first(bare, person)
    if "-".join(bare) in fold(person.name) and len(bare) > 1:
        return None
    for form in person.forms:
        full = _bare(form)
        if bare == full:
            whole = Match(person, "full", f"{person.name} by full name")
            return whole if len(bare) > 1 else _last(person)
        if (
            len(bare) > 1
            and len(full) > 1
            and (_within(bare, full) or (_within(full, bare) and full[-1] == bare[-1]))
        ):
            return Match(person, "part", f"{person.name} by a shorter or longer form of the name")
        if len(full) > 2 and bare[: len(full)] == full:
            return Match(person, "part", f"{person.name} with a further name")
        if len(bare) > 1 and sorted(bare) == sorted(full):
            return Match(person, "part", f"{person.name} with the names in another order")
        if len(bare) < len(full) and full[-len(bare) :] == bare:
            return _last(person)
        if known_by_first and full[: len(bare)] == bare:
            return _last(person)
    return None


def _is_known_by_first(bare: tuple[str, ...], person: Person) -> bool:
    """True where the first word names a person: the family, or where it has no name, the person."""
    words = title_words()
    states = {tenure.iso3 for tenure in person.tenures}
    if bare[0] in words.given_names:
        return False
    if states & words.surname_first:
        return True
    called = len(bare) == 1 and bare[0] not in words.common_names
    return called and bool(states & words.called_by_first_name)


def _exact(person: Person) -> Match:
    return Match(person, "exact", f"{person.name} by full name")


def _last(person: Person) -> Match:
    return Match(person, "last", f"{person.name} by last name")


def _within(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """True where all words of one stand in the other, in order, and the first words agree."""
    rest: Iterator[str] = iter(full)
    return short[0] == full[0] and all(word in rest for word in short)


def _spelt(bare: tuple[str, ...], person: Person) -> Match | None:
    """A match where one word is spelt otherwise, by a letter or two."""
    for form in person.forms:
        full = _bare(form)
        if len(full) != len(bare):
            continue
        apart = [(a, b) for a, b in zip(bare, full, strict=True) if a != b]
        if len(apart) == 1 and _alike(*apart[0]):
            written, meant = apart[0]
            return Match(
                person,
                "spelling",
                f"{person.name}: {written.title()!r} is read as {meant.title()!r}",
            )
    return None


def _alike(left: str, right: str) -> bool:
    shorter = min(len(left), len(right))
    if shorter > _LONG_ENOUGH and Levenshtein.distance(left, right) == 1:
        return True
    return shorter >= _LONG_ENOUGH and fuzz.ratio(left, right) >= _SPELLING


def _bare(name: tuple[str, ...]) -> tuple[str, ...]:
    particles = title_words().particles
    return tuple(word for word in name if len(word) > 1 and word not in particles)


def _rank(tenure: Tenure) -> int:
    ranks = title_words().ranks
    return ranks.index(tenure.role) if tenure.role in ranks else len(ranks)


def _late(tenure: Tenure) -> int:
    return -int((tenure.end or "9999-12-31").replace("-", ""))
