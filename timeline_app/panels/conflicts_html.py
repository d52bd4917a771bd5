"""Disagreements of an event: both sides, each with where it stands."""

from collections.abc import Sequence

from timeline_app.panels.html import Page
from timeline_app.queries.names import conflict_names, passage_name, said_by
from timeline_app.records.disagreement import Disagreement, Side
from timeline_app.records.timeline import Timeline
from timeline_app.translation.cut import ITEMS


def conflicts_html(conflicts: Sequence[Disagreement], timeline: Timeline, page: Page) -> str:
    """Nothing where the documents agree."""
    return "".join(_conflict(each, timeline, page) for each in conflicts[:ITEMS]) + page.more(len(conflicts) - ITEMS)


def _conflict(conflict: Disagreement, timeline: Timeline, page: Page) -> str:
    warning = page.text(conflict_names()[conflict.conflict])
    rows = "".join(_side(side, timeline, page) for side in conflict.sides)
    colour = page.colour("warning_text")
    inner = f'<p style="margin:0 0 4px 0;color:{colour};font-weight:bold">{warning}</p>{rows}'
    return page.box(inner, "warning_fill")


def _side(side: Side, timeline: Timeline, page: Page) -> str:
    """What it tells and when, and a way to the event it tells of."""
    what, when = said_by(side)
    where = " · ".join(filter(None, (when, passage_name(timeline, side.citation.document, side.citation.paragraph))))
    return f'<p style="margin:2px 0">{page.link("event", side.event, page.text(what))}<br>{page.fine(page.text(where))}</p>'
