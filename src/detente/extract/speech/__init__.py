"""Speech: who says what, how it is cited, and how surely it is put."""
