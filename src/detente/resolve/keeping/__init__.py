"""Which later deeds meet the condition of a promise, keep it, break it or end it; no storage."""
