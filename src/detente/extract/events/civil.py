"""Civil: parties, media, office holders and named persons, whose weapons are words."""

from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene
from detente.model.actor import Mention
from detente.model.names import Form, Hit, roles
from detente.model.text import Span

_SPEAKING = frozenset({"GOV", "LEG", "PTY", "OPP", "ELI", "JRN", "MED", "JUD", "LAB"})
_BODIES = frozenset({"party", "media"})


def is_civil(scene: Scene, mention: Mention) -> bool:
    """True for who attacks with words: "Senator Reed", "the Republicans", "an editor"."""
    if kinds := kinds_of(scene, mention):
        return bool(kinds & _BODIES) or (is_person(mention) and mention.head not in roles())
    role = roles().get(mention.head)
    if role is not None:
        return role.sector in _SPEAKING
    return is_person(mention) or _points_at_civil(scene, mention)


def is_person(mention: Mention) -> bool:
    """True for a name of two words and more that is no known body: "Ann Reed"."""
    return bool(mention.name) and " " in mention.words and not mention.plural


def kinds_of(scene: Scene, mention: Mention) -> frozenset[str]:
    """The kinds of the known names in a mention: party, igo, armed-group, name (of a country)."""
    hits = (scene.mentions.hit_at(word) for word in _words_in(scene, mention.span))
    return frozenset(form.kind for hit in hits if hit is not None for form in _forms(hit))


def _forms(hit: Hit) -> tuple[Form, ...]:
    return tuple(form for form in hit.forms if "given name" not in form.note)


def _words_in(scene: Scene, span: Span) -> list[Word]:
    """The parsed words of a stretch of text."""
    part = scene.part_at(span.start)
    return part.tree.within(span) if part is not None else []


def _points_at_civil(scene: Scene, mention: Mention) -> bool:
    """A pronoun or a noun that means a civil actor named before: "he", "the senator"."""
    if mention.antecedent is None:
        return False
    meant = (scene.mentions.of(word) for word in _words_in(scene, mention.antecedent))
    before = next((one for one in meant if one and one.span == mention.antecedent), None)
    return before is not None and before.antecedent is None and is_civil(scene, before)
