"""The title that a 大事记 bears where nobody gave it one."""

from timeline_app.records.period import Period
from timeline_app.records.timeline import Timeline
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _


def title_for(timeline: Timeline, period: Period | None) -> str:
    """2023年第三季度大事记; without a period the years that the timeline is about: 2022—2024年大事记."""
    named = period or timeline.first_view
    return _("Chronicle, {period}").format(period=period_in_words(named.start, named.end))
