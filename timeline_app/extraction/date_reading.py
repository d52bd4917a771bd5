"""What a text is read as: a date with notes, a question between dates, or no date, each with what a reader has to know."""

from datetime import date
from enum import Enum, StrEnum

from timeline_app.frozen import frozen
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import N_, _


class Epoch(Enum):
    """The day before the first of the dates that a workbook counts."""

    WINDOWS = date(1899, 12, 31)
    MAC = date(1904, 1, 1)  # whose first day is 0


@frozen
class DateContext:
    """What stands around a text and is needed to read it.

    ``year`` and ``month`` are those of a date that leaves them out. ``minguo`` says that years of two and three digits are those
    of the Republic of China. ``epoch`` says that the text is the number of a cell that counts days.
    """

    year: int | None = None
    month: int | None = None
    minguo: bool = False
    epoch: Epoch | None = None


class Note(StrEnum):
    """What a reader has to know of a date that was read; the value is a sentence."""

    LUNAR = N_("This is a date of the lunar calendar. Only its year is taken over, which may run into the next one.")
    ERA = N_("The year is counted from the beginning of an era.")
    ABOUT = N_("The date is told roughly.")
    CONTEXT = N_("What it leaves out, the year or the month, is taken from elsewhere.")
    NEXT_YEAR = N_("It ends in the year after it begins.")
    NOT_AFTER = N_("It is told only by when; it may have been earlier.")
    EARLIER = N_("It is told only as before that year, so it was probably earlier.")
    AS_OF = N_("It is told how things stood then, not when they began.")


@frozen
class ReadDate:
    """A date in EDTF, never finer than it is written; an open one ends in ``/..``."""

    edtf: str
    notes: tuple[Note, ...] = ()

    @property
    def words(self) -> str:
        return when_in_words(self.edtf)

    @property
    def remarks(self) -> tuple[str, ...]:
        """The notes in the language of the program."""
        return tuple(_(note) for note in self.notes)


@frozen
class AskedDate:
    """Several dates that a text may mean, the likeliest first; ``sentence`` asks for the one that is meant."""

    candidates: tuple[ReadDate, ...]
    sentence: str


@frozen
class NoDate:
    """Why a text is not read, and what to write."""

    sentence: str


DateReading = ReadDate | AskedDate | NoDate
