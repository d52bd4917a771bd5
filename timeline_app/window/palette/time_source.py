"""Rows that have to do with time and events: a period that was typed, and the events that have the words."""

from collections.abc import Iterator, Sequence

from timeline_app.queries import periods
from timeline_app.queries.hits import excerpt
from timeline_app.queries.names import summary_of, title_of
from timeline_app.queries.query import Belonging
from timeline_app.queries.typed_dates import period_typed
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.translation.dates import period_in_words, when_in_words
from timeline_app.translation.words import _, ngettext
from timeline_app.window.palette.entry import Entry, Section
from timeline_app.window.palette.events import NOTHING, Found, find
from timeline_app.window.palette.matching import Typed, spans
from timeline_app.window.palette_verbs import PaletteVerbs
from timeline_app.window.search_box import year_in
from timeline_app.window.view_stack import ViewKind


class TimeSource:
    """Keeps what was found for the last words, of which other rows and the field tell the number."""

    def __init__(self, window: PaletteVerbs) -> None:
        self._window = window
        self._found: tuple[Typed, int, Found] | None = None

    def periods(self, typed: Typed, _most: int) -> Section:
        """The one that was typed; where nothing was, the year in view and its quarters."""
        year = typed.in_year or year_in(self._window.state.snapshot.view)
        if typed.text:
            period = period_typed(typed.text, year)
            wanted: list[Period] = [period] if period else []
        else:
            wanted = [periods.year(year), *(periods.quarter(year, number) for number in range(1, 5))]
        return Section(_("Periods"), [*map(self._period, wanted)], len(wanted))

    def events(self, typed: Typed, most: int) -> Section:
        found = self.found(typed, most)
        return Section(_("Events"), [self._event(typed, *each) for each in found.first], found.total)

    def found(self, typed: Typed, most: int) -> Found:
        """Nothing where nothing was typed."""
        if not typed.asks:
            return NOTHING
        if self._found is None or self._found[:2] != (typed, most):
            self._found = typed, most, find(self._window.state, typed, most)
        return self._found[2]

    def deeds(self, typed: Typed, most: int) -> Iterator[Entry]:
        """What one can do with the words that were typed."""
        found = self.found(typed, most)
        if not found.total:
            return
        text = _("Only events with “{words}”").format(words=typed.text)
        sounds = found.first[0][1]
        yield Entry(
            text=text, spans=spans(typed, text), run=lambda: self.search(typed), keys="Shift+Return", sign="⊙", sounds=sounds,
        )
        text = ngettext("Read the {count} event", "Read the {count} events", found.total).format(count=found.total)
        yield Entry(text=text, run=lambda: self._read(typed), sign="¶")

    def search(self, typed: Typed) -> None:
        """In the search box, where the words then stand."""
        self._window.top_bar.search.setText(typed.text)

    def _read(self, typed: Typed) -> None:
        self.search(typed)
        self._window.show_view(ViewKind.READING)

    def _period(self, period: Period) -> Entry:
        text, choose = period_in_words(period.start, period.end), self._window.views.choose_period
        return Entry(text=text, right=self._counts(period), run=lambda: choose(period), sign="□")

    def _counts(self, period: Period) -> str:
        """How many events it has; of a large answer that is told when the period is chosen, so that no letter waits for it."""
        answer = self._window.state.snapshot.answer
        if answer.counted_later:
            return ""
        certain = len(answer.events.within(period, Belonging.CERTAIN))
        possible = len(answer.events.within(period, Belonging.POSSIBLE)) - certain
        return _("sure {surely} · possible {possible}").format(surely=certain, possible=possible)

    def _event(self, typed: Typed, event: Event, sounds: bool) -> Entry:
        shown = self._window.window_style.page.shown
        title, beside = shown(title_of(event)), ""
        in_title: Sequence[tuple[int, int]] = spans(typed, title)
        if not in_title:
            summary = summary_of(event)
            beside = shown(excerpt(summary, spans(typed, summary)))
        return Entry(
            text=title, spans=in_title, beside=beside, beside_spans=spans(typed, beside), right=when_in_words(event.when.edtf),
            theme=event.theme, run=lambda: self._go_to(event.id), sounds=sounds,
        )

    def _go_to(self, id: str) -> None:
        stack = self._window.view_stack
        if stack.currentWidget() is not stack.canvas:
            self._window.show_view(ViewKind.TIMELINE)
        stack.event_wanted.emit(id)
