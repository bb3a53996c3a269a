"""Runners: who stands for election holds, in a report without a date, no office by that."""

import re

from detente.resolve.setting import Setting

_RUNS = r"(?:nominee|candidate|hopeful|front-?runner|president-elect|contender)"
_RACE = r"(?:presidential\s|election\s)?(?:campaign|candidacy|bid|running mate)"


def stands_for_election(name: str, setting: Setting) -> bool:
    """True where the report calls the bearer of a name a candidate, or tells of the campaign."""
    last = re.escape(name.split()[-1])
    first = rf"(?:(?:Mr|Mrs|Ms|Sen|Gov)\.?\s)?(?:[A-ZÀ-Þ][\w.’'-]*\s){{0,3}}{last}\b"
    told = (
        rf"\b{_RUNS},?\s{first}",
        rf"\b{last},\s(?:the|an?)\s(?:[\w.'’-]+\s){{0,4}}{_RUNS}\b",
        rf"\b{last}(?:['’]s)?\s{_RACE}\b",
    )
    return any(re.search(pattern, setting.text) for pattern in told)
