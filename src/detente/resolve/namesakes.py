"""One of several office holders of a name: in office then, of a country named."""

from dataclasses import replace

from detente.model.actor import Candidate, Resolution
from detente.model.names import tokens
from detente.resolve.officials import Match, fits_title, official, standing, was_high
from detente.resolve.phrase import Phrase
from detente.resolve.runners import stands_for_election
from detente.resolve.scale import CLEAR, EXACT, FAIR, MODERATE, WEAK
from detente.resolve.setting import Setting
from detente.resolve.sifting import Sifted
from detente.resolve.title_words import title_words
from detente.resolve.titled_now import official_as_called
from detente.resolve.vouched import is_near

_SCORES = {"exact": EXACT, "full": EXACT, "part": FAIR, "last": FAIR, "spelling": MODERATE}
_SOON = 400


def decide(phrase: Phrase, sifted: Sifted, setting: Setting) -> Resolution | None:
    """The one of the matches that the words and the report vouch for, or None."""
    kind = sifted.kept[0].kind
    if kind == "last" and not sifted.told:
        return _alone(phrase, sifted.kept, setting)
    if kind == "spelling" and not sifted.told and len(sifted.kept) > 1:
        return None
    chosen, why = _one_of(sifted.kept, phrase, setting)
    if chosen is None:
        return None
    score = _SCORES[kind] if not sifted.told or kind != "spelling" else FAIR
    score = score if not why else min(score, CLEAR)
    return _resolution(phrase, chosen, score, [*sifted.told, *why], setting, sifted.kept)


def _alone(phrase: Phrase, matches: list[Match], setting: Setting) -> Resolution | None:
    """A last name without title: only where one holder of a high office bore it then."""
    if setting.weights and set(tokens(phrase.name)) & title_words().common_names:
        matches = [m for m in matches if is_near(m.person, setting)]
    if any(tokens(body)[:1] == tokens(phrase.name) for _, body in setting.bodies):
        return None  # Fox, where the report names Fox News
    high = [match for match in matches if was_high(match.person, setting.day)]
    if len(high) > 1:
        near = [m for m in high if is_near(m.person, setting)]
        if len(near) != 1:
            return None
        return _resolution(
            phrase, near[0], MODERATE, ["the report names that country"], setting, high
        )
    if len(high) == 1:
        why = "the only holder of a high office of that name then"
        return _resolution(phrase, high[0], MODERATE, [why], setting, matches)
    now = [m for m in matches if _serves_here(m, setting)]
    if len(now) == 1:
        why = "the only office holder of that name then in a country that the report names"
        return _resolution(phrase, now[0], WEAK, [why], setting, matches)
    former = [m for m in matches if was_high(m.person, "")]
    if len(former) == 1 and setting.day:
        why = "the only holder of a high office of that name ever"
        return _resolution(phrase, former[0], WEAK, [why], setting, matches)
    return None


def _serves_here(match: Match, setting: Setting) -> bool:
    return any(setting.weights[t.iso3] and t.holds(setting.day) for t in match.person.tenures)


def _one_of(
    matches: list[Match], phrase: Phrase, setting: Setting
) -> tuple[Match | None, list[str]]:
    """One of several namesakes: in office then, in a fitting office, of a country named."""
    if len(matches) == 1:
        return matches[0], []
    fitting = [m for m in matches if fits_title(m.person, phrase.title)] or matches
    now = [
        m for m in fitting
        if standing(m.person, setting.day, phrase.title).state == "holds"
    ]  # fmt: skip
    for some, why in ((fitting, "only one fits the title"), (now, "only one was in office then")):
        if len(some) == 1:
            return some[0], [why]
    near = [m for m in now or fitting if is_near(m.person, setting)]
    if len(near) == 1:
        return near[0], ["the report names the country of only one"]
    high = [m for m in near or now or fitting if was_high(m.person, setting.day)]
    return (high[0], ["only one held a high office"]) if len(high) == 1 else (None, [])


def _resolution(
    phrase: Phrase, match: Match, score: float, why: list[str], setting: Setting, all_: list[Match]
) -> Resolution | None:
    found = standing(match.person, setting.day, phrase.title)
    if found.state == "undated" and stands_for_election(match.person.name, setting):
        found = replace(found, state="runs")
    if found.state == "later" and not _soon(setting, found.tenure.start):
        return None
    if found.state == "undated":
        why, score = [*why, "the day of the report is not known"], min(score, CLEAR)
    day = f" ({found.office} on {setting.day})" if setting.day else f" ({found.office})"
    reason = "; ".join([match.how + day, *why])
    others = tuple(
        Candidate(official(m.person, standing(m.person, setting.day)), 0.3, m.how)
        for m in all_
        if m.person != match.person
    )
    actor = official_as_called(match.person, found, phrase)
    return Resolution(phrase.mention.span, actor, score, reason, others[:4])


def _soon(setting: Setting, start: str) -> bool:
    """True where a term begins within about a year: a president-elect, a candidate."""
    if setting.on is None:
        return True
    years, days = int(start[:4]) - setting.on.year, (int(start[5:7]) - setting.on.month) * 30
    return years * 365 + days < _SOON
