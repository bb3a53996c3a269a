"""Statement: what a report says, who says so, and how surely; six kinds."""

from dataclasses import dataclass
from enum import StrEnum

from detente.model.actor import Mention
from detente.model.citation import Citation
from detente.model.count import Count
from detente.model.text import Span
from detente.model.time import TimeMention


class VoiceKind(StrEnum):
    """Who speaks: somebody named, somebody unnamed, a document, or the outlet itself.

    DERIVED stands before a figure that nobody gives and that follows from others; the words of
    such a voice tell from which.
    """

    NAMED = "named"
    UNNAMED = "unnamed"
    DOCUMENT = "document"
    OUTLET = "outlet"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True)
class Voice:
    """One link of the chain of who says so; `cue` is the word that shows it ("said").

    The outlet's link has no mention; its `words` are the outlet's name or "unknown outlet".
    `source` are all the words that name the speaker ("Berg, the minister of trade"), where seen.
    """

    words: str
    kind: VoiceKind
    cue: str = ""
    cue_span: Span | None = None
    mention: Mention | None = None
    source: Span | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a row is there: the rule's name and what it saw; `refused` are readings turned down.

    `judged` are the reader model's likeliest readings with their probabilities, where it was asked;
    `status` likewise how it takes the act to stand ("planned").
    """

    rule: str
    saw: str
    refused: tuple[str, ...] = ()
    judged: tuple[tuple[str, float], ...] = ()
    status: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """What every kind has in common.

    `voices` run from the nearest speaker to the outlet. `stance` and `time` are words of
    vocabulary/stances.yaml; `likelihood` is an ICD 203 band or empty; `confidence` is the
    probability (0 to 1) that the row is right, from the rule's measured precision.
    """

    citation: Citation
    voices: tuple[Voice, ...]
    stance: str
    likelihood: str
    negated: bool
    time: str
    confidence: float
    reason: Reason


@dataclass(frozen=True, slots=True)
class Event(Statement):
    """Who did what to whom.

    `type` and `mode` are PLOVER, `cameo` a CAMEO code of two to four digits, `quad` 1 verbal
    cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; `intensity` the
    PLOVER score (-10 to +10). `counted_from` is the trigger of the event that `when` counts from.
    """

    actors: tuple[Mention, ...]
    recipients: tuple[Mention, ...]
    type: str
    mode: str
    contexts: tuple[str, ...]
    cameo: str
    quad: int
    intensity: float
    trigger: Span
    when: TimeMention | None = None
    counted_from: Span | None = None
    where: Mention | None = None


@dataclass(frozen=True, slots=True)
class Claim(Statement):
    """What a voice says, as spans of content; `kind` is assertion, position, demand and so on.

    `inner` are the triggers (of commitments the acts) of what was read inside the content.
    """

    kind: str
    content: tuple[Span, ...]
    direct: bool
    inner: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Commitment(Statement):
    """Who binds himself to what, on which condition, and what else.

    `kind` is promise, threat, offer, pledge or demand-with-penalty; `condition_polarity` is if,
    unless, until, in-return, temporal or empty.
    """

    kind: str
    promisor: Mention
    promisee: Mention | None
    act: Span
    condition: Span | None = None
    condition_polarity: str = ""
    fallback: Span | None = None
    deadline: TimeMention | None = None


@dataclass(frozen=True, slots=True)
class Toll:
    """So many were killed or hurt, according to one chain of voices.

    `effect` is killed, injured, abducted, missing, or casualties where the words leave open who of
    those struck died; `side` is victim or attacker: the dead among those who attacked are counted
    apart. `voices` run from the nearest speaker to the outlet; of a derived figure the first one
    says from what it follows, and the words of the count are those of its first source.
    """

    effect: str
    side: str
    count: Count
    voices: tuple[Voice, ...]

    @property
    def is_derived(self) -> bool:
        """True where no words give the figure."""
        return self.voices[0].kind is VoiceKind.DERIVED


@dataclass(frozen=True, slots=True)
class Incident(Statement):
    """An attack: what one report says of it, gathered from all its sentences.

    `type` is an attack type of vocabulary/incidents.yaml (which gives its GTD, MUC-4 and PLOVER
    counterparts), `stage` accomplished, attempted, foiled or threatened. `blame` says how surely
    the perpetrators are named: fact, claimed (by themselves), accused, suspected, denied, or empty.
    `targets` are what was struck, `victims` who was. `weapon` is as written, `weapon_type` of
    vocabulary/incidents.yaml. `tolls` hold every figure in text order, each with its voices.
    `mentions` are the words that name the attack, the trigger first. `spotted` are the parties that
    the span model sees too: the mention's words, its part, and the words that the model sees.
    """

    type: str
    stage: str
    trigger: Span
    perpetrators: tuple[Mention, ...] = ()
    blame: str = ""
    targets: tuple[Mention, ...] = ()
    victims: tuple[Mention, ...] = ()
    weapon: Span | None = None
    weapon_type: str = ""
    tolls: tuple[Toll, ...] = ()
    when: TimeMention | None = None
    where: Mention | None = None
    mentions: tuple[Span, ...] = ()
    spotted: tuple[tuple[Span, str, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Tie(Statement):
    """A relation between two actors, or an actor and a place.

    `kind` is one of vocabulary/ties.yaml: leads, part-of, supports, based-in, moves-to, fights,
    allied-with, recognises …; `ended` is true where the text says that it no longer holds.
    """

    kind: str
    subject: Mention
    object: Mention
    trigger: Span
    ended: bool = False
    when: TimeMention | None = None


@dataclass(frozen=True, slots=True)
class Measure(Statement):
    """A level or quantity of a subject: alert levels, warheads, troops.

    `quantity` is one of vocabulary/measures.yaml; `subject` whose it is; `direction` is raised,
    lowered, unchanged or empty (a value alone). `amount` is a number with its words ("1,550"),
    `level` a named level ("severe"), `change` by how much ("by a third"), as written. `cause` is
    the trigger of what the text says brought the change about.
    """

    quantity: str
    direction: str
    trigger: Span
    subject: Mention | None = None
    amount: Count | None = None
    unit: str = ""
    level: Span | None = None
    change: Span | None = None
    cause: Span | None = None
    when: TimeMention | None = None
    where: Mention | None = None
