"""Attacks: what each sentence tells of one, and which sentences tell of the same."""
