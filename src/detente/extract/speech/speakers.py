"""Speakers: whose voice a cue gives, be the cue active, passive or turned round."""

from dataclasses import replace

from detente.extract.mentions import PERSONAL
from detente.extract.parsing.clauses import Clause
from detente.extract.parsing.cues import words as listed
from detente.extract.parsing.subjects import subjects_of
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene, Speech
from detente.extract.speech.content import segment_of
from detente.model.actor import Mention
from detente.model.statement import VoiceKind
from detente.model.text import Span

Voiced = tuple[Mention, VoiceKind, Word]
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})
_NO_VOICE = frozenset(
    {"it", "which", "that", "this", "who", "what", "there", "one", "you", "these"}
)
_FIRST = frozenset({"we", "i", "us", "me"})


def speaker_of(scene: Scene, part: Part, clause: Clause) -> Voiced | None:
    """The first fitting subject, or the noun after a cue that stands before its speaker."""
    turned = turned_speaker(part, clause.verb)
    if turned is not None:
        return voice(scene, turned)
    if (beside := _misplaced(scene, part, clause)) is not None:
        return voice(scene, beside)
    segment = segment_of(part.tree, clause.verb)
    inside = scene.quotation_at(clause.verb.start)
    for word in clause.agents or subjects_of(clause.verb):
        if not segment[0].i <= word.i <= segment[-1].i:
            continue
        if scene.quotation_at(word.start) not in (inside, None) or (
            not inside and is_quoted(scene, word.span)
        ):
            continue
        if (found := voice(scene, word)) is not None:
            return found
    return None


def _misplaced(scene: Scene, part: Part, clause: Clause) -> Word | None:
    """The name right before a cue that the parser hung on the place before it."""
    verb = clause.verb
    subjects = verb.kids("nsubj")
    if verb.tag not in ("VBD", "VBZ", "VBP") or not verb.i or verb.dep == "relcl":
        return None
    if any(not _is_place(scene, word) for word in subjects) or (
        not subjects and verb.dep != "ROOT"
    ):
        return None
    hung = ("conj", "appos") if subjects else ("conj", "appos", "pobj")
    for word in reversed(part.tree.words[max(0, verb.i - 14) : verb.i]):
        if not word.is_name or word.dep not in hung:
            continue
        own = set(word.subtree())
        if all(one in own or one.text == "," for one in part.tree.words[word.i : verb.i]):
            return word if scene.mentions.hit_at(word) is None or not subjects else None
    return None


def _is_place(scene: Scene, word: Word) -> bool:
    """A place with a comma behind it: "In Lima, Peru, where he spoke, …"."""
    mention = scene.mentions.of(word)
    return mention is not None and scene.mentions.is_place(mention)


def voice(scene: Scene, word: Word) -> Voiced | None:
    """A noun as a voice: an actor, a document, an unnamed source, or who qualifies the noun."""
    if word.text.lower() in _NO_VOICE - {"it", "one"}:
        return None
    if word.text.lower() in _FIRST and scene.quotation_at(word.start) is None:
        return None
    known = scene.actor(word)
    if known is None and word.text.lower() == "it":
        return None
    if known is None and word.is_noun and not _may_speak(word):
        known = _qualifier(scene, word)
        if known is None:
            return None
        return known, VoiceKind.NAMED, word
    if known is None and not (word.is_noun or word.text.lower() in PERSONAL or word.tag == "CD"):
        return None
    mention = known or scene.mentions.any_of(word)
    return mention, kind_of(mention, word), word


def any_voice(scene: Scene, word: Word) -> Voiced | None:
    """Whoever stands beside a quotation speaks, be it an actor or "an old woman"."""
    if (found := voice(scene, word)) is not None:
        return found
    if not word.is_noun:
        return None
    mention = scene.mentions.any_of(word)
    return mention, kind_of(mention, word), word


def is_source(scene: Scene, word: Word) -> bool:
    """An actor of the tables or the parse, or a document."""
    return scene.actor(word) is not None or word.lemma in listed("documents")


def kind_of(mention: Mention, word: Word) -> VoiceKind:
    """Document, named or unnamed."""
    if word.lemma in listed("documents") and not word.is_name:
        return VoiceKind.DOCUMENT
    return VoiceKind.NAMED if mention.name else VoiceKind.UNNAMED


def turned_speaker(part: Part, verb: Word) -> Word | None:
    """X in "…, said X": a cue right after a comma or quotation mark, with a noun behind it."""
    words = part.tree.words
    if verb.i + 1 >= len(words) or verb.lemma not in listed("core") or verb.lemma == "tell":
        return None
    before = words[verb.i - 1] if verb.i else None
    if before is not None and before.text not in (",", '"', "''", "'", "?", "!", "—", "–", "-"):
        return None
    noun = noun_after(part, verb)
    if noun is None:
        return None
    if _is_subject_of_content(noun, verb, words):
        return None
    subject = verb.kid("nsubj")
    if subject is not None and subject.i < verb.i and _is_apposed(subject, verb):
        return None
    return noun


def _is_subject_of_content(noun: Word, verb: Word, words: tuple[Word, ...]) -> bool:
    """As in "…, said they would march": the noun belongs to the clause that follows."""
    if noun.dep not in ("nsubj", "nsubjpass") or noun.head is verb or noun.head.i < noun.i:
        return False
    return not any(word.text == "," for word in words[noun.i : noun.head.i])


def noun_after(part: Part, verb: Word) -> Word | None:
    """The head of the noun phrase that begins right after a verb."""
    words = part.tree.words
    for word in words[verb.i + 1 : verb.i + 12]:
        if word.text[0] in ',.;:"' or (word.is_verb and word.dep not in ("amod", "compound")):
            return None
        if word.tag in ("IN", "TO", "WDT", "WP") or word.lemma == "that":
            return None
        if word.tag in _NOUNS and not _leads_on(word, words):
            return word
    return None


def name_before(part: Part, verb: Word, start: int) -> Word | None:
    """The nearest noun before a verb, not before offset `start`, for sentences ill parsed."""
    for word in reversed(part.tree.words[: verb.i]):
        if word.start < start:
            return None
        if word.tag in _NOUNS and word.dep not in ("npadvmod", "pobj"):
            return word
    return None


def is_quoted(scene: Scene, span: Span) -> bool:
    """True inside a quotation of some length."""
    quote = scene.quotation_at(span.start)
    return quote is not None and len(quote) >= 12


def same_voice(speech: list[Speech]) -> list[Speech]:
    """Pronouns that were taken for somebody inside a content mean the one who said it."""
    found: list[Speech] = []
    for said in speech:
        last = next((one for one in reversed(found[-6:]) if _can_mean(said, one)), None)
        found.append(_meant(said, last) if last is not None else said)
    return found


def _can_mean(said: Speech, before: Speech) -> bool:
    """A pronoun that the parse left open, or placed inside what was said just before."""
    mention = said.speaker
    if mention.words.lower() not in ("he", "she", "they"):
        return False
    if any(span.holds(mention.span) for span in before.content):
        return False
    if (mention.words.lower() == "they") != before.speaker.plural:
        return False
    if not 0 < mention.span.start - before.cue_span.start < 900:
        return False
    return mention.antecedent is None or before.covers(mention.antecedent)


def _meant(said: Speech, before: Speech) -> Speech:
    whom = before.speaker
    return replace(
        said,
        kind=before.kind,
        speaker=replace(
            said.speaker,
            name=whom.name,
            nationality=whom.nationality,
            antecedent=whom.antecedent or whom.span,
        ),
    )


def _qualifier(scene: Scene, word: Word) -> Mention | None:
    """Whose: the West in "Western criticism", Paris in "Paris's insistence"."""
    owner = word.kid("poss")
    found = scene.actor(owner) if owner is not None else None
    return found or scene.mentions.nationality(word)


def _may_speak(word: Word) -> bool:
    return word.lemma in listed("unnamed") or word.lemma in listed("documents") or word.is_name


def _leads_on(word: Word, words: tuple[Word, ...]) -> bool:
    """True for the first part of a compound: "Foreign Minister Berg", "the judge's office"."""
    following = words[word.i + 1] if word.i + 1 < len(words) else None
    if following is not None and following.text == "." and word.i + 2 < len(words):
        following = words[word.i + 2]
    if following is None:
        return False
    return following.tag in ("NN", "NNS", "NNP", "NNPS", "POS", "HYPH") and word.tag != "PRP"


def _is_apposed(subject: Word, verb: Word) -> bool:
    """As in "Berg, the minister of trade, said": the comma before the cue closes an apposition."""
    inside = [word for word in subject.subtree() if subject.i < word.i < verb.i]
    return sum(word.text == "," for word in inside) >= 1 or any(
        word.dep in ("appos", "relcl") for word in inside
    )
