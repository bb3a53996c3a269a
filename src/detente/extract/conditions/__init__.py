"""Conditions: if-parts and then-parts, and what stands under them."""
