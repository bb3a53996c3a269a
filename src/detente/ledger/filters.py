"""Filter: which statements to show, as one SQL condition with parameters."""

import json
from dataclasses import dataclass

from detente.ledger.dated import FIRST_DAY, LAST_DAY
from detente.ledger.original import Row
from detente.ledger.words import folded
from detente.model.errors import LedgerError
from detente.model.regions import members


@dataclass(frozen=True, slots=True)
class Filter:
    """Which statements to show; an empty field lets all pass.

    `actor` is a name, words of one, or the start of a code, and finds also the names that were
    judged to be the same actor; `dyad` two country codes, "RUS-USA", with the names judged to be an
    actor of theirs: the first acts (speaks, promises) towards the second, or both act together;
    with `both`, in either direction. `since` and `until` are ISO dates or their starts ("2010-03"):
    the days of the act must overlap them where it has any, else the report's day of publication
    counts; what has no date is left out. `place` is a name, words of one, a place id, a country
    code, or a region (North Caucasus) for all that lies in it: where the act was, or, of what has
    no place of its own, a place named in the quote. `type` is an event type or mode, an incident's
    type, the kind of a claim, commitment or tie, a measure's quantity or direction; `kind` the kind
    of a claim or commitment alone; `min_confidence` runs from 0 to 1.
    """

    actor: str = ""
    dyad: str = ""
    both: bool = False
    since: str = ""
    until: str = ""
    place: str = ""
    type: str = ""
    kind: str = ""
    stance: str = ""
    min_confidence: float = 0.0

    def parameters(self) -> Row:
        """The values of the parameters in CONDITION; raises LedgerError for a malformed dyad."""
        first, second = _countries(self.dyad)
        return {
            "actor": self.actor.strip(),
            "actor_words": folded(self.actor),
            "actor_code": self.actor.strip().upper(),
            "actor_also": "[]",
            "first": first,
            "second": second,
            "both": int(self.both),
            "first_also": "[]",
            "second_also": "[]",
            "since": self.since,
            "until": self.until,
            "place": self.place.strip(),
            "place_words": folded(self.place),
            "place_code": self.place.strip().upper(),
            "place_members": json.dumps(members(self.place)),
            "type": self.type.lower(),
            "kind_of": self.kind.lower(),
            "stance": self.stance.lower(),
            "min_confidence": self.min_confidence,
        }


ALL = Filter()
"""Lets everything pass."""

_ACTOR = """
(:actor = '' OR EXISTS (
    SELECT 1 FROM decided_mentions AS who
    WHERE who.reading_id = statement.reading_id AND who.statement_id = statement.id
      AND (who.role IN ('actor', 'recipient', 'promisor', 'promisee', 'perpetrator', 'target',
                        'victim', 'subject', 'object')
           OR (who.role = 'voice' AND statement.kind = 'claim'))
      AND (instr(folded(who.words), :actor_words) OR instr(folded(who.name), :actor_words)
           OR substr(who.code, 1, length(:actor_code)) = :actor_code
           OR iif(who.name = '', who.written_name, who.name) IN (
               SELECT value FROM json_each(:actor_also)))))
"""

_DYAD = """
(:first = '' OR EXISTS (
    SELECT 1
    FROM decided_mentions AS one
    JOIN decided_mentions AS other
        ON other.reading_id = one.reading_id AND other.statement_id = one.statement_id
    WHERE one.reading_id = statement.reading_id AND one.statement_id = statement.id
      AND (one.role, other.role) IN (
          ('actor', 'recipient'), ('promisor', 'promisee'), ('actor', 'actor'),
          ('perpetrator', 'victim'), ('perpetrator', 'target'), ('subject', 'object'))
      AND meet(one.country, one.code,
               iif(one.name = '', one.written_name, one.name),
               other.country, other.code, iif(other.name = '', other.written_name, other.name),
               :first, :second, :both, :first_also, :second_also)
) OR EXISTS (
    SELECT 1
    FROM decided_mentions AS one
    JOIN piece AS inside
        ON inside.reading_id = one.reading_id AND inside.statement_id = one.statement_id
        AND inside.role = 'inner'
    JOIN piece AS trigger
        ON trigger.reading_id = inside.reading_id AND trigger.role IN ('trigger', 'act')
        AND (trigger.start, trigger.end) = (inside.start, inside.end)
    JOIN decided_mentions AS other
        ON other.reading_id = trigger.reading_id AND other.statement_id = trigger.statement_id
    WHERE one.reading_id = statement.reading_id AND one.statement_id = statement.id
      AND one.role = 'voice' AND statement.kind = 'claim'
      AND other.role IN ('actor', 'recipient', 'promisor', 'promisee', 'perpetrator', 'victim')
      AND meet(one.country, one.code,
               iif(one.name = '', one.written_name, one.name),
               other.country, other.code, iif(other.name = '', other.written_name, other.name),
               :first, :second, :both, :first_also, :second_also)))
"""

_DAYS = f"""
(:since = '' OR coalesce({LAST_DAY}, said_on) >= :since)
AND (:until = '' OR substr(coalesce({FIRST_DAY}, said_on), 1, length(:until)) <= :until)
"""

_HERE = """
(instr(folded({at}.words), :place_words) OR instr(folded({at}.name), :place_words)
 OR instr(folded({at}.region), :place_words) OR {at}.country = :place_code
 OR lower({at}.place_id) = lower(:place)
 OR EXISTS (
    SELECT 1 FROM json_each(:place_members) AS held
    WHERE {at}.country = json_extract(held.value, '$[0]')
      AND json_extract(held.value, '$[1]') IN ('', {at}.region, {at}.name)))
"""

_PLACE = f"""
(:place = '' OR EXISTS (
    SELECT 1 FROM decided_places AS at
    WHERE at.reading_id = statement.reading_id AND at.statement_id = statement.id
      AND {_HERE.format(at="at")}
) OR EXISTS (
    SELECT 1 FROM place_decision AS named
    WHERE named.reading_id = statement.reading_id AND named.place_id IS NOT NULL
      AND named.start >= statement.start AND named.end <= statement.end
      AND NOT EXISTS (
          SELECT 1 FROM mention WHERE mention.reading_id = statement.reading_id
            AND mention.statement_id = statement.id AND mention.role = 'where')
      AND {_HERE.format(at="named")}))
"""  # noqa: S608 (constants of this file)

_TYPE = """
(:type = '' OR :type IN (lower(event.type), lower(event.mode), incident.type, lower(claim.kind),
                         lower(commitment.kind), tie.kind, measure.quantity, measure.direction))
AND (:kind_of = '' OR :kind_of IN (lower(claim.kind), lower(commitment.kind)))
"""

CONDITION = f"""
(:statement_kind = '' OR statement.kind = :statement_kind)
AND (:stance = '' OR statement.stance = :stance)
AND statement.confidence >= :min_confidence
AND {_TYPE} AND {_DAYS} AND {_PLACE} AND {_ACTOR} AND {_DYAD}
"""
"""What a Filter lets pass, over the joined tables that shapes.STATEMENTS names."""


def meet(
    country: str, code: str, name: str, other_country: str, other_code: str, other_name: str,
    first: str, second: str, both: int, first_also: str, second_also: str,
) -> bool:  # fmt: skip
    """True where the two actors are of the two countries, in that order or (`both`) in either.

    A country may also be given as the start of an actor code; `first_also` and `second_also` are
    JSON lists of the names that were judged to be one with an actor of it.
    """

    def are(one: str, one_also: str, two: str, two_also: str) -> bool:
        here = _is(country, code, one) or name in json.loads(one_also)
        return here and (_is(other_country, other_code, two) or other_name in json.loads(two_also))

    return are(first, first_also, second, second_also) or bool(
        both and are(second, second_also, first, first_also)
    )


def _is(country: str, code: str, wanted: str) -> bool:
    return country == wanted or code.startswith(wanted)


def _countries(dyad: str) -> tuple[str, str]:
    if not dyad:
        return "", ""
    parts = [part.strip().upper() for part in dyad.split("-")]
    if len(parts) != 2 or not all(parts):
        raise LedgerError(f"a dyad is two country codes, as in RUS-USA, not {dyad!r}")
    return parts[0], parts[1]
