"""Speech: who says what, in the speaker's own words or the reporter's.

Each finder looks for one form of attribution and yields Speech; `find_speech` runs them all.
"""

from collections.abc import Iterator
from dataclasses import replace

from detente.extract.clauses import Clause, marker, prep_objects
from detente.extract.cues import Cue, noun_cues, verb_cues, words
from detente.extract.scene import Part, Scene, Speech
from detente.extract.tree import Word, extent
from detente.model.actor import Mention
from detente.model.statement import VoiceKind
from detente.model.text import Span

_SHORT_QUOTE = 12
_COMPLEMENTS = frozenset(
    {"ccomp", "xcomp", "dobj", "prep", "advcl", "oprd", "acomp", "pcomp", "attr"}
)
_CLAUSAL = frozenset({"ccomp", "xcomp"})
_EDGE = " \t\n,;:.—–-\"'“”‘’"


def with_speech(scene: Scene) -> Scene:
    """The scene with its speech found; direct speech first, for first-person pronouns."""
    quoted = list(_direct(scene))
    scene = replace(scene, speech=tuple(quoted))
    taken = {said.cue_span for said in quoted if said.rule != "speech.continued"}
    rest = [said for said in _indirect(scene) if said.cue_span not in taken]
    return replace(scene, speech=tuple(sorted((*quoted, *rest), key=lambda said: said.cue_span)))


def _direct(scene: Scene) -> Iterator[Speech]:
    """Quotations with the cue beside them; one without a cue goes on with the last speaker."""
    by_cue: dict[Span, Speech] = {}
    last: Speech | None = None
    for quote in scene.report.quotations:
        if len(quote) < _SHORT_QUOTE:
            continue
        content = _trimmed(scene, quote)
        found = _beside(scene, quote)
        if found is None:
            if last is not None and _follows(scene, last, quote):
                last = replace(last, content=(content,), rule="speech.continued")
                yield last
            continue
        speaker, kind, cue, word = found
        before = by_cue.get(word.span)
        spans = (*before.content, content) if before else (content,)
        last = Speech(
            speaker,
            kind,
            word.text,
            word.span,
            spans,
            cue.claim,
            cue.stance,
            True,
            False,
            "speech.quoted",
        )
        by_cue[word.span] = last
    yield from by_cue.values()


def _beside(scene: Scene, quote: Span) -> tuple[Mention, VoiceKind, Cue, Word] | None:
    """The nearest cue verb outside the quotation, in a sentence that the quotation touches."""
    options = []
    for part in scene.parts:
        if not part.tree.span.meets(Span(max(quote.start - 2, 0), quote.end + 2)):
            continue
        for clause in part.clauses:
            if _is_quoted(scene, clause.verb.span) or _object_is_before(clause, quote):
                continue
            cue = verb_cues().get(clause.lemma) or verb_cues().get(clause.verb.lemma)
            found = _speaker(scene, part, clause, quoted=True) if cue else None
            if cue and found:
                options.append((_gap(clause.verb.span, quote), found, cue, clause.verb))
    if not options:
        return None
    _, (speaker, kind), cue, verb = min(options, key=lambda option: option[0])
    return speaker, kind, cue, verb


def _object_is_before(clause: Clause, quote: Span) -> bool:
    """A short quotation inside a complement is part of indirect speech, not a quotation of it."""
    for kid in clause.verb.kids("ccomp", "dobj", "xcomp", "prep"):
        reach = extent(kid)
        if reach.holds(quote) and len(reach) > len(quote) + 14:
            return True
    return False


def _follows(scene: Scene, last: Speech, quote: Span) -> bool:
    """The quotation goes on from the last one: nothing but a short bridge lies between."""
    between = (
        Span(last.content[-1].end, quote.start).of(scene.report.text)
        if quote.start > last.content[-1].end
        else ""
    )
    return (
        0 <= quote.start - max(last.content[-1].end, last.cue_span.end) < 60
        and between.count(".") <= 2
    )


def _indirect(scene: Scene) -> Iterator[Speech]:
    for part in scene.parts:
        for clause in part.clauses:
            yield from _clause_speech(scene, part, clause)
        for word in part.tree.words:
            if word.lemma == "accord" or word.text.lower() == "according":
                yield from _according(scene, part, word)
            elif word.is_noun and word.lemma in noun_cues():
                yield from _nominal(scene, word)


def _clause_speech(scene: Scene, part: Part, clause: Clause) -> Iterator[Speech]:
    lemma = clause.lemma if clause.lemma in verb_cues() else clause.verb.lemma
    cue = verb_cues().get(lemma)
    if cue is None or lemma in words("quote_only") and not clause.verb.kids("ccomp"):
        return
    if clause.passive and not clause.agents:
        return
    found = _speaker(scene, part, clause, quoted=False)
    if found is None or (lemma in words("strict") and not _is_actor(scene, clause)):
        return
    speaker, kind = found
    as_clause = _as_clause(part, clause)
    content = as_clause or _complement(clause, lemma)
    if content is None or len(content) < 4:
        return
    rule = (
        "speech.as"
        if as_clause
        else f"speech.{'clause' if clause.verb.kids('ccomp') else 'phrase'}"
    )
    stance = (
        "denied"
        if cue.stance == "asserted" and clause.negated and lemma in _NOT_DENIES
        else cue.stance
    )
    yield Speech(
        speaker, kind, clause.verb.text, clause.verb.span, (_trimmed(scene, content),), cue.claim,
        stance, False, clause.negated, rule,
    )  # fmt: skip


_NOT_DENIES = frozenset({"accept", "believe", "think", "admit", "acknowledge"})


def _complement(clause: Clause, lemma: str) -> Span | None:
    """What the cue governs: a clause for "said", also a noun phrase for "wants"."""
    verb = clause.verb
    clausal = verb.kids(*_CLAUSAL)
    nouns = lemma in words("noun_content")
    if not clausal and not nouns:
        return None
    if verb.kids("ccomp") and lemma not in ("want", "expect", "urge", "ask", "demand"):
        return _clause_extent(verb.kids("ccomp")[0])
    if (
        clausal
        and lemma in ("say", "tell", "report", "believe", "think", "know", "see")
        and not verb.kids("ccomp")
    ):
        return None
    kept = [kid for kid in verb.children if kid.i > verb.i and kid.dep in _COMPLEMENTS]
    kept = [
        kid for kid in kept if kid.dep != "advcl" or marker(kid) in ("", "before", "from", "to")
    ]
    if not kept:
        return None
    first, last = min(kept, key=lambda kid: kid.i), max(kept, key=lambda kid: kid.i)
    return extent(first).joined(extent(last))


def _clause_extent(verb: Word) -> Span:
    """A clause's characters without the word "that" before it."""
    reach = extent(verb)
    that = verb.kid("mark")
    if that is not None and that.lemma == "that" and that.start == reach.start:
        return Span(that.end, reach.end)
    return reach


def _as_clause(part: Part, clause: Clause) -> Span | None:
    """The matrix clause of "…, as Lavrov pointed out"."""
    verb = clause.verb
    if (
        verb.dep != "advcl"
        or not verb.has("as", "mark", "advmod", "prep")
        or verb.kids("ccomp", "dobj")
    ):
        return None
    reach, own = extent(verb.head), extent(verb)
    before, after = (
        Span(reach.start, max(own.start, reach.start)),
        Span(min(own.end, reach.end), reach.end),
    )
    return max(before, after, key=len)


def _according(scene: Scene, part: Part, word: Word) -> Iterator[Speech]:
    sources = prep_objects(word, "to")
    if not sources:
        return
    source = sources[0]
    speaker = scene.actor(source) or scene.mentions.any_of(source)
    kind = _kind(speaker, source)
    own = extent(word)
    whole = part.tree.span
    content = max(Span(whole.start, own.start), Span(own.end, whole.end), key=len)
    yield Speech(
        speaker, kind, "according to", Span(word.start, word.kids("prep")[0].end), (_trimmed(scene, content),),
        "assertion", "asserted", False, False, "speech.according",
    )  # fmt: skip


def _nominal(scene: Scene, noun: Word) -> Iterator[Speech]:
    """ "Moscow's position that …", "a warning by X that …"."""
    cue = noun_cues()[noun.lemma]
    inner = next(
        (kid for kid in noun.kids("acl", "ccomp", "relcl") if kid.has("that", "mark")), None
    )
    if inner is None:
        return
    owners = [*noun.kids("poss"), *prep_objects(noun, "by", "from", "of")]
    owner = next((word for word in owners if scene.actor(word)), None)
    speaker = (
        scene.actor(owner) if owner else scene.mentions.nationality(noun) or _lender(scene, noun)
    )
    if speaker is None:
        return
    yield Speech(
        speaker, VoiceKind.NAMED if speaker.name else VoiceKind.UNNAMED, noun.text, noun.span,
        (_trimmed(scene, _clause_extent(inner)),), cue.claim, cue.stance, False, False, "speech.noun",
    )  # fmt: skip


def _lender(scene: Scene, noun: Word) -> Mention | None:
    """The subject of "issued a warning that …"."""
    if noun.dep != "dobj":
        return None
    subject = noun.head.kid("nsubj")
    return scene.actor(subject) if subject else None


def _speaker(
    scene: Scene, part: Part, clause: Clause, *, quoted: bool
) -> tuple[Mention, VoiceKind] | None:
    for word in clause.agents:
        if _is_quoted(scene, word.span) and not _is_quoted(scene, clause.verb.span):
            continue
        if word.lemma in words("unnamed") or word.lemma in words("documents"):
            speaker = scene.actor(word) or scene.mentions.any_of(word)
            return speaker, _kind(speaker, word)
        if (speaker_found := scene.actor(word)) is not None:
            return speaker_found, _kind(speaker_found, word)
    return None


def _is_actor(scene: Scene, clause: Clause) -> bool:
    """One of the subjects is an actor that the tables or the parse know."""
    return bool(scene.actors(clause.agents))


def _kind(speaker: Mention, word: Word) -> VoiceKind:
    if word.lemma in words("documents") and not word.is_name:
        return VoiceKind.DOCUMENT
    return VoiceKind.NAMED if speaker.name else VoiceKind.UNNAMED


def _is_quoted(scene: Scene, span: Span) -> bool:
    return any(quote.holds(span) for quote in scene.report.quotations if len(quote) >= _SHORT_QUOTE)


def _gap(one: Span, other: Span) -> int:
    return other.start - one.end if one.start < other.start else one.start - other.end


def _trimmed(scene: Scene, span: Span) -> Span:
    """Without white space, commas and quotation marks at the edges."""
    text = scene.report.text
    start, end = span.start, span.end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)
