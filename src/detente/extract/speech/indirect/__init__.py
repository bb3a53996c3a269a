"""Indirect speech: what a sentence reports somebody to say, think or want, in other words."""

from detente.extract.speech.indirect.find import indirect_speech

__all__ = ["indirect_speech"]
