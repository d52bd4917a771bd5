"""One event as a page, in the order of trust: when and what, which document says so, how many, and what it belongs to."""

from collections.abc import Set
from typing import NamedTuple

from timeline_app.documents.library import Library
from timeline_app.panels.conflicts_html import conflicts_html
from timeline_app.panels.detail.figures_html import figures_html
from timeline_app.panels.detail.head_html import SUMMARY, head_html
from timeline_app.panels.detail.rail_html import REASONS, rail_html
from timeline_app.panels.detail.sources_html import sources_html
from timeline_app.panels.html import Page
from timeline_app.panels.involved_html import involved_html
from timeline_app.panels.papers_html import papers_html
from timeline_app.panels.slogans_html import slogans_html
from timeline_app.records.event import Event
from timeline_app.records.story import Known, Story
from timeline_app.records.timeline import Timeline
from timeline_app.translation.words import _


class Surroundings(NamedTuple):
    """What a page must know beyond its event: where other events are looked up, the reader's documents,
    its story, and what is unfolded.

    ``less`` is how many lines fewer than usual a summary has, where sources would be out of sight.
    """

    known: Known
    library: Library
    story: Story
    unfolded: Set[str] = frozenset()
    less: int = 0


def event_page(event: Event, timeline: Timeline, around: Surroundings, page: Page) -> str:
    conflicts, known = [each for each in timeline.disagreements if each.concerns(event.id)], around.known
    parts = (
        head_html(event, timeline, page, SUMMARY in around.unfolded, around.less),
        sources_html(event, timeline, known, around.library, page), conflicts_html(conflicts, timeline, page),
        figures_html(event, timeline, page), rail_html(event, around.story, timeline, known, page, REASONS in around.unfolded),
        involved_html(event, timeline, page), papers_html(event, timeline, known, page), _note(event, page),
        slogans_html(event, timeline, page),
    )
    return f'<div style="color:{page.colour("text")};font-size:13px">{"".join(parts)}</div>'


def _note(event: Event, page: Page) -> str:
    """A remark of the editors on the documents."""
    words = page.faint(page.paragraph(_("Note: {note}").format(note=event.note))) if event.note else ""
    return f'<p style="margin:14px 0 0 0;line-height:115%">{words}</p>' if words else ""
