"""Who is named, as written: nouns and pronouns of the parse to Mentions."""

from collections.abc import Iterable
from functools import cache

from detente.extract.calendar_names import is_calendar
from detente.extract.chains import Chains
from detente.extract.clauses import counted
from detente.extract.known_names import KnownNames
from detente.extract.tree import Tree, Word
from detente.model.actor import Mention
from detente.model.names import Hit, Role, roles
from detente.model.text import Report, Span
from detente.model.vocabulary import yaml_file

PERSONAL = {
    "he": "person", "him": "person", "his": "person", "she": "person", "her": "person",
    "they": "group", "them": "group", "their": "group", "we": "speaker", "us": "speaker",
    "our": "speaker", "i": "speaker", "my": "speaker", "me": "speaker",
    "it": "thing", "its": "thing", "who": "relative", "which": "relative",
}  # fmt: skip
_NATIONALITY = frozenset(
    {"demonym-adjective", "demonym-noun", "name", "short", "capital", "metonym-government",
     "people", "region", "city", "metonym-legislature", "metonym-military"}
)  # fmt: skip
_LEFT = frozenset({"amod", "compound", "nmod", "nummod", "poss", "quantmod", "advmod", "npadvmod"})
_PERSON = frozenset({"person"})


def pointing(word: Word, text: str, before: Mention, why: str, *, plural: bool) -> Mention:
    """The mention that a pronoun is, with the one it points back to and why."""
    return Mention(
        word.span,
        word.span.of(text),
        word.text.lower(),
        name=before.name,
        nationality=before.nationality,
        antecedent=before.span,
        plural=plural,
        meant_by=why,
    )


class Mentions:
    """The actor mentions of one report; asks the parse, the name tables and what went before."""

    def __init__(self, report: Report, trees: list[Tree]) -> None:
        self._text = report.text
        self._names = KnownNames(report.text, trees)
        self.chains = Chains(trees, self._names, report.quotations)
        self._cache: dict[Span, Mention | None] = {}

    def of(self, word: Word) -> Mention | None:
        """The actor that a noun or pronoun names, or None where it names no actor."""
        key = word.span
        if key not in self._cache:
            self._cache[key] = None if _is_kin(word) else self._mention(word)
        return self._cache[key]

    def any_of(self, word: Word) -> Mention:
        """The noun phrase as a mention, be it an actor or a thing (a bombed train)."""
        return self.of(word) or self._noun(word, roles().get(word.lemma), of_too=True)

    def nationality(self, word: Word, *, left: bool = False) -> Mention | None:
        """The country, people or organisation that modifies a noun: "the *French* proposal".

        With `left`, only before the noun; else also after it: "the border with Kuwait".
        """
        hit = self._modifier_hit(word, of_too=not left)
        if hit is None or (hit.span.start > word.start and _is_where(word, hit)):
            return None
        if word.lemma in _held_at() and _is_town(hit):
            return None
        words = hit.span.of(self._text)
        return Mention(hit.span, words, words.lower(), name=words, nationality=words)

    def is_place(self, mention: Mention) -> bool:
        """True for the bare name of a city or region."""
        hit = self._names.from_(mention.span.start)
        if hit is None or hit.span != mention.span:
            return False
        return all(form.kind in ("capital", "city", "region") for form in hit.forms)

    def hit_at(self, word: Word) -> Hit | None:
        """The known name that covers a word."""
        return self.hit_over(word.start)

    def hit_over(self, offset: int) -> Hit | None:
        """The known name that covers a character of the report."""
        return self._names.over(offset)

    def _mention(self, word: Word) -> Mention | None:
        lower = word.text.lower()
        if lower in PERSONAL and word.is_pronoun:
            return self._pronoun(word, PERSONAL[lower])
        if lower in ("the", "this", "that", "these", "those", "there", "what"):
            return None
        if (inner := counted(word)) is not word:
            return self._mention(inner)
        if lower in _CROWDS:
            return self._noun(word, None)
        if not (word.is_noun or word.tag in ("JJ", "CD")):
            return None
        role = _role(word)
        if role is not None and role.is_vague and not self._is_told_apart(word):
            role = None
        if self.hit_at(word) is not None:
            return self._noun(word, role)
        if word.is_name:
            no_actor = is_calendar(word) or lower in _thing_names()
            return self._noun(word, role) if not no_actor else None
        if role is None and word.lemma in _means() and self._modifier_hit(word) is not None:
            return self._noun(word, role)
        return self._noun(word, role) if role is not None else None

    def _is_told_apart(self, word: Word) -> bool:
        """A vague noun is an actor as a plural, or where a name or a country stands beside it."""
        if self._apposed_name(word):
            return True
        return word.tag == "NNS" or self._modifier_hit(word) is not None or bool(word.kids("poss"))

    def _noun(self, word: Word, role: Role | None, *, of_too: bool = False) -> Mention:
        start, end = self._bounds(word)
        national = self._modifier_hit(word, of_too=of_too or role is not None)
        if national is None and role is not None:
            national = self._hit_of_body(word)
        if role is not None and national is not None and national.span.start > end:
            end = national.span.end
        national = self._whose(word) or national
        span = Span(start, end)
        people = national.span.of(self._text) if national else ""
        return Mention(
            span,
            span.of(self._text),
            word.lemma if not word.is_name else word.text.lower(),
            name=self._name(word),
            nationality=people or (self._pointed_at(word) if role is not None else ""),
            plural=word.tag in ("NNS", "NNPS"),
        )

    def _whose(self, word: Word) -> Hit | None:
        """The name behind "whose": in "Russia, whose forces" the forces are Russia's."""
        if not any(kid.tag == "WP$" for kid in word.kids("poss")):
            return None
        relative = next((above for above in word.ancestors() if above.dep == "relcl"), None)
        if relative is None:
            return None
        return self.hit_at(relative.head) or self._modifier_hit(relative.head)

    def _pointed_at(self, word: Word) -> str:
        """Whose "their forces" are: the country that the pronoun points back to, or nothing."""
        owner = next((kid for kid in word.kids("poss") if kid.tag == "PRP$"), None)
        meant = self._meant(owner) if owner is not None else None
        if meant is None:
            return ""
        return meant.nationality or (meant.name if self.hit_over(meant.span.start) else "")

    def _bounds(self, word: Word) -> tuple[int, int]:
        """From the leftmost kept modifier to the end of the head or of the known name."""
        start, end = word.start, word.end
        opens = max((kid.i for kid in word.kids("det", "poss") if kid.i < word.i), default=-1)
        for kid in word.children:
            if kid.dep in ("advmod", "npadvmod") and kid.i < opens:
                continue
            if kid.i < word.i and kid.dep in _LEFT and kid.text not in ('"', "'"):
                start = min(start, *(below.start for below in kid.subtree()))
        for kid in word.children:
            if (
                kid.dep in ("det", "punct", "predet")
                and start <= kid.start < word.start
                and kid.start == start
            ):
                start = kid.end
        hit = self.hit_at(word)
        if hit is not None:
            start, end = min(start, hit.span.start), max(end, hit.span.end)
        while start < end and (self._text[start].isspace() or self._text[start] in _MARKS):
            start += 1
        return start, end

    def _name(self, word: Word) -> str:
        """The proper name that ends in the head noun, without titles before it."""
        hit = self.hit_at(word)
        if hit is not None and not (
            word.is_name and any(kid.is_name for kid in word.kids("compound"))
        ):
            return hit.span.of(self._text)
        if not word.is_name:
            return self._apposed_name(word)
        run = [kid for kid in word.kids("compound") if kid.is_name and kid.i < word.i]
        kept = [kid for kid in run if not _is_title(kid) and self._is_personal(kid)]
        first = min([word, *kept], key=lambda part: part.start)
        return self._text[first.start : word.end]

    def _apposed_name(self, word: Word) -> str:
        """The person's name behind a noun for a person: "the head of the mission, Nils Berg"."""
        role = _role(word)
        if role is None or role.kind not in _PERSON or word.tag != "NN":
            return ""
        for kid in word.kids("appos"):
            if kid.is_name and kid.kids("compound") and self.hit_at(kid) is None:
                return self._name(kid)
        return ""

    def _is_personal(self, word: Word) -> bool:
        hit = self.hit_at(word)
        return hit is None or not any(form.kind in _NATIONALITY for form in hit.forms)

    def _modifier_hit(self, word: Word, *, of_too: bool = True) -> Hit | None:
        """The nearest known name among the left modifiers, then after "of", "from", "in"."""
        for kid in sorted(word.children, key=lambda kid: -kid.i):
            if kid.i < word.i and kid.dep in _LEFT | {"appos"}:
                for below in sorted(kid.subtree(), key=lambda part: -part.i):
                    if (hit := self.hit_at(below)) is not None and hit is not self.hit_at(word):
                        return hit
        if of_too:
            for kid in word.kids("prep"):
                linked = kid.lemma in ("of", "from", "in", "for", "with")
                pobj = kid.kid("pobj") if linked else None
                if pobj is not None and (hit := self.hit_at(pobj)) is not None:
                    return hit
        first = word.first_conjunct()
        if first is not word and not word.is_name:
            return self._modifier_hit(first, of_too=False)
        return None

    def _hit_of_body(self, word: Word) -> Hit | None:
        """The name in "the crew of a *Chilean* ship", "leaders of the group *Hamas*"."""
        bodies = [
            pobj for kid in word.kids("prep") if kid.lemma == "of" for pobj in kid.kids("pobj")
        ]
        for body in (one for one in bodies if not one.is_name):
            apposed = (self.hit_at(kid) for kid in body.kids("appos"))
            named = next((hit for hit in apposed if hit is not None), None)
            if (hit := named or self._modifier_hit(body, of_too=False)) is not None:
                return hit
        return None

    def _pronoun(self, word: Word, kind: str) -> Mention | None:
        if kind == "relative":
            return None
        meant = self._meant(word)
        if meant is None and (kind == "person" or self._several(word)):
            return Mention(word.span, word.text, word.text.lower(), plural=kind == "group")
        if meant is None:
            return None
        phrase = self.chains.of(word)
        why = phrase.how if phrase is not None else ""
        return pointing(word, self._text, meant, why, plural=meant.plural)

    def _meant(self, pronoun: Word) -> Mention | None:
        """The one mention that a pronoun points back to."""
        found = [self._first_actor(nouns) for nouns in self.chains.meant(pronoun)]
        return found[0] if len(found) == 1 else None

    def _several(self, pronoun: Word) -> tuple[Mention, ...]:
        """Those whom a plural pronoun means together: "Oslo and Lima met; they agreed"."""
        found = [self._first_actor(nouns) for nouns in self.chains.meant(pronoun)]
        known = tuple(one for one in found if one is not None)
        return known if len(known) == len(found) > 1 else ()

    def each_of(self, mentions: tuple[Mention, ...], words: Iterable[Word]) -> tuple[Mention, ...]:
        """The mentions, a pronoun for several of them as those that it means."""
        at = {word.span: word for word in words if word.is_pronoun}
        spread = (
            self._several(at[one.span]) if one.span in at and one.antecedent is None else ()
            for one in mentions
        )
        found = [one for one, all_ in zip(mentions, spread, strict=True) for one in all_ or (one,)]
        return tuple(dict.fromkeys(found))

    def _first_actor(self, nouns: tuple[Word, ...]) -> Mention | None:
        mentions = (self.of(noun) for noun in nouns)
        return next((one for one in mentions if one is not None), None)


_MARKS = '"“”„«»‘’`,;:'
_CROWDS = frozenset({"thousands", "hundreds", "dozens"})


def _is_kin(word: Word) -> bool:
    """True for "the mayor of Riga's wife", which the parse reads as a mayor of somebody's wife."""
    below = (noun for prep in word.kids("prep") if prep.lemma == "of" for noun in prep.kids("pobj"))
    return word.lemma in roles() and any(
        noun.lemma in _kin() and noun.kids("poss") for noun in below
    )


@cache
def _kin() -> frozenset[str]:
    return frozenset(yaml_file("events.yaml")["kin"])


@cache
def _means() -> frozenset[str]:
    """Machines that act for a state where it is named: *American* aircraft."""
    return frozenset(yaml_file("events.yaml")["means"])


def _is_town(hit: Hit) -> bool:
    """True for the name of a city, be it a capital."""
    return all(form.kind in ("capital", "city") for form in hit.forms)


@cache
def _held_at() -> frozenset[str]:
    """What a city before it only says where: the *Lima* accord, an *Oslo* rally."""
    return frozenset(yaml_file("events.yaml")["held_at"])


@cache
def _thing_names() -> frozenset[str]:
    """Last words of names that name no actor: the Affordable Care *Act*."""
    return frozenset(yaml_file("events.yaml")["thing_names"])


def _is_where(word: Word, hit: Hit) -> bool:
    """True for "the talks in Dakar": the name says where, not whose."""
    places = (pobj for kid in word.kids("prep") if kid.lemma == "in" for pobj in kid.kids("pobj"))
    return any(hit.span.start <= place.start < hit.span.end for place in places)


def _role(word: Word) -> Role | None:
    """What the noun says of its bearer, two words before one: "foreign minister"."""
    table = roles()
    lower = word.text.lower()
    for kid in word.kids("compound", "amod"):
        pair = f"{kid.text.lower()} {word.lemma.lower()}"
        if kid.i == word.i - 1 and pair in table:
            return table[pair]
    return table.get(word.lemma.lower()) or table.get(lower)


def _is_title(word: Word) -> bool:
    return word.lemma.lower().rstrip(".") in roles() or word.text.lower().rstrip(".") in _TITLES


_TITLES = frozenset(
    {"mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "lt", "col", "maj", "sgt", "prof", "sir",
     "lord", "presidents", "ministers", "secretary", "foreign", "prime", "defence", "defense",
     "deputy", "vice", "state", "interior", "chief", "capt", "adm", "brig", "rev", "sheikh"}
)  # fmt: skip
