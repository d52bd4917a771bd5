"""The window on a small screen: no state of it asks for more than 1024 pixels, and what finds no room is cut, not lost."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from tests.sweeps import examples
from timeline_app.database.store import Store
from timeline_app.layout.shapes import LEGEND
from timeline_app.look.motion import Motion
from timeline_app.queries.ask import asking
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Query
from timeline_app.records.period import Period
from timeline_app.settings import paths
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation import words
from timeline_app.window.main_window import MainWindow

pytestmark = pytest.mark.thorough

NARROW = 1024
LONGEST = Period(date(2022, 9, 28), date(2023, 12, 30))


@pytest.fixture(params=["zh_Hans", pytest.param("zh_Hant", marks=pytest.mark.slow), "en"])
def window(request: pytest.FixtureRequest, qtbot: QtBot, store: Store, lookup: EventLookup) -> MainWindow:
    words.use(request.param, paths.resources() / "translations")
    made = MainWindow(TimelineState(store.timeline, asking(store, lookup)), lookup, Preferences())
    qtbot.addWidget(made)
    made.window_style.move_by(Motion.OFF)
    made.resize(NARROW, 700)
    with qtbot.waitSignal(made.ready, timeout=20_000):
        made.show()
    return made


def test_all_has_room_on_a_small_screen(window: MainWindow) -> None:
    """In one window, since all that is looked at can be reached there."""
    the_export_is_never_hidden(window)
    a_search_has_room_for_several_words_beside_its_hits(window)
    the_legend_gives_way_to_the_texts(window)
    window.resize(NARROW, 700)
    window.state.choose_period(None)
    no_state_widens_the_window_or_asks_for_more_room_than_another(window)
    a_period_that_finds_no_room_is_elided(window)


def no_state_widens_the_window_or_asks_for_more_room_than_another(window: MainWindow) -> None:
    state, least = window.state, window.minimumSizeHint()
    changes = (
        lambda: state.choose_period(period_of("2023Q3")), lambda: state.choose_period(LONGEST),
        lambda: state.select("service-stations-since-2016"), lambda: state.set_query(Query(search="工会")),
        window.toggle_comparison, window.show_list, window.show_figures, window.show_timeline, window.views.week,
        lambda: state.choose_period(None),
    )
    for change in changes:
        change()
        QApplication.processEvents()
        assert window.minimumSizeHint() == least
        assert least.width() <= NARROW == window.width()


def the_export_is_never_hidden(window: MainWindow) -> None:
    bar = window.top_bar
    export = next(button for button in bar.findChildren(QToolButton) if button.objectName() == "primary")
    for width in (2400, 1440, 1180, NARROW, window.minimumSizeHint().width()):
        for period in (None, period_of("2023Q3"), LONGEST):
            window.resize(width, 700)
            window.state.choose_period(period)
            QApplication.processEvents()
            place = export.mapTo(bar, export.rect().topLeft())
            assert export.isVisible()
            assert bar.rect().contains(export.rect().translated(place))


def a_search_has_room_for_several_words_beside_its_hits(window: MainWindow) -> None:
    """What else is in the bar gives way to it."""
    for width in (1440, 1280, 1180, NARROW):
        for period in (None, LONGEST):
            window.resize(width, 700)
            window.state.choose_period(period)
            QApplication.processEvents()
            assert window.top_bar.search.width() >= 220


def the_legend_gives_way_to_the_texts(window: MainWindow) -> None:
    """Fewer marks, each of them whole, and none beside its place; its tip has all of them."""
    legend, shown = window.status.legend, []
    for width in (2400, 1440, NARROW):
        window.resize(width, 700)
        window.state.choose_period(LONGEST)
        QApplication.processEvents()
        legend.explain(frozenset(LEGEND))
        shown.append(len(legend.shown))
        assert window.status.rect().contains(legend.geometry())
        assert len(legend.toolTip().split("<br>")) == len(LEGEND)
    assert all(wide >= narrow for wide, narrow in pairwise(shown))
    assert shown[0] == len(LEGEND)


def a_period_that_finds_no_room_is_elided(window: MainWindow) -> None:
    window.state.choose_period(LONGEST)
    QApplication.processEvents()
    chosen = window.status.chosen
    assert chosen.seen == chosen.text()
    chosen.setFixedWidth(chosen.minimumSizeHint().width())
    assert chosen.seen.endswith("…")
    assert len(chosen.seen) < len(chosen.text())


def test_what_of_the_bar_fits_does_not_depend_on_what_it_was_before(window: MainWindow) -> None:
    window.view_stack.setUpdatesEnabled(False)  # the bar alone is looked at
    widths = range(NARROW, 1700, 680 // examples(5, 10))
    growing = [seen_at(window, width) for width in widths]
    shrinking = [seen_at(window, width) for width in reversed(widths)]
    assert growing == shrinking[::-1]
    assert len(set(growing)) > 1
    for width, seen in zip(widths, growing, strict=True):
        window.resize(width, 700)
        window.show_list()
        QApplication.processEvents()
        window.show_timeline()
        assert seen_at(window, width) == seen


def seen_at(window: MainWindow, width: int) -> tuple[str, ...]:
    """The buttons of the bar in a window of this width."""
    window.resize(width, 700)
    QApplication.processEvents()
    return tuple(each.text() for each in window.top_bar.findChildren(QToolButton) if each.isVisible())
