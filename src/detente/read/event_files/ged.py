"""UCDP GED: CSV with a header. Two sides of a battle; of one-sided violence side a is the doer."""

from detente.model.imported import Written
from detente.read.event_files.form import COMMA, DAYS, Form, bare, count, number

_COLUMNS = (
    "id", "type_of_violence", "side_a", "side_b", "where_prec", "where_coordinates", "adm_1",
    "latitude", "longitude", "country", "date_start", "date_end", "best", "high", "low", "gwnoa",
    "gwnob",
)  # fmt: skip
_PRECISION = {"1": "settlement", "2": "settlement", "3": "second-level", "4": "first-level",
              "6": "country"}  # fmt: skip
_DAY = len("2010-03-29")


def _row(cells: list[str]) -> list[Written]:
    (
        id_, violence, one, other, exact, place, region, latitude, longitude, country, start, end,
        best, high, low, gwno, their_gwno,
    ) = map(bare, cells)  # fmt: skip
    first, last = DAYS[start[:_DAY]], DAYS[end[:_DAY]]
    if last < first:
        raise ValueError(f"it ends on {end[:_DAY]}, before it begins on {start[:_DAY]}")
    deaths = (count(low, "low"), count(best, "best"), count(high, "high"))
    return [
        (
            first,
            last,
            (one, country, violence, gwno),
            (other, country, violence, their_gwno),
            (violence, "", "", ""),
            (place, region, country, latitude, longitude, _PRECISION.get(exact, "")),
            number(id_),
            deaths,
        )
    ]


_ONCE = {"best": "best_est", "high": "high_est", "low": "low_est"}
GED = Form("ucdp", "UCDP GED file", _COLUMNS, _row, separator=COMMA, once=_ONCE)
