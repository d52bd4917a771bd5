"""The names of what is told of a source: how a date follows from it, and what it was published in."""

from timeline_app.records.document import Medium
from timeline_app.records.resolution import Resolution
from timeline_app.translation.words import _


def resolution_names() -> dict[Resolution, str]:
    return {
        Resolution.EXPLICIT: _("told by the phrase"), Resolution.YEAR_FROM_CONTEXT: _("year from context"),
        Resolution.RELATIVE_TO: _("relative date"), Resolution.NOT_BEFORE: _("earliest date"),
        Resolution.NOT_AFTER: _("latest date"), Resolution.UNDATED: _("undated"),
    }


def medium_names() -> dict[Medium, str]:
    return {
        Medium.WEB: _("Web page"), Medium.PERIODICAL: _("Periodical"), Medium.NEWSPAPER: _("Newspaper"), Medium.BOOK: _("Book"),
        Medium.REPORT: _("Report"),
    }
