"""HTML to a Report. The one door to trafilatura and lxml."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from detente.model.errors import ReadError
from detente.model.text import Report, Span, Stated
from detente.read.decode import decode, tidy
from detente.read.html_facts import page_facts
from detente.read.html_guard import refuse_bombs
from detente.read.limits import Limits
from detente.read.origin import Given
from detente.read.plain import Plain, report_of

_NEVER_CONTENT = (
    "//script | //style | //noscript | //template | //iframe | //svg | //form | //button | //nav"
    " | //aside | //figcaption | //dialog | //footer[not(ancestor::article)] | //*[@hidden]"
    " | //*[@aria-hidden='true'] | //*[@role='navigation'] | //*[@role='banner']"
    " | //*[@role='contentinfo']"
)
_CITED = (
    "//blockquote[@type='cite'] | //*[contains(@class, 'gmail_quote')]"
    " | //*[contains(@class, 'moz-cite-prefix')]"
)
_BLOCKS = frozenset(
    ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "td", "dd", "dt")
)
# What trafilatura and htmldate are known to raise on pages that they did not foresee.
_BREAKS = (
    ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError,
    ValueError, etree.LxmlError,
)  # fmt: skip
_LONG_CELL = 120
_PAGE_GUESS = "guessed from page"

Block = tuple[str, str]  # what it is ("p", "head", "row"), and its words


def read_html(data: bytes, source: str, given: Given, limits: Limits) -> Report:
    """The report on a page: its main text, its headings, and what its tags say of its origin."""
    page = decode(data, source, html=True)
    tree = _parse(page, source, limits)
    facts = tuple(page_facts(partial(_find, tree)))
    plain = _text_of(tree)
    if not plain.text:
        raise ReadError(f"{source} is an HTML page without any text to read")
    plain = replace(plain, facts=facts, guesses=tuple(_guessed(page)))
    return report_of(plain, source, given, limits)


def html_text(page: str, source: str, limits: Limits) -> Plain:
    """The text of HTML that is part of something else, a mail or an entry of a feed.

    What a mail cites of another mail is furniture, at the end. Empty where there is no text.
    """
    if not page.strip():
        return Plain("")
    tree = _parse(page, source, limits)
    cited = [" ".join(_drop(node).text_content().split()) for node in tree.xpath(_CITED)]
    return _text_of(tree).ending([(words, "quoted reply") for words in cited])


def _text_of(tree: HtmlElement) -> Plain:
    for node in tree.xpath(_NEVER_CONTENT):
        _drop(node)
    return _joined(_main_text(tree))


def _parse(page: str, source: str, limits: Limits) -> HtmlElement:
    refuse_bombs(page, source, limits)
    parser = HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise ReadError(f"{source} is no HTML that could be parsed: {error}") from None


def _find(tree: HtmlElement, path: str) -> list[str]:
    found = tree.xpath(path)
    return [node if isinstance(node, str) else node.text_content() for node in found]


def _guessed(page: str) -> Iterator[tuple[str, Stated]]:
    """What trafilatura makes of the page where no tag states it."""
    try:
        found = trafilatura.extract_metadata(page)
    except _BREAKS:  # the guess fails, the page's text remains
        return
    values = {"title": found.title, "outlet": found.sitename, "published": found.date,
              "author": found.author}  # fmt: skip
    for name, value in values.items():
        # The first of January is what htmldate makes of a bare year, say in a copyright line.
        if value and not value.endswith("-01-01"):
            yield name, Stated(value, _PAGE_GUESS)


def _drop(node: HtmlElement) -> HtmlElement:
    if node.getparent() is not None:
        node.drop_tree()
    return node


def _main_text(tree: HtmlElement) -> list[Block]:
    """What trafilatura finds; of a short page it makes one lump, which is then read simply."""
    found = _extracted(tree)
    if len(found) > 1:
        return found
    simple = list(_simple(tree))
    loses = 10 * _length(simple) < 9 * _length(found)  # text that stands in no paragraph
    return simple if not found or (len(simple) > 1 and not loses) else found


def _length(blocks: list[Block]) -> int:
    return sum(len(words) for _, words in blocks)


def _extracted(tree: HtmlElement) -> list[Block]:
    """The main text as trafilatura finds it; nothing where it fails."""
    page = etree.tostring(tree, encoding="unicode", method="html")
    try:
        found = trafilatura.bare_extraction(page, include_comments=False, include_tables=True)
    except _BREAKS:  # such a page is read the simple way
        return []
    body = getattr(found, "body", None)
    return [] if body is None else [block for child in body for block in _blocks(child)]


def _blocks(node: HtmlElement) -> Iterator[Block]:
    """One element of trafilatura's tree as blocks of text."""
    if node.tag == "head":
        yield "head", _words(node)
    elif node.tag == "row":
        yield from _row(node)
    elif (
        node.tag in ("list", "table", "quote", "div")
        and len(node)
        and not (node.text or "").strip()
    ):
        for child in node:
            if child.tag in ("lb", "hi", "ref", "del"):
                yield "p", _words(node)
                return
            yield from _blocks(child)
    else:
        yield "p", _words(node)


def _row(row: HtmlElement) -> Iterator[Block]:
    """A row of a table is furniture; a page laid out as a table is text."""
    cells = [words for cell in row if (words := _words(cell))]
    if len(cells) < 2 or max(map(len, cells)) > _LONG_CELL:
        yield from (("p", words) for words in cells)
    else:
        yield "row", " | ".join(cells)


def _words(node: HtmlElement) -> str:
    """The words of an element; a line break in it becomes a new line."""
    parts: list[str] = []
    for part in node.iter():
        if part.tag == "lb" or (part is not node and part.tag in ("p", "item", "cell")):
            parts.append("\n")
        if isinstance(part.tag, str) and part.text:
            parts.append(part.text.replace("\n", " "))
        if part is not node and part.tail:
            parts.append(part.tail.replace("\n", " "))
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _simple(tree: HtmlElement) -> Iterator[Block]:
    """All paragraphs and headings in order, for pages that trafilatura makes nothing of."""
    found = False
    for node in tree.iter():
        if node.tag in _BLOCKS and not any(
            child.tag in _BLOCKS for child in node.iterdescendants()
        ):
            found = True
            words = " ".join(node.text_content().split())
            yield ("head" if node.tag in ("h1", "h2", "h3", "h4") else "p"), words
    if not found:
        body = tree.find("body")
        yield "p", tidy((tree if body is None else body).text_content()).strip()


def _joined(blocks: list[Block]) -> Plain:
    """The stored text: blocks with an empty line between; headings and table rows as spans."""
    parts: list[str] = []
    headings: list[Span] = []
    furniture: list[tuple[Span, str]] = []
    position = 0
    for kind, words in blocks:
        part = tidy(words).strip()
        if not part:
            continue
        span = Span(position, position + len(part))
        if kind == "head":
            headings.append(span)
        elif kind == "row":
            furniture.append((span, "table row"))
        parts.append(part)
        position = span.end + 2
    return Plain("\n\n".join(parts), tuple(headings), tuple(furniture))
