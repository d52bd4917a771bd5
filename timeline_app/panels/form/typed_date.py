"""What a line for a date says while somebody types in it."""

from datetime import date
from typing import NamedTuple

from timeline_app.extraction.date_reading import AskedDate, NoDate, ReadDate
from timeline_app.extraction.edtf_dates import NotADate, when_of
from timeline_app.extraction.read_date import read_date
from timeline_app.records.when import When


class TypedDate(NamedTuple):
    """``when`` is None while nothing is understood. ``choices`` are those between which one has to choose, ``fault`` says why
    there is no date, and ``notes`` what one has to know of one."""

    when: When | None = None
    words: str = ""
    notes: tuple[str, ...] = ()
    choices: tuple[ReadDate, ...] = ()
    fault: str = ""


NOTHING = TypedDate()


def typed_date(text: str, today: date, chosen: str = "", before: When | None = None) -> TypedDate:
    """``chosen`` is the EDTF of the choice that was made; ``before`` the date that stood there, whose days stay as they were.

    What is open ends, for its span, on ``today``, or where it begins later then.
    """
    if not text.strip():
        return NOTHING
    if before and text.strip() == before.edtf:
        return TypedDate(before, ReadDate(before.edtf).words)
    match read_date(text):
        case ReadDate() as read:
            return _dated(read, today)
        case AskedDate(candidates, sentence):
            picked = next((each for each in candidates if each.edtf == chosen), None)
            return _dated(picked, today)._replace(choices=candidates) if picked else TypedDate(choices=candidates, fault=sentence)
        case NoDate(sentence):
            return TypedDate(fault=sentence)


def _dated(read: ReadDate, today: date) -> TypedDate:
    try:
        return TypedDate(_when(read.edtf, today), read.words, read.remarks)
    except NotADate as error:
        return TypedDate(fault=str(error))


def _when(edtf: str, today: date) -> When:
    begins = when_of(edtf.removesuffix("/.."))
    return when_of(edtf, open_until=max(today, begins.end))
