"""Standing: is it so, might it be, is it wanted, denied, still to come?

The words above and beside an act decide: modals, negation, "refused to", "plans to", "if".
"""

from dataclasses import dataclass
from functools import cache

from detente.extract.conditions.suppositions import is_supposed
from detente.extract.parsing.clauses import is_negated, tense_of
from detente.extract.parsing.tree import Word
from detente.extract.patterns import verb_patterns
from detente.extract.scene import Part, Scene, Speech
from detente.extract.standing.asked import is_asked
from detente.extract.standing.stances_above import modal_stances, stances_above
from detente.model.vocabulary import likelihood_words, yaml_file

_HAPPEN = frozenset(
    {"take", "happen", "occur", "materialise", "materialize", "begin", "come", "follow"}
)
_ORDER = (
    "counterfactual", "hypothetical", "denied", "doubted", "demanded", "feared", "possible",
    "probable", "intended", "expected", "reported",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Standing:
    """How an act stands; `saw` lists the words that decided.

    `firm` is true where words beside the act itself decide: its own modal, negation or hedge.
    `turned` tells where the reader model took it otherwise.
    """

    stance: str
    negated: bool
    likelihood: str
    time: str
    saw: tuple[str, ...] = ()
    promised: bool = False
    firm: bool = False
    turned: str = ""


def standing(scene: Scene, part: Part, trigger: Word, *, spoken: bool = True) -> Standing:
    """The stance, polarity, likelihood and time of the act that `trigger` names.

    With `spoken`, an act inside somebody's speech that is otherwise asserted is reported.
    """
    known = _is_known(trigger)
    shown = [] if known else list(stances_above(trigger))
    said = scene.around(trigger.span) if spoken else []
    stances = {stance for stance, _ in shown} | _spoken(trigger, said)
    asked = not known and is_asked(part, trigger)
    if asked or is_supposed(part, scene.report.text, trigger):
        stances.add("hypothetical")
    if said and _will(trigger) and not stances & {"hypothetical", "counterfactual"}:
        stances.discard("expected")
    stance = next((name for name in _ORDER if name in stances), "asserted")
    denied = _is_denied(trigger)
    return Standing(
        stance,
        negated=denied ^ (sum(name == "negated" for name, _ in shown) % 2 == 1),
        likelihood=_likelihood(scene, trigger),
        time=_time(part, trigger, stance),
        saw=(*(saw for _, saw in shown), *(["?"] if asked else [])),
        promised=_will(trigger) and not stances & {"hypothetical", "demanded"},
        firm=asked
        or denied
        or _will(trigger)
        or stance in {own for own, _ in modal_stances(trigger)},
    )


def _spoken(trigger: Word, said: list[Speech]) -> set[str]:
    """Stances that an act takes from the speech it stands in."""
    stances = {"reported"} if said else set()
    if not _is_known(trigger) and trigger.tag != "VBD":
        stances |= {one.stance for one in said} - {"asserted", "intended"}
    if any(one.negated and one.stance == "asserted" for one in said):
        stances.add("denied")
    return stances


def _is_known(trigger: Word) -> bool:
    """A definite noun tells of something as known: "after *the* attack", "this week's bombings"."""
    if not trigger.is_noun or trigger.dep in ("attr", "ROOT"):
        return False
    if trigger.dep == "dobj" and not _is_judged(trigger.head):
        return False
    if trigger.dep in ("nsubj", "nsubjpass") and trigger.head.lemma in _HAPPEN:
        return False
    return any(
        (kid.dep == "det" and kid.lemma in ("the", "this", "that", "these", "those"))
        or kid.dep == "poss"
        for kid in trigger.children
    )


def _is_judged(verb: Word) -> bool:
    """What one condemns or praises has happened: "avoided condemning *the* invasion"."""
    acts = (one.act.type for one in verb_patterns().get(verb.lemma, ()) if not one.objects)
    return next(acts, "") in ("ACCUSE", "SUPPORT")


def _will(trigger: Word) -> bool:
    """True for "will send", "would send" in reported speech, "are to send"."""
    helpers = {kid.text.lower() for kid in trigger.kids("aux")}
    return bool(helpers & {"will", "shall", "'ll", "would"}) and "have" not in helpers


def _is_denied(trigger: Word) -> bool:
    return is_negated(trigger) if trigger.is_verb else _no(trigger)


def _no(noun: Word) -> bool:
    """As in "no strike", "without a strike", "the strike did not happen"."""
    verb = noun.head
    if noun.dep in ("nsubj", "nsubjpass") and verb.lemma in _HAPPEN and is_negated(verb):
        return True
    return any(kid.lemma == "no" for kid in noun.children) or (
        noun.dep == "pobj" and noun.head.lemma == "without"
    )


def _likelihood(scene: Scene, trigger: Word) -> str:
    """The ICD 203 band of the hedge nearest to the act."""
    bands = likelihood_words()
    near = [
        kid
        for word in (trigger, trigger.head)
        for kid in word.children
        if kid.dep in ("advmod", "aux")
    ]
    for kid in near:
        if (band := bands.get(kid.text.lower())) is not None:
            return band.name
    if trigger.dep == "xcomp" and (band := bands.get(trigger.head.lemma)) is not None:
        return band.name
    return ""


def _time(part: Part, trigger: Word, stance: str) -> str:
    verb = (
        trigger
        if trigger.is_verb
        else next((word for word in trigger.ancestors() if word.is_verb), trigger)
    )
    if stance in ("intended", "demanded", "expected", "feared", "hypothetical") and not (
        trigger.is_verb and tense_of(trigger) == "past"
    ):
        return "future"
    if not verb.is_verb or _is_known(trigger):
        return "past"
    if verb.dep == "xcomp" and verb.head.lemma in _going_on():
        verb = verb.head  # what somebody goes on doing is no plan
    tense = tense_of(verb)
    if tense == "future" and verb is trigger and not trigger.kids("aux"):
        return "past"
    if tense == "present" and trigger.is_verb:
        return "ongoing"
    return "future" if tense == "future" else "past"


@cache
def _going_on() -> frozenset[str]:
    return frozenset(yaml_file("governors.yaml")["going_on"])
