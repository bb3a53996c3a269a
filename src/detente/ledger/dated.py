"""When a statement was, as joins that look it up by its key.

The view `dated_statements` says the same, but where it is joined from the right SQLite makes all
of it first, for one row as for a million.
"""

JOINED = """
LEFT JOIN piece AS dating ON dating.reading_id = {said}.reading_id
    AND dating.statement_id = {said}.id AND dating.role = 'trigger'
LEFT JOIN period AS own_days ON own_days.reading_id = dating.reading_id
    AND own_days.start = dating.start AND own_days.end = dating.end
LEFT JOIN time_mention AS timed ON timed.reading_id = dating.reading_id
    AND timed.statement_id = dating.statement_id AND timed.role = 'when'
LEFT JOIN period AS told_days ON told_days.reading_id = timed.reading_id
    AND told_days.start = timed.start AND told_days.end = timed.end
"""
"""To be formatted with the name of the statement's row."""

DATE = "iif(dating.words IS NULL, NULL, coalesce(own_days.date, told_days.date, ''))"
PRECISION = "iif(dating.words IS NULL, NULL, coalesce(own_days.precision, told_days.precision, ''))"
HOW = "iif(dating.words IS NULL, NULL, coalesce(own_days.how, told_days.how, '[]'))"
FIRST_DAY = "coalesce(own_days.first_day, told_days.first_day)"
LAST_DAY = "coalesce(own_days.last_day, told_days.last_day)"
"""The columns of the view, as expressions."""
