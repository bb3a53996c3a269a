"""Circumstances: when and where an act happens."""
