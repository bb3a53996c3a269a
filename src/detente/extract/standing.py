"""Standing: is it so, might it be, is it wanted, denied, still to come?

The words above and beside an act decide: modals, negation, "refused to", "plans to", "if".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from detente.extract.asked import is_asked
from detente.extract.clauses import is_negated, is_subjunctive, marker, tense_of
from detente.extract.patterns import verb_patterns
from detente.extract.scene import Part, Scene, Speech
from detente.extract.suppositions import is_supposed
from detente.extract.tree import Word
from detente.model.vocabulary import likelihood_words, yaml_file

CONDITIONAL = frozenset({"if", "unless", "provided", "whether", "should"})
_HAPPEN = frozenset(
    {"take", "happen", "occur", "materialise", "materialize", "begin", "come", "follow"}
)
_WISHES = frozenset(
    {"insist", "demand", "ask", "request", "recommend", "propose", "require", "suggest", "urge"}
)
_ADVERBS = {
    "probably": "probable", "presumably": "probable", "apparently": "probable",
    "possibly": "possible", "perhaps": "possible", "maybe": "possible",
    "reportedly": "reported", "allegedly": "reported", "supposedly": "reported",
}  # fmt: skip
_ORDER = (
    "counterfactual", "hypothetical", "denied", "doubted", "demanded", "feared", "possible",
    "probable", "intended", "expected", "reported",
)  # fmt: skip
_REPORTING = frozenset(
    {"say", "tell", "report", "announce", "state", "add", "note", "explain", "claim"}
)
_PARTICIPANT = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
_NO_PLANS = frozenset({"blame"})  # who "is to blame" is blamed already
_SAID = frozenset({"THREATEN", "REQUEST", "REJECT", "AGREE"})
_AHEAD = frozenset({"after", "before", "until", "once"})
_CIRCUMSTANCES = frozenset({"after", "before", "since", "during", "following", "despite", "upon"})
_BELOW = _PARTICIPANT | {"xcomp", "ccomp", "acl", "pcomp", "pobj", "advcl", "prep", "oprd"}


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
    shown = [] if _is_known(trigger) else list(_above(trigger))
    said = scene.around(trigger.span) if spoken else []
    stances = {stance for stance, _ in shown} | _spoken(trigger, said)
    asked = not _is_known(trigger) and is_asked(part, trigger)
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
        firm=asked or denied or _will(trigger) or stance in {own for own, _ in _modal(trigger)},
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


def _above(trigger: Word) -> Iterator[tuple[str, str]]:
    """Stances from the trigger up to the top of the sentence, with the words that show them."""
    word = trigger
    yield from _modal(word)
    for _ in range(12):
        yield from _condition(word)
        above = word.head
        if above is word or _is_set_apart(word, above):
            return
        if word.dep in _BELOW:
            yield from _governed(word, above, trigger)
        elif word.dep == "conj":
            if above.is_verb and not word.kids("nsubj", "nsubjpass"):
                yield from _modal(above) if not word.kids("aux") else ()
        elif word.dep == "relcl" and word.has("for", "mark"):  # "the way *for Oslo to send*"
            yield from _named(above)
            return
        elif word.dep in ("relcl", "appos", "parataxis", "dep"):
            return
        word = above


def _governed(word: Word, above: Word, trigger: Word) -> Iterator[tuple[str, str]]:
    """What a verb, adjective or noun above says of the act."""
    if word.dep == "prep":
        yield from _through_preposition(word, above, trigger)
    elif above.dep != "prep" and not _is_apart(word, trigger):
        yield from _complement(word, above)


def _is_apart(word: Word, trigger: Word) -> bool:
    """What stands within a circumstance or a participant is not what the verb above governs."""
    inside = word is not trigger or not word.is_noun
    return word.dep == "advcl" or (word.dep in _PARTICIPANT and inside)


def _through_preposition(word: Word, above: Word, trigger: Word) -> Iterator[tuple[str, str]]:
    """As in "left without signing", "threat of strikes", "refrained from striking"."""
    if above.is_verb and word.lemma in ("without", "instead"):
        yield "negated", word.text
    if word.lemma in _CIRCUMSTANCES:
        return
    if word is not trigger and (above.is_noun or word.kids("pcomp")):
        yield from _named(above)


def _complement(word: Word, above: Word) -> Iterator[tuple[str, str]]:
    """As in "refused to sign", "is to sign", "demanded that Mali sign"."""
    if above.is_verb and word.dep == "ccomp" and above.lemma in _REPORTING:
        yield from _modal(above)
    elif not _is_undoubted(above):
        yield from _wished(word, above)
        yield from _named(above)
        yield from _around(above)


def _is_set_apart(word: Word, above: Word) -> bool:
    """True for "Peru signed; Chile refused", which the parse hangs on the second verb."""
    stops = (kid for one in (word, above) for kid in one.children if kid.text in (";", ":"))
    return word.dep == "ccomp" and any(word.i < stop.i < above.i for stop in stops)


def _is_undoubted(above: Word) -> bool:
    """As in "nobody doubts that Mali signed"."""
    subjects = above.kids("nsubj")
    nobody = bool(subjects) and subjects[0].lemma in ("nobody", "few")
    return above.lemma == "doubt" and (nobody or is_negated(above))


def _wished(word: Word, above: Word) -> Iterator[tuple[str, str]]:
    if above.lemma in ("think", "believe") and above.kids("auxpass", "nsubjpass"):
        yield "probable", above.text
    if above.lemma in _WISHES and is_subjunctive(word):
        yield "demanded", above.text
    if above.lemma == "be" and word.dep == "xcomp" and word.lemma not in _NO_PLANS:
        yield "intended", "is to"


def _around(above: Word) -> Iterator[tuple[str, str]]:
    """What modals and negation make of a verb that governs the act: "may refuse to sign"."""
    if above.is_verb and above.lemma in _governing():
        yield from _modal(above)
        if is_negated(above):
            yield "negated", f"not {above.text}"


def _named(above: Word) -> Iterator[tuple[str, str]]:
    for stance in _governing().get(above.lemma, ()):
        yield stance, above.text


def _modal(word: Word) -> Iterator[tuple[str, str]]:
    """Stances from the modals beside a verb."""
    for kid in word.kids("advmod"):
        if (stance := _ADVERBS.get(kid.lemma)) is not None:
            yield stance, kid.text
    helpers = {kid.text.lower() for kid in word.kids("aux")}
    have = any(kid.lemma == "have" for kid in word.kids("aux"))
    for stance, modals in _modals().items():
        for shown in sorted(helpers & modals):
            yield ("counterfactual", shown) if shown == "would" and have else (stance, shown)


def _condition(word: Word) -> Iterator[tuple[str, str]]:
    subject = word.kid("nsubj", "nsubjpass")
    turned = [
        kid.text.lower() for kid in word.kids("aux") if subject is not None and kid.i < subject.i
    ]
    if turned and turned[0] in ("should", "had", "were") and word.dep in ("advcl", "ccomp"):
        yield ("counterfactual" if turned[0] == "had" else "hypothetical"), turned[0]
    mark = marker(word) if word.is_verb else ""
    if mark in CONDITIONAL:
        counter = tense_of(word) == "past" and any(
            kid.text.lower() == "had" for kid in word.kids("aux")
        )
        if mark == "whether":
            yield "doubted", mark
        else:
            yield ("counterfactual" if counter else "hypothetical"), mark
    ahead = mark in _AHEAD and word.dep == "advcl" and tense_of(word) == "present"
    if ahead and any(kid.tag == "MD" for kid in word.head.kids("aux")):
        yield "expected", mark
    for kid in word.kids("advcl") if not _is_past_or_said(word) else ():
        inner = marker(kid)
        if inner in ("if", "unless") and kid is not word:
            had = any(helper.text.lower() == "had" for helper in kid.kids("aux"))
            yield ("counterfactual" if had else "hypothetical"), inner


def _is_past_or_said(word: Word) -> bool:
    """What happened, or is said, stands under no condition: "warned of strikes if they stay"."""
    if any(kid.tag == "MD" for kid in word.kids("aux")) or word.has("to", "aux"):
        return False
    first = next((one.act.type for one in verb_patterns().get(word.lemma, ())), "")
    return first in _SAID or (word.tag == "VBD" or tense_of(word) == "past")


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


@cache
def _governing() -> dict[str, tuple[str, ...]]:
    content = yaml_file("governors.yaml")
    found = {
        lemma: (stance,)
        for stance, lemmas in reversed(content["stances"].items())
        for lemma in lemmas
    }
    return found | dict.fromkeys(content["negating"], ("negated",))


@cache
def _modals() -> dict[str, frozenset[str]]:
    return {
        stance: frozenset(words) for stance, words in yaml_file("governors.yaml")["modals"].items()
    }
