"""Which rows are learnt from and which are kept out; needs numpy only."""

import zlib

import numpy as np

from training.heads import Array, Data

CHECK = 12
"""One sentence of the corpus in so many is kept out of fitting, for figures and temperatures."""


def rows_for(data: Data, own_alone: bool = False) -> Array:
    """The rows that the shipped weights learn from; `own_alone`: of the project's corpus only."""
    part = (data["part"] == "train") & ~_in_check(data)
    if own_alone:
        part &= data["origin"] == "own"
    found: Array = np.where(part)[0]
    return found


def check_rows(data: Data) -> Array:
    """The rows of the corpus that are kept out."""
    found: Array = np.where(_in_check(data))[0]
    return found


def _in_check(data: Data) -> Array:
    kept_out = np.array([zlib.crc32(group.encode()) % CHECK == 0 for group in data["group"]])
    found: Array = (data["origin"] == "own") & kept_out
    return found
