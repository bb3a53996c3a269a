"""Who is named, as written: nouns and pronouns of the parse to Mentions."""

from collections.abc import Iterable

from detente.extract.chains import Chains
from detente.extract.names.known_names import KnownNames
from detente.extract.names.names_beside import LEFT, NamesBeside, is_town, is_where
from detente.extract.names.nouns_for_actors import (
    CROWDS,
    held_at,
    is_kin,
    is_title,
    role_of,
    thing_names,
)
from detente.extract.parsing.calendar_names import is_calendar
from detente.extract.parsing.clauses import counted
from detente.extract.parsing.tree import Tree, Word
from detente.extract.patterns import means
from detente.model.actor import Mention
from detente.model.names import Hit, Role, roles
from detente.model.text import Report, Span

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
_PERSON = frozenset({"person"})
UNSURE = "another fits it nearly as well"
"""Why a pronoun that would stay open means somebody after all."""


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
        self._beside = NamesBeside(self._names)
        self.chains = Chains(trees, self._names, report.quotations)
        self._cache: dict[Span, Mention | None] = {}

    def of(self, word: Word) -> Mention | None:
        """The actor that a noun or pronoun names, or None where it names no actor."""
        key = word.span
        if key not in self._cache:
            self._cache[key] = None  # nouns may point at each other: "its leader … his group"
            self._cache[key] = None if is_kin(word) else self._mention(word)
        return self._cache[key]

    def likeliest(self, pronoun: Word) -> Mention | None:
        """Whom a pronoun means first of all, although another fits it nearly as well."""
        first = self._first_actor(self.chains.likeliest(pronoun))
        if first is None:
            return None
        return pointing(pronoun, self._text, first, UNSURE, plural=first.plural)

    def any_of(self, word: Word) -> Mention:
        """The noun phrase as a mention, be it an actor or a thing (a bombed train)."""
        return self.of(word) or self._noun(word, roles().get(word.lemma), of_too=True)

    def nationality(self, word: Word, *, left: bool = False) -> Mention | None:
        """The country, people or organisation that modifies a noun: "the *French* proposal".

        With `left`, only before the noun; else also after it: "the border with Kuwait".
        """
        hit = self._beside.modifier(word, of_too=not left)
        if hit is None or (hit.span.start > word.start and is_where(word, hit)):
            return None
        if word.lemma in held_at() and is_town(hit):
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
        return self._names.at(word)

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
        if lower in CROWDS:
            return self._noun(word, None)
        if not (word.is_noun or word.tag in ("JJ", "CD")):
            return None
        role = role_of(word)
        if role is not None and role.is_vague and not self._is_told_apart(word):
            role = None
        if self._names.at(word) is not None:
            return self._noun(word, role)
        if word.is_name:
            no_actor = is_calendar(word) or lower in thing_names()
            return self._noun(word, role) if not no_actor else None
        if role is None and word.lemma in means() and self._beside.modifier(word) is not None:
            return self._noun(word, role)
        return self._noun(word, role) if role is not None else None

    def _is_told_apart(self, word: Word) -> bool:
        """A vague noun is an actor as a plural, or where a name is beside it or is meant by it."""
        if self._apposed_name(word):
            return True
        if word.tag == "NNS" or self._beside.modifier(word) is not None or word.kids("poss"):
            return True
        return self._named_before(word)[0] is not None

    def _noun(self, word: Word, role: Role | None, *, of_too: bool = False) -> Mention:
        start, end = self._bounds(word)
        national = self._beside.modifier(word, of_too=of_too or role is not None)
        if national is None and role is not None:
            national = self._beside.of_body(word)
        if role is not None and national is not None and national.span.start > end:
            end = national.span.end
        national = self._beside.whose(word) or national
        span = Span(start, end)
        people = national.span.of(self._text) if national else ""
        name = self._name(word)
        before, why = (None, "") if name or people or role is None else self._named_before(word)
        return Mention(
            span,
            span.of(self._text),
            word.lemma if not word.is_name else word.text.lower(),
            name=name,
            nationality=people or (self._pointed_at(word) if role is not None else ""),
            antecedent=before,
            plural=word.tag in ("NNS", "NNPS"),
            meant_by=why,
        )

    def _named_before(self, noun: Word) -> tuple[Span | None, str]:
        """The last name before it of whom a definite noun means, and why: "the group"."""
        phrase = self.chains.of(noun)
        if phrase is None or phrase.kind != "noun" or phrase.before is None or phrase.apposed:
            return None, ""
        if noun.tag == "NNS":
            return None, ""
        words = (word for one in self.chains.meant(noun) for word in one)
        names = tuple(word for word in words if word.is_name and word.end < noun.start)
        meant = self._first_actor(names)
        return (meant.span, phrase.how) if meant is not None else (None, "")

    def _pointed_at(self, word: Word) -> str:
        """Whose "their forces" are: the country that the pronoun points back to, or nothing."""
        owner = next((kid for kid in word.kids("poss") if kid.tag == "PRP$"), None)
        meant = self._meant(owner) if owner is not None else None
        if meant is None:
            return ""
        return meant.nationality or (meant.name if self._names.over(meant.span.start) else "")

    def _bounds(self, word: Word) -> tuple[int, int]:
        """From the leftmost kept modifier to the end of the head or of the known name."""
        start, end = word.start, word.end
        opens = max((kid.i for kid in word.kids("det", "poss") if kid.i < word.i), default=-1)
        for kid in word.children:
            if kid.dep in ("advmod", "npadvmod") and kid.i < opens:
                continue
            if kid.i < word.i and kid.dep in LEFT and kid.text not in ('"', "'"):
                start = min(start, *(below.start for below in kid.subtree()))
        for kid in word.children:
            if (
                kid.dep in ("det", "punct", "predet")
                and start <= kid.start < word.start
                and kid.start == start
            ):
                start = kid.end
        hit = self._names.at(word)
        if hit is not None:
            start, end = min(start, hit.span.start), max(end, hit.span.end)
        while start < end and (self._text[start].isspace() or self._text[start] in _MARKS):
            start += 1
        return start, end

    def _name(self, word: Word) -> str:
        """The proper name that ends in the head noun, without titles before it."""
        hit = self._names.at(word)
        if hit is not None and not (
            word.is_name and any(kid.is_name for kid in word.kids("compound"))
        ):
            return hit.span.of(self._text)
        if not word.is_name:
            return self._apposed_name(word)
        run = [kid for kid in word.kids("compound") if kid.is_name and kid.i < word.i]
        kept = [kid for kid in run if not is_title(kid) and self._is_personal(kid)]
        first = min([word, *kept], key=lambda part: part.start)
        return self._text[first.start : word.end]

    def _apposed_name(self, word: Word) -> str:
        """The person's name behind a noun for a person: "the head of the mission, Nils Berg"."""
        role = role_of(word)
        if role is None or role.kind not in _PERSON or word.tag != "NN":
            return ""
        for kid in word.kids("appos"):
            if kid.is_name and kid.kids("compound") and self._names.at(kid) is None:
                return self._name(kid)
        return ""

    def _is_personal(self, word: Word) -> bool:
        hit = self._names.at(word)
        return hit is None or not any(form.kind in _NATIONALITY for form in hit.forms)

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
