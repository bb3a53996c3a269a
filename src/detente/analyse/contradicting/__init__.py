"""Which things that were said cannot all hold, and how credible each side is; no storage."""
