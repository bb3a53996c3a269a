"""What a role means here: an officer of the police or the army, the leader of a gang."""

import re
from dataclasses import replace

from detente.model.actor import Mention
from detente.model.names import Role, find_names, roles, tokens
from detente.resolve.full_names import is_surely_a_name
from detente.resolve.phrase import Phrase
from detente.resolve.role_words import role_across, role_at_end, singular
from detente.resolve.setting import Setting
from detente.resolve.title_words import title_words

_OF = re.compile(r"\s+of\s+(?P<what>[^.,;:()\n\"“”]{3,70})")
_STOP = re.compile(
    r"\s(?:in|on|at|of|to|for|from|by|with|and|or|who|which|that|was|were|is|are|has|have|had|said"
    r"|outside|inside|near|around|after|before|during|against|over|under|amid|since|until|while|as"
    r"|will|would|could|may)\s"
)
_AROUND = 300
_FURTHEST = 7


def completed(mention: Mention, setting: Setting) -> Mention:
    """The mention with an office that runs on after it: "the former secretary" of state."""
    after = re.match(r"(\s+of\s+)([a-z]+)", setting.text[mention.span.end :], re.IGNORECASE)
    if after is None or not setting.text.startswith(mention.words, mention.span.start):
        return mention
    if not role_across(mention.words, after.group(1), after.group(2)):
        return mention
    return replace(mention, words=mention.words + after.group())


def in_setting(phrase: Phrase, setting: Setting) -> Phrase:
    """The phrase with the role that the words around it tell."""
    if phrase.role is None:
        return phrase
    if _is_surname(phrase, setting):
        return replace(phrase, role=None, title="", name=phrase.mention.words)
    role = _of_whom(phrase, setting) or _by_words_around(phrase, phrase.role, setting)
    if role is None and phrase.mention.span in setting.unspecific:
        role = _unspecific(phrase.role)
    return phrase if role is None else replace(phrase, role=role)


def _is_surname(phrase: Phrase, setting: Setting) -> bool:
    """True for Dean, where a Howard Dean is named in the report."""
    words = phrase.mention.words
    if words.lower() not in title_words().also_surnames or not words[:1].isupper():
        return False
    spans = setting.written_out(tokens(words))
    return any(is_surely_a_name(setting.text, span) for span in spans)


def _of_whom(phrase: Phrase, setting: Setting) -> Role | None:
    """For "leader", "member": the role of what stands after "of"; none where that is not known."""
    if singular(phrase.title) not in title_words().heads_of or phrase.is_name:
        return None
    if phrase.owner is not None and phrase.owner.span.start < len(phrase.core):
        return None
    after = _OF.match(setting.text, phrase.mention.span.start + len(phrase.core))
    if after is None or phrase.role is None:
        return None
    what = after.group("what")
    words = _STOP.split(what)[0].split()
    ends = range(min(len(words), _FURTHEST), 0, -1)
    found = (role_at_end(tokens(" ".join(words[:end]))) for end in ends)
    role = next((one for one in found if one is not None and one.agent), None)
    if role is not None and role.sector != "GOV":
        return replace(role, noun=phrase.role.noun, kind="person")
    if role is not None or not words:
        return None
    named = words[0].lower() == "the" and words[1:2] and words[1][:1].isupper()
    if (named or words[0][:1].isupper()) and next(find_names(what), None) is None:
        return replace(phrase.role, sector="UNK", agent="")
    return None


def _by_words_around(phrase: Phrase, role: Role, setting: Setting) -> Role | None:
    """The sector whose words stand nearby, or else anywhere in the report, most often."""
    choices = title_words().by_words_around.get(singular(phrase.title))
    if choices is None or role.noun.lower() != phrase.title:
        return None
    here = phrase.mention.span
    near = setting.text[max(0, here.start - _AROUND) : here.end + _AROUND]
    for text in (near, setting.text):
        counts = {sector: _count(text, words) for sector, words in choices.items()}
        best = max(counts, key=lambda sector: counts[sector])
        if counts[best] and list(counts.values()).count(counts[best]) == 1:
            return replace(role, sector=best, agent=best)
    machines = phrase.owner is not None and "MIL" in choices and role.sector == "UAF"
    if machines and phrase.mention.plural and _is_of_a_state(phrase):
        return replace(role, sector="MIL", agent="MIL")
    return None


def _is_of_a_state(phrase: Phrase) -> bool:
    """True for Russian bombers, but not for those of a people or a town."""
    assert phrase.owner is not None
    return any(form.kind in ("demonym-adjective", "name", "short") for form in phrase.owner.forms)


def _count(text: str, words: list[str]) -> int:
    stems = "|".join(re.escape(word) for word in words)
    return len(re.findall(rf"\b(?:{stems})", text, re.IGNORECASE))


def _unspecific(role: Role) -> Role | None:
    """Whoever strikes or speaks unnamed is no civilian by that."""
    known = roles().get(role.noun.lower())
    if known is None or singular(role.noun.lower()) not in title_words().unspecific:
        return None
    return replace(role, sector="UNK", agent="")
