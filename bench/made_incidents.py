"""Made incidents: attacks that nobody committed, each told by several reports, with known truth.

Tellings differ as those of newsrooms do: days are left out or off by one, places are coarse or
missing, tolls grow, types are vague, texts are copied; many attacks have a like one in the same
town some days before; old ones are cited in reports of new ones. Equal seeds give equal tellings.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from detente.model.place import Place, PlacePrecision
from detente.resolve.weave.telling import Figure, Page, Telling

_FIRST_DAY = 730_000  # 3 September 1999
_TYPES = {
    "bombing": "explosives", "suicide-bombing": "explosives", "armed-assault": "firearms",
    "kidnapping": "", "shelling": "explosives", "stabbing": "blade", "arson": "incendiary",
}  # fmt: skip
_VAGUE = {"suicide-bombing": "bombing", "bombing": "attack", "kidnapping": "armed-assault"}
_COUNTRIES = ("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH")
_TOWNS_OF = 60  # towns a country
_STRUCK = ("market", "convoy", "bus", "school", "checkpoint", "mosque", "church", "hotel", "police")
_OUTLETS = tuple(f"Outlet {number}" for number in range(40))


@dataclass(frozen=True, slots=True)
class Attack:
    """What happened: the truth behind some tellings."""

    number: int
    day: int
    town: Place
    type: str
    killed: int
    injured: int
    group: str
    struck: str
    names: tuple[str, ...]
    words: tuple[str, ...]


def attacks(count: int, seed: int = 1) -> list[Attack]:
    """So many attacks, eight a day over all towns; three of ten follow a like one in its town."""
    dice, made = Random(seed), list[Attack]()
    for number in range(count):
        day = _FIRST_DAY + number // 8
        like = made[-dice.randrange(1, 200)] if len(made) > 200 and dice.random() < 0.3 else None
        made.append(_attack(dice, number, day, like))
    return made


def tellings(made: list[Attack], seed: int = 2, words: int = 24) -> Iterator[tuple[int, Telling]]:
    """Each telling with the number of its attack, about four an attack."""
    dice = Random(seed)
    for attack in made:
        told: list[Telling] = []
        for _ in range(1 + min(int(dice.expovariate(1 / 3)), 11)):
            told.append(_telling(dice, attack, told, words))
            yield attack.number, told[-1]
        if attack.number > 100 and dice.random() < 0.15:
            old = made[attack.number - dice.randrange(60, 100)]
            yield old.number, _cited(dice, old, told[0].page)


def _attack(dice: Random, number: int, day: int, like: Attack | None) -> Attack:
    kind = like.type if like else dice.choice(list(_TYPES))
    killed = int(dice.expovariate(1 / 6))
    return Attack(
        number,
        day,
        like.town if like else _town(dice.randrange(len(_COUNTRIES) * _TOWNS_OF)),
        kind,
        killed,
        killed + int(dice.expovariate(1 / 9)),
        like.group if like else dice.choice(("", "", f"Front {dice.randrange(60)}")),
        like.struck if like else dice.choice(_STRUCK),
        tuple(f"name{dice.randrange(40_000)}" for _ in range(6)),
        tuple(f"word{dice.randrange(20_000)}" for _ in range(40)),
    )


def _town(number: int) -> Place:
    country, at = divmod(number, _TOWNS_OF)
    north, east = 10.0 + 6 * country + (at // 10) * 0.9, 20.0 + (at % 10) * 0.9
    name, region = f"Town {number}", f"Region {number // 10}"
    return Place(
        f"made:{number}", name, PlacePrecision.SETTLEMENT, north, east, _COUNTRIES[country], region
    )


def _telling(dice: Random, attack: Attack, told: list[Telling], words: int) -> Telling:
    id_ = f"{dice.getrandbits(64):016x}"
    if told and dice.random() < 0.2:
        first = told[0]
        page = replace(first.page, report=f"r{id_}", outlet=dice.choice(_OUTLETS))
        return replace(first, id=id_, page=page)
    day = attack.day + min(int(dice.expovariate(1 / 1.5)), 20)
    page = Page(
        f"r{id_}",
        dice.choice(_OUTLETS),
        day,
        _words(dice, attack, words),
        frozenset(dice.sample(attack.names, 3)) | {f"name{dice.randrange(40_000)}"},
        frozenset({attack.town.id}),
        (f"{id_}",),
    )
    first_day, last_day = _days(dice, attack.day)
    return Telling(
        id_,
        page,
        first_day,
        last_day,
        _place(dice, attack.town),
        _VAGUE.get(attack.type, "attack") if dice.random() < 0.2 else attack.type,
        killed=_count(dice, attack.killed),
        injured=_count(dice, attack.injured),
        perpetrators=frozenset({attack.group} if attack.group and dice.random() < 0.5 else ()),
        struck=frozenset({attack.struck} if dice.random() < 0.7 else ()),
        weapon=_TYPES[attack.type] if dice.random() < 0.6 else "",
    )


def _cited(dice: Random, old: Attack, page: Page) -> Telling:
    """An old attack as another's report cites it: month and town, perhaps the dead."""
    first = old.day - old.day % 30
    named = replace(page, places=page.places | {old.town.id})
    killed = _count(dice, old.killed)
    return Telling(f"{dice.getrandbits(64):016x}", named, first, first + 29, old.town, old.type,
                   killed=killed, is_past=True)  # fmt: skip


def _days(dice: Random, day: int) -> tuple[int | None, int | None]:
    chance = dice.random()
    if chance < 0.2:
        return None, None
    if chance < 0.25:
        return day - day % 30, day - day % 30 + 29
    off = dice.choice((-1, 1)) if chance < 0.33 else 0
    return day + off, day + off


def _place(dice: Random, town: Place) -> Place | None:
    chance = dice.random()
    if chance < 0.08:
        return None
    if chance < 0.15:
        return Place(f"made:{town.country}", town.country, PlacePrecision.COUNTRY, 0.0, 0.0,
                     town.country)  # fmt: skip
    return town


def _count(dice: Random, number: int) -> tuple[Figure, ...]:
    chance = dice.random()
    if chance < 0.25:
        return ()
    told = max(0, number - int(dice.expovariate(1 / 2))) if chance < 0.5 else number
    return (Figure(told, told, None if dice.random() < 0.2 else told),)


def _words(dice: Random, attack: Attack, count: int) -> dict[str, float]:
    own = dice.sample(attack.words, count // 2)
    common = [f"word{dice.randrange(200)}" for _ in range(count - len(own))]
    return dict.fromkeys((*own, *common), count**-0.5)
