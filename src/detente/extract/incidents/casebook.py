"""Casebook: a report read sentence by sentence into cases, each one attack."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from detente.extract.incidents.blame import Blame, blames_in, refused
from detente.extract.incidents.cases import Case
from detente.extract.incidents.guards import setting
from detente.extract.incidents.joining import (
    is_end_of_attacker,
    is_long_ago,
    nearest,
    pair_totals,
    same_attack,
)
from detente.extract.incidents.nouns import attack_nouns, seen_in_noun
from detente.extract.incidents.particular import is_general
from detente.extract.incidents.telling import Telling
from detente.extract.incidents.toll import TollSeen
from detente.extract.incidents.tolls import tolls_in
from detente.extract.incidents.verbs import seen_in_verb
from detente.extract.incidents.weapons import is_doer
from detente.extract.incidents.words import listed, nouns
from detente.extract.parsing.clauses import counted, prep_objects
from detente.extract.scene import Part, Scene
from detente.model.reading import Dropped

_BEFORE = 2  # sentences before an attack in which its toll may stand


@dataclass(slots=True)
class Casebook:
    """The cases so far, those that were told of last at the end, and what was turned down."""

    published: date | None
    cases: list[Case] = field(default_factory=list)
    recent: list[Case] = field(default_factory=list)
    waiting: list[tuple[Part, TollSeen]] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)


def cases_of(scene: Scene) -> Casebook:
    """All attacks of a report."""
    book = Casebook(scene.report.published_on)
    for part in scene.parts:
        told = _tellings(scene, part, book)
        places = [(telling, _placed(telling, book)) for telling in told]
        placed = [(telling, case) for telling, case in places if case is not None]
        if placed and book.waiting:
            _take_waiting(scene, *placed[0], book)
        _add_tolls(scene, part, placed, book)
        for blame in blames_in(scene, part):
            _add_blame(blame, placed, book)
    for _, toll in book.waiting:
        book.dropped.append(_of_no_attack(toll))
    return book


def _of_no_attack(toll: TollSeen) -> Dropped:
    reason = f"{toll.word.text!r} is told of no attack"
    return Dropped(toll.count.span, "incidents", reason)


def _tellings(scene: Scene, part: Part, book: Casebook) -> list[Telling]:
    found = []
    for one in _seen(scene, part):
        if isinstance(one, Dropped):
            book.dropped.append(one)
        elif is_general(one):
            reason = f"{one.trigger.text!r} in general, none in particular"
            book.dropped.append(Dropped(one.trigger.span, "incidents", reason))
        else:
            found.append(one)
    return sorted(found, key=_order)


def _order(telling: Telling) -> tuple[bool, int]:
    """Main clauses before what hangs below them."""
    return telling.head.dep not in ("ROOT", "conj", "ccomp"), telling.trigger.i


def _seen(scene: Scene, part: Part) -> Iterator[Telling | Dropped]:
    used: set[int] = set()
    for clause in part.clauses:
        for one in seen_in_verb(scene, part, clause):
            if isinstance(one, Telling):
                used |= {counted(word).i for word in clause.agents if is_doer(word)}
            yield one
    for noun in attack_nouns(part.tree.words):
        yield from seen_in_noun(scene, part, noun, used)


def _placed(telling: Telling, book: Casebook) -> Case | None:
    """The case that a telling belongs to: one told of before, the latest first, or a new one."""
    old = telling.when is not None and is_long_ago(telling.when, book.published)
    if book.recent and is_end_of_attacker(telling, book.recent[-1]):
        reason = "the attacker was shot; what became of him is no attack"
        book.dropped.append(Dropped(telling.trigger.span, "incidents", reason))
        return None
    for case in reversed(book.recent):
        reason = same_attack(telling, case, book.published)
        if reason:
            case.tellings.append(telling)
            case.joined.append(reason)
            _touch(case, book)
            return case
    if telling.only_back:
        reason = f"{telling.trigger.text!r} alone tells of no attack, and none was told before"
        book.dropped.append(Dropped(telling.trigger.span, "incidents", reason))
        return None
    case = Case([telling])
    book.cases.append(case)
    beside = (place for place, one in enumerate(book.recent) if _shares_part(one, telling))
    first = next(beside, None)
    if old or first is not None:
        book.recent.insert(0 if old else first or 0, case)
    else:
        _touch(case, book)
    return case


def _shares_part(case: Case, telling: Telling) -> bool:
    """True for a case told in the same sentence: what hangs below it is talked of less."""
    return any(one.part is telling.part for one in case.tellings)


def _touch(case: Case, book: Casebook) -> None:
    if case in book.recent:
        book.recent.remove(case)
    book.recent.append(case)


def _add_tolls(
    scene: Scene, part: Part, placed: list[tuple[Telling, Case]], book: Casebook
) -> None:
    for toll in tolls_in(scene, part):
        if pair_totals(toll.word):
            reason = "a total of two attacks is given to neither"
            book.dropped.append(Dropped(toll.count.span, "incidents", reason))
            _share(toll, list(dict.fromkeys(case for _, case in placed)), book)
        elif placed:
            near = nearest(toll.word, [telling for telling, _ in placed])
            case = next(case for telling, case in placed if telling is near)
            _give(case, toll)
        elif problem := setting(part, toll.word):
            book.dropped.append(Dropped(toll.count.span, "incidents", problem))
        elif book.recent:
            _give(book.recent[-1], toll)
        else:
            book.waiting.append((part, toll))


def _share(toll: TollSeen, told: list[Case], book: Casebook) -> None:
    """Notes a total of two attacks: those of its sentence, else the two told of last."""
    pair = told if len(told) == 2 else book.recent[-2:]
    if len(pair) == 2:
        pair[0].shared.append((toll, pair[1]))
        pair[1].shared.append((toll, pair[0]))


def _give(case: Case, toll: TollSeen) -> None:
    """The toll to the case; "he died" adds nothing to somebody's death told before."""
    back = toll.count.best == 1 and all(word.is_pronoun for word in toll.people)
    if not (toll.people and back and any(one.effect == toll.effect for one in case.tolls)):
        case.tolls.append(toll)


def _take_waiting(scene: Scene, telling: Telling, case: Case, book: Casebook) -> None:
    """Gives the first attack the tolls told shortly before it: "A man is dead. Police say he"."""
    at = scene.parts.index(telling.part)
    near = scene.parts[max(at - _BEFORE, 0) : at]
    for part, toll in book.waiting:
        fits = telling.stage == "accomplished" and not _has_other_cause(toll)
        if part in near and fits and not setting(part, toll.word):
            case.tolls.append(toll)
        else:
            book.dropped.append(_of_no_attack(toll))
    book.waiting.clear()


def _has_other_cause(toll: TollSeen) -> bool:
    """As in "is dead *after a fire*": what is no attack."""
    causes = {
        counted(noun).lemma
        for word in (toll.word, toll.word.head)
        for noun in prep_objects(word, "after", "in", "from", "of")
    }
    return bool(causes & listed("mishaps")) and not causes & nouns().keys()


def _add_blame(blame: Blame, placed: list[tuple[Telling, Case]], book: Casebook) -> None:
    if blame.attack is not None:
        for telling, case in placed:
            if telling.trigger is blame.attack:
                case.blames.append(blame)
                return
    if placed:
        placed[0][1].blames.append(blame)
    elif book.recent:
        book.recent[-1].blames.append(blame)
    else:
        book.dropped.append(refused(blame))
