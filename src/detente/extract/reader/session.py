"""The one door to the ONNX runtime: a model file to its network and what is written in it."""

from pathlib import Path
from typing import TypeAlias

import onnxruntime

Network: TypeAlias = onnxruntime.InferenceSession
_SLOWER = ["SkipLayerNormFusion"]
"""Rewritings of the network that cost time on a processor: a sixth of each sentence's."""


def opened(path: Path) -> tuple[Network, dict[str, str]]:
    """A network on one thread, and the texts that its file carries."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False
    session = onnxruntime.InferenceSession(
        path, options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
    )
    return session, dict(session.get_modelmeta().custom_metadata_map)
