"""Times: time expressions found in a text and taken apart."""
