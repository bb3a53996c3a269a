"""The grammar of time expressions: templates, filled with the words of vocabulary/times.yaml."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from detente.extract.times.templates import OPENERS, TEMPLATES
from detente.model.vocabulary import yaml_file

_SPACE = r"(?:[ \t\u00a0]{1,20}|[ \t\u00a0]{0,20}\r?\n[ \t]{0,20})"  # bounded: no slow page
_TABLES = ("months", "weekdays", "seasons", "parts", "clocks", "towards", "days", "fuzzy", "about",
           "hours_of", "sets", "references")  # fmt: skip
_WEAK = """the a an this that these those some many each every another several few last next past
    previous preceding following coming prior same first second third fourth fifth over under up
    at more most about around no nearly almost less"""
_BC = r"(?-i:BCE?\b|B\.C\.(?:E\.)?)"
_AD = r"(?-i:AD|CE|A\.D\.)"
_AFTER_YEAR = (
    "the|a|an|and|when|to|until|by|in|on|at|he|she|they"  # 4 March 842, not "on 4 March 842 people"
)
_TITLED = ("may", "march", "august")


@dataclass(frozen=True, slots=True)
class Rule:
    """One shape of time expression: its name, its pattern and the kind it gives."""

    name: str
    pattern: re.Pattern[str]
    kind: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """All rules, one pattern that holds where any of them does, and the words they start with.

    `weak` are the openers that are no time alone: one of `followers` must come next.
    """

    rules: tuple[Rule, ...]
    any: re.Pattern[str]
    openers: frozenset[str]
    weak: frozenset[str]
    followers: frozenset[str]


@cache
def words() -> dict[str, Any]:
    """The vocabulary file, as it is written."""
    loaded: dict[str, Any] = yaml_file("times.yaml")
    return loaded


@cache
def grammar() -> Grammar:
    """The compiled rules."""
    macros = _macros(words())
    sources = [(name, kind, _filled(template, macros)) for name, kind, template in TEMPLATES]
    rules = tuple(
        Rule(name, re.compile(_once(source), re.IGNORECASE), kind) for name, kind, source in sources
    )
    anything = "|".join(_plain(source) for _, _, source in sources)
    return Grammar(
        rules,
        re.compile(f"(?:{anything})", re.IGNORECASE),
        _openers(words()),
        frozenset(_WEAK.split()) | _first_words(words()["numbers"]),
        _followers(words(), macros["adjectives"]),
    )


def _macros(vocabulary: dict[str, Any]) -> dict[str, str]:
    months = list(vocabulary["months"].values())
    weekdays = list(vocabulary["weekdays"].values())
    full = _cased(month[0] for month in months)
    short = _cased(word for month in months for word in month[1:])
    every_month = "|".join(
        [
            *(month[0] for month in months if month[0] not in _TITLED),
            _grouped(_cased(_TITLED)),
            f"{_grouped(short)}\\b\\.?",
        ]
    )
    week_words = _either(day[0] for day in weekdays)
    week_short = _cased(word for day in weekdays for word in day[1:])
    numbers = _either(vocabulary["numbers"])
    tens = _either(word for word in vocabulary["numbers"] if word.endswith("ty"))
    ones = _either(w for w, number in vocabulary["numbers"].items() if number < 10 and " " not in w)
    few = _either(vocabulary["few"])
    digits = r"\d{1,3}(?:,\d{3}){0,4}(?:\.\d+|<_>1/2)?"
    ordinals = _either(vocabulary["ordinals"])
    units = _either(word for forms in vocabulary["units"].values() for word in forms)
    early = _flat(vocabulary["fuzzy"]) + _flat(vocabulary["hours_of"])
    spoken = rf"nineteen<_>(?:(?:{tens})(?:[- ](?:{ones}))?|ten|eleven|twelve|[a-z]+teen)"
    before_or_after = rf"\d{{1,4}}<_>?{_BC}|{_AD}<_>\d{{1,4}}\b|\d{{1,4}}<_>{_AD}(?!\w)"
    clock = r"<_>(?:GMT|UTC|hours|hrs)\b"
    plain = rf"(?:1[0-9]\d\d|20\d\d)(?![\d\w]|[,.:]\d|-(?:\d|\w)|{clock})"
    year = f"(?:{before_or_after}|{plain}|{spoken}\\b)"
    return {
        "nameds": _either(vocabulary["named"]),
        "wd": f"(?:(?P<weekday>{week_words}|(?-i:{week_short})\\b\\.?))",
        "weekday_words": week_words,
        "weekday": f"(?P<weekday>{week_words})",
        "month": f"(?P<month>(?:{every_month})(?!\\w))",
        "fullmonth": f"(?P<month>(?-i:{full})(?!\\w))",
        "fullmonths": full,
        "day": r"(?:(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d\w%]|[.:]\d|,\d{3})"
        rf"|(?P<dayword>{ordinals})\b)",
        "day2": r"(?P<day2>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d\w%]|[.,:]\d)",
        "year": f"(?P<year>{year})",
        "early_year": rf"(?P<year>[1-9]\d\d)(?=[,.;:)]|<_>(?:{_AFTER_YEAR})\b)",
        "bc": _BC,
        "ad": _AD,
        "near": "this|last|next",
        "of_year": "(?:,?<_>(?:of<_>)?(?:(?P<the>the)<_>)?(?P<toward>this<_>same"
        "|that<_>same|same|this|last|next|that|following|previous|preceding)<_>(?P<unit>year)\\b)",
        "near_year": "(?P<toward>this|last|next)<_>(?P<unit>year)",
        "early": f"(?P<early>{_either(early)})",
        "gap": r"(?:<_>|-)(?:in<_>|of<_>|on<_>)?",
        "toward": f"(?P<toward>{_either(_flat(vocabulary['towards']))})",
        "seasons": _either(_flat(vocabulary["seasons"])),
        "parts": _either(_flat(vocabulary["parts"])),
        "part": f"(?P<part>{_either(_flat(vocabulary['parts']))})",
        "decades": _either(vocabulary["decades"]),
        "ordinals": ordinals,
        "dated": "day|night|weekend|week|fortnight|month|quarter|year|decade|century",
        "about": f"(?P<about>{_either(_flat(vocabulary['about']))})",
        "adjectives": "(?:full|more|additional|whole|straight|consecutive|long|successive|working"
        "|further|trading|business|calendar|or<_>so)",
        "digits": digits,
        "numberwords": numbers,
        "and_half": "(?P<num>a|an|one)<_>(?P<unit>year|month|day|hour|minute)"
        "<_>and<_>a<_>(?P<half>half)",
        "num": f"(?P<num>(?:{digits}|{ones})<_>and<_>a<_>half|{digits}|{few}|"
        f"(?:{tens})[- ](?:{ones})|(?:{numbers})(?:<_>(?:hundred|thousand))?)",
        "num2": f"(?P<num2>{digits}|{numbers})",
        "unitwords": units,
        "afters": "ago|(?:earlier|later)(?!<_>than\\b)|after<_>that(?=[,.;]|<_>(?:the|an?|s?he|it"
        "|they|in|on|at)\\b)|before|after|previously|from<_>now|hence|prior<_>to|following"
        "|afterwards?|thereafter",
        "day_words": _either(_flat(vocabulary["days"])),
        "refs": _either(_flat(vocabulary["references"])),
        "setwords": _either(_flat(vocabulary["sets"])),
        "hourwords": "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
        "clockwords": _either(_flat(vocabulary["clocks"])),
        "holidays": _either(vocabulary["holidays"]),
        "counted": _either(vocabulary["counted"]),
    }


def _filled(template: str, macros: dict[str, str]) -> str:
    before = ""
    while before != template:
        before = template
        template = re.sub(
            r"(?<!\(\?P)<(\w+)>", lambda hit: macros.get(hit[1], hit[0]), template
        ).replace("<_>", _SPACE)
    return template


def _once(source: str) -> str:
    """A pattern names a group only once: later ones of the name get a number behind it."""
    seen: dict[str, int] = {}

    def numbered(hit: re.Match[str]) -> str:
        seen[hit[1]] = seen.get(hit[1], 0) + 1
        return hit[0] if seen[hit[1]] == 1 else f"(?P<{hit[1]}__{seen[hit[1]]}>"

    return re.sub(r"\(\?P<(\w+)>", numbered, source)


def _plain(source: str) -> str:
    """The pattern without groups to capture; a back reference becomes any of what it may be."""
    return re.sub(r"(?<!\\)\((?!\?)", "(?:", re.sub(r"\(\?P<\w+>", "(?:", source)).replace(
        "\\2", "[-/.]"
    )


def _openers(vocabulary: dict[str, Any]) -> frozenset[str]:
    return _first_words(_phrases(vocabulary)) | frozenset(OPENERS.split())


def _followers(vocabulary: dict[str, Any], adjectives: str) -> frozenset[str]:
    """Every word that may come second: those of the vocabulary and of the templates."""
    written = " ".join(template for _, _, template in TEMPLATES)
    listed = " ".join([*_phrases(vocabulary), *_flat(vocabulary["units"]), written, adjectives])
    return frozenset(re.findall("[a-z]+", listed)) | frozenset(OPENERS.split())


def _phrases(vocabulary: dict[str, Any]) -> list[str]:
    return [
        *(word for table in _TABLES for word in _flat(vocabulary[table])),
        *vocabulary["few"], *vocabulary["numbers"], *vocabulary["ordinals"],
        *vocabulary["holidays"], *vocabulary["decades"],
        *(word + "s" for word in _flat(vocabulary["weekdays"])),
    ]  # fmt: skip


def _first_words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(phrase.split()[0].split("-")[0].split("'")[0] for phrase in phrases)


def _flat(table: dict[Any, list[str]]) -> list[str]:
    return [word for forms in table.values() for word in forms]


def _either(some: Iterable[str]) -> str:
    """Alternatives, longest first, any white space between words, either apostrophe."""
    ordered = sorted(some, key=lambda word: (-len(word), word))
    return "|".join(re.escape(w).replace(r"\ ", "<_>").replace("'", "['’]") for w in ordered)


def _cased(some: Iterable[str]) -> str:
    ordered = sorted(some, key=lambda word: (-len(word), word))
    return "|".join(f"{word.capitalize()}|{word.upper()}" for word in ordered)


def _grouped(alternatives: str) -> str:
    return f"(?-i:{alternatives})"
