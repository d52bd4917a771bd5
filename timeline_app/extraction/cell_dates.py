"""Numbers of cells that count days, as workbooks have dates."""

from datetime import date, timedelta

from timeline_app.extraction import refusals
from timeline_app.extraction.date_reading import Epoch, ReadDate
from timeline_app.extraction.refusals import Unread
from timeline_app.records.limits import FIRST_DAY, LAST_DAY

_LEAP_DAY = 60  # which spreadsheets that count from 1900 have between 28 February and 1 March of that year
_MOST = 1_000_000  # days, beyond what a calendar has


def read_cell(number: float, epoch: Epoch) -> ReadDate:
    """The day of a number, without the time of day behind its point; raises Unread."""
    days = int(number)
    if epoch is Epoch.WINDOWS and days == _LEAP_DAY:
        raise Unread(refusals.LEAP_DAY_1900)
    if epoch is Epoch.WINDOWS and days > _LEAP_DAY:
        days -= 1
    if not (epoch is Epoch.MAC or days >= 1) or days > _MOST:
        raise Unread(refusals.OUTSIDE)
    day = epoch.value + timedelta(days=days)
    if not date.fromisoformat(FIRST_DAY) <= day <= date.fromisoformat(LAST_DAY):
        raise Unread(refusals.OUTSIDE)
    return ReadDate(day.isoformat())
