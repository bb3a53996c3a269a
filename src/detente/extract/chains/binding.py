"""Binding: whom a pronoun cannot mean for where it stands, and the subject it runs ahead of."""

from collections.abc import Iterator

from detente.extract.chains.words import listed
from detente.extract.parsing.tree import PASSIVE_SUBJECTS, SUBJECTS, Word
from detente.model.names import roles

_SUBJECTS = SUBJECTS | PASSIVE_SUBJECTS
_ABOUT = frozenset(
    {"say", "add", "tell", "note", "explain", "write", "claim", "argue", "warn", "state"}
)
_VIEWS = frozenset({"view", "position", "stance", "opinion"})
_EXPECTING = frozenset({"expect", "want", "urge", "ask", "hope", "demand", "persuade"})
_WEATHER = frozenset({"rain", "snow"})
_SEEMS = frozenset({"seem", "appear", "happen", "turn", "remain", "become", "take"})


def barred(pronoun: Word) -> Iterator[Word]:
    """The nouns and pronouns that this one cannot stand for."""
    if pronoun.dep == "poss":
        yield from (pronoun.head, *pronoun.head.conjuncts(), *_won_over(pronoun))
    elif pronoun.dep in _SUBJECTS:
        yield from _content_before(pronoun)
    else:
        yield from _other_parties(pronoun)
    for above in pronoun.ancestors():
        if above.is_verb:
            break
        if above.is_noun:
            yield above


def _won_over(pronoun: Word) -> Iterator[Word]:
    """As in "Oslo expects Lima to share its view": whoever expects has the view, not Lima."""
    if pronoun.head.lemma not in _VIEWS:
        return
    clause = next((above for above in pronoun.ancestors() if above.is_verb), None)
    if clause is not None and clause.head is not clause and clause.head.lemma in _EXPECTING:
        for kid in (*clause.kids(*_SUBJECTS), *clause.head.kids("dobj")):
            yield from kid.conjuncts()


def _other_parties(pronoun: Word) -> Iterator[Word]:
    """The subjects and objects of the pronoun's own clause: "Oslo told *it*"."""
    for above in pronoun.ancestors():
        if above.is_verb or above.dep == "ROOT":
            for kid in above.children:
                if kid.dep in (*_SUBJECTS, "dobj", "dative", "agent"):
                    yield from kid.conjuncts()
            yield from _controller(above)
            return


def _controller(verb: Word) -> Iterator[Word]:
    """Who does what a clause without a subject tells: in "Oslo wants to see him", Oslo."""
    word = verb
    while word.dep in ("xcomp", "conj", "advcl") and not word.kids(*_SUBJECTS):
        word = word.head
        objects = word.kids("dobj")
        for kid in objects or word.kids(*_SUBJECTS):
            yield from kid.conjuncts()


def _content_before(pronoun: Word) -> Iterator[Word]:
    """What stands in the words that "he said" closes: there he is not the one spoken of."""
    verb = pronoun.head
    if verb.lemma not in _ABOUT:
        return
    for kid in verb.kids("ccomp", "parataxis"):
        if kid.i < pronoun.i:
            yield from (word for word in kid.subtree() if word.is_noun and word.i < pronoun.i)


def is_expletive(pronoun: Word) -> bool:
    """True for the "it" of "it is clear that", "it took years to", "it rained"."""
    if pronoun.text.lower() != "it":
        return False
    if pronoun.dep == "expl" or pronoun.head.lemma in _WEATHER:
        return True
    verb = pronoun.head
    if any(kid.text.lower() in listed("minded") for kid in (verb, *verb.kids("acomp"))):
        return False
    if pronoun.dep not in _SUBJECTS or not (verb.lemma == "be" or verb.lemma in _SEEMS):
        return (
            pronoun.dep == "dobj" and bool(verb.kids("ccomp")) and bool(verb.kids("acomp", "oprd"))
        )
    told = verb.kid("acomp", "attr", "prep", "oprd")
    held = (verb, *verb.kids("acomp", "attr", "oprd"), *(noun for noun in verb.kids("dobj")))
    opened = any(
        kid.dep in ("ccomp", "xcomp", "csubj", "acl", "advcl")
        for one in held
        for kid in one.children
    )
    cleft = any(kid.dep == "relcl" for one in held for kid in one.children)
    return (opened and (told is not None or verb.lemma in _SEEMS)) or cleft


def looks_ahead(pronoun: Word) -> Word | None:
    """The subject that follows what the pronoun stands in: "For her part, *Ms Roe* has said"."""
    word = pronoun
    for above in pronoun.ancestors():
        if word.dep in ("advcl", "prep") and above.is_verb:
            subject = next((kid for kid in above.kids(*_SUBJECTS) if kid.i > pronoun.i), None)
            if subject is not None and word.i < subject.i:
                return subject
        word = above
    return None


def needs_actor(pronoun: Word) -> bool:
    """True before a verb that only somebody does and a person that only somebody has.

    As in "it accused", "they voted", "its minister".
    """
    if pronoun.dep == "poss":
        role = roles().get(pronoun.head.lemma)
        return role is not None and role.kind == "person" and role.sector != "CVL"
    return pronoun.dep == "nsubj" and pronoun.head.lemma in listed("of_actors")
