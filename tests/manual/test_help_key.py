"""F1 opens the page that fits where one is, in the language of the interface."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QToolButton
from pytestqt.qtbot import QtBot

from tests.manual.hand import activate_front, shown
from timeline_app.database.store import Store
from timeline_app.queries.ask import asking
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.periods import period_of
from timeline_app.settings import paths
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation import words
from timeline_app.window.main_window import MainWindow
from timeline_app.window.manual import Topic, address_of
from timeline_app.window.period_button import PeriodButton
from timeline_app.window.view_kind import ViewKind
from timeline_app.window.window_style import PaintStyles

pytestmark = pytest.mark.thorough

Opened = list[QUrl]


@pytest.fixture
def window(qtbot: QtBot, store: Store, lookup: EventLookup, paint_styles: PaintStyles) -> MainWindow:
    state = TimelineState(store.timeline, asking(store, lookup))
    return shown(MainWindow(state, lookup, Preferences(), paint_styles=paint_styles), qtbot)


@pytest.fixture
def opened(window: MainWindow) -> Opened:
    """What the system was asked to open."""
    addresses: Opened = []
    window.tools.manual.open_url = lambda url: not addresses.append(url)
    return addresses


def press_f1() -> None:
    activate_front()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keySequence(focus, QKeySequence("F1"))


VIEWS = {
    ViewKind.TIMELINE: "timeline.html", ViewKind.LIST: "views.html#list", ViewKind.FIGURES: "views.html#figures",
    ViewKind.READING: "views.html#reading",
}


def test_every_topic_is_a_page_with_that_section() -> None:
    for topic in Topic:
        address = address_of(topic)
        page = (paths.resources() / "manual" / "zh_Hans" / address.fileName()).read_text("utf-8")
        assert not address.hasFragment() or f'id="{address.fragment()}"' in page
    assert set(VIEWS) == set(ViewKind)


@pytest.mark.parametrize("kind", ViewKind)
def test_each_view_has_its_page(window: MainWindow, opened: Opened, kind: ViewKind) -> None:
    window.show_view(kind)
    press_f1()
    assert [told(url) for url in opened] == [VIEWS[kind]]


def told(url: QUrl) -> str:
    return url.fileName() + ("#" + url.fragment()) * url.hasFragment()


def in_search(window: MainWindow) -> None:
    window.commands["search"].trigger()


def in_filters(window: MainWindow) -> None:
    next(iter(window.filters.sections.values())).list.setFocus()


def in_details(window: MainWindow) -> None:
    window.state.select("service-stations-double-15")
    window.details.browser.setFocus()


def in_preview(window: MainWindow) -> None:
    window.state.choose_period(period_of("2023Q3"))
    window.details.preview.export.setFocus()


def in_export(window: MainWindow) -> None:
    window.export()


def in_palette(window: MainWindow) -> None:
    window.tools.toggle_palette()


@pytest.mark.starts_process
@pytest.mark.parametrize(("go", "page"), [
    (in_search, "filters.html#search"), (in_filters, "filters.html"), (in_details, "details.html"), (in_preview, "export.html"),
    (in_export, "export.html"), (in_palette, "keys.html#palette"),
])
def test_each_part_has_its_page(window: MainWindow, opened: Opened, go: Callable[[MainWindow], None], page: str) -> None:
    go(window)
    press_f1()
    assert [told(url) for url in opened] == [page]


@pytest.mark.parametrize(("find", "page"), [
    (lambda window: button(window, "显示 ▼"), "settings.html"),
    (lambda window: window.top_bar.findChild(PeriodButton), "timeline.html#period"),
])
def test_a_menu_that_is_open_has_its_page_and_closes(
    window: MainWindow, opened: Opened, find: Callable[[MainWindow], QToolButton], page: str,
) -> None:
    popups: list[QMenu] = []

    def press() -> None:
        popup = QApplication.activePopupWidget()
        assert isinstance(popup, QMenu)
        popups.append(popup)
        QTest.keySequence(QApplication.focusWidget() or popup, QKeySequence("F1"))

    QTimer.singleShot(0, press)
    find(window).click()
    assert [told(url) for url in opened] == [page]
    assert [popup.isVisible() for popup in popups] == [False]


def button(window: MainWindow, text: str) -> QToolButton:
    return next(each for each in window.top_bar.findChildren(QToolButton) if each.text() == text)


@pytest.mark.parametrize("language", ["zh_Hans", "zh_Hant", "en"])
def test_the_page_is_in_the_language_of_the_interface(window: MainWindow, opened: Opened, language: str) -> None:
    words.use(language, paths.resources() / "translations")
    press_f1()
    page = paths.resources() / "manual" / language / "timeline.html"
    assert [url.toLocalFile() for url in opened] == [page.as_posix()]
    assert page.is_file()


def test_the_menu_of_the_window_has_the_manual(window: MainWindow, opened: Opened) -> None:
    menu = button(window, "显示 ▼").menu()
    assert menu is not None
    helping = next(action.menu() for action in menu.actions() if action.text() == "帮助")
    assert isinstance(helping, QMenu)
    next(action for action in helping.actions() if action.text() == "使用手册").trigger()
    assert [told(url) for url in opened] == ["timeline.html"]


def test_where_no_browser_opens_a_sentence_says_where_the_manual_lies(window: MainWindow) -> None:
    window.tools.manual.open_url = lambda _url: False
    said: list[str] = []

    def read_and_close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QMessageBox)
        said.append(dialog.text())
        dialog.close()

    QTimer.singleShot(0, read_and_close)
    press_f1()
    assert said == [f"没有浏览器打开使用手册；手册在 {address_of(Topic.TIMELINE).toLocalFile()}。"]
