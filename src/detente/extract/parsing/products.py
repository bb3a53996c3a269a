"""Products: the parser's products of matrices, left to numpy."""

from typing import Any

from thinc.api import NumpyOps


def leave_to_numpy(pipeline: Any) -> None:
    """Let numpy multiply in all networks of this pipeline; other pipelines keep their own."""
    numpy = NumpyOps(use_blis=False)
    for _, component in pipeline.pipeline:
        network: Any = getattr(component, "model", None)
        for part in network.walk() if hasattr(network, "walk") else ():
            part.ops = numpy
