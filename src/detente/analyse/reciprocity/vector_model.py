"""Vector autoregression: does last week's act of the other foretell this week's, and how long?

The one door of this folder to statsmodels, an extra of the package.
"""

from dataclasses import dataclass

import numpy as np

from detente.analyse.reciprocity.weekly import Weekly
from detente.analyse.sides import Dyad
from detente.model.errors import MissingExtra

try:
    from statsmodels.tsa.vector_ar.var_model import VAR
except ModuleNotFoundError as error:
    raise MissingExtra("a vector autoregression", str(error.name), "analysis") from error

_MOST_LAGS = 8
_AHEAD = 8
_Z = 1.959964


@dataclass(frozen=True, slots=True)
class Response:
    """What one unit of intensity of `stimulus` adds to the answer, so many weeks later."""

    week: int
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Foretelling:
    """One side as foretold by the other: Granger's test (1969), and the response week by week."""

    stimulus: Dyad
    answer: Dyad
    statistic: float
    p: float
    responses: tuple[Response, ...]


@dataclass(frozen=True, slots=True)
class VectorModel:
    """A vector autoregression of n weeks; `lags` are those with the least BIC, 1 at least."""

    n: int
    lags: int
    gaps: int
    """Weeks without any report, taken as weeks without acts."""
    foretelling: tuple[Foretelling, Foretelling]


def vector_model(weekly: Weekly, dyad: Dyad) -> VectorModel | None:
    """Fit both directions on one another's past; None: too few to tell."""
    if not weekly.enough or min(weekly.forth.std(), weekly.back.std()) == 0:
        return None
    model = VAR(np.column_stack([weekly.forth, weekly.back]))
    lags = max(1, int(model.select_order(_MOST_LAGS).bic))
    fitted = model.fit(lags)
    waves = fitted.irf(_AHEAD)
    effects, errors = waves.irfs, waves.stderr(orth=False)

    def foretold(stimulus: int, answer: int) -> Foretelling:
        test = fitted.test_causality(answer, stimulus, kind="f")
        responses = tuple(
            Response(
                week,
                float(effects[week, answer, stimulus]),
                float(effects[week, answer, stimulus] - _Z * errors[week, answer, stimulus]),
                float(effects[week, answer, stimulus] + _Z * errors[week, answer, stimulus]),
            )
            for week in range(1, _AHEAD + 1)
        )
        sides = (dyad, dyad.turned)
        return Foretelling(
            sides[stimulus],
            sides[answer],
            float(test.test_statistic),
            float(test.pvalue),
            responses,
        )

    gaps = int((~weekly.seen).sum())
    return VectorModel(int(fitted.nobs), lags, gaps, (foretold(0, 1), foretold(1, 0)))
