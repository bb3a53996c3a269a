"""Reciprocity: does one side answer the other, in kind or not, beyond its own rhythm and chance?"""
