"""Facts of a page: title, outlet, day, author, url, each with the tag that states it."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from detente.model.text import Stated
from detente.read.dates import iso_date

# For each fact the places that state it, best first: how it is called, and where it stands.
_PLACES: dict[str, tuple[tuple[str, str], ...]] = {
    "title": (
        ("html meta og:title", "//meta[@property='og:title']/@content"),
        ("html meta twitter:title", "//meta[@name='twitter:title']/@content"),
        ("html meta dc.title", "//meta[lower(@name)='dc.title']/@content"),
        ("entry title", "//h1[contains(@class, 'title')] | //h2[contains(@class, 'entry-title')]"),
        ("h1 element", "//h1[not(a[@href='/'])][not(ancestor::header[not(ancestor::article)])]"),
        ("title element", "//head/title"),
    ),
    "outlet": (
        ("html meta og:site_name", "//meta[@property='og:site_name']/@content"),
        ("html meta application-name", "//meta[@name='application-name']/@content"),
        ("html meta dc.publisher", "//meta[lower(@name)='dc.publisher']/@content"),
        ("html meta publisher", "//meta[@name='publisher']/@content"),
    ),
    "published": (
        ("html meta article:published_time", "//meta[@property='article:published_time']/@content"),
        ("html meta og:published_time", "//meta[@property='og:published_time']/@content"),
        ("html meta datePublished", "//meta[@itemprop='datePublished']/@content"),
        ("html meta date", "//meta[lower(@name)='date' or lower(@name)='pubdate']/@content"),
        ("html meta publish-date", "//meta[lower(@name)='publish-date']/@content"),
        ("html meta publishdate", "//meta[lower(@name)='publishdate']/@content"),
        ("html meta parsely-pub-date", "//meta[@name='parsely-pub-date']/@content"),
        ("html meta sailthru.date", "//meta[@name='sailthru.date']/@content"),
        ("html meta dc.date", "//meta[starts-with(lower(@name), 'dc.date')]/@content"),
        ("html meta dcterms.created", "//meta[lower(@name)='dcterms.created']/@content"),
        ("html meta dcterms.issued", "//meta[lower(@name)='dcterms.issued']/@content"),
        ("time element", "//time[@itemprop='datePublished' or @pubdate]/@datetime"),
        ("time element", "//article//time[1]/@datetime"),
        ("time element", "//time[1]/@datetime"),
    ),
    "author": (
        ("html meta author", "//meta[lower(@name)='author' or @property='author']/@content"),
        ("html meta article:author", "//meta[@property='article:author']/@content"),
        ("html meta dc.creator", "//meta[lower(@name)='dc.creator']/@content"),
        ("author link", "//*[@itemprop='author']//*[@itemprop='name'] | //a[@rel='author']"),
    ),
    "url": (
        ("link element canonical", "//link[@rel='canonical']/@href"),
        ("html meta og:url", "//meta[@property='og:url']/@content"),
    ),
}  # fmt: skip
_LOWER = "translate({0}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"
_SEPARATOR = re.compile(r"\s+[-–—|·»]+\s+|:\s+")
_ARTICLES = ("Article", "Posting", "Report", "NewsArticle")
_LONGEST = 300


# Asks a page for an XPath; gives the words of each element or attribute found.
Find = Callable[[str], list[str]]


def page_facts(find: Find) -> list[tuple[str, Stated]]:
    """What JSON-LD and the tags of the page state; JSON-LD first, for it is the most exact."""
    found = [*_from_json(find), *_from_tags(find)]
    outlets = {_plain(fact.value) for name, fact in found if name == "outlet"}
    return [
        (name, Stated(_without_outlet(fact.value, outlets), fact.how) if name == "title" else fact)
        for name, fact in found
    ]


def _from_tags(find: Find) -> Iterator[tuple[str, Stated]]:
    for name, places in _PLACES.items():
        for how, path in places:
            for words in find(_xpath(path))[:1]:
                if value := _clean(name, words):
                    yield name, Stated(value, how)


def _xpath(path: str) -> str:
    return re.sub(r"lower\((@\w+)\)", lambda found: _LOWER.format(found[1]), path)


def _clean(name: str, words: Any) -> str:
    """The value in usable form; empty where it is none."""
    value = " ".join(str(words).split()) if isinstance(words, str) else ""
    if not value or len(value) > _LONGEST:
        return ""
    if name == "published":
        return iso_date(value) or ""
    if name == "url":
        return value if value.startswith(("http://", "https://")) else ""
    if name == "author":
        value = re.sub(r"^(?:by|from)\s+", "", value, flags=re.IGNORECASE)
        return "" if value.startswith(("http", "@", "www.")) else value
    return value


def _from_json(find: Find) -> Iterator[tuple[str, Stated]]:
    for script in find("//script[@type='application/ld+json']"):
        for node in _articles(_parsed(script), depth=0):
            yield from _of_article(node)


def _parsed(words: str) -> Any:
    try:
        return json.loads(words)
    except (ValueError, RecursionError):
        return None


def _articles(node: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD that describe an article."""
    if depth > 6:
        return
    if isinstance(node, list):
        for item in node[:100]:
            yield from _articles(item, depth + 1)
    elif isinstance(node, dict):
        kinds = node.get("@type") or ""
        if any(str(kind).endswith(_ARTICLES) for kind in _listed(kinds)):
            yield node
        yield from _articles(node.get("@graph"), depth + 1)


def _of_article(node: dict[str, Any]) -> Iterator[tuple[str, Stated]]:
    authors = (_name(person) for person in _listed(node.get("author")))
    values = {
        "title": node.get("headline"),
        "published": node.get("datePublished"),
        "outlet": _name(node.get("publisher")),
        "author": ", ".join(name for name in authors if name),
        "url": node.get("url") or node.get("mainEntityOfPage"),
    }
    for name, words in values.items():
        if value := _clean(name, words):
            yield name, Stated(value, "json-ld")


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _name(node: Any) -> str:
    found = node.get("name") if isinstance(node, dict) else node
    return found if isinstance(found, str) else ""


def _without_outlet(title: str, outlets: set[str]) -> str:
    """A title such as "Two blasts - Port Courier" without the outlet's name at either end."""
    parts = list(_SEPARATOR.finditer(title))
    if parts and _plain(title[parts[-1].end() :]) in outlets:
        return title[: parts[-1].start()]
    if parts and _plain(title[: parts[0].start()]) in outlets:
        return title[parts[0].end() :]
    return title


def _plain(words: str) -> str:
    return "".join(filter(str.isalnum, words)).casefold()
