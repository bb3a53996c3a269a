"""Event patterns of vocabulary/events.yaml as typed objects."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from detente.extract.marks import marked
from detente.extract.parsing.tree import Word
from detente.model.errors import VocabularyError
from detente.model.vocabulary import yaml_file


@dataclass(frozen=True, slots=True)
class Act:
    """What a pattern shows: PLOVER type and mode, CAMEO code."""

    type: str
    mode: str
    cameo: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern taken apart; see the head of events.yaml for its parts."""

    act: Act
    lemma: str
    strict: bool
    preps: frozenset[str]
    infinitive: bool
    objects: frozenset[str]
    slots: tuple[str, ...]
    bare: bool
    adjectives: frozenset[str]
    agent_preps: tuple[str, ...]
    plain: bool
    to: bool
    needs_recipient: bool
    subjunctive: bool

    @property
    def weight(self) -> int:
        """How specific it is: the most specific pattern that fits wins."""
        return (
            4 * bool(self.objects)
            + 2 * bool(self.preps)
            + 2 * bool(self.adjectives)
            + self.infinitive
            + self.subjunctive
        )


@dataclass(frozen=True, slots=True)
class Kind:
    """A PLOVER type: quad 1-4, intensity, and the intensities of its modes."""

    quad: int
    intensity: float
    modes: dict[str, float]

    def of(self, mode: str) -> float:
        """The intensity of a mode, or of the type where the mode has none."""
        return self.modes.get(mode, self.intensity)


@cache
def verb_patterns() -> dict[str, tuple[Pattern, ...]]:
    """Verb patterns by lemma (with particle), the most specific first."""
    return _patterns("verbs")


@cache
def noun_patterns() -> dict[str, tuple[Pattern, ...]]:
    """Noun patterns by lemma, the most specific first."""
    return _patterns("nouns")


@cache
def adjective_patterns() -> dict[str, tuple[Pattern, ...]]:
    """Adjectives that govern an infinitive: ready, willing."""
    return _patterns("adjectives")


@cache
def light_verbs() -> frozenset[str]:
    """Verbs that lend their subject to the event noun that they govern."""
    return frozenset(yaml_file("events.yaml")["light"])


@cache
def mode_words() -> dict[str, str]:
    """Words beside a trigger of ASSAULT, and the mode that they show."""
    listed: dict[str, list[str]] = yaml_file("events.yaml")["mode_words"]
    return {word: mode for mode, words in listed.items() for word in words}


@cache
def targets() -> frozenset[str]:
    """Things that can be attacked, by the noun's lemma."""
    return frozenset(yaml_file("events.yaml")["targets"])


@cache
def sending() -> frozenset[str]:
    """Verbs whose object is sent and is no party: "opposes *sending* soldiers"."""
    return frozenset(yaml_file("events.yaml")["sending"])


def is_soft(lemma: str) -> bool:
    """True for verbs and nouns of attack that prices, storms and players do too."""
    return lemma.split()[0] in _soft()


@cache
def _soft() -> frozenset[str]:
    return frozenset(yaml_file("events.yaml")["figurative"])


def is_aside(verb: Word) -> bool:
    """True for what tells how the report was made: "declined to be named"."""
    words = asides().get(verb.lemma)
    return words is not None and any(
        word.lemma in words for kid in verb.children for word in kid.subtree()
    )


@cache
def asides() -> dict[str, frozenset[str]]:
    """Verbs, each with words that make it an aside."""
    listed: dict[str, list[str]] = yaml_file("events.yaml")["asides"]
    return {verb: frozenset(words) for verb, words in listed.items()}


@cache
def weapons() -> frozenset[str]:
    """Means of attack that stand as a subject without being an actor."""
    return frozenset(yaml_file("events.yaml")["weapons"])


@cache
def means() -> frozenset[str]:
    """Machines that act for a state where it is named: *American* aircraft."""
    return frozenset(yaml_file("events.yaml")["means"])


@cache
def denied() -> frozenset[str]:
    """What one denies rather than refuses."""
    return frozenset(yaml_file("events.yaml")["denied"])


@cache
def abstract() -> frozenset[str]:
    """What one can wage war on without acting on anybody."""
    return frozenset(yaml_file("events.yaml")["abstract"])


@cache
def kinds() -> dict[str, Kind]:
    """The PLOVER types."""
    return {
        name: Kind(entry["quad"], entry["intensity"], entry["modes"])
        for name, entry in yaml_file("plover.yaml")["types"].items()
    }


@cache
def context_words() -> dict[str, str]:
    """Words and phrases in lower case, each with the PLOVER context that it shows."""
    listed: dict[str, list[str]] = yaml_file("plover.yaml")["contexts"]
    return {word: context for context, words in listed.items() for word in words}


def _patterns(section: str) -> dict[str, tuple[Pattern, ...]]:
    found: dict[str, list[Pattern]] = defaultdict(list)
    for key, written in yaml_file("events.yaml")[section].items():
        act = _act(key)
        for words in written:
            pattern = _pattern(act, words)
            found[pattern.lemma].append(pattern)
    return {lemma: tuple(sorted(some, key=lambda p: -p.weight)) for lemma, some in found.items()}


def _act(key: str) -> Act:
    parts = key.split()
    if len(parts) != 3 or parts[0] not in kinds():
        raise VocabularyError(
            f"vocabulary/events.yaml: {key!r} should read TYPE MODE CAMEO: CONSULT visit 042"
        )
    mode = "" if parts[1] == "-" else parts[1]
    known = kinds()[parts[0]].modes
    if mode and mode not in known:
        has = ", ".join(known) or "none"
        raise VocabularyError(f"vocabulary/events.yaml: {parts[0]} has no mode {mode!r}, but {has}")
    return Act(parts[0], mode, parts[2])


def _pattern(act: Act, words: str) -> Pattern:
    line = marked(words.lstrip("?%"))
    return Pattern(
        act=act,
        lemma=line.lemma,
        strict=words.startswith("?"),
        preps=frozenset(line.listed("~")),
        infinitive=line.has(">") or line.has(">>"),
        objects=frozenset(line.listed("+")),
        slots=line.listed("@"),
        bare=line.has("-"),
        adjectives=frozenset(line.listed("=")),
        agent_preps=line.listed("&"),
        plain=line.has("!"),
        to=line.has(">>"),
        needs_recipient=words.startswith("%"),
        subjunctive=line.has("*"),
    )
