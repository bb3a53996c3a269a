"""détente: reads news reports into a ledger in which every row is cited to the character.

The floors, lowest first; imports only point left:

    model <- read | extract | resolve <- ledger <- analyse <- publish <- run | serve <- cli
"""

__version__ = "0.1.0"
