"""Ties: who leads, supports, fights, belongs to whom; who is based where and moves where."""

from detente.extract.ties.find import find_ties

__all__ = ["find_ties"]
