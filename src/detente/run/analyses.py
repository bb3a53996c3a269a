"""Analyses: what the Python face asks of an open ledger beyond its lists of rows."""

from collections.abc import Iterator
from typing import Unpack

from detente.analyse.brokers import Brokers, brokers
from detente.analyse.commitment_status import commitment_status, commitment_statuses
from detente.analyse.communities import Communities, communities
from detente.analyse.contradictions import contradiction, contradictions
from detente.analyse.dyads import DyadSeries
from detente.analyse.follow_through import pooled, rate_row, rates, shared_kinds
from detente.analyse.network import Network
from detente.analyse.outcomes import cases
from detente.analyse.paths import Answer, paths_between
from detente.analyse.paths import Asked as Lines
from detente.analyse.reciprocity.asked import Reciprocity
from detente.analyse.scenario.scenario import HORIZON, scenario
from detente.analyse.scenario.scenario_rows import scenario_row
from detente.analyse.shared import shared_parties
from detente.ledger.ledger import Ledger
from detente.ledger.parts import Shape
from detente.ledger.promises import act_types
from detente.ledger.threshold import THRESHOLD
from detente.resolve.spelt_alike import spelt_alike
from detente.run.asked import Asked, day_of, filter_of
from detente.run.dyads_wanted import Sided, answers_of, series_of
from detente.run.forecasts_wanted import Ahead, rows_ahead, rows_tested
from detente.run.lines_wanted import Joined, Lined, wanted_of


class Analyses:
    """The analyses of an open ledger, with the answers of the command line."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def paths(self, one: str, other: str, **asked: Unpack[Joined]) -> Answer:
        """How two actors are joined: the best paths, or when the first one opens, or why none.

        `paths` of the answer has what --json prints. Raises NotFound for a name that nobody has.
        """
        most, hops = asked.get("k", 5), asked.get("max_hops", 4)
        wanted = Lines(most, hops, wanted_of(asked))
        return paths_between(self._ledger, one, other, wanted, spelt_alike)

    def shared(self, one: str, other: str, **asked: Unpack[Joined]) -> tuple[Shape, ...]:
        """The third parties that two actors both have a line to, with the lines."""
        wanted = wanted_of(asked)
        return shared_parties(self._ledger, one, other, wanted, spelt_alike).parties

    def dyad(self, sides: str, by: str = "week", **asked: Unpack[Sided]) -> DyadSeries:
        """What two sides (RUS-USA) do to one another, each way, by day, week or month."""
        return series_of(self._ledger, sides, by, asked)

    def reciprocity(self, sides: str, third: str = "", **asked: Unpack[Sided]) -> Reciprocity:
        """Whether either side answers the other, in kind, inversely or towards a third."""
        return answers_of(self._ledger, sides, third, asked)

    def brokers(self, most: int = 10, seed: int = 1, **asked: Unpack[Lined]) -> Brokers:
        """The actors through whom others are joined, each with how far it rests on single rows."""
        return brokers(Network(self._ledger, wanted_of(asked)), most, seed)

    def communities(self, seed: int = 1, **asked: Unpack[Lined]) -> Communities:
        """Who belongs together in the read reports, and how well it holds."""
        return communities(Network(self._ledger, wanted_of(asked)), seed)

    def around(self, name: str, hops: int = 1, **asked: Unpack[Lined]) -> list[Shape]:
        """Who has a line to an actor, the nearest first, with its rows. Raises NotFound."""
        _, near = Network(self._ledger, wanted_of(asked)).around(name, hops, spelt_alike)
        return list(near)

    def forecast(self, sides: str, **asked: Unpack[Ahead]) -> list[Shape]:
        """The likely next acts of two or three sides (RUS-USA), of one (RUS) to whom, with reasons.

        A row `too-few` says why where nothing can be said.
        """
        return rows_ahead(self._ledger, sides, asked)

    def backtest(self, sides: str = "", **asked: Unpack[Ahead]) -> list[Shape]:
        """How well such forecasts did, by default of the pairs that act most; [] for too few."""
        return rows_tested(self._ledger, sides, asked)

    def statuses(self, *, as_of: str = "", **asked: Unpack[Asked]) -> Iterator[Shape]:
        """The commitments with how each stood at the end of a day (ISO), and what led to it.

        Without a day, that of the newest report counts.
        """
        return commitment_statuses(self._ledger, filter_of(asked), as_of=day_of(as_of))

    def status(self, id_: str, *, as_of: str = "") -> Shape:
        """One commitment with its status and every step up to a day. Raises NotFound."""
        return commitment_status(self._ledger, id_, as_of=day_of(as_of))

    def rates(self, *, as_of: str = "", by_stakes: bool = False) -> list[Shape]:
        """How often each promisor did what he said, by kind, with what is believed of it.

        Then all together (promisor ''), of each kind in which more than one bound himself.
        """
        known = list(cases(self.statuses(as_of=as_of), act_types(self._ledger)))
        everybody = [pooled(known, kind) for kind in shared_kinds(known)]
        return [rate_row(one) for one in (*rates(known, by_stakes=by_stakes), *everybody)]

    def scenario(self, id_: str, *, as_of: str = "", horizon: int = HORIZON) -> Shape:
        """What may become of a commitment in so many days: branches, and the steps behind them.

        Raises NotFound for an id that no commitment has by that day.
        """
        found = scenario(
            self._ledger, id_, as_of=day_of(as_of), horizon=horizon, min_confidence=THRESHOLD
        )
        return scenario_row(found)

    def contradictions(self, *, as_of: str = "", **asked: Unpack[Asked]) -> Iterator[Shape]:
        """What cannot all hold, with every side, as known at the end of a day (ISO).

        Those that somebody judged to be none are left out.
        """
        return contradictions(
            self._ledger, filter_of({"min_confidence": 0.0} | asked), as_of=day_of(as_of)
        )

    def contradiction(self, id_: str, *, as_of: str = "") -> Shape:
        """One of them, also where it stands no more. Raises NotFound."""
        return contradiction(self._ledger, id_, as_of=day_of(as_of))
