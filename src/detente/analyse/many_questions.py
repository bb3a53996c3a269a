"""Many questions at once: p becomes q, the share of false answers among those believed."""

from collections.abc import Sequence

import numpy as np


def false_discovery(p: Sequence[float | None]) -> list[float | None]:
    """The q of each p, by Benjamini and Hochberg (1995); what was not asked is None."""
    asked = np.array([one for one in p if one is not None], dtype=float)
    order = np.argsort(asked, kind="stable")
    ranked = asked[order] * len(asked) / np.arange(1, len(asked) + 1)
    q = np.empty(len(asked))
    q[order] = np.minimum(np.minimum.accumulate(ranked[::-1])[::-1], 1.0)
    found = iter(q.tolist())
    return [None if one is None else next(found) for one in p]
