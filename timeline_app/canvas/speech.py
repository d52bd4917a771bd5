"""What a screen reader says of the timeline: what is on it, and each event the selection comes to."""

from datetime import date

from timeline_app.chinese.script import Script, line_in
from timeline_app.look import plain
from timeline_app.queries.names import title_of
from timeline_app.queries.snapshot import Snapshot
from timeline_app.records.event import Event
from timeline_app.translation.cut import line
from timeline_app.translation.dates import period_in_words, when_in_words
from timeline_app.translation.words import _, language


def description(snapshot: Snapshot, script: Script) -> str:
    """The selected event; without one, how many events there are and which days are in view."""
    if snapshot.selected_event:
        return spoken(snapshot.selected_event, script)
    first, last = (date.fromordinal(max(1, int(day))) for day in (snapshot.view.start, snapshot.view.end - 1e-6))
    words = _("{count} events; in view {period}; the arrow keys go from event to event")
    return words.format(count=len(snapshot.shown), period=period_in_words(first, last))


def spoken(event: Event, script: Script) -> str:
    title = line(title_of(event)) if language() == "en" else line_in(script, event.title)
    return plain.line(f"{when_in_words(event.when.edtf)}，{title}")
