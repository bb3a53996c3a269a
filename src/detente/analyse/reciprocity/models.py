"""Models of a dyad together: three simple ones, a Hawkes process, a vector autoregression."""

from dataclasses import dataclass

from detente.analyse.bins import By
from detente.analyse.dyad_acts import DyadActs
from detente.analyse.dyads import dyad_series
from detente.analyse.many_questions import false_discovery
from detente.analyse.reciprocity.days import days_of
from detente.analyse.reciprocity.hawkes import Excitation, Hawkes, hawkes
from detente.analyse.reciprocity.simple_models import Fit, simple_models
from detente.analyse.reciprocity.vector_model import VectorModel, vector_model
from detente.analyse.reciprocity.weekly import Weekly, weekly_of


@dataclass(frozen=True, slots=True, eq=False)
class Models:
    """Each None where there are too few acts or weeks to tell.

    `q` has the q of every crossing excitation and then of both Granger tests, among them all.
    """

    weekly: Weekly
    simple: tuple[tuple[Fit, ...], tuple[Fit, ...]] | None
    hawkes: Hawkes | None
    vector: VectorModel | None
    q: tuple[float | None, ...]

    def crossing(self) -> list[Excitation]:
        """What acts of one side bring on of the other."""
        return crossing(self.hawkes)


def models_of(found: DyadActs) -> Models:
    """Fit all; raises MissingExtra without statsmodels."""
    weekly = weekly_of(dyad_series(found, By.WEEK))
    process, vector = hawkes(days_of(found)), vector_model(weekly, found.dyad)
    asked = [one.p for one in crossing(process)]
    asked += [one.p for one in vector.foretelling] if vector else []
    return Models(weekly, simple_models(weekly), process, vector, tuple(false_discovery(asked)))


def crossing(process: Hawkes | None) -> list[Excitation]:
    """The excitations between the sides."""
    if process is None:
        return []
    return [one for one in process.excitations if one.stimulus[0] != one.answer[0]]
