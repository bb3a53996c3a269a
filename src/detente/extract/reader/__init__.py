"""The reader model: a small encoder that judges what the rules have found."""
