"""What a timeline of one's own shows at first: the years in which its events begin, as long as nobody has chosen others."""

from datetime import date
from typing import NamedTuple

from timeline_app.editing.tables import Tables
from timeline_app.records.event import Kind
from timeline_app.records.period import Period

_BESIDE = (Kind.BACKGROUND, Kind.TARGET, Kind.INTENTION)  # what these tell lies before the years of a timeline, or behind them
_YEAR = f"select substr(start, 1, 4) from events where kind not in ({', '.join('?' * len(_BESIDE))}) order by start {{way}} limit 1"
_SHOWN = "select first_start, first_end from timeline"


class FirstView(NamedTuple):
    """What is ``shown`` at first, and in which ``years`` events begin: None where there are none."""

    shown: Period
    years: Period | None


def first_view(tables: Tables) -> FirstView:
    start, end = tables.ask(_SHOWN)[0]
    return FirstView(Period(date.fromisoformat(start), date.fromisoformat(end)), _years(tables))


def follow_events(tables: Tables, before: FirstView) -> None:
    """Show other years where events begin in others now; ``before`` is as it was when the step began.

    A view that was not that of the events then was chosen by somebody, and so was one that the step itself has written.
    """
    shown, years = first_view(tables)
    if years and before.years in (None, before.shown) and shown == before.shown and shown != years:
        days = years.start.isoformat(), years.end.isoformat()
        tables.run("update timeline set first_start = ?, first_end = ?", days)


def _years(tables: Tables) -> Period | None:
    """The first and the last are found at once, since the table is kept in the order of its days."""
    first, last = (tables.ask(_YEAR.format(way=way), _BESIDE) for way in ("asc", "desc"))
    return Period(date(int(first[0][0]), 1, 1), date(int(last[0][0]), 12, 31)) if first else None
