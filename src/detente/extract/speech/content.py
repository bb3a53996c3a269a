"""Content: which characters of a sentence a cue governs, in one piece or several."""

from collections.abc import Iterable, Iterator

from detente.extract.parsing.cues import words as listed
from detente.extract.parsing.tree import PASSIVE_SUBJECTS, SUBJECTS, Tree, Word
from detente.model.text import Span

_EDGE = " \t\n\u00a0,;:.—–-\"'“”‘’„«»`"
_SUBJECTS = SUBJECTS | PASSIVE_SUBJECTS
_CONTRAST = frozenset({"though", "although", "while", "whereas", "but"})
_COMMAS = frozenset({",", "—", "–", "-", "--", '"', "''", "?", "!", "…"})
_OPENERS = frozenset({"however", "but", "and", "meanwhile", "moreover", "yet", "still", "so"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


def trimmed(text: str, span: Span) -> Span:
    """Without white space, commas and quotation marks at the edges."""
    start, end = span.start, span.end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return _balanced(text, span, Span(start, end))


def pieces(text: str, chosen: Iterable[Word]) -> tuple[Span, ...]:
    """Some words of one sentence as spans: one for each unbroken run that says something."""
    found = []
    for run in map(_bare, _runs(chosen)):
        if not run:
            continue
        span = trimmed(text, Span(run[0].start, run[-1].end))
        if any(word.tag not in ("CC", "IN", "HYPH") and word.text[0].isalnum() for word in run):
            found.append(span)
    return tuple(found)


def _balanced(text: str, whole: Span, bare: Span) -> Span:
    """Takes a mark back where its partner stands inside: "outlaw" nation, an "outlaw nation"."""
    words = bare.of(text)
    start, end = bare.start, bare.end
    if words.count("”") > words.count("“") or (words.count('"') % 2 and _next_is(text, start - 1)):
        start = start - 1 if start > whole.start and text[start - 1] in '“"' else start
    elif words.count("“") > words.count("”") or words.count('"') % 2:
        tail = text[end : whole.end + 1]
        at = min((tail.find(mark) for mark in '”"' if mark in tail), default=-1)
        end = end + at + 1 if at >= 0 else end
    return Span(start, end)


def _next_is(text: str, at: int) -> bool:
    return at >= 0 and text[at] == '"'


def clause_words(verb: Word) -> set[Word]:
    """The words of a clause without "that", and without what another voice says beside it."""
    chosen = set(verb.subtree())
    for word in list(chosen):
        if word is not verb and _is_another_voice(word):
            chosen -= set(word.subtree()) | set(_before_clause(word))
    mark = verb.kid("mark")
    if mark is not None and mark.lemma in ("that", "whether", "if"):
        chosen.discard(mark)
    return chosen


def segment_of(tree: Tree, word: Word) -> list[Word]:
    """The words between the semicolons around a word."""
    stops = [one.i for one in tree.words if one.text == ";"]
    low = max((at for at in stops if at < word.i), default=-1)
    high = min((at for at in stops if at > word.i), default=len(tree.words))
    return list(tree.words[low + 1 : high])


def aside(tree: Tree, verb: Word, speaker: Word) -> tuple[int, int] | None:
    """First and last word number of a cue that stands between commas: ", the man said,"."""
    segment = segment_of(tree, verb)
    first, last = segment[0].i, segment[-1].i
    if verb.after is not None and verb.after.lemma == "that" and verb.after.dep == "mark":
        return None
    low = min(verb.i, *(word.i for word in _core(verb, speaker)))
    high = max(verb.i, *(word.i for word in _core(verb, speaker)))
    while high < last and not _is_stop(tree.words[high + 1]):
        high += 1
        if high - low > 30 or _opens_clause(tree.words[high], verb):
            return None
    if low <= first or not _ends_content(tree, low - 1) or verb.kids("mark"):
        return None
    rest = [word for word in segment if not low <= word.i <= high]
    if not any(word.tag in _FINITE for word in rest) or _only_adverbial(verb, rest, low):
        return None
    return low, high


def around_aside(tree: Tree, verb: Word, bounds: tuple[int, int]) -> list[Word]:
    """What stands before and after such a cue, as far as it is one sentence."""
    segment = segment_of(tree, verb)
    before = [word for word in segment if word.i < bounds[0]]
    after = [word for word in segment if word.i > bounds[1]]
    colon = max((word.i for word in before if word.text == ":"), default=-1)
    before = [word for word in before if word.i > colon]
    return before + ([] if _starts_anew(after) else after)


def _ends_content(tree: Tree, at: int) -> bool:
    """A comma or dash, or a mark that closes a quotation, before the cue."""
    if tree.words[at].text in ('"', "''"):
        return at > 0 and tree.words[at - 1].text in (",", "?", "!", ".")
    return tree.words[at].text in _COMMAS


def _core(verb: Word, speaker: Word) -> Iterator[Word]:
    yield verb
    if verb not in speaker.subtree():
        yield from speaker.subtree()
    for kid in verb.kids("aux", "advmod", "neg", "dative", "prt"):
        if abs(kid.i - verb.i) < 3:
            yield kid


def _is_stop(word: Word) -> bool:
    return word.tag != "HYPH" and word.text in (
        ",",
        ".",
        "—",
        "–",
        "-",
        "--",
        '"',
        "''",
        "``",
        "?",
        "!",
        "…",
        ";",
        ":",
    )


def _opens_clause(word: Word, verb: Word) -> bool:
    """A finite verb after the cue that is not part of the speaker's own description."""
    if word.tag not in _FINITE or word.dep in ("aux", "auxpass"):
        return False
    for above in (word, *word.ancestors()):
        if above is verb:
            return True
        if above.dep in ("relcl", "acl"):
            return False
    return True


def _only_adverbial(verb: Word, rest: list[Word], low: int) -> bool:
    """After "When the talks ended, he said": what stands before is no content."""
    before = {word for word in rest if word.i < low and word.text[0].isalnum()}
    for kid in verb.kids("advcl", "prep", "npadvmod", "advmod"):
        if any(mark.lemma in ("if", "unless") for mark in kid.kids("mark")):
            continue
        if kid.kids("mark", "advmod") or kid.dep != "advcl":
            before -= set(kid.subtree())
    return not before


def _starts_anew(after: list[Word]) -> bool:
    """True where the rest of the sentence is a new voice or only describes the speaking."""
    spoken = [word for word in after if word.text[0].isalnum()]
    if not spoken:
        return True
    if spoken[0].lemma in _CONTRAST or spoken[0].tag == "VBG" or spoken[0].lemma in ("as", "in"):
        return spoken[0].lemma != "but" or any(word.lemma in listed("core") for word in spoken)
    if spoken[0].tag in ("WDT", "WP", "WP$"):
        return True
    return spoken[0].tag == "PRP$" and not any(word.tag in _FINITE for word in spoken)


def _is_another_voice(word: Word) -> bool:
    """A coordinated or contrasting clause in which somebody else speaks."""
    if word.dep not in ("conj", "advcl", "parataxis") or word.lemma not in listed("core"):
        return False
    if not word.kids(*_SUBJECTS):
        return False
    if word.dep != "advcl":
        return True
    return any(kid.lemma in _CONTRAST for kid in word.kids("mark", "advmod"))


def _before_clause(word: Word) -> Iterator[Word]:
    """The "and" and the comma that lead to a clause."""
    start = min(below.i for below in word.subtree())
    yield from (kid for kid in word.head.kids("cc", "punct") if start - 3 < kid.i < start)


def _bare(run: list[Word]) -> list[Word]:
    """Without "and" or "that" at its edges, and without "However," at its start."""
    while run and (run[-1].tag == "CC" or not run[-1].text[-1].isalnum()):
        if run[-1].text[-1] in "%$)?!.…" and run[-1].tag != "CC":
            break
        run = run[:-1]
    while run and (not run[0].text[0].isalnum() and run[0].text[0] not in "([$#'"):
        run = run[1:]
    if len(run) > 2 and run[0].lemma in _OPENERS and (run[1].text == "," or run[0].tag == "CC"):
        return _bare(run[1:])
    if run and run[0].lemma == "that" and run[0].tag in ("IN", "WDT") and run[0].dep != "dobj":
        return _bare(run[1:])
    return run


def _runs(chosen: Iterable[Word]) -> Iterator[list[Word]]:
    run: list[Word] = []
    for word in sorted(chosen, key=lambda word: word.i):
        if run and word.i != run[-1].i + 1:
            yield run
            run = []
        run.append(word)
    if run:
        yield run
