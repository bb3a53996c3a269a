"""The nouns: reports, citations, statements, actors, times. Everything else imports these."""
