"""CAMEO events of a sentence: `python -m bench petrarch INPUT.jsonl OUTPUT.jsonl`.

Acts get the codes that PETRARCH gives them (`bench/petrarch_codes.py`), parties those of
`bench/petrarch_parties.py`. An act is coded for every pair of a source and a target, both ways
where several do it together, and not at all without a target unless the row's `require_dyad` says
otherwise. What somebody says of another, where no act was read in it, is a statement, 010.
"""

from collections.abc import Iterator
from itertools import permutations, product

from bench.petrarch_codes import asides_of, both_ways, code_of, coded_events, deeds, is_joint
from bench.petrarch_parties import NOBODY, Parties
from bench.petrarch_reach import Reach
from bench.rows import Row, answer
from detente.extract.scene import Scene, set_scene
from detente.model.reading import Reading
from detente.model.statement import Claim, Event
from detente.model.text import Report, Stated
from detente.read.segment import segment
from detente.run.pipeline import read_scene

Triple = tuple[str, str, str]
_STATEMENT = "010"


def main(arguments: list[str]) -> int:
    """Read sentences, write their events."""
    return answer("petrarch", arguments, prediction)


def prediction(row: Row) -> Row:
    """The events of one sentence, each once."""
    passages, quotations = segment(row["text"])
    day = f"{row['date'][:4]}-{row['date'][4:6]}-{row['date'][6:8]}"
    report = Report(row["text"], passages, quotations, published=Stated(day, "given"))
    one_sided = str(row["config"].get("require_dyad", "true")).lower() == "false"
    scene = set_scene(report)
    found = dict.fromkeys(coded(read_scene(scene), scene))
    kept = (one for one in found if one_sided or NOBODY not in one)
    return {"id": row["id"], "events": [list(one) for one in kept]}


def coded(reading: Reading, scene: Scene) -> Iterator[Triple]:
    """Source, target and CAMEO code of each event of a parsed report."""
    parties = Parties(reading)
    deed_of = deeds(scene)
    found: list[Triple] = []
    reach = Reach(scene, parties)
    for event in coded_events(reading, scene):
        named = any(parties.names(one) for one in event.recipients)
        beyond = reach.target(event, found) if event.actors and not named else ()
        where = reach.place(event) if not event.actors else ()
        found += _triples(event, parties, code_of(event, deed_of), (where, beyond))
    told = {one.trigger for one in reading.statements if isinstance(one, Event)}
    found += reach.untold(told, asides_of(scene), tuple(found))
    yield from found
    if not any(NOBODY not in one for one in found):
        yield from _said(reading, parties)


def _triples(
    event: Event, parties: Parties, code: str, further: tuple[tuple[str, ...], tuple[str, ...]]
) -> Iterator[Triple]:
    where, beyond = further
    actors = tuple(name for one in event.actors for name in parties.names(one)) or where
    recipients = tuple(name for one in event.recipients for name in parties.names(one))
    if (event.actors and not actors) or (event.recipients and not recipients + beyond):
        return
    trigger = event.trigger.of(parties.reading.report.text)
    back = both_ways(event, code, trigger)
    joint = len(actors) > 1 and not recipients and is_joint(event, code, trigger)
    targets = recipients or beyond or (NOBODY,)
    pairs = list(permutations(actors, 2)) if joint else list(product(actors or (NOBODY,), targets))
    for source, target in pairs:
        vague = parties.of_this_world and _is_vague(source) and _is_vague(target)
        if source != target and not vague:
            yield source, target, code
            if back and NOBODY not in (source, target):
                yield target, source, back


def _is_vague(name: str) -> bool:
    """An agent of no country."""
    return name.startswith(NOBODY) and name != NOBODY


def _said(reading: Reading, parties: Parties) -> Iterator[Triple]:
    """Whoever says something of others, where no act was read: a statement about the first."""
    claims = (one for one in reading.statements if isinstance(one, Claim))
    for claim in claims:
        speaker = claim.voices[0].mention
        for content in claim.content[:1]:
            about = parties.named_in(content)
            for source in parties.names(speaker) if speaker is not None else ():
                others = [target for target in about if target[:3] != source[:3]]
                if not source.startswith(NOBODY):
                    yield from ((source, target, _STATEMENT) for target in others)
