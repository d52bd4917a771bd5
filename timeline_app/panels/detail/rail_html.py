"""The rail of an event as a table: dates, marks on a line, and what each was to the present one."""

from timeline_app.panels.detail.decorations import DOT, HERE, TAG, around
from timeline_app.panels.detail.rail import Stop, left_out, rail_of
from timeline_app.panels.detail.text_room import Room
from timeline_app.panels.html import Page
from timeline_app.queries.names import passage_name, title_of
from timeline_app.records.event import Event
from timeline_app.records.link import Link
from timeline_app.records.story import Known, Story
from timeline_app.records.timeline import Timeline
from timeline_app.report.chronicle_dates import Heading, date_under
from timeline_app.translation.words import _, language

REASONS = "reasons"  # what can be unfolded
_DATE_SHARE = 0.34  # of the width, that dates take at most
_MARK = 26  # pixels of the column of marks


def rail_html(event: Event, story: Story, timeline: Timeline, known: Known, page: Page, whole: bool) -> str:
    """Nothing where the event stands alone; ``whole`` tells by what each link is known."""
    stops = rail_of(event, story, known)
    if len(stops) < 2:
        return ""
    dates = [page.shown(date_under(stop.event.when.edtf, Heading())) for stop in stops]
    faces = (page.face(11, bold=stop.event.id == event.id) for stop in stops)
    across = max(Room(0, face).advance(date) for face, date in zip(faces, dates, strict=True))
    width = int(min(across + 4, page.width * _DATE_SHARE))
    rows = "".join(_row(stop, date, width, event, timeline, page, whole) for stop, date in zip(stops, dates, strict=True))
    reasons = any(stop.reason and (stop.reason.stated or stop.reason.reason) for stop in stops)
    fold = page.link("unfold", REASONS, page.fine_link(_("hide grounds") if whole else _("grounds"))) if reasons else ""
    where = _("{number} of {count}; N goes on, B goes back").format(number=story.place_of(event.id) + 1, count=len(story.events))
    table = f'<table width="100%" cellspacing="0" cellpadding="0">{rows}</table>'
    steps = f'<p style="margin:3px 0 0 0">{page.fine(page.text(where))}</p>' if len(story.events) > 1 else ""
    return page.heading(_("The story"), fold) + table + page.more(left_out(event, known)) + steps


def _row(stop: Stop, date: str, width: int, present: Event, timeline: Timeline, page: Page, whole: bool) -> str:
    here, there = stop.event.id == present.id, stop.event
    short = title_of(there) if language() == "en" else there.short or there.title
    tag = f"{around(f'{TAG}:{there.id}', page.text(stop.relation))}&nbsp; " if stop.relation else ""
    name = f"<b>{page.text(short)}</b>" if here else page.link("event", there.id, page.text(short))
    when = f"<b>{page.escaped(date)}</b>" if here else page.fine(page.escaped(date))
    mark = around(f"{HERE if here else DOT}:{there.theme}", "")
    why = _reason(stop.reason, timeline, page) if whole and stop.reason else ""
    return (
        f'<tr><td width="{width}" align="right" style="padding:3px 0;font-size:11px">{when}</td>'
        f'<td width="{_MARK}" align="center" style="padding:3px 0;font-size:11px">{mark}</td>'
        f'<td style="padding:2px 0;font-size:13px">{_small(tag, page)}{name}{why}</td></tr>'
    )


def _small(tag: str, page: Page) -> str:
    return f'<span style="font-size:11px;color:{page.colour("text_secondary")}">{tag}</span>' if tag else ""


def _reason(link: Link, timeline: Timeline, page: Page) -> str:
    """What a document states is told apart from what the editors add; a database of before schema 5 tells neither."""
    if link.stated:
        place = passage_name(timeline, link.stated.document, link.stated.paragraph)
        return f"<br>{page.fine(page.text(f'{page.quoted(link.stated.phrase)} {place}'))}"
    ours = _("added by the editors: {reason}").format(reason=link.reason)
    return f"<br>{page.fine(page.text(ours))}" if link.reason else ""
