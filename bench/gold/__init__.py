"""Our own labels: how they are loaded, what compares a row with a label, what counts."""
