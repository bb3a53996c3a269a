"""Speech that a noun shows by its place: "in X's view", "there is anger in X", "X's plea: …"."""

from collections.abc import Iterator

from detente.extract.parsing.clauses import prep_objects
from detente.extract.parsing.cues import Cue, feelings, manner_cues, noun_cues, words
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene, Speech
from detente.extract.speech.content import clause_words, pieces, segment_of
from detente.extract.speech.own_facts import own_facts, without_asides
from detente.extract.speech.speakers import Voiced, any_voice, voice
from detente.model.text import Span

_OBJECTS = frozenset({"of", "at", "over", "about", "with", "toward", "towards", "for"})


def told_by_nouns(scene: Scene, part: Part) -> Iterator[Speech]:
    """The speech of one sentence that the place of a noun shows."""
    for word in part.tree.words:
        if not word.is_noun:
            continue
        found = _in_the_view(scene, part, word) or _there_is(scene, word)
        found = found or _labelled(scene, part, word)
        if found is not None:
            yield found


def _in_the_view(scene: Scene, part: Part, noun: Word) -> Speech | None:
    """As in "In Oslo's view, the pact is fair": all of the clause but this."""
    cue = manner_cues().get(noun.lemma)
    prep = noun.head
    if cue is None or noun.dep != "pobj" or prep.lemma != "in" or not prep.head.is_verb:
        return None
    if not noun.kids("det", "poss", "amod", "compound") and cue.claim == "judgement":
        return None  # "in view of the losses": nobody's view
    found = _whose(scene, noun)
    if found is None:
        return None
    chosen = clause_words(prep.head) & set(segment_of(part.tree, noun))
    content = pieces(scene.report.text, without_asides(chosen - set(prep.subtree())))
    return _speech(scene, found, prep.span.joined(noun.span), cue, content) if content else None


def _whose(scene: Scene, noun: Word) -> Voiced | None:
    """Oslo in "Oslo's view", "the view of Oslo" and "the Norwegian view"; not "their words"."""
    for word in (*noun.kids("poss"), *prep_objects(noun, "of")):
        return any_voice(scene, word) if word.lemma not in ("other", "who", "whose") else None
    national = scene.mentions.nationality(noun, left=True)
    hit = any_voice(scene, noun) if national is not None else None
    return (national, hit[1], noun) if national is not None and hit is not None else None


def _there_is(scene: Scene, noun: Word) -> Speech | None:
    """As in "There is resentment in Oslo of the new duties"."""
    cue = feelings().get(noun.lemma)
    if cue is None or noun.dep != "attr" or not noun.head.kids("expl") or noun.has("no"):
        return None
    places = list(prep_objects(noun, "in", "among", "within"))
    found = next((hit for word in places if (hit := voice(scene, word)) is not None), None)
    content = without_asides(_felt(noun, places))
    spans = pieces(scene.report.text, content)
    if found is None or not spans:
        return None
    return _speech(scene, found, noun.span, cue, spans, own_facts(scene.report.text, content))


def _felt(noun: Word, places: list[Word]) -> set[Word]:
    """The clause with "that", or the object of the feeling, on the noun or on the place."""
    for kid in noun.kids("acl", "ccomp", "relcl"):
        if kid.has("that", "mark"):
            return clause_words(kid)
    for word in (noun, *places):
        for kid in word.kids("prep"):
            if kid.lemma in _OBJECTS:
                return set(kid.subtree()) - {kid}
    return set()


def _labelled(scene: Scene, part: Part, noun: Word) -> Speech | None:
    """As in "Oslo's message: there will be no talks" and "Oslo's version is different: …"."""
    if noun.lemma not in noun_cues() and noun.lemma not in words("documents"):
        return None
    owner = noun.kid("poss")
    segment = segment_of(part.tree, noun)
    colon = next((word for word in segment if word.text == ":" and word.i > noun.i), None)
    if owner is None or colon is None or part.is_heading:
        return None
    between = [word for word in segment if noun.i < word.i < colon.i]
    if any(word.is_verb and word.lemma != "be" for word in between) or len(between) > 6:
        return None
    after = [word for word in segment if word.i > colon.i]
    found = voice(scene, owner)
    if (
        found is None
        or not any(word.is_verb for word in after)
        or scene.quotation_at(after[0].start)
    ):
        return None
    cue = noun_cues().get(noun.lemma, Cue("assertion", "asserted"))
    content = pieces(scene.report.text, after)
    return _speech(scene, found, noun.span, cue, content) if content else None


def _speech(
    scene: Scene, found: Voiced, cue_span: Span, cue: Cue, content: tuple[Span, ...],
    facts: tuple[Span, ...] = (),
) -> Speech:  # fmt: skip
    said = cue_span.of(scene.report.text)
    return Speech(
        found[0], found[1], said, cue_span, content, cue.claim, cue.stance, False, False,
        "speech.noun", facts,
    )  # fmt: skip
