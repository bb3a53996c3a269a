"""Measures: levels and quantities of somebody, and how they change."""

from detente.extract.measures.find import find_measures

__all__ = ["find_measures"]
