"""How the texts of the records look in a report: in the script asked for, with the words, quotes and blanks of its region."""

from collections.abc import Callable

from timeline_app.chinese.regional import in_region
from timeline_app.chinese.script import Script
from timeline_app.chinese.typography import corner_quotes, without_blanks
from timeline_app.report.request import ReportRequest


def shown_in(request: ReportRequest) -> Callable[[str], str]:
    """What brings a text of the records into the script of the report."""
    if request.script is Script.HANS:
        return without_blanks
    convert = in_region(request.script, (person.name for person in request.timeline.registers.people))
    return lambda text: corner_quotes(without_blanks(convert(text)))
