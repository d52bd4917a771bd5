"""How the date of an event follows from a phrase: what stands in ``Citation.resolved``."""

import re
from enum import StrEnum

from timeline_app.frozen import frozen


class Resolution(StrEnum):
    """``relative to``, ``not before`` and ``not after`` name what they count from: an event, or a phrase with a date.

    ``not before`` bounds the lower end of the date, ``not after`` the upper one. ``undated`` is what a document only names:
    it lies between the first day that the document covers and the day of its publication.
    """

    EXPLICIT = "explicit"
    YEAR_FROM_CONTEXT = "year from context"
    RELATIVE_TO = "relative to"
    NOT_BEFORE = "not before"
    NOT_AFTER = "not after"
    UNDATED = "undated"

    @property
    def bounds(self) -> bool:
        """Whether it tells one end only."""
        return self in (Resolution.NOT_BEFORE, Resolution.NOT_AFTER)


_ANCHORED = (Resolution.RELATIVE_TO, Resolution.NOT_BEFORE, Resolution.NOT_AFTER)
_ALONE = "|".join(each for each in Resolution if each not in _ANCHORED)
PATTERN = rf"^({_ALONE}|({'|'.join(_ANCHORED)}) \S.*)$"
_READ = re.compile(rf"(?P<alone>{_ALONE})|(?P<kind>{'|'.join(_ANCHORED)}) (?P<anchor>\S.*)")


@frozen
class Resolved:
    """``anchor`` is the id or the phrase that is counted from, empty where there is none."""

    kind: Resolution
    anchor: str = ""


def resolved_of(text: str | None) -> Resolved | None:
    """None where there is no date; and where the database of others holds another text."""
    found = _READ.fullmatch(text or "")
    return Resolved(Resolution(found["alone"] or found["kind"]), found["anchor"] or "") if found else None
