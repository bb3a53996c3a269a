"""Deeds to rows: one for each clause, one for each party that it names."""

from collections.abc import Iterator, Mapping

from detente.ledger.original import Original, Row
from detente.model.actor import Actor, Mention
from detente.model.deed import Deed
from detente.model.identity import canonical
from detente.model.reading import Reading
from detente.model.text import Span


def deed_rows(original: Original, reading: Reading) -> Iterator[tuple[str, Row]]:
    """The rows of a reading's deeds, each with its table."""
    for place, deed in enumerate(reading.deeds):
        yield "deed", {"place": place, **original.place(deed.span), **_coded(original, deed)}
        for role, mentions in (("doer", deed.doers), ("other", deed.others)):
            for number, mention in enumerate(mentions):
                party: Row = {"deed": place, "role": role, "place": number}
                yield "deed_party", party | _party(original, mention, reading.parties)


def _coded(original: Original, deed: Deed) -> Row:
    original.place(deed.verb)
    return {
        "part": deed.part,
        "verb_start": deed.verb.start,
        "verb_end": deed.verb.end,
        "lemma": deed.lemma,
        "under": deed.under,
        "subject": canonical(deed.subject),
        "words": canonical(deed.words),
        "type": deed.type,
        "stance": deed.stance,
        "negated": int(deed.negated),
        "time": deed.time,
        "opener": deed.opener,
    }


def _party(original: Original, mention: Mention, parties: Mapping[Span, Actor]) -> Row:
    actor = parties.get(mention.span)
    return {
        **original.place(mention.span),
        "words": original.quote(mention.span, mention.words),
        "code": actor.code if actor else "",
        "name": actor.name if actor else mention.name,
        "written": mention.name,
        "country": actor.country if actor else "",
    }
