"""Common nouns for actors inside a phrase: which role the words name, plural or not."""

from functools import cache

from detente.model.names import Role, roles, tokens
from detente.resolve.title_words import title_words


def singular(noun: str) -> str:
    """The singular of a regular plural; what is no plural stays."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    if noun.endswith("men"):
        return noun[:-3] + "man"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def role_at_end(parts: tuple[str, ...]) -> Role | None:
    """The role that the last words name, the longest first: "spy agency" before "agency"."""
    table = known_roles()
    for length in range(min(4, len(parts)), 0, -1):
        words = parts[-length:]
        last = words[-1]
        spelt = (words, (*words[:-1], singular(last)), (*words[:-1], last + "s"))
        found = next((table[key] for key in spelt if key in table), None)
        if found is not None:
            return found
    return None


@cache
def known_roles() -> dict[tuple[str, ...], Role]:
    """Roles and titles by their folded words."""
    offices = {
        tokens(title): Role(title, "GOV", "GOV", "person") for title in title_words().offices
    }
    known = offices | {tokens(noun): role for noun, role in roles().items()}
    shortened = title_words().shortened.items()
    short = {tokens(words): known.get(tokens(noun)) for words, noun in shortened}
    return {words: role for words, role in short.items() if role is not None} | known


def role_across(before: str, link: str, after: str) -> bool:
    """True where a role runs across a preposition: secretary of state, head of government."""
    return any(
        tokens(" ".join(before.split()[-back:]) + link + " ".join(after.split()[:size]))
        in known_roles()
        for size in (2, 1)
        for back in (1, 2)
    )


def role_in(before: str, head_noun: str, *, named: bool) -> Role | None:
    """The role that a noun phrase names, or the one before a name."""
    parts = tokens(before)
    if named:
        for end in range(len(parts), 0, -1):
            if (role := role_at_end(parts[:end])) is not None:
                return _telling(role, parts[:end]) if role.noun.lower() in _SPEAKING else role
        return None
    head = role_at_end(parts) or known_roles().get(tokens(head_noun))
    if head is None:
        head = role_at_end(parts[:-1])
        return head if head and parts else None
    return _telling(head, parts)


_SPEAKING = frozenset({"spokesman", "spokeswoman", "spokesperson", "commander", "official"})
"""Those who speak and act for whoever stands before them: a rebel spokesman."""


def _telling(head: Role, parts: tuple[str, ...]) -> Role:
    """The modifier's role where it says more than the head: an army accountant is of the army."""
    words = title_words()
    if head.sector not in words.heads_that_yield or head.noun.lower() in words.offices:
        return head
    skip = len(tokens(head.noun))
    for end in range(len(parts) - skip, 0, -1):
        modifier = role_at_end(parts[:end])
        if modifier is None or modifier.noun.lower() in words.also_adjectives:
            continue
        if modifier.sector in words.telling_modifiers:
            return modifier
    return head
