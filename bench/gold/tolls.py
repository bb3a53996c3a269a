"""Compare the tolls of an incident with those of its label."""

from bench.gold.near import Gold, at, everywhere
from detente.model.statement import Incident, Toll, VoiceKind

_SOME = 1.5  # what "at least 40" may be read as beyond 40


def written(row: Incident) -> list[Toll]:
    """The figures that the text has; labels have none that follow from others."""
    return [toll for toll in row.tolls if not toll.is_derived]


def given_tolls(row: Incident, gold: Gold, text: str) -> bool | None:
    """True where each toll is a label's and no effect on a side with more than one is left out."""
    if not all(_labels_of(toll, gold, text) for toll in written(row)):
        return False
    shown = {(toll.effect, toll.side) for toll in written(row)}
    wanted = [one for one in gold["tolls"] if one["best"] > 1]
    told = ({(effect, one["side"]) for effect in _effects(one)} & shown for one in wanted)
    return True if all(told) else None


def has_toll(row: Incident, gold: Gold, text: str) -> bool:
    """One of the tolls is a label's."""
    return any(_labels_of(toll, gold, text) for toll in written(row))


def same_voices(row: Incident, gold: Gold, text: str) -> bool | None:
    """Each toll that is a label's has its voice; None where there is no such toll."""
    pairs = [(toll, _labels_of(toll, gold, text)) for toll in written(row)]
    heard = [any(_same_voice(toll, one, text) for one in some) for toll, some in pairs if some]
    return all(heard) if heard else None


def _labels_of(toll: Toll, gold: Gold, text: str) -> list[Gold]:
    return [one for one in gold["tolls"] if _same_toll(toll, one, text)]


def _same_toll(toll: Toll, gold: Gold, text: str) -> bool:
    if toll.effect not in _effects(gold) or toll.side != gold["side"]:
        return False
    if toll.count.best == gold["best"] or _is_part(toll, gold, text):
        return True
    high = gold["best"] * _SOME if gold["high"] is None else gold["high"]
    return at(text, gold["words"], toll.count.span) and gold["low"] <= toll.count.best <= high


def _effects(gold: Gold) -> set[str]:
    """Who was "shot" is hurt, and may be dead."""
    return {gold["effect"], *gold.get("also", ())}


def _is_part(toll: Toll, gold: Gold, text: str) -> bool:
    """The number of a part: three of "a headman, his wife and three children", five together."""
    inside = any(one.holds(toll.count.span) for one in everywhere(text, gold["words"]))
    return inside and toll.count.best < gold["best"] and " and " in gold["words"].lower()


def _same_voice(toll: Toll, gold: Gold, text: str) -> bool:
    speaker = toll.voices[0] if toll.voices else None
    if gold["voice"] is None:
        return speaker is None or speaker.kind is VoiceKind.OUTLET
    return bool(speaker and speaker.mention and at(text, gold["voice"], speaker.mention.span))
