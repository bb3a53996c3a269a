"""Cells: what a cell holds, without what formats write where there is nothing."""

_NOTHING = frozenset({"None", "NULL", "---", "NA"})


def clean(cell: str) -> str:
    """A cell without blanks and quotes around it, '' where it says that nothing is there."""
    cell = cell.strip().strip('"').replace('""', '"').strip()
    return "" if cell in _NOTHING else cell
