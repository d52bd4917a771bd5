"""Tab and Shift+Tab reach all there is, pane by pane and line by line, and each stop says what it is."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QToolButton, QWidget

from tests.journeys.conftest import User
from timeline_app.documents.paragraphs import Text
from timeline_app.look.palette import Appearance
from timeline_app.panels.detail.document_sheet import DocumentSheet
from timeline_app.queries.periods import period_of
from timeline_app.settings.crash_report import reported
from timeline_app.window.error_dialog import ErrorDialog
from timeline_app.window.saved_views_dialog import SavedViewsDialog
from timeline_app.window.shortcuts_dialog import ShortcutsDialog, most_on
from timeline_app.window.view_name_dialog import ViewNameDialog
from timeline_app.window.view_stack import ViewKind

MOST = 400  # presses within which all of a window is gone through
WIDE, NARROW = (1440, 900), (900, 640)


def resized(user: User, size: tuple[int, int]) -> None:
    user.window.resize(*size)
    QApplication.processEvents()


def narrowed(user: User) -> None:
    """Chips above, a preview of the report beside."""
    user.window.top_bar.search.setText("工会")
    user.window.state.choose_period(period_of("2023Q3"))


def selected(user: User) -> None:
    user.window.state.select(user.single_mark().events[0])


def tracked(user: User) -> None:
    user.window.view_stack.tracks.show(user.window.state.timeline.indicators[0].id, True)


def shown(what: ViewKind) -> Callable[[User], None]:
    def show(user: User) -> None:
        narrowed(user)
        user.window.show_view(what)

    return show


def in_drawer(what: str) -> Callable[[User], None]:
    def show(user: User) -> None:
        resized(user, NARROW)
        user.window.commands[what].trigger()

    return show


def chosen_in_panel(user: User) -> None:
    """Links come to the headings of sections, and to long lists a field."""
    user.only("工会数字化建设")
    for section in user.window.filters.sections.values():
        section.heading.setChecked(True)


STATES = {
    "at first": lambda _user: None, "narrowed": narrowed, "selected": selected, "track": tracked, "filters": chosen_in_panel,
    **{f"{kind}": shown(kind) for kind in ViewKind},
    "narrow window": lambda user: resized(user, NARROW), "drawer of filters": in_drawer("filters"),
    "drawer of details": in_drawer("details"),
}


def put(user: User, state: str) -> None:
    resized(user, WIDE)
    STATES[state](user)
    QApplication.processEvents()


def sheet(user: User) -> QDialog:
    return ShortcutsDialog(user.window, user.window.window_style.palette, most_on(user.window.screen()))


def saved_views(user: User) -> QDialog:
    saved = user.window.tools.saved
    saved.saved.save(saved.shown("三季度"))
    return SavedViewsDialog(user.window, saved)


def export(user: User) -> QDialog:
    user.window.state.choose_period(period_of("2023Q3"))
    user.window.export()
    return user.export_dialog


def document(user: User) -> QDialog:
    page = user.window.window_style.page
    return DocumentSheet("文献", Text(("一", "二"), "一二"), {}, (1, "二"), page, user.window)


DIALOGS: dict[str, Callable[[User], QDialog]] = {
    "keys": sheet, "saved views": saved_views, "export": export, "document": document,
    "name": lambda user: ViewNameDialog(user.window, "三季度", ()),
    "error": lambda user: ErrorDialog(reported(ValueError("x")), user.window),
}


@pytest.fixture(params=DIALOGS)
def dialog(request: pytest.FixtureRequest, user: User) -> QDialog:
    resized(user, WIDE)
    made = DIALOGS[request.param](user)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made


def focusable(top: QWidget) -> set[QWidget]:
    """What is seen and takes the focus by Tab, as Qt tells it; a child that hands its focus on counts as what it hands it to."""
    by_tab = [each for each in top.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus]
    return {each for each in by_tab if each.isVisible() and each.isEnabled() and not each.focusProxy() and each.window() is top}


def walked(top: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """From where the focus is, once around: links within a page are passed over."""
    modifier = Qt.KeyboardModifier.ShiftModifier if key == Qt.Key.Key_Backtab else Qt.KeyboardModifier.NoModifier
    found: list[QWidget] = []
    for _press in range(MOST):
        present = top.focusWidget()
        assert present is not None
        if found and present is found[0] and present is not found[-1]:
            return found
        if not found or present is not found[-1]:
            found.append(present)
        QTest.keyClick(present, key, modifier)
    raise AssertionError(f"the focus does not come back to {found[0]}")


def corner(widget: QWidget, inside: QWidget) -> tuple[int, int]:
    place = widget.mapTo(inside, QPoint())
    return place.x(), place.y()


def is_read_before(one: QWidget, other: QWidget, inside: QWidget) -> bool:
    """Above it, or beside it to the left, or around it."""
    (left, top), (x, y) = corner(one, inside), corner(other, inside)
    return one.isAncestorOf(other) or y >= top + one.height() // 2 or (left < x and y + other.height() // 2 > top)


def said(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


def nameless(widgets: set[QWidget]) -> list[QWidget]:
    return [each for each in widgets if not said(each).strip()]


@pytest.mark.parametrize("state", STATES)
def test_tab_reaches_all_that_is_seen_and_goes_back_the_same_way(user: User, state: str) -> None:
    put(user, state)
    user.window.top_bar.search.setFocus()
    reached = focusable(user.window)
    there = walked(user.window)
    assert set(there) == reached
    assert len(there) == len(reached)
    here = [each for each in there if each.isVisible()]  # a drawer of filters has closed behind the focus
    assert walked(user.window, Qt.Key.Key_Backtab) == [here[0], *reversed(here[1:])]


@pytest.mark.parametrize("state", STATES)
def test_tab_goes_pane_by_pane_and_line_by_line(user: User, state: str) -> None:
    put(user, state)
    window = user.window
    panes: Sequence[QWidget] = (
        window.top_bar, window.conditions, window.rail, window.filters, window.view_stack, window.details, window.status,
    )
    order = walked_from_first(user)
    places = [next(number for number, pane in enumerate(panes) if pane is stop or pane.isAncestorOf(stop)) for stop in order]
    assert places == sorted(places)
    for pane in panes:
        inside = [stop for stop in order if pane.isAncestorOf(stop)]
        beside = [pair for pair in pairwise(inside) if scrolled(pair[0], pane) is scrolled(pair[1], pane)]
        assert [pair for pair in beside if not is_read_before(*pair, pane)] == []


def walked_from_first(user: User) -> list[QWidget]:
    """From the first button of the bar on."""
    bar = user.window.top_bar
    min((each for each in focusable(user.window) if bar.isAncestorOf(each)), key=lambda each: corner(each, bar)).setFocus()
    return walked(user.window)


def scrolled(widget: QWidget, pane: QWidget) -> QWidget | None:
    """What it is scrolled by: its place tells something only beside what scrolls with it."""
    around = widget.parentWidget()
    while around is not pane and not isinstance(around, QScrollArea):
        assert around is not None
        around = around.parentWidget()
    return around


@pytest.mark.parametrize("state", STATES)
def test_what_tab_comes_to_is_in_sight(user: User, state: str) -> None:
    """Also where it has to be scrolled there."""
    resized(user, (1280, 520))
    STATES[state](user)
    QApplication.processEvents()
    user.window.top_bar.search.setFocus()
    for _press in range(2 * len(focusable(user.window))):
        present = user.window.focusWidget()
        assert present is not None
        box = present.rect().translated(present.mapTo(user.window, QPoint()))
        assert user.window.rect().intersects(box)
        area = scrolled_by(present)
        if area:
            inside = area.viewport().rect().translated(area.viewport().mapTo(user.window, QPoint()))
            assert inside.intersects(box)
        QTest.keyClick(present, Qt.Key.Key_Tab)


def scrolled_by(widget: QWidget) -> QScrollArea | None:
    around = widget.parentWidget()
    while around and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around if isinstance(around, QScrollArea) else None


@pytest.mark.parametrize("state", STATES)
def test_each_stop_of_the_window_has_a_name(user: User, state: str) -> None:
    put(user, state)
    assert nameless(focusable(user.window)) == []


def test_tab_reaches_all_of_a_dialog_line_by_line(dialog: QDialog) -> None:
    there = walked(dialog)
    assert set(there) == focusable(dialog)
    assert walked(dialog, Qt.Key.Key_Backtab) == [there[0], *reversed(there[1:])]
    assert nameless(set(there)) == []


def test_a_page_hands_the_focus_on_behind_its_last_link(user: User) -> None:
    put(user, "selected")
    browser = user.window.details.browser
    browser.setFocus(Qt.FocusReason.TabFocusReason)
    links = 0
    while user.window.focusWidget() is browser:
        QTest.keyClick(browser, Qt.Key.Key_Tab)
        links += 1
        assert links < MOST
    assert links > 3
    assert user.window.status.isAncestorOf(user.window.focusWidget())


def test_the_filters_that_a_key_opens_in_a_narrow_window_have_the_focus(user: User) -> None:
    put(user, "drawer of filters")
    first = next(iter(user.window.filters.sections.values()))
    assert user.window.focusWidget() is first.heading
    QTest.keyClick(first.heading, Qt.Key.Key_Tab)
    assert user.window.focusWidget() is first.list


def focus(user: User) -> QWidget:
    found = user.window.focusWidget()
    assert found is not None
    assert found.isVisible()
    assert found.isEnabled()
    return found


def test_the_last_condition_that_is_dropped_gives_the_focus_to_the_view(user: User) -> None:
    for view in (ViewKind.TIMELINE, ViewKind.LIST):
        for name in ("condition", "only"):
            user.window.show_view(view)
            user.window.state.set_query(replace(user.window.state.first_query, themes=frozenset({"digital"})))
            QApplication.processEvents()
            button = next(each for each in user.window.conditions.findChildren(QToolButton, name) if each.isVisible())
            button.setFocus()
            QTest.keyClick(button, Qt.Key.Key_Space)
            assert not user.window.conditions.isVisible()
            assert user.window.view_stack.currentWidget().isAncestorOf(focus(user)) or focus(user) is user.canvas


def test_what_goes_with_its_own_press_leaves_the_focus_where_it_stood(user: User) -> None:
    put(user, "filters")
    section = user.window.filters.sections["themes"]
    section.clear.setFocus()
    QTest.keyClick(section.clear, Qt.Key.Key_Space)
    assert not section.clear.isVisible()
    assert section.isAncestorOf(focus(user))
    put(user, "filters")
    clear = user.window.filters._clear
    clear.setFocus()
    QTest.keyClick(clear, Qt.Key.Key_Space)
    assert focus(user) is not clear
    assert not user.window.top_bar.isAncestorOf(focus(user))


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize("state", STATES)
def test_the_focus_is_seen_on_each_stop_and_covers_none(user: User, state: str, appearance: str) -> None:
    user.window.top_bar.appearance_wanted.emit(appearance)
    put(user, state)
    user.window.top_bar.search.setFocus()
    wrong: dict[str, float] = {}
    for _stop in focusable(user.window):
        stop = focus(user)
        with_it = pictured(stop)
        QTest.keyClick(stop, Qt.Key.Key_Tab)
        while focus(user) is stop:  # from link to link
            QTest.keyClick(stop, Qt.Key.Key_Tab)
        if stop.isVisible():
            share = changed(with_it, pictured(stop))
            if not 0 < share < 0.75:
                wrong[said(stop)] = share
    assert not wrong, wrong


def pictured(stop: QWidget) -> QImage:
    QApplication.processEvents()
    return stop.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def changed(one: QImage, other: QImage) -> float:
    """Which share of the pixels."""
    first, second = (np.frombuffer(image.constBits(), np.uint32) for image in (one, other))
    return float(np.mean(first != second))
