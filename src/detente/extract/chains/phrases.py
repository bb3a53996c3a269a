"""The phrases of a sentence: names, nouns and pronouns, with what agreement and rank need."""

from collections.abc import Iterator

from detente.extract.chains import agreement
from detente.extract.chains.chain import ANYBODY, HE, IT, SHE, THEY, Phrase
from detente.extract.chains.words import genders, listed
from detente.extract.names.known_names import KnownNames
from detente.extract.parsing.calendar_names import is_calendar
from detente.extract.parsing.tree import Tree, Word
from detente.model.names import Hit, fold, roles

PRONOUNS = {
    "he": HE, "him": HE, "his": HE, "himself": HE,
    "she": SHE, "her": SHE, "hers": SHE, "herself": SHE,
    "it": IT, "its": IT, "itself": IT,
    "they": THEY, "them": THEY, "their": THEY, "theirs": THEY, "themselves": THEY,
}  # fmt: skip
_INSIDE = frozenset({"compound", "nmod", "amod", "npadvmod", "quantmod", "nummod"})
_NARROWING = frozenset({"amod", "compound", "nmod", "nummod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_STATES = frozenset({"name", "short"})
# Lappin and Leass (1994): recency 100, subject 80, direct object 50, oblique 40, head of the
# phrase 80, not within an adverbial phrase 50.
_RECENT, _SUBJECT, _DIRECT, _OBLIQUE, _HEAD, _FREE, _MAIN = 100, 80, 50, 40, 80, 50, 30


def phrases_of(tree: Tree, sentence: int, names: KnownNames) -> Iterator[Phrase]:
    """The phrases of a sentence, in text order."""
    for word in tree.words:
        if word.is_pronoun:
            fits = PRONOUNS.get(word.text.lower(), 0)
            if fits:
                yield Phrase(word, sentence, "pronoun", fits, weight=weight_of(word))
        elif word.is_noun:
            phrase = _noun(word, sentence, names)
            if phrase is not None:
                yield phrase
                if (several := _several(phrase)) is not None:
                    yield several


def weight_of(word: Word) -> int:
    """How much its place in the sentence brings a phrase to mind."""
    first = word.first_conjunct()
    dep = first.dep
    if dep in _SUBJECTS:
        main = _MAIN if first.head.first_conjunct().dep == "ROOT" else 0
        return _RECENT + _SUBJECT + _HEAD + _FREE + main
    if dep in ("dobj", "attr"):
        return _RECENT + _DIRECT + _HEAD + _FREE
    if dep in ("dative", "agent"):
        return _RECENT + _OBLIQUE + _HEAD + _FREE
    if dep == "pobj":
        above = first.head.head
        return _RECENT + (_OBLIQUE + _HEAD if above.is_verb else _OBLIQUE)
    if dep == "poss":
        return _RECENT + _OBLIQUE
    if dep in ("compound", "nmod"):
        return _RECENT // 2
    return _RECENT + _FREE


def _noun(word: Word, sentence: int, names: KnownNames) -> Phrase | None:
    if is_calendar(word):
        return None
    hit = names.at(word)
    if word.dep in _INSIDE:
        return _inside(word, sentence, hit)
    if not word.is_name and hit is None:
        return _common(word, sentence)
    return _proper(word, sentence, hit)


def _inside(word: Word, sentence: int, hit: Hit | None) -> Phrase | None:
    """A name within another phrase: the *Oslo* talks, *US* soldiers, the *Berg* plan."""
    if not word.is_name or (hit is not None and word.end < hit.span.end):
        return None
    weight = weight_of(word)
    if hit is not None:
        if not (_is_state(hit) or not word.head.is_name):
            return None
        name = tuple(fold(part) for part in _written(hit, word))
        return Phrase(
            word, sentence, "name", agreement.of_known(hit, word), name, hit, weight=weight
        )
    if word.head.is_name or word.kids("compound") or _is_title(word):
        return None
    return Phrase(word, sentence, "name", ANYBODY, (fold(word.text),), weight=weight)


def _common(word: Word, sentence: int) -> Phrase | None:
    if word.lemma in listed("measures") and not word.kids("poss"):
        return None
    fits = agreement.of_noun(word)
    heads = {word.lemma: _modifiers(word)}
    weight = weight_of(word)
    return Phrase(word, sentence, "noun", fits, heads=heads, told=told(word), weight=weight)


def _proper(word: Word, sentence: int, hit: Hit | None) -> Phrase | None:
    from_hit = hit is not None and not any(kid.is_name for kid in _run(word, hit))
    if from_hit and hit is not None:
        name = tuple(fold(part) for part in _written(hit, word))
        heads = {word.lemma: frozenset[str]()} if _is_spelt_out(word, name) else {}
        return Phrase(
            word, sentence, "name", agreement.of_known(hit, word), name, hit, heads,
            told(word), weight=weight_of(word),
        )  # fmt: skip
    run = [kid for kid in word.kids("compound", "nmod", "amod") if kid.i < word.i]
    borne = [] if word.lemma.lower() in listed("collectives") else [k for k in run if _is_title(k)]
    titles = {kid.lemma.rstrip("."): _modifiers(kid) | _before(kid, run) for kid in borne}
    own = [kid for kid in run if kid.is_name and kid not in borne]
    of = _of(word) if not titles else ()
    name = tuple(fold(part.text) for part in (*own, word, *of))
    body = not titles and _is_body(word, run)
    personal = bool(titles) or (len(name) > 1 and name[0] in genders() and not body)
    fits = agreement.of_name(name, frozenset(titles), personal=personal)
    if body or (not personal and told(word)):
        fits = IT | THEY
    if word.tag == "NNPS" and not personal:
        fits = THEY
    heads = dict(titles) if titles else {}
    if not personal and len(name) > 1:
        heads[word.text.lower()] = frozenset(name[:-1])
    return Phrase(
        word, sentence, "name", fits, name, None, heads, told(word), weight=weight_of(word)
    )


def _is_body(word: Word, run: list[Word]) -> bool:
    """As in "Charlotte League", "the Jordan Initiative": a given name begins no body's name."""
    if word.lemma.lower() in listed("collectives"):
        return True
    article = next((kid for kid in word.kids("det") if kid.lemma == "the"), None)
    first = min([word.i, *(kid.i for kid in run)])
    named = all(kid.is_name for kid in run)
    return article is not None and named and article.i == first - 1


def _several(first: Phrase) -> Phrase | None:
    """A and B together, as a phrase of its own at the first of them."""
    word = first.word
    if word.dep == "conj" or not word.kids("conj") or not _is_and(word):
        return None
    weight = weight_of(word) - 1
    return Phrase(word, first.sentence, "several", THEY, weight=weight)


def _is_and(word: Word) -> bool:
    joined = word.conjuncts()
    return len(joined) > 1 and any(kid.lemma == "and" for one in joined for kid in one.kids("cc"))


def told(word: Word) -> str:
    """How a noun is introduced: the, this, own, a, or not at all."""
    for kid in word.children:
        if kid.dep in ("det", "predet"):
            lower = kid.text.lower()
            if lower in ("the", "both"):
                return "the"
            return "this" if lower in ("this", "that", "these", "those") else "a"
        if kid.dep == "poss":
            return "own"
    return ""


def _modifiers(word: Word) -> frozenset[str]:
    return frozenset(
        kid.lemma for kid in word.children if kid.dep in _NARROWING and not kid.is_name
    )


def _before(title: Word, run: list[Word]) -> frozenset[str]:
    """The words before a title that narrow it: foreign minister."""
    return frozenset(
        kid.lemma
        for kid in (*run, *title.children)
        if kid.i == title.i - 1 and kid.lemma in _KINDS_OF_OFFICE
    )


_KINDS_OF_OFFICE = frozenset(
    {"foreign", "prime", "defence", "defense", "vice", "deputy", "interior", "finance", "justice"}
)


def _is_title(word: Word) -> bool:
    lemma = word.lemma.rstrip(".")
    role = roles().get(lemma)
    return (role is not None and role.kind == "person") or lemma in _TITLES


_TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "gen", "sen", "rep", "gov", "lt", "col", "maj", "sgt", "prof",
     "sir", "lord", "lady", "capt", "adm", "brig", "rev", "sheikh", "prime", "foreign", "vice",
     "deputy", "president", "minister", "king", "queen", "prince", "princess", "pope"}
)  # fmt: skip


def _of(word: Word) -> tuple[Word, ...]:
    """The rest of the name in University *of Lima*, but not of a person "of Lima"."""
    lower = word.text.lower()
    if lower not in listed("collectives") and lower not in listed("houses"):
        return ()
    for kid in word.kids("prep"):
        inner = kid.kid("pobj") if kid.lemma == "of" and kid.i == word.i + 1 else None
        if inner is not None and inner.is_name:
            return (kid, *(below for below in inner.kids("compound") if below.is_name), inner)
    return ()


def _run(word: Word, hit: Hit) -> list[Word]:
    return [kid for kid in word.kids("compound") if kid.end <= hit.span.start and kid.is_name]


def _written(hit: Hit, word: Word) -> list[str]:
    """The words of a known name as the forms have them."""
    form = hit.forms[0].words
    return form.lower().split() or [word.text]


def _is_spelt_out(word: Word, name: tuple[str, ...]) -> bool:
    """True for the Security *Council*, which is a council."""
    return len(name) > 1 and word.text.lower() == name[-1]


def _is_state(hit: Hit) -> bool:
    return any(form.kind in _STATES for form in hit.forms)
