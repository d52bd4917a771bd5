"""How many events a format takes, where it must have all of them at hand at once."""

from timeline_app.report.request import ReportRequest
from timeline_app.translation.words import _
from timeline_app.writing.target import NotWritten


def check_most(request: ReportRequest, most: int) -> None:
    """Raises NotWritten where there are more."""
    if len(request.events) > most:
        sentence = _("{count} events are too many for this format, which takes {most}; choose a shorter period, or CSV or JSON.")
        raise NotWritten(sentence.format(count=len(request.events), most=most))
