"""Likelihood: a probability with its interval, said in ICD 203 words, no finer than its n allows.

`low` and `high` are the middle 95 % of what is believed; words go by the middle 80 %.
"""

from dataclasses import dataclass
from functools import cache

from scipy.stats import beta

from detente.ledger.parts import Shape
from detente.model.vocabulary import Likelihood, likelihood_words

TOO_FEW = "too few to say"
ENOUGH = 5
"""Below so many cases nothing is said, whatever the prior says."""

_MOST_BANDS = 2
_FINE, _MIDDLING = 100, 10
"""From so many cases on a number is given to 1 %, or to 5 %; below to 10 %."""


@dataclass(frozen=True, slots=True)
class Chance:
    """A probability: mean, middle 95 % (`low`, `high`), middle 80 % (`lower`, `upper`), and n."""

    value: float
    low: float
    high: float
    lower: float
    upper: float
    n: int

    @property
    def sayable(self) -> bool:
        """There are cases enough, and the middle 80 % lies in at most two bands."""
        return self.n >= ENOUGH and len(covered(self.lower, self.upper)) <= _MOST_BANDS

    @property
    def words(self) -> str:
        """The bands of ICD 203 that the middle 80 % covers, or that there are too few cases."""
        if not self.sayable:
            return TOO_FEW
        names = [band.name for band in covered(self.lower, self.upper)]
        return " to ".join(dict.fromkeys(names))

    @property
    def number(self) -> str:
        """About so many percent, rounded by n; nothing where nothing can be said."""
        return percent(self.value, self.n) if self.sayable else ""

    @property
    def interval(self) -> str:
        """The middle 95 % in percent, rounded outwards as n allows."""
        step = _step(self.n)
        low = int(self.low * 100 // step) * step
        high = min(100, -int(-self.high * 100 // step) * step)
        return f"{low} to {high} %"


def of_beta(a: float, b: float, n: int) -> Chance:
    """What Beta(a, b) says, resting on n cases."""
    low, lower, upper, high = (float(one) for one in beta.ppf((0.025, 0.1, 0.9, 0.975), a, b))
    return Chance(a / (a + b), low, high, lower, upper, n)


def chance_row(chance: Chance) -> Shape:
    """A chance as a row: the numbers to four places, and as they may be told."""
    return {
        "value": round(chance.value, 4),
        "low": round(chance.low, 4),
        "high": round(chance.high, 4),
        "middle_80": [round(chance.lower, 4), round(chance.upper, 4)],
        "words": chance.words,
        "told": chance.number or TOO_FEW,
        "interval": chance.interval,
    }


def covered(low: float, high: float) -> list[Likelihood]:
    """The bands that a stretch of probability lies in; the ends of the scale belong to the last."""
    bands = _bands()
    low, high = (min(max(100 * end, bands[0].low), bands[-1].high) for end in (low, high))
    inside = [band for band in bands if band.low < high and low < band.high]
    return inside or [band for band in bands if band.low <= low <= band.high][:1]


def percent(value: float, n: int) -> str:
    """About so many percent, rounded by n; never 0 and never 100."""
    found, step = rounded(value, n), _step(n)
    if found == 0:
        return f"below {step} %"
    return f"above {100 - step} %" if found == 100 else f"about {found} %"


def rounded(value: float, n: int) -> int:
    """Percent to the nearest 10 (n below 10), 5 (below 100) or 1."""
    step = _step(n)
    return int(value * 100 / step + 0.5) * step


def _step(n: int) -> int:
    return 1 if n >= _FINE else 5 if n >= _MIDDLING else 10


@cache
def _bands() -> tuple[Likelihood, ...]:
    """The seven bands from almost no chance to almost certain."""
    return tuple(sorted(set(likelihood_words().values()), key=lambda band: band.low))
