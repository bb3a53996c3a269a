"""Speech that a noun, an adjective or "according to" shows: "Moscow's position that …"."""

from collections.abc import Iterator
from dataclasses import replace

from detente.extract.parsing.clauses import prep_objects
from detente.extract.parsing.cues import Cue, adjective_cues, cue_of, noun_cues
from detente.extract.parsing.subjects import subjects_of
from detente.extract.parsing.tree import Word
from detente.extract.scene import Part, Scene, Speech
from detente.extract.speech.content import clause_words, pieces, segment_of
from detente.extract.speech.own_facts import own_facts, without_asides
from detente.extract.speech.speakers import Voiced, any_voice, voice
from detente.model.text import Span


def named_speech(scene: Scene, part: Part) -> Iterator[Speech]:
    """All speech of one sentence that something other than a cue verb shows."""
    for word in part.tree.words:
        if word.text.lower() == "according":
            found = _according(scene, part, word)
        elif word.is_noun and word.lemma in noun_cues():
            found = _noun(scene, part, word)
        elif word.lemma in adjective_cues() or word.text.lower() in adjective_cues():
            found = _adjective(scene, part, word)
        else:
            continue
        if found is not None:
            yield found


def _according(scene: Scene, part: Part, word: Word) -> Speech | None:
    """As in "…, according to X, …": all of the sentence but this."""
    sources = prep_objects(word, "to")
    found = any_voice(scene, sources[0]) if sources else None
    if found is None:
        return None
    segment = segment_of(part.tree, word)
    own = _to_the_comma(segment, word, found[2])
    if (inner := _inside(word)) is not None:
        segment = [one for one in segment if one in inner]
    content = pieces(scene.report.text, [one for one in segment if one not in own])
    to = next((kid for kid in word.kids("prep") if kid.lemma == "to"), word)
    if not content:
        return None
    return _speech(found, word.span.joined(to.span), Cue("assertion", "asserted"), content,
                   "speech.according", scene)  # fmt: skip


def _inside(word: Word) -> set[Word] | None:
    """The clause that "according to" stands in, where somebody else says it: "said that, …"."""
    for above in word.ancestors():
        if above.dep == "ccomp" and above.head.i < word.i < above.i:
            cue = cue_of(above.head)
            return clause_words(above) if cue is not None and cue.claim == "assertion" else None
    return None


def _to_the_comma(segment: list[Word], word: Word, source: Word) -> set[Word]:
    """The words from "according" to the comma that ends the source."""
    high = max(below.i for below in (*source.subtree(), *word.subtree()))
    stop = next((one.i for one in segment if one.i > source.i and one.text == ","), None)
    if stop is None:
        limit = segment[-1].i if segment[0].i < word.i else high
    else:
        inside = source.subtree()
        beside = [kid for one in inside for kid in one.kids("appos", "relcl") if kid.i > source.i]
        limit = max(stop - 1, *(below.i for kid in beside for below in kid.subtree()), 0)
    return {one for one in segment if word.i <= one.i <= limit}


def _noun(scene: Scene, part: Part, noun: Word) -> Speech | None:
    """As in "Moscow's position that …", "a warning by X that …", "X's view is that …"."""
    inner = _that_clause(noun)
    if inner is None:
        return None
    found = _owner(scene, noun)
    if found is None:
        return None
    segment = set(segment_of(part.tree, noun))
    content = pieces(scene.report.text, clause_words(inner) & segment)
    cue = noun_cues()[noun.lemma]
    if noun.dep == "dobj" and noun.head.lemma in ("reject", "deny", "dismiss", "refute", "dispute"):
        return None
    return _speech(found, noun.span, cue, content, "speech.noun", scene) if content else None


def _that_clause(noun: Word) -> Word | None:
    for kid in noun.kids("acl", "ccomp", "relcl"):
        if kid.has("that", "mark"):
            return kid
    if noun.dep == "nsubj" and noun.head.lemma == "be":
        for kid in noun.head.kids("ccomp"):
            if kid.has("that", "mark"):
                return kid
    return None


def _owner(scene: Scene, noun: Word) -> Voiced | None:
    """Whose position, by the genitive, "of", "by", "from", a nationality or the verb above."""
    for word in (*noun.kids("poss"), *prep_objects(noun, "by", "from", "of")):
        if (found := voice(scene, word)) is not None:
            return found
    national = scene.mentions.nationality(noun)
    if national is not None:
        hit = any_voice(scene, noun)
        return (national, hit[1], noun) if hit else None
    if noun.dep == "dobj" and noun.head.is_verb:
        for word in subjects_of(noun.head):
            if (found := voice(scene, word)) is not None:
                return found
    return None


def _adjective(scene: Scene, part: Part, word: Word) -> Speech | None:
    """As in "Bonn is convinced that …", "the Kremlin appeared cheered by …"."""
    verb = word.head if word.dep in ("acomp", "xcomp", "oprd", "attr") else word
    if verb is word and not word.kids("auxpass", "nsubjpass"):
        return None
    if any(kid.tag == "MD" or kid.dep == "neg" for kid in verb.children):
        return None
    if verb is not word and verb.lemma not in ("be", "seem", "appear", "remain", "sound", "feel"):
        return None
    source = next(iter(subjects_of(verb)), None)
    found = voice(scene, source) if source is not None else None
    content = _felt(word) or _felt(verb) or _felt_near(part, word)
    if found is None or not content:
        return None
    cue = adjective_cues().get(word.lemma) or adjective_cues()[word.text.lower()]
    if verb.lemma in ("seem", "appear", "sound"):
        cue = Cue(cue.claim, "probable")
    content = without_asides(content & set(segment_of(part.tree, word)))
    start = verb.span if verb is not word else word.span
    said = _speech(found, start.joined(word.span), cue, pieces(scene.report.text, content),
                   "speech.adjective", scene)  # fmt: skip
    return replace(said, facts=own_facts(scene.report.text, content)) if said.content else None


def _felt(word: Word) -> set[Word]:
    """The clause, or what it is about."""
    for kid in word.kids("ccomp"):
        if kid.i > word.i:
            return clause_words(kid)
    for kid in word.kids("prep", "agent"):
        if kid.i > word.i and kid.lemma in ("by", "about", "at", "over", "of"):
            return set(kid.subtree()) - {kid}
    return set()


def _felt_near(part: Part, word: Word) -> set[Word]:
    """The object of a "by" close behind, where the parser hung it elsewhere."""
    for near in part.tree.words[word.i + 1 : word.i + 6]:
        if near.lemma == "by" and near.dep in ("prep", "agent"):
            return set(near.subtree()) - {near}
    return set()


def _speech(
    found: Voiced, cue_span: Span, cue: Cue, content: tuple[Span, ...], rule: str, scene: Scene
) -> Speech:
    words = cue_span.of(scene.report.text)
    return Speech(
        found[0], found[1], words, cue_span, content, cue.claim, cue.stance, False, False, rule
    )
