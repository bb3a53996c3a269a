"""Acts that somebody binds himself to: their words, whether they are deliberate, whom they hurt."""

import re
from dataclasses import dataclass
from functools import cache

from detente.extract.conditions.bindings import words_of
from detente.extract.conditions.condition import Condition, trimmed
from detente.extract.conditions.conditions import condition_of
from detente.extract.conditions.deadline_ends import without_deadline
from detente.extract.conditions.stretches import stretch_of
from detente.extract.parsing.clauses import lemma_of, prep_objects
from detente.extract.parsing.tree import PASSIVE_SUBJECTS, SUBJECTS, Word, extent
from detente.extract.patterns import verb_patterns
from detente.extract.scene import Part, Scene
from detente.model.actor import Mention
from detente.model.names import find_names
from detente.model.text import Span

_HARM = frozenset({"SANCTION", "COERCE", "ASSAULT"})
_BESIDE = frozenset({"punct", "cc", "nsubj", "nsubjpass", "csubj", "parataxis", "aux", "auxpass",
                     "mark", "expl", "intj"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bound:
    """A reading before it becomes a Commitment; `binding` is the word that binds."""

    part: Part
    kind: str
    promisor: Mention
    binding: Word
    act: Word
    span: Span
    condition: Condition | None
    rule: str
    promisee: Mention | None = None


def bound(
    scene: Scene, part: Part, kind: str, promisor: Mention, binding: Word, act: Word, rule: str,
    span: Span | None = None,
) -> Bound:  # fmt: skip
    """The reading with its condition, and the act without it."""
    text = scene.report.text
    governors = [binding] if binding is not act else []
    if binding.tag.startswith("JJ"):
        governors.append(binding.head)
    condition = condition_of(part, text, act, *governors)
    whole = span or act_span(act)
    left = apart(scene, part, act, whole, condition)
    return Bound(part, kind, promisor, binding, act, left, condition, rule)


def act_span(act: Word) -> Span:
    """The verb phrase from the verb (or its "not") to its last complement."""
    if act.is_noun:
        return _noun_span(act)
    subject = next(iter(act.kids(*SUBJECTS, *PASSIVE_SUBJECTS)), None)
    after = subject.i if subject is not None and subject.i < act.i else -1
    fronts = [
        kid.start
        for kid in act.children
        if after < kid.i < act.i
        and (
            kid.dep == "neg"
            or (kid.dep == "advmod" and kid.i == act.i - 1 and kid.lemma != "otherwise")
        )
    ]
    fronts += [kid.start for kid in act.kids("auxpass") if kid.text.lower() == "be"]
    end = act.end
    for kid in act.children:
        if kid.i > act.i and kid.dep not in _BESIDE and not _is_other(act, kid):
            end = max(end, _conj_end(kid) if kid.dep == "conj" else extent(kid).end)
    return Span(min([act.start, *fronts]), end)


def clause_span(verb: Word) -> Span:
    """The whole clause with its subject: "aid would not stop"."""
    starts = [extent(kid).start for kid in verb.kids(*SUBJECTS, *PASSIVE_SUBJECTS, "expl")]
    return Span(min([verb.start, *starts]), act_span(verb).end)


def apart(scene: Scene, part: Part, act: Word, span: Span, condition: Condition | None) -> Span:
    """The act without condition, deadline and who says it: the piece that holds its verb."""
    text = scene.report.text
    home = stretch_of(part, act)
    span = Span(max(span.start, home.start), max(min(span.end, home.end), span.start + 1))
    if condition is not None and span.meets(condition.whole):
        before = Span(span.start, max(condition.whole.start, span.start))
        after = Span(min(condition.whole.end, span.end), span.end)
        span = before if before.holds(act.span) else after
    span = _without_tail(text, act, without_cue(scene, span))
    return without_deadline(part.times, text, trimmed(text, span.start, span.end))


def without_cue(scene: Scene, span: Span) -> Span:
    """The longer side of ", its envoy added," where who says it stands within the words."""
    text = scene.report.text
    for said in scene.cued_in(span):
        cue, speaker = said.cue_span, said.speaker.span
        if span.holds(cue) and not any(part.holds(cue) for part in said.content):
            both = (
                cue.joined(speaker)
                if span.holds(speaker) and len(cue.joined(speaker)) < 60
                else cue
            )
            left = text.rfind(",", span.start, both.start)
            right = text.find(",", both.end, span.end)
            before = Span(span.start, max(left, span.start))
            after = Span(right + 1, span.end) if right >= 0 else Span(span.end, span.end)
            span = max(before, after, key=len) if len(before) + len(after) else span
    return span


def _without_tail(text: str, act: Word, span: Span) -> Span:
    """Without ", whatever its partners do" and ", including the bases"."""
    cuts = [
        at
        for tail in (", whatever ", ", including ", ", no matter ", ", regardless ", ", even if ")
        if (at := text.find(tail, min(act.end, span.end), span.end)) >= 0
    ]
    aside = _aside().search(text, min(act.end, span.end), span.end)
    if aside and "," not in text[aside.end() : span.end]:
        cuts.append(aside.start())
    return Span(span.start, min(cuts)) if cuts else span


@cache
def _aside() -> re.Pattern[str]:
    """As in ", a gesture to which …", ", who …": what the outlet adds."""
    return re.compile(r", (?:an? [\w-]+(?: [\w-]+)? (?:\w+ )?(?:which|that)|who|which)\b")


def is_deliberate(act: Word, *, conditional: bool) -> bool:
    """False for what nobody does on purpose ("will suffer") and for mere plans ("will visit")."""
    lemma = lemma_of(act)
    if lemma in words_of("not_deliberate") or act.lemma in words_of("not_deliberate"):
        return bool(act.kid("prt")) and lemma not in words_of("not_deliberate")
    if act.lemma in words_of("needs_object") and not act.kids("dobj", "xcomp", "ccomp"):
        return lemma != act.lemma
    return conditional or act.has("not", "neg") or lemma not in words_of("plans")


def is_harsh(act: Word) -> bool:
    """True where the act takes something away: a threat where the condition is a failure."""
    return is_harm(act) or lemma_of(act) in words_of("harsh")


def is_harm(act: Word) -> bool:
    """True where the act hurts somebody: it shows conflict, or its words do."""
    objects = {w.lemma for kid in act.kids("dobj") for w in kid.conjuncts() if w.text != "forces"}
    if not objects:
        objects = {word.lemma for word in prep_objects(act, "to")}  # "resort to force"
    if act.is_noun:
        return act.lemma in words_of("harmful_nouns")
    lemma = lemma_of(act)
    eased = objects & (words_of("harmful_nouns") | {"force", "troop", "attack", "operation"})
    if eased and {act.lemma, lemma} & words_of("easing"):
        return False
    if objects & words_of("harmful_nouns") or lemma in words_of("harmful"):
        return True
    below = {kid.lemma for kid in act.kids("prep") if kid.kids("pobj", "pcomp")}
    shown = [
        pattern.act.type
        for pattern in verb_patterns().get(lemma, ())
        if (not pattern.objects or objects & pattern.objects)
        and (not pattern.preps or below & pattern.preps)
    ]
    return bool(shown) and shown[0] in _HARM


def party(scene: Scene, words: tuple[Word, ...]) -> Mention | None:
    """The first of some nouns that names an actor; in lower-case copy, the first that names any."""
    found = next(iter(scene.actors(words)), None)
    word = words[0] if words else None
    if word is not None and word.is_pronoun and (found is None or _is_open(found)):
        found = scene.mentions.likeliest(word) or found
    if found is not None or word is None:
        return found
    if word.tag == "PRP" and word.lemma not in ("it", "you", "i") and word.text.lower() != "it":
        written = word.span.of(scene.report.text)
        return Mention(word.span, written, written.lower(), plural=written.lower() != "he")
    sentence = scene.report.text
    return scene.mentions.any_of(word) if sentence.islower() and word.is_noun else None


def _is_open(one: Mention) -> bool:
    """True for a pronoun that points to nobody."""
    return one.antecedent is None and not one.name


def same(one: Mention, other: Mention) -> bool:
    """Two mentions of one actor, by the words alone."""
    if one.span == other.span or other.antecedent == one.span or one.antecedent == other.span:
        return True
    if one.antecedent is not None and one.antecedent == other.antecedent:
        return True
    return bool(one.name) and one.name == other.name


def kin(one: Mention, other: Mention) -> bool:
    """Moscow, the Kremlin and the Russians: one side under several names."""
    return bool(_owners(one) & _owners(other))


def _owners(mention: Mention) -> set[str]:
    named = mention.name or mention.nationality or mention.words
    return {form.owner for hit in find_names(named) for form in hit.forms}


def _noun_span(act: Word) -> Span:
    left = (k for k in act.children if k.i < act.i and k.dep != "det")
    start = min([act.start, *(extent(k).start for k in left if not _is_receiver(k))])
    return Span(start, extent(act, without=frozenset({"relcl", "advcl"})).end)


def _is_receiver(kid: Word) -> bool:
    """As in "promised *Moscow* safe passage": a name before the adjective is no part of the act."""
    later = [one for one in kid.head.kids("amod") if kid.i < one.i]
    return kid.dep in ("nmod", "compound") and kid.is_name and bool(later)


def _is_other(act: Word, kid: Word) -> bool:
    """A coordinated clause of its own: it has a subject, a modal or a tense."""
    if kid.dep == "conj" and act.is_verb:
        if act.tag == "VB" and kid.tag in ("VBZ", "VBP", "VBD"):
            return True
        return bool(kid.kids(*SUBJECTS, *PASSIVE_SUBJECTS)) or any(
            helper.tag == "MD" for helper in kid.kids("aux")
        )
    return False


def _conj_end(kid: Word) -> int:
    return act_span(kid).end if kid.is_verb else extent(kid).end
