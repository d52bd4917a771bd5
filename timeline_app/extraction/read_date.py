"""Reads the date that somebody wrote, in a form or in the cell of a table, and says why where it is none."""

import re
import unicodedata
from collections.abc import Iterator

from timeline_app.chinese.fold import fold
from timeline_app.extraction import refusals
from timeline_app.extraction.ambiguous_dates import meanings
from timeline_app.extraction.cell_dates import read_cell
from timeline_app.extraction.date_reading import AskedDate, DateContext, DateReading, NoDate, ReadDate
from timeline_app.extraction.day_details import weekdays_in_chinese
from timeline_app.extraction.english_dates import in_chinese
from timeline_app.extraction.number_dates import DAY, MONTH
from timeline_app.extraction.numerals import in_digits
from timeline_app.extraction.phrase_dates import with_same_marks
from timeline_app.extraction.refusals import Unread
from timeline_app.extraction.slips import numbers_put_right, words_put_right
from timeline_app.extraction.word_dates import read_edtf, read_words
from timeline_app.records.edtf import is_edtf
from timeline_app.translation.one_line import echo
from timeline_app.translation.words import _

_DAY = rf"([12][0-9]{{3}})(?:年{MONTH}月{DAY}日|([-/.]){MONTH}\4{DAY})"
_MONTH = rf"([12][0-9]{{3}})(?:年{MONTH}月|[-/.]{MONTH})"
_LONGEST = 120  # characters of a date with all that people write around it
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u2060\ufeff"))  # spreadsheets and web pages leave them in cells
_AROUND = " 。，、；;,.:!'’‘`•·"
_OPENING, _CLOSING = r"(\[〔【《〈<{", r")\]〕】》〉>}"
_IN_BRACKETS = f"[{_OPENING}]*([^{_OPENING}{_CLOSING}]*)[{_CLOSING}]*"
_BRACKETS = str.maketrans("[〔【]〕】", "((()))")
_BLANK = "(?<![0-9a-z.,)]) +| +(?![0-9a-z(])| (?=[qh][1-4]$)"  # but those of English and of numbers
_RELATIVE = "[今去前明后本上][年月日天周季]|昨[天日晚]|近[日期年来]|日前|当前|目前|如今|现在|不久|此前|随后|同日|当[日天]|当[月年]$"
_ENGLISH = "[a-z]{2}|^c[. ]|[0-9]'?s$|^[qh][1-4][ ,—-]|^[1-4][qh]"
_NO_CONTEXT = DateContext()


def read_date(text: str, context: DateContext = _NO_CONTEXT) -> DateReading:
    """The date that a text is, in any of the forms that people write; never finer than what is written.

    A text that has other words besides is no date; ``dates_in`` finds those of a phrase.
    """
    try:
        return _read(_shown(text.strip()), context)
    except Unread as unread:
        return NoDate(unread.sentence(text))


def _shown(text: str) -> str:
    if len(text) > _LONGEST or any(unicodedata.category(letter) == "No" for letter in text):
        raise Unread(refusals.NOT_UNDERSTOOD)  # the marks of footnotes would become digits
    return text.translate(_UNSEEN).strip()


def _read(text: str, context: DateContext) -> DateReading:
    day = re.fullmatch(_DAY, text)
    if day:  # most cells of a table, which is read in a moment
        return read_edtf(f"{day[1]}-{day[2] or day[5]:0>2}-{day[3] or day[6]:0>2}")
    if context.epoch is not None and re.fullmatch("[0-9]{1,7}([.][0-9]+)?", text):
        return read_cell(float(text), context.epoch)
    month = re.fullmatch(_MONTH, text)
    if month:
        return read_edtf(f"{month[1]}-{month[2] or month[3]:0>2}")
    if is_edtf(text) and re.search("[~/]", text):
        return read_edtf(text)
    plain = _plain(text)
    if re.match("[公西]元前", plain):
        raise Unread(refusals.OUTSIDE)
    if re.match(f"(?:截[至止]到?|[至到自从])?(?:{_RELATIVE})", plain):
        raise Unread(refusals.RELATIVE)
    if re.search(_ENGLISH, plain):
        plain = in_chinese(plain) or plain
    readings = meanings(plain, context)
    return _asked(text, readings, context) if readings else read_words(plain, context)


def _plain(text: str) -> str:
    """Folded, with one kind of dashes, without blanks that say nothing and marks around it, and with digits for numerals."""
    text = re.sub(r"\s+-\s+", "—", with_same_marks(fold(text)))
    text = words_put_right(_without_brackets(re.sub(r"\s+", " ", text).replace("∶", ":")))
    return numbers_put_right(in_digits(re.sub(_BLANK, "", weekdays_in_chinese(text)))).strip(_AROUND)


def _without_brackets(text: str) -> str:
    """Nor marks around it; those within become round."""
    text = text.strip(_AROUND)
    inner = re.fullmatch(_IN_BRACKETS, text)
    return (inner[1].strip(_AROUND) if inner else text).translate(_BRACKETS)


def _asked(text: str, readings: tuple[str, ...], context: DateContext) -> AskedDate:
    candidates = tuple(dict.fromkeys(_dates(readings, context)))
    if not candidates:
        raise Unread(refusals.NOT_UNDERSTOOD)
    dates = _(" or ").join(candidate.words for candidate in candidates)
    sentence = _("“{text}” may mean {dates}; choose one, or write the year with four digits and the month behind it")
    return AskedDate(candidates, sentence.format(text=echo(text), dates=dates))


def _dates(readings: tuple[str, ...], context: DateContext) -> Iterator[ReadDate]:
    """Those of the readings that the calendar has."""
    for reading in readings:
        try:
            yield read_edtf(reading) if is_edtf(reading) else read_words(in_digits(reading), context)
        except Unread:
            continue
