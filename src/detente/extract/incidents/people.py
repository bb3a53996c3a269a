"""Who attacks and who or what is struck: people, armed people, things."""

from detente.extract.incidents.words import listed, weapons
from detente.extract.parsing.calendar_names import is_calendar
from detente.extract.parsing.clauses import counted
from detente.extract.parsing.tree import Word
from detente.extract.patterns import targets
from detente.extract.scene import Scene
from detente.model.names import Role, roles

_ARMED = frozenset({"REB", "UAF", "PRM", "CRM"})
_PRONOUNS = frozenset({"he", "him", "she", "her", "they", "them", "who", "himself", "i", "me", "us",
                       "we", "everyone", "anyone", "someone", "somebody", "nobody"})  # fmt: skip


def is_person(scene: Scene, word: Word) -> bool:
    """True for nouns, names and pronouns of people: "two clerks", "Judge Rosales", "them"."""
    noun = counted(word)
    if noun.is_pronoun or noun.text.lower() in _PRONOUNS:
        return noun.text.lower() in _PRONOUNS
    if noun.tag == "CD" or noun.lemma in ("one", "other", "dozens", "hundreds", "scores"):
        return True
    if noun.lemma in listed("people"):
        return True
    role = role_of(noun)
    if role is not None:
        return role.kind == "person" or (noun.tag == "NNS" and not _is_body(noun))
    if not noun.is_name or is_thing(noun) or is_calendar(noun):
        return False
    return scene.mentions.hit_at(noun) is None and scene.toponyms.at(noun) is None


def may_be_person(scene: Scene, word: Word) -> bool:
    """True where a noun may well be somebody: by the tables, or by its ending ("a customer")."""
    noun = counted(word)
    if is_person(scene, noun) or noun.lemma in listed("bodies"):
        return True
    if is_thing(noun) or noun.is_name or noun.lemma in weapons() or noun.lemma in listed("nobody"):
        return False
    return noun.is_noun and noun.lemma.endswith(tuple(listed("personal"))) and len(noun.lemma) > 4


def is_somebody(scene: Scene, word: Word) -> bool:
    """True for what can be killed, shot, carried off: all that is no thing and no matter."""
    noun = counted(word)
    if is_person(scene, noun):
        return True
    plain = noun.is_noun and not noun.is_name and not is_calendar(noun)
    return plain and not is_thing(noun) and noun.lemma not in listed("nobody")


def is_titled(scene: Scene, word: Word) -> bool:
    """True for a person that more than a bare name shows: "President Whitlock", "two clerks"."""
    noun = counted(word)
    if not noun.is_name:
        return is_person(scene, noun)
    before = (kid.lemma.rstrip(".") for kid in noun.kids("compound", "nmod"))
    return is_person(scene, noun) and any(lemma in roles() for lemma in before)


def is_thing(word: Word) -> bool:
    """True for what can be struck and is no person: buildings, vehicles, lines."""
    return _lemma(word) in targets() or _lemma(word) in listed("things")


def is_struck(scene: Scene, word: Word) -> bool:
    """True for a person or a thing that an attack may strike; not for budgets and records."""
    noun = counted(word)
    if noun.lemma in listed("verbal"):
        return False
    return is_person(scene, noun) or is_thing(noun) or scene.actor(noun) is not None or noun.is_name


def is_armed(scene: Scene, word: Word) -> bool:
    """True for who attacks: gunmen, rebels, "armed men", organisations known to be armed."""
    noun = counted(word)
    if _lemma(noun) in listed("attackers"):
        return True
    beside = {kid.lemma for kid in noun.kids("amod", "compound", "nmod", "acl")}
    if _lemma(noun) in listed("some") and beside & listed("armed"):
        return True
    role = role_of(noun)
    if role is not None and role.sector in _ARMED:
        return True
    if beside & listed("attackers"):
        return True
    hit = scene.mentions.hit_at(noun)
    return hit is not None and any(form.kind == "armed-group" for form in hit.forms)


def struck_back(scene: Scene, word: Word, *, forces: bool) -> bool:
    """True for who attacked: an attacker, and "him" or "the man" whom police or troops shot."""
    noun = counted(word)
    if is_armed(scene, noun):
        return True
    known = noun.is_pronoun or any(kid.lemma == "the" for kid in noun.kids("det"))
    some = noun.is_pronoun or noun.tag == "CD" or noun.lemma in listed("some")
    return forces and known and some


def may_attack(scene: Scene, word: Word) -> bool:
    """True for who attacks, and for any "two men" or "a teenager" who is said to have done it."""
    if is_armed(scene, word):
        return True
    noun = counted(word)
    role = role_of(noun)
    if noun.is_pronoun or noun.lemma in listed("bodies"):
        return noun.text.lower() not in ("we", "you", "i", "this", "that", "which")
    return role is not None and role.sector in ("CVL", "UNK") and not is_force(noun)


def is_force(word: Word) -> bool:
    """True for the police, troops and officers of a state."""
    return counted(word).lemma in listed("forces")


def role_of(word: Word) -> Role | None:
    """What the roles table says of a noun, two words before one: "aid worker"."""
    for kid in word.kids("compound", "amod"):
        if kid.i == word.i - 1 and (role := roles().get(f"{kid.lemma} {word.lemma}")) is not None:
            return role
    return roles().get(word.lemma) or roles().get(word.text.lower())


def _is_body(word: Word) -> bool:
    """True for groups that are rather struck as a whole: patrols, convoys, parties."""
    return is_thing(word)


def _lemma(word: Word) -> str:
    """The lemma, also of a name in capitals and of plurals that the parse takes for names."""
    if not word.is_name:
        return word.lemma
    lower = word.text.lower()
    return lower[:-1] if word.tag == "NNPS" and lower.endswith("s") else lower
