"""Where Tab can come to: the window in each of its states, its dialogs, and a walk around them."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget

from tests.journeys.conftest import User
from timeline_app.documents.paragraphs import Text
from timeline_app.panels.detail.document_sheet import DocumentSheet
from timeline_app.queries.periods import period_of
from timeline_app.settings.crash_report import reported
from timeline_app.window.error_dialog import ErrorDialog
from timeline_app.window.saved_views_dialog import SavedViewsDialog
from timeline_app.window.shortcuts_dialog import ShortcutsDialog, most_on
from timeline_app.window.view_name_dialog import ViewNameDialog
from timeline_app.window.view_stack import ViewKind

MOST = 400  # presses within which all of a window is gone through
WIDE, LOW, NARROW = (1440, 900), (1280, 520), (900, 640)
_SEEN = 24  # of 255 by which a colour differs


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


def focusable(top: QWidget) -> set[QWidget]:
    """What is seen and takes the focus by Tab, as Qt tells it; a child that hands its focus on counts as what it hands it to."""
    by_tab = [each for each in top.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus]
    return {each for each in by_tab if each.isVisible() and each.isEnabled() and not each.focusProxy() and each.window() is top}


def walked(top: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """From where the focus is, once around: links within a page are passed over. All it comes to is in sight."""
    modifier = Qt.KeyboardModifier.ShiftModifier if key == Qt.Key.Key_Backtab else Qt.KeyboardModifier.NoModifier
    found: list[QWidget] = []
    for _press in range(MOST):
        present = top.focusWidget()
        assert present is not None
        if found and present is found[0] and present is not found[-1]:
            return found
        if not found or present is not found[-1]:
            found.append(present)
            assert is_in_sight(present, top)
        QTest.keyClick(present, key, modifier)
    raise AssertionError(f"the focus does not come back to {found[0]}")


def is_in_sight(widget: QWidget, top: QWidget) -> bool:
    """A part of it at least, in the window and in what scrolls it."""
    box, area = placed(widget, top), scrolled_by(widget)
    return top.rect().intersects(box) and (area is None or placed(area.viewport(), top).intersects(box))


def placed(widget: QWidget, top: QWidget) -> QRect:
    return widget.rect().translated(widget.mapTo(top, QPoint()))


def corner(widget: QWidget, inside: QWidget) -> tuple[int, int]:
    place = widget.mapTo(inside, QPoint())
    return place.x(), place.y()


def said(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


def focus(user: User) -> QWidget:
    found = user.window.focusWidget()
    assert found is not None
    assert found.isVisible()
    assert found.isEnabled()
    return found


def scrolled_by(widget: QWidget) -> QScrollArea | None:
    around = widget.parentWidget()
    while around and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around if isinstance(around, QScrollArea) else None
