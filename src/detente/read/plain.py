"""Plain: a text and what its format told of it; with what its first lines say, a Report."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from detente.model.errors import ReadError
from detente.model.text import PassageKind, Report, Span, Stated
from detente.read.limits import Limits
from detente.read.masthead import OUTLET_AND_DAY
from detente.read.origin import Given, Origin, from_options, from_text
from detente.read.segment import segment

_TITLE_LINES = 12


@dataclass(frozen=True, slots=True)
class Plain:
    """A text without marks, and what the marks told.

    `facts` count for more than what the first lines of the text say, `guesses` for less.
    """

    text: str
    headings: tuple[Span, ...] = ()
    furniture: tuple[tuple[Span, str], ...] = ()
    facts: tuple[tuple[str, Stated], ...] = ()
    guesses: tuple[tuple[str, Stated], ...] = ()

    def ending(self, more: Iterable[tuple[str, str]]) -> "Plain":
        """The same with furniture after it: words, each with the reason why they are no content.

        Where nothing comes before them, the words are content.
        """
        text, furniture = self.text, list(self.furniture)
        for lines, reason in more:
            words = " ".join(lines.split())
            if not words:
                continue
            if not text:
                text = words
                continue
            furniture.append((Span(len(text) + 2, len(text) + 2 + len(words)), reason))
            text += f"\n\n{words}"
        return replace(self, text=text, furniture=tuple(furniture))


def report_of(plain: Plain, source: str, given: Given, limits: Limits) -> Report:
    """The report of a text: what option, format and first lines say of it, and its passages.

    A title that the format tells and the text lacks is set before it, so that it can be cited.
    """
    known = Origin().with_facts(from_options(given)).with_facts(plain.facts)
    plain = _titled(plain, Origin().with_facts(plain.facts).of("title"))
    if not any(map(str.isalnum, plain.text)):
        raise ReadError(f"{source} holds no words that could be read")
    if len(plain.text) > limits.max_characters:
        raise ReadError(
            f"{source} holds {len(plain.text):,} characters, more than {limits.max_characters:,};"
            " raise the limit with --max-size"
        )
    passages, quotations = segment(plain.text, plain.headings, plain.furniture)
    known = known.with_facts(from_text(plain.text, passages, source))
    first = next((one for one in passages if one.reason != OUTLET_AND_DAY), passages[0])
    if first.kind is PassageKind.HEADING:
        how = "first heading" if plain.headings else "first line"
        known = known.with_facts([("title", Stated(first.span.of(plain.text), how))])
    known = known.with_facts(plain.guesses)
    return Report(
        plain.text,
        passages,
        quotations,
        title=known.of("title"),
        outlet=known.of("outlet"),
        published=known.of("published"),
        author=known.of("author"),
        url=known.of("url"),
        source=source,
    )


def _titled(plain: Plain, title: Stated | None) -> Plain:
    if title is None or _begins_with(plain.text, title.value):
        return plain
    shift = len(title.value) + 2
    return replace(
        plain,
        text=f"{title.value}\n\n{plain.text}",
        headings=(Span(0, len(title.value)), *(span.shifted(shift) for span in plain.headings)),
        furniture=tuple((span.shifted(shift), reason) for span, reason in plain.furniture),
    )


def _begins_with(text: str, title: str) -> bool:
    """True where one of the first lines is the title, perhaps without the outlet's name."""
    whole = _letters(title)
    for line in text[:2000].splitlines()[:_TITLE_LINES]:
        words = _letters(line)
        part = 2 * len(words) > len(whole) and (whole.endswith(words) or whole.startswith(words))
        if part or (whole and words.startswith(whole)):
            return True
    return False


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
