"""From the words of one date to its EDTF: what stands around it, its era, its calendar, and what its context has to tell."""

from datetime import date

from timeline_app.extraction import refusals
from timeline_app.extraction.date_affixes import Affix, without_affixes
from timeline_app.extraction.date_ends import Known, LacksMonth
from timeline_app.extraction.date_reading import DateContext, Note, ReadDate
from timeline_app.extraction.day_details import Details, without_details
from timeline_app.extraction.eras import Era, in_common_years
from timeline_app.extraction.glosses import without_gloss
from timeline_app.extraction.lunar_dates import is_lunar, without_lunar_day, years_of
from timeline_app.extraction.number_dates import minguo_in_words, signs_in_words
from timeline_app.extraction.phrase_dates import Told, told_by, with_units
from timeline_app.extraction.points import PhraseDate, Point, last_day, point_of
from timeline_app.extraction.refusals import Unread

_YEARS = range(1000, 3000)
_AND = ("和", "与", "及", "、", "")  # or nothing, as in 6月底7月初


def read_words(text: str, context: DateContext) -> ReadDate:
    """The date of a folded text with digits for numerals and one kind of dashes; raises Unread."""
    common = minguo_in_words(text) if context.minguo else text
    written, eras = in_common_years(signs_in_words(common))
    bare = without_affixes(without_gloss(without_lunar_day(with_units(written))))
    notes = {Note.ERA} if eras or common != text else set[Note]()
    if is_lunar(bare.text):
        told = _years(bare.text, context, notes)
    else:
        details = without_details(bare.text)
        told = _dates(details.text, context, notes)
        _check(told, details, eras)
        told = _of_lunar_era(told, eras, notes)
    return _read(told, bare.affixes, notes)


def read_edtf(text: str) -> ReadDate:
    """A text that is EDTF; raises Unread where it tells no days, or what the records do not write."""
    start, _slash, end = text.partition("/")
    first, last = point_of(start), point_of(start if end in ("", "..") else end)
    told = PhraseDate(first, last)
    _check_days(told)
    if text != (told.since if end == ".." else told.edtf) or any(each.about and (each.month or 0) > 12 for each in (first, last)):
        raise Unread(refusals.NOT_UNDERSTOOD)
    return ReadDate(text)


def _years(text: str, context: DateContext, notes: set[Note]) -> Told:
    """Only the years of lunar dates."""
    years = years_of(text) or ((context.year,) if context.year else ())
    if not years:
        raise Unread(refusals.LACKS_YEAR)
    notes |= {Note.LUNAR} if years_of(text) else {Note.LUNAR, Note.CONTEXT}
    told = PhraseDate(Point(years[0]), Point(years[-1]))
    _check_days(told)
    return Told(told, told)


def _dates(text: str, context: DateContext, notes: set[Note]) -> Told:
    """The year of the context is used where the words leave out theirs."""
    told = _told(text, Known(month=context.month))
    if told.date.start.year is None or told.date.end.year is None:
        if context.year is None:
            raise Unread(refusals.LACKS_YEAR)
        notes.add(Note.CONTEXT)
        told = _told(text, Known(context.year, context.month))
    if told.next_year:
        notes.add(Note.NEXT_YEAR)
    return told


def _told(text: str, known: Known) -> Told:
    try:
        told = told_by(text, known)
    except LacksMonth as error:
        raise Unread(refusals.LACKS_MONTH) from error
    if told is None:
        raise Unread(refusals.NOT_UNDERSTOOD)
    return told


def _check(told: Told, details: Details, eras: tuple[Era, ...]) -> None:
    first, last = _check_days(told.date)
    if told.joint in _AND and (told.last.first_day(0) - told.first.last_day(0)).days != 1:
        raise Unread(refusals.TWO_DATES)
    if not all(era.holds(first, last) for era in eras):
        raise Unread(refusals.OUTSIDE_ERA)
    if details.any and told.date.end.day is None:
        raise Unread(refusals.NOT_UNDERSTOOD)
    if any(told not in (None, day.weekday()) for told, day in ((details.first_weekday, first), (details.last_weekday, last))):
        raise Unread(refusals.WEEKDAY)


def _check_days(told: PhraseDate) -> tuple[date, date]:
    """Its first and its last day."""
    for end in (told.start, told.end):
        if end.year not in _YEARS:
            raise Unread(refusals.OUTSIDE)
        if end.day is not None and not 1 <= end.day <= last_day(end.year, end.month):
            raise Unread(refusals.NO_SUCH_DAY)
    first, last = told.first_day(0), told.last_day(0)
    if last < first:
        raise Unread(refusals.BACKWARDS)
    if last.year not in _YEARS:
        raise Unread(refusals.OUTSIDE)
    return first, last


def _of_lunar_era(told: Told, eras: tuple[Era, ...], notes: set[Note]) -> Told:
    """Japan had a lunar calendar before 1873."""
    start = told.date.start
    if not any((start.year or 0) < era.calendar for era in eras) or start.month is None:
        return told
    notes.add(Note.LUNAR)
    years = PhraseDate(Point(start.year), Point(told.date.end.year))
    return Told(years, years)


def _read(told: Told, affixes: frozenset[Affix], notes: set[Note]) -> ReadDate:
    _check_affixes(told, affixes)
    if told.joint is not None:
        affixes -= {Affix.FROM, Affix.UNTIL}
    if Affix.AS_OF in affixes:
        affixes -= {Affix.UNTIL}
    bound, opens = affixes & {Affix.BEFORE, Affix.EARLIER, Affix.UNTIL}, affixes & {Affix.SINCE, Affix.FROM}
    if opens and (bound or Affix.AS_OF in affixes):
        raise Unread(refusals.NOT_UNDERSTOOD)
    excluded = Affix.EARLIER in affixes and told.date.end.month is None
    said = {
        Note.ABOUT: Affix.ABOUT in affixes, Note.NOT_AFTER: bound and not excluded, Note.EARLIER: excluded,
        Note.AS_OF: Affix.AS_OF in affixes,
    }
    notes |= {note for note, holds in said.items() if holds}
    dated = told.date.roughly if bound or Affix.ABOUT in affixes else told.date
    return ReadDate(dated.since if opens else dated.edtf, tuple(note for note in Note if note in notes))


def _check_affixes(told: Told, affixes: frozenset[Affix]) -> None:
    """A range is neither opened nor bounded, and 国庆期间 is longer than its day."""
    start, ranges = told.date.start, told.joint is not None
    if Affix.AFTER in affixes:
        raise Unread(refusals.ONLY_AFTER)
    if ranges and affixes & {Affix.SINCE, Affix.BEFORE, Affix.EARLIER, Affix.AS_OF}:
        raise Unread(refusals.NOT_UNDERSTOOD)
    if not ranges and Affix.DURING in affixes and start.day is not None and not start.about:
        raise Unread(refusals.NOT_UNDERSTOOD)
