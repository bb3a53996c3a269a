"""Mentions to actors and periods: who that is, when that was."""
