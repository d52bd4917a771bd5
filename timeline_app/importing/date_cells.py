"""The text of a date in a cell, whatever the cell holds: text, a day, or the number of one."""

import re
from datetime import date
from typing import NamedTuple

from timeline_app.chinese.fold import fold
from timeline_app.documents.sheet import DayOfYear, Value, shown
from timeline_app.extraction.date_reading import AskedDate, DateContext, DateReading, Epoch, NoDate, ReadDate
from timeline_app.extraction.read_date import read_date
from timeline_app.translation.one_line import echo
from timeline_app.translation.words import N_, _

_FIRST_SERIAL, _LAST_SERIAL = 10_000, 80_000  # days of 1927 to 2119 from 1900, up to 2123 from 1904
_FIVE_DIGITS = re.compile("[1-7][0-9]{4}(?:[.]0+)?")
_SHORT_MONTH = re.compile("[0-9]{4}[.]1")
_STILL = re.compile("(?:至今|今|现在|目前|ongoing|present|now|to date)[。.]?")
AS_SERIAL = N_("The number is read as that of a day in a spreadsheet.")
_DROPPED_ZERO = N_("“{text}” may mean January or October: a cell with a number drops the last zero; write 2023-01 or 2023-10")


class CellDate(NamedTuple):
    """What a cell was read as, and whether it was the number of a day."""

    reading: DateReading
    serial: bool = False


def read_cell_date(value: Value, context: DateContext, epoch: Epoch) -> CellDate:
    """The date of a cell; a number of five digits counts days, one of four is a year, one of eight is a day.

    A day that is shown without its year has that of ``context``, and only without one the year in which it was typed.
    """
    if isinstance(value, DayOfYear) and context.year is not None:
        return CellDate(read_date(shown(value), context))
    if isinstance(value, date):
        return CellDate(ReadDate(value.isoformat()[:10]))
    text = shown(value).strip()
    number = not isinstance(value, str)
    if number and _SHORT_MONTH.fullmatch(text):
        return CellDate(NoDate(_(_DROPPED_ZERO).format(text=echo(text))))
    if _FIVE_DIGITS.fullmatch(text) or (number and isinstance(value, int | float) and _FIRST_SERIAL <= value < _LAST_SERIAL):
        return CellDate(read_date(text, DateContext(epoch=epoch)), serial=True)
    return CellDate(read_date(text, context))


def is_date(value: Value, context: DateContext, epoch: Epoch) -> bool:
    """Whether a cell is read as a date, though it may be one of several, or says that something goes on."""
    reading = read_cell_date(value, context, epoch).reading
    return isinstance(reading, ReadDate | AskedDate) or goes_on(shown(value).strip())


def goes_on(text: str) -> bool:
    """Whether a cell that should tell an end says that there is none yet."""
    return _STILL.fullmatch(fold(text)) is not None
