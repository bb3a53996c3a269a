"""Chains: who and what a report speaks of, each with every name, noun and pronoun that means it.

One pass over the sentences, left to right. A phrase joins the one chain that the surest rule gives
it, or begins a new one; the rules run from the surest to the weakest, as the sieves of Lee et al.
(2013, "Deterministic coreference resolution based on entity-centric, precision-ranked rules",
Computational Linguistics 39) do, and all ask the chain as a whole. Pronouns are ranked by salience
(Lappin and Leass 1994, "An algorithm for pronominal anaphora resolution", Computational
Linguistics 20). Each rule looks at a bounded number of chains, so the work grows with the text.
"""

from detente.extract.chains.chain import Chain, Phrase
from detente.extract.chains.chains import Chains

__all__ = ["Chain", "Chains", "Phrase"]
