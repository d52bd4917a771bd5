"""Which day is being read: what the upright timeline follows."""

import calendar
from datetime import date

from timeline_app.queries.reading_order import AFTER_MONTHS, Chapter, ReadingOrder
from timeline_app.records.event import Event
from timeline_app.records.period import Period


def day_read(order: ReadingOrder, row: int) -> int:
    """Of a row: its day, or the last of the month or year it closes; behind the dated ones the last day of these."""
    section = order.section(row)
    if section.chapter is not Chapter.DATED:
        dated = [each for each in order.sections if each.chapter is Chapter.DATED]
        return _last_day(dated[-1].year, dated[-1].month) if dated else order.event(row).when.start.toordinal()
    if section.month == AFTER_MONTHS:
        return _last_day(section.year, AFTER_MONTHS)
    event = order.event(row)
    return event.when.start.toordinal() if _has_day(event) else _last_day(section.year, section.month)


def row_near(order: ReadingOrder, event: Event | None, day: float) -> int:
    """Of the event, or of what is read at its time where it is not among these; without an event that of the day."""
    if not len(order):
        return 0
    if event is None:
        return order.row_at(date.fromordinal(min(max(1, int(day)), date.max.toordinal())))
    row = order.row_of(event.id)
    return order.row_at(event.when.start) if row is None else row


def day_between(order: ReadingOrder, row: int, share: float) -> float:
    """On the way from one row to the next."""
    day = day_read(order, row)
    return day + (day_read(order, row + 1) - day) * share if row + 1 < len(order) else float(day)


def day_within(period: Period, day: float, below: float) -> float:
    """In the period, whose events may begin long before it, and no further than shows its end where ``below`` days follow."""
    start, end = period.start.toordinal(), period.end.toordinal() + 1
    return min(max(day, start), max(start, end - below))


def days_in_sight(order: ReadingOrder, first: int, last: int) -> tuple[float | None, float | None]:
    """From the first to behind the last day of rows; nothing where they have none."""
    dated = [row for row in (first, last) if _in_a_month(order, row)]
    if not dated:
        return None, None
    begin = date.fromordinal(day_read(order, dated[0]))
    if not _has_day(order.event(dated[0])):
        begin = begin.replace(day=1)
    end = day_read(order, dated[-1]) if dated[-1] == last else _last_day(begin.year, 12)
    return float(begin.toordinal()), end + 1.0


def _in_a_month(order: ReadingOrder, row: int) -> bool:
    section = order.section(row)
    return section.chapter is Chapter.DATED and section.month < AFTER_MONTHS


def _has_day(event: Event) -> bool:
    return event.when.precision.exact


def _last_day(year: int, month: int) -> int:
    month = min(month, 12)
    return date(year, month, calendar.monthrange(year, month)[1]).toordinal()
