"""Names: which words of a sentence name somebody, as written."""
