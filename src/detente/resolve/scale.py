"""How sure a resolution is: the one scale from 0 to 1, with what each step means.

Exact    a full name or form that only one actor bears
Clear    a name with one reading left after the date, the title or the nationality
Fair     a role and a country, a short form of a full name, a name that points back
Context  chosen by other names in the report
Moderate a last name that one holder of a high office bore; a spelling read as another
Weak     a guess from the place or the country that the report is mostly about
Open     no actor was decided on
"""

EXACT = 0.97
CLEAR = 0.9
FAIR = 0.85
CONTEXT = 0.75
MODERATE = 0.6
WEAK = 0.4
OPEN = 0.0
BACKWARD = 0.95
"""What a confidence is multiplied with when a mention only points back to another."""
