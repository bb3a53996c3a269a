"""Clauses: each predicate of a sentence with who does it, to whom, and under what it stands.

A clause hides the voice of the verb: `agents` act and `patients` undergo, be the sentence active,
passive, infinitive, participial or coordinated.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from detente.extract.parsing.subjects import antecedent, subjects_of
from detente.extract.parsing.tree import PASSIVE_SUBJECTS, SUBJECTS, Tree, Word
from detente.model.vocabulary import yaml_file

_AUXILIARIES = frozenset({"aux", "auxpass"})
_PARTICLES = frozenset(
    {"out", "down", "aside", "away", "back", "up", "in", "off", "over", "through", "together"}
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One predicate. `lemma` includes a particle ("call off"); `modal` is will, could or none."""

    verb: Word
    lemma: str
    agents: tuple[Word, ...]
    patients: tuple[Word, ...]
    receivers: tuple[Word, ...]
    passive: bool
    negated: bool
    modal: str
    tense: str

    def prep(self, *names: str) -> tuple[Word, ...]:
        """The objects of these prepositions, coordinated ones included."""
        return tuple(_prep_objects(self.verb, names))

    @property
    def marker(self) -> str:
        """The subordinator it stands under ("if", "after"), or nothing."""
        return marker(self.verb)


def clauses(tree: Tree) -> list[Clause]:
    """The clauses of a sentence, in text order."""
    return [_clause(word) for word in tree.words if _is_predicate(word)]


def marker(verb: Word) -> str:
    """The subordinator of a clause in lower case, or nothing."""
    word = verb.kid("mark") or next(
        (kid for kid in verb.kids("advmod") if kid.lemma in ("when", "once")), None
    )
    if word is None and verb.dep == "pcomp" and verb.head.dep == "prep":
        word = verb.head
    if word is None and verb.dep == "conj" and verb.head.is_verb:
        return marker(verb.head) if not verb.kids(*SUBJECTS, *PASSIVE_SUBJECTS) else ""
    return word.text.lower() if word else ""


def is_negated(verb: Word) -> bool:
    """True for not, never, no longer, "no agreement was reached", and "neither … nor"."""
    if any(kid.dep == "neg" or kid.lemma in ("never", "nor", "neither") for kid in verb.children):
        return True
    if any(kid.has("never") for kid in verb.kids("advmod")):
        return True
    if verb.dep == "conj" and verb.head.is_verb and not verb.kids("aux", *SUBJECTS):
        return is_negated(verb.head) and any(
            kid.lemma in ("or", "nor") for kid in verb.head.kids("cc")
        )
    objects = verb.kids("dobj", *SUBJECTS, *PASSIVE_SUBJECTS)
    if any(noun.lemma in ("nothing", "none", "nobody", "noone") for noun in objects):
        return True
    return any(kid.lemma == "no" for noun in objects for kid in noun.kids("det"))


def lemma_of(verb: Word) -> str:
    """The lemma with its particle: call off, step down."""
    particle = next((kid for kid in verb.children if _is_particle(verb, kid)), None)
    return f"{verb.lemma} {particle.lemma}" if particle else verb.lemma


def _is_particle(verb: Word, kid: Word) -> bool:
    if kid.dep == "prt":
        return True
    ends = {max(below.i for below in noun.subtree()) for noun in verb.kids("dobj")}
    near = kid.i == verb.i + 1 or (kid.i - 1 in ends and kid.lemma in ("over", "back"))
    loose = kid.dep in ("advmod", "prep") and kid.lemma in _PARTICLES and near
    return loose and not kid.kids("pobj", "pcomp")


@cache
def _quantities() -> frozenset[str]:
    return frozenset(yaml_file("counts.yaml")["quantities"])


def counted(noun: Word) -> Word:
    """The noun behind a quantity: "dozens of protesters", "30,000 tonnes of grain"."""
    if noun.lemma in _quantities() or noun.tag == "CD":
        for kid in noun.kids("prep"):
            inner = kid.kid("pobj") if kid.lemma == "of" else None
            if inner is not None:
                return inner
    return noun


def prep_objects(noun: Word, *names: str) -> tuple[Word, ...]:
    """The objects of these prepositions below a noun or verb."""
    return tuple(_prep_objects(noun, names))


def _is_predicate(word: Word) -> bool:
    if not word.is_verb or word.dep in _AUXILIARIES or word.tag == "MD":
        return False
    return word.dep not in ("amod", "compound", "nmod", "case") or bool(word.kids("agent"))


def _clause(verb: Word) -> Clause:
    passive = is_passive(verb)
    surface = (*subjects_of(verb), *_alongside(verb))
    by = _by(verb) if passive else ()
    objects = tuple(noun for kid in verb.kids("dobj", "attr") for noun in kid.conjuncts())
    return Clause(
        verb=verb,
        lemma=lemma_of(verb),
        agents=by if passive else surface,
        patients=surface if passive else objects or _relative_object(verb) or _shared_object(verb),
        receivers=tuple(noun for kid in verb.kids("dative") for noun in _dative(kid)),
        passive=passive,
        negated=is_negated(verb),
        modal=_modal(verb),
        tense=tense_of(verb),
    )


def _alongside(verb: Word) -> Iterator[Word]:
    """Who is named with the subject: "*along with Chile*, Peru backs the plan"."""
    if not verb.kids(*SUBJECTS):
        return
    for kid in (kid for kid in verb.children if kid.lemma in ("along", "together")):
        for link in (inner for inner in kid.kids("prep") if inner.lemma == "with"):
            yield from (noun for pobj in link.kids("pobj") for noun in pobj.conjuncts())


def _by(verb: Word) -> tuple[Word, ...]:
    """The agent after "by", also where the parse hangs it one noun lower."""
    found = tuple(_prep_objects(verb, ("by",), "agent", "prep"))
    if found:
        return found
    lower = [noun for kid in verb.kids("prep") for noun in kid.kids("pobj")]
    return tuple(word for noun in lower for word in _prep_objects(noun, ("by",)))


def is_subjunctive(verb: Word) -> bool:
    """True for what is wished: "insisted that the army *hand* back power"."""
    subject = verb.kid(*SUBJECTS, *PASSIVE_SUBJECTS)
    if verb.dep != "ccomp" or subject is None or verb.kids("aux"):
        return False
    return verb.tag == "VB" or (verb.tag == "VBP" and subject.tag in ("NN", "NNP"))


def is_passive(verb: Word) -> bool:
    """True for passive verbs, also reduced ones: "the men arrested by police"."""
    if verb.kids("auxpass", "nsubjpass") or _is_to_blame(verb):
        return True
    if verb.tag != "VBN" or verb.kids("aux"):
        return False
    if verb.kids("nsubj") and not verb.kids("agent"):
        return False
    if verb.dep == "conj" and verb.head.is_verb and not verb.kids(*SUBJECTS):
        return is_passive(verb.head)
    return verb.dep in ("acl", "amod", "advcl", "ROOT", "ccomp") and not verb.kids("dobj")


def _is_to_blame(verb: Word) -> bool:
    """As in "the rebels are to blame": whoever is to blame is blamed."""
    bare = verb.lemma == "blame" and verb.dep == "xcomp" and not verb.kids("dobj")
    return bare and verb.head.lemma == "be" and verb.has("to", "aux")


def tense_of(verb: Word) -> str:
    """past, present or future, by the auxiliaries; an infinitive has its governor's future."""
    helpers = [kid for kid in verb.children if kid.dep in _AUXILIARIES]
    lemmas = {kid.lemma for kid in helpers} | {kid.text.lower() for kid in helpers}
    if lemmas & {"will", "shall", "'ll", "wo"}:
        return "future"
    if any(kid.tag == "VBD" for kid in helpers) or verb.tag == "VBD":
        return "past"
    if "have" in lemmas:
        return "past"
    if verb.tag == "VBN" and verb.dep == "conj" and not lemmas - {"be", "been"}:
        return tense_of(verb.head)
    if verb.tag == "VBN" and not helpers:
        return "past"
    if any(kid.lemma == "to" for kid in helpers):
        return "future"
    if verb.dep == "conj" and verb.head.is_verb and not helpers:
        return tense_of(verb.head)
    if verb.tag == "VBG" and not helpers and verb.head is not verb:
        return next((tense_of(word) for word in verb.ancestors() if word.is_verb), "present")
    return "present"


def _modal(verb: Word) -> str:
    for kid in verb.kids("aux"):
        if kid.tag == "MD":
            return {"'ll": "will", "wo": "will", "ca": "can", "'d": "would"}.get(
                kid.text.lower(), kid.text.lower()
            )
    if verb.dep == "conj" and verb.head.is_verb and not verb.kids(*SUBJECTS):
        return _modal(verb.head)
    return ""


def _relative_object(verb: Word) -> tuple[Word, ...]:
    """The antecedent where a relative clause lacks its object: "the plan France rejected"."""
    subjects = verb.kids(*SUBJECTS)
    if verb.dep != "relcl" or not verb.head.is_noun or not subjects:
        return ()
    if any(kid.lemma in ("where", "when", "why") for kid in verb.children):
        return ()
    return (verb.head,) if all(antecedent(verb, kid) is kid for kid in subjects) else ()


def _shared_object(verb: Word) -> tuple[Word, ...]:
    """The object of the next verb where two verbs share one: "arrested and deported two men"."""
    nexts = verb.kid("conj")
    if nexts is None or not nexts.is_verb or verb.kids("prep", "xcomp", "ccomp", "acomp", "prt"):
        return ()
    between = nexts.i - verb.i
    if between > 5 or not verb.kids("cc") or is_passive(nexts):
        return ()
    close = between == 2 or bool(nexts.kids(*SUBJECTS))
    return tuple(noun for kid in nexts.kids("dobj") for noun in kid.conjuncts()) if close else ()


def _dative(kid: Word) -> list[Word]:
    if kid.is_noun or kid.tag == "PRP":
        return kid.conjuncts()
    return [noun for pobj in kid.kids("pobj") for noun in pobj.conjuncts()]


def _prep_objects(word: Word, names: tuple[str, ...], *deps: str) -> Iterator[Word]:
    for kid in word.children:
        if kid.dep not in (deps or ("prep", "dative", "prt", "agent")) or kid.lemma not in names:
            continue
        for pobj in kid.kids("pobj", "pcomp"):
            yield from _named(pobj).conjuncts()
        for deeper in kid.kids("prep"):
            if deeper.lemma in names:
                yield from (noun for pobj in deeper.kids("pobj") for noun in pobj.conjuncts())


def _named(word: Word) -> Word:
    """The last of the names that follow an adjective where the parse stops too early."""
    after = word.after
    if word.tag != "JJ" or after is None or not after.is_name or after.head is word.head:
        return word
    while after.after is not None and after.after.is_name:
        after = after.after
    return after
