"""Which EDTF texts a timeline holds: a small part of ISO 8601-2, told by a pattern.

A year, a month, a day, or a group of months (2023-21 to -24 are seasons, -33 to -36 quarters, -40 and -41 halves), each
exact or about (``~``), and ranges of two of them or with an open end.
"""

import re
from calendar import monthrange
from datetime import date

_POINT = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?~?")
# First and last month; a winter (24) ends in the next year.
GROUPS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)
}
SEASONS = range(21, 25)  # among these groups
LONGEST = 23  # characters: two approximate days and what stands between them


def is_edtf(text: object) -> bool:
    """Whether it is a text, and a date that the program can put into words."""
    if not isinstance(text, str) or len(text) > LONGEST:
        return False
    first, slash, last = text.partition("/")
    return _is_point(first) and (not slash or last == ".." or _is_point(last))


def _is_point(text: str) -> bool:
    found = _POINT.fullmatch(text)
    if found is None or found["year"] == "0000":
        return False
    if found["day"]:
        return 1 <= int(found["month"]) <= 12 and 1 <= int(found["day"]) <= monthrange(int(found["year"]), int(found["month"]))[1]
    return found["month"] is None or 1 <= int(found["month"]) <= 12 or int(found["month"]) in GROUPS


def days_of(point: str) -> tuple[date, date]:
    """The first and the last day that one end of a date may mean."""
    found = _POINT.fullmatch(point)
    if found is None:
        raise ValueError(f"not an end of a date that this program writes: {point}")
    year, month, day = (int(found[part]) if found[part] else None for part in ("year", "month", "day"))
    first, last = GROUPS.get(month or 0, (month or 1, month or 12))
    last_year = min((year or 0) + (last < first), date.max.year)
    return date(year or 0, first, day or 1), date(last_year, last, day or monthrange(last_year, last)[1])
