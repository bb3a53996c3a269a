"""Spans: what the span model adds to speech, attacks and conditions, and what it takes away."""
