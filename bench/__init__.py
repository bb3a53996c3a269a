"""Runs détente on what can be measured; `python -m bench` lists the names."""
