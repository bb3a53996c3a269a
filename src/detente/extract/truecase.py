"""Upper-case wire copy to ordinary capitals, one character for one."""

from detente.model.names import find_names


def truecase(words: str) -> str:
    """Lower-case a sentence that is all capitals, and keep the capitals of known names.

    A sentence with lower-case letters, or of fewer than twelve letters, is returned as it is.
    """
    letters = [c for c in words if c.isalpha()]
    if len(letters) < 12 or sum(c.isupper() for c in letters) < 0.9 * len(letters):
        return words
    plain = list("".join(low if len(low := c.lower()) == 1 else c for c in words))
    starts = {0} | {
        at
        for hit in find_names(words, any_case=True)
        for at in _starts(words, hit.span.start, hit.span.end)
    }
    for at in starts:
        plain[at] = words[at]
    return "".join(plain)


def _starts(words: str, start: int, end: int) -> list[int]:
    """Where the words of a name begin."""
    return [at for at in range(start, end) if at == start or not words[at - 1].isalnum()]
