"""What the page says of itself: which events are in sight, and for a screen reader the one that is selected."""

from timeline_app.look import plain
from timeline_app.queries.reading_order import ReadingOrder
from timeline_app.reading.entry import Entry
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _


def place_in_words(order: ReadingOrder | None, first: int, last: int | None, period: Period | None) -> str:
    """By the first and the last row in sight, if any; of those in a period, how many are sure."""
    if order is None or last is None:
        return ""
    words = _("{first}–{last} of {count}").format(first=min(first, last) + 1, last=last + 1, count=len(order))
    if period is None:
        return words
    surely, possible = order.certain_and_possible
    return f"{_('sure {surely} · possible {possible}').format(surely=surely, possible=possible)}\u3000{words}"


def spoken(event: Event, entry: Entry) -> str:
    """Date, title and sources."""
    sources = _("; ").join(f"{note.source} {note.place}" for note in entry.notes)
    return plain.line(_(", ").join(filter(None, (when_in_words(event.when.edtf), entry.title, sources))))
