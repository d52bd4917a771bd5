"""The main job by keys alone: find an event, read it, narrow, export, look at the rest; each key goes where the focus is."""

from collections.abc import Callable, Iterator

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget

from tests.journeys.conftest import User
from timeline_app.panels.figures_view import FiguresView
from timeline_app.panels.filter.value_list import ValueList
from timeline_app.panels.list_view import ListView
from timeline_app.queries.periods import period_of
from timeline_app.records.event import Event
from timeline_app.translation.dates import when_in_words
from timeline_app.window.view_stack import ViewKind

pytestmark = pytest.mark.starts_process
CONTROL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier
_MOUSE = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick, QEvent.Type.Wheel}
_MOST = 400  # presses of Tab


class NoMouse(QObject):
    """Notes each event of a mouse."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QEvent.Type] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOUSE:
            self.seen.append(event.type())
        return False


@pytest.fixture
def keys(user: User, application: QApplication) -> Iterator["Keys"]:
    mouse = NoMouse()
    application.installEventFilter(mouse)
    user.window.activateWindow()
    yield Keys(user)
    application.removeEventFilter(mouse)
    assert mouse.seen == []


class Keys:
    """Presses go to what has the focus, which must be seen."""

    def __init__(self, user: User) -> None:
        self.user = user

    @property
    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        assert found.isVisible()
        return found

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN, times: int = 1) -> None:
        for _press in range(times):
            QTest.keyClick(self.focus, key, modifier)
            QApplication.processEvents()

    def write(self, text: str) -> None:
        """Through the input method where it is Chinese, which commits a text as a whole."""
        field = self.focus
        assert isinstance(field, QLineEdit)
        field.insert(text)
        QApplication.processEvents()

    def tab_to(self, wanted: Callable[[QWidget], object], back: bool = False) -> QWidget:
        for _press in range(_MOST):
            if wanted(self.focus):
                return self.focus
            self.press(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, SHIFT if back else PLAIN)
        raise AssertionError("Tab does not come there")

    def go_to(self, words: str) -> None:
        """By the palette."""
        self.press(Qt.Key.Key_K, CONTROL)
        self.write(words)
        self.press(Qt.Key.Key_Return)

    @property
    def event(self) -> Event:
        event = self.user.window.state.snapshot.selected_event
        assert event is not None
        return event

    def reads(self, event: Event) -> None:
        """Date, title and source, in the page beside, to which Tab leads."""
        browser = self.user.window.details.browser
        self.tab_to(lambda focus: focus is browser)
        page = browser.toPlainText()
        assert event.title in page.replace("\n", "")
        assert when_in_words(event.when.edtf) in page
        assert self.user.window.state.timeline.document(event.citations[0].document).short in page


def test_an_event_is_found_by_the_box_and_by_the_palette_and_read(keys: Keys) -> None:
    keys.press(Qt.Key.Key_F, CONTROL)
    keys.write("12351")
    keys.press(Qt.Key.Key_Return)
    first = keys.event
    keys.press(Qt.Key.Key_Return)
    assert keys.event != first
    keys.reads(keys.event)
    keys.press(Qt.Key.Key_F, CONTROL)
    keys.press(Qt.Key.Key_Escape)
    keys.press(Qt.Key.Key_Escape)
    assert keys.focus is keys.user.canvas
    keys.go_to("驿站")
    assert keys.focus is keys.user.canvas
    keys.reads(keys.event)


def test_a_theme_and_a_quarter_are_narrowed_to_and_their_report_is_exported(keys: Keys) -> None:
    user = keys.user
    keys.tab_to(lambda focus: isinstance(focus, ValueList) and focus.accessibleName() == "主题", back=True)
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Return)
    (theme,) = user.window.state.snapshot.answer.query.themes
    assert user.shown
    keys.go_to("2023Q3")
    assert user.window.state.snapshot.period == period_of("2023Q3")
    expected = [event.title for event in user.window.state.snapshot.certainly_exported]
    assert expected
    assert all(theme in event.themes for event in user.window.state.snapshot.exported)
    keys.press(Qt.Key.Key_E, CONTROL)
    dialog = user.export_dialog
    dialog.activateWindow()
    QApplication.processEvents()
    assert dialog.isAncestorOf(keys.focus)
    with user.qtbot.waitSignal(user.window.exported, timeout=60_000):
        keys.press(Qt.Key.Key_Return)
    with pypdfium2.PdfDocument(user.target) as report:
        bare = "".join("".join(page.get_textpage().get_text_range().split()) for page in report)
    assert [title for title in expected if "".join(title.split())[:8] not in bare] == []
    user.qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.foot.open_file)
    keys.press(Qt.Key.Key_Escape)
    user.window.activateWindow()
    QApplication.processEvents()
    assert user.window.isAncestorOf(keys.focus)
    keys.press(Qt.Key.Key_Left, ALT)
    keys.press(Qt.Key.Key_Left, ALT)
    assert user.window.state.snapshot.answer.query == user.window.state.first_query


def test_list_page_and_figures_are_gone_through(keys: Keys) -> None:
    user = keys.user
    keys.press(Qt.Key.Key_2, CONTROL)
    view = user.window.view_stack.currentWidget()
    assert isinstance(view, ListView)
    assert keys.focus is view.events
    keys.press(Qt.Key.Key_Down, times=3)
    listed = keys.event
    assert view.events.currentIndex().siblingAtColumn(1).data() == listed.title
    keys.press(Qt.Key.Key_4, CONTROL)
    reading = user.window.view_stack.reading
    assert reading is not None
    assert keys.focus is reading.page
    keys.press(Qt.Key.Key_Down)
    assert keys.event != listed
    keys.press(Qt.Key.Key_3, CONTROL)
    figures = user.window.view_stack.currentWidget()
    assert isinstance(figures, FiguresView)
    assert figures.isAncestorOf(keys.focus)
    keys.tab_to(lambda focus: isinstance(focus, QToolButton) and focus.text() == "显示在时间轴下")
    keys.press(Qt.Key.Key_Space)
    assert len(user.window.view_stack.tracks.shown) == 1
    keys.press(Qt.Key.Key_1, CONTROL)
    assert keys.focus is user.canvas
    assert user.window.view_stack.kind is ViewKind.TIMELINE
    keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Delete)
    assert len(user.window.view_stack.tracks.shown) == 0
    assert keys.focus is user.canvas


def test_the_sheet_of_keys_opens_and_closes_by_key_and_gives_the_focus_back(keys: Keys) -> None:
    keys.press(Qt.Key.Key_2, CONTROL)
    before = keys.focus

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, close)
    keys.press(Qt.Key.Key_Question)
    assert QApplication.activeModalWidget() is None
    keys.user.window.activateWindow()
    QApplication.processEvents()
    assert keys.focus is before
