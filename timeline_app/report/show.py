"""How the texts of the records look in a report: in the script asked for, with the words, quotes and blanks of its region."""

from collections.abc import Callable

from timeline_app.chinese.regional import in_region
from timeline_app.chinese.script import Script
from timeline_app.chinese.typography import corner_quotes, without_blanks
from timeline_app.queries.names import in_english
from timeline_app.report.request import ReportRequest
from timeline_app.translation.words import language


def in_sentence(text: str, show: Callable[[str], str]) -> str:
    """What a sentence of the program quotes: in the script of the report, and with straight quotes where it is English."""
    return in_english(text) if language() == "en" else show(text)


def shown_in(request: ReportRequest) -> Callable[[str], str]:
    """What brings a text of the records into the script of the report."""
    if request.script is Script.HANS:
        return without_blanks
    convert = in_region(request.script, (person.name for person in request.timeline.registers.people))
    return lambda text: corner_quotes(without_blanks(convert(text)))
