"""Which EDTF texts a timeline holds: a small part of ISO 8601-2, told by a pattern.

A year, a month, a day, or a group of months (2023-21 to -24 are seasons, -33 to -36 quarters, -40 and -41 halves), each
exact or about (``~``), and ranges of two of them or with an open end.
"""

import re
from calendar import monthrange

_POINT = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?~?")
_GROUPS = frozenset({21, 22, 23, 24, 33, 34, 35, 36, 40, 41})
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
    return found["month"] is None or 1 <= int(found["month"]) <= 12 or int(found["month"]) in _GROUPS
