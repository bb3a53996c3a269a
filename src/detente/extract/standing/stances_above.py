"""What words beside and above an act make of it: modals, conditions, what governs it."""

from collections.abc import Iterator
from functools import cache

from detente.extract.parsing.clauses import is_negated, is_subjunctive, marker, tense_of
from detente.extract.parsing.tree import Word
from detente.extract.patterns import verb_patterns
from detente.model.vocabulary import yaml_file

_CONDITIONAL = frozenset({"if", "unless", "provided", "whether", "should"})
_WISHES = frozenset(
    {"insist", "demand", "ask", "request", "recommend", "propose", "require", "suggest", "urge"}
)
_ADVERBS = {
    "probably": "probable", "presumably": "probable", "apparently": "probable",
    "possibly": "possible", "perhaps": "possible", "maybe": "possible",
    "reportedly": "reported", "allegedly": "reported", "supposedly": "reported",
}  # fmt: skip
_REPORTING = frozenset(
    {"say", "tell", "report", "announce", "state", "add", "note", "explain", "claim"}
)
_PARTICIPANT = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
_NO_PLANS = frozenset({"blame"})  # who "is to blame" is blamed already
_SAID = frozenset({"THREATEN", "REQUEST", "REJECT", "AGREE"})
_AHEAD = frozenset({"after", "before", "until", "once"})
_CIRCUMSTANCES = frozenset({"after", "before", "since", "during", "following", "despite", "upon"})
_BELOW = _PARTICIPANT | {"xcomp", "ccomp", "acl", "pcomp", "pobj", "advcl", "prep", "oprd"}


def stances_above(trigger: Word) -> Iterator[tuple[str, str]]:
    """Stances from the trigger up to the top of the sentence, with the words that show them."""
    word = trigger
    yield from modal_stances(word)
    for _ in range(12):
        yield from _condition(word)
        above = word.head
        if above is word or _is_set_apart(word, above):
            return
        if word.dep in _BELOW:
            yield from _governed(word, above, trigger)
        elif word.dep == "conj":
            if above.is_verb and not word.kids("nsubj", "nsubjpass"):
                yield from modal_stances(above) if not word.kids("aux") else ()
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
        yield from modal_stances(above)
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
        yield from modal_stances(above)
        if is_negated(above):
            yield "negated", f"not {above.text}"


def _named(above: Word) -> Iterator[tuple[str, str]]:
    for stance in _governing().get(above.lemma, ()):
        yield stance, above.text


def modal_stances(word: Word) -> Iterator[tuple[str, str]]:
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
    if mark in _CONDITIONAL:
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
