"""Forecast: who is dealt with next, and what follows between two parties, each with its reasons."""
