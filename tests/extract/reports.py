"""Texts to reports, as every test of this folder needs them."""

from detente.model.text import Report
from detente.read.segment import segment


def report_of(text: str) -> Report:
    """The text with its sentences, headings, furniture and quotations."""
    passages, quotations = segment(text)
    return Report(text, passages, quotations)
