"""The year shelf of the timeline on screen: which groups it has, what their chips say; remembered while none of it changes."""

from collections.abc import Callable

from timeline_app.chinese.script import Script, line_in
from timeline_app.layout.box import Box
from timeline_app.layout.labels import Labels
from timeline_app.layout.last import Last
from timeline_app.layout.metrics import SCREEN
from timeline_app.layout.shelf import Shelf, ShelfAt, years_in
from timeline_app.layout.shelf_groups import GroupPlan, ShelfRequest, ShelfWords, shelf_of
from timeline_app.painting.paint_style import PaintStyle
from timeline_app.queries.lane_events import LaneEvents
from timeline_app.queries.snapshot import Snapshot, View
from timeline_app.queries.year_events import YearGroup
from timeline_app.records.event import Event, Head, Kind
from timeline_app.records.figure import Measure
from timeline_app.records.numbers import figure_in_words
from timeline_app.records.when import Precision
from timeline_app.translation.cut import NAME
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _, ngettext

Find = Callable[[str], Event | None]


class Shelves:
    """Makes a shelf anew where the answer, the years in sight, the selection or the room have changed."""

    def __init__(self) -> None:
        self._last = Last[Shelf]()

    def of(self, events: LaneEvents, snapshot: Snapshot, style: PaintStyle, labels: Labels) -> ShelfAt | None:
        """For what is in the lanes; None where nothing of it is told by years alone, which is looked up where it matters."""
        if snapshot.view.days < SCREEN.band_days and not len(events.by_years):
            return None

        def at(view: View, box: Box, titles: float) -> Shelf:
            years, over = years_in(view), events.by_years.over_years(view.start, view.end)

            def made() -> Shelf:
                plans = [_year_plan(year, share, events.by_years.in_year(year)) for year, share in years]
                words = _words(labels.one, snapshot.find, style)
                request = ShelfRequest(plans, _over_plan(over) if len(over) else None, snapshot.selected_event, words)
                return shelf_of(request, box, titles)

            shares = (number for pair in years for number in pair)
            return self._last.get(made, events, over, snapshot.selected or "", style, labels, titles, *box, *shares)

        return at


def _year_plan(year: int, share: float, events: YearGroup) -> GroupPlan:
    title, name = _("In {year}").format(year=year), _("In {year} (day not told)").format(year=year)
    return GroupPlan(title, _("(day not told)"), name, events, _more, _events, share)


def _over_plan(events: YearGroup) -> GroupPlan:
    return GroupPlan("", "", _("Over several years"), events, _more, _over_years)


def _more(count: int) -> str:
    return ngettext("{count} more", "{count} more", count).format(count=count)


def _events(count: int) -> str:
    return ngettext("{count} event", "{count} events", count).format(count=count)


def _over_years(count: int) -> str:
    return ngettext("{count} over years", "{count} over years", count).format(count=count)


def _words(name: Callable[[Head], str], find: Find, style: PaintStyle) -> ShelfWords:
    return ShelfWords(
        name, lambda head: note_of(head, name(head), find, style.script),
        style.measures.label, style.measures.small, style.measures.heading,
    )


def note_of(head: Head, name: str, find: Find, script: Script) -> str:
    """The years of what is told by several, and the number a total came to, where its name does not tell it already."""
    if head.when.precision is not Precision.YEAR:
        return _years(head)
    event = find(head.id) if head.kind is Kind.TOTAL else None
    measured = [figure for figure in event.figures if figure.measure is not Measure.TARGET] if event else []
    if len(measured) != 1:
        return ""  # of several numbers none is that of the total
    number = line_in(script, figure_in_words(measured[0]), NAME)
    return "" if number in name else number


def _years(head: Head) -> str:
    start, end = head.when.start.year, head.when.end.year
    if head.when.open or start == end:
        return when_in_words(head.when.edtf)
    return _("{start}–{end} (years)").format(start=start, end=end)
