"""Words as they are compared: without case, accents and punctuation; and as FTS5 wants them."""

import re
import unicodedata
from functools import lru_cache


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """`text` as lower-case words with a space on either side: " orla cech " for "Orla Čech"."""
    plain = unicodedata.normalize("NFKD", text)
    kept = "".join(mark for mark in plain if not unicodedata.combining(mark))
    return " " + " ".join(re.findall(r"[^\W_]+", kept.casefold())) + " "


def fts_query(words: str) -> str:
    """The FTS5 query for all of `words`; "a phrase" stays one, and attack* finds attacks."""
    terms = re.findall(r'"([^"]+)"|(\S+)', words)
    found = [_term(phrase or word) for phrase, word in terms if re.search(r"\w", phrase or word)]
    return " ".join(found)


def _term(words: str) -> str:
    quoted = '"' + words.rstrip("*").replace('"', "") + '"'
    return quoted + "*" if words.endswith("*") else quoted
