"""Threads: whether numpy multiplies matrices on one thread, so that the parser may leave it to it.

numpy's library (OpenBLAS) multiplies the parser's small matrices in a fourth of the time that
spaCy's own takes, but only on one thread: on several they wait for each other, most of all where
other processes are at work. It reads how many to take from the environment when numpy is loaded.
"""

import os

_VARIABLES = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")
"""The one that counts first."""


def keep_to_one() -> None:
    """Ask for one thread, here and in the processes begun from here, unless a number is set.

    It comes too late where numpy is loaded already.
    """
    if not any(name in os.environ for name in _VARIABLES):
        os.environ[_VARIABLES[0]] = "1"


def is_one() -> bool:
    """True where the environment asks for one thread."""
    asked = (os.environ[name] for name in _VARIABLES if name in os.environ)
    return next(asked, "") == "1"
