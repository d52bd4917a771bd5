"""The answer as a page to read, in the real window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.benchmarks.synthetic import make_database
from tests.journeys.conftest import User
from timeline_app.chinese.fold import fold
from timeline_app.chinese.script import Script
from timeline_app.look.fonts import load_fonts
from timeline_app.queries.periods import period_of
from timeline_app.reading.paragraph import Paragraph
from timeline_app.reading.rail import Reading
from timeline_app.reading.reading_view import ReadingView
from timeline_app.reading.unbroken import plain
from timeline_app.records.certainty import certainty_of
from timeline_app.settings import paths
from timeline_app.state.timeline_state import whole_view

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_database(tmp_path_factory.mktemp("many") / "many.db", 20_000, vague=0.05)


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[Path], User]]:
    qapp.setStyle("Fusion")
    load_fonts(paths.resources())
    sitting: list[User] = []

    def open_file(database: Path) -> User:
        sitting.append(User(qtbot, tmp_path / "out.pdf", database, lambda: tmp_path))
        return sitting[-1]

    yield open_file
    for user in sitting:
        user.close()


@pytest.fixture
def user(opened: Callable[[Path], User]) -> User:
    return opened(paths.database())


def read(user: User) -> ReadingView:
    QTest.keyClick(user.window, Qt.Key.Key_4, CONTROL)
    view = user.window.view_stack.currentWidget()
    assert isinstance(view, ReadingView)
    QApplication.processEvents()
    return view


def press(view: ReadingView, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(view.page, key, modifier)


def titles(view: ReadingView) -> list[str]:
    manuscript = view.page.manuscript
    assert manuscript
    return [manuscript.block(row).entry.title for row, _y in view.page.rows_in_sight()]


def edge_of(view: ReadingView, row: int) -> float:
    return dict(view.page.rows_in_sight())[row]


def turn_wheel(view: ReadingView, notches: int) -> None:
    middle = QPointF(view.page.viewport().rect().center())
    wheel = QWheelEvent(
        middle, view.page.mapToGlobal(middle), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )
    QApplication.sendEvent(view.page.viewport(), wheel)


def test_it_begins_where_the_timeline_looks(user: User) -> None:
    user.window.state.look_at(whole_view(period_of("2023Q3")))
    view = read(user)
    assert view.order
    section = view.order.section(view.page.spot.row)
    assert (section.year, section.month) == (2023, 7)


def test_every_event_of_the_answer_is_read_once(user: User) -> None:
    view = read(user)
    assert view.order
    assert sorted(view.order.event(row).id for row in range(len(view.order))) == sorted(user.shown)


def test_up_and_down_go_from_event_to_event_in_every_view(user: User) -> None:
    view = read(user)
    press(view, Qt.Key.Key_Down)
    first = view.current
    assert first is not None
    press(view, Qt.Key.Key_Down)
    assert view.current == first + 1
    press(view, Qt.Key.Key_Up)
    assert view.current == first
    press(view, Qt.Key.Key_End)
    assert view.order
    assert view.current == len(view.order) - 1
    assert view.current in dict(view.page.rows_in_sight())
    user.window.show_list()
    assert user.window.state.snapshot.selected == view.order.event(len(view.order) - 1).id


def test_what_is_selected_elsewhere_comes_into_sight(user: User) -> None:
    view = read(user)
    for id in user.shown[::29]:
        user.window.state.select(id)
        assert view.current in dict(view.page.rows_in_sight())


def test_a_click_selects_what_it_hits(user: User) -> None:
    view = read(user)
    row, y = view.page.rows_in_sight()[1]
    assert view.order
    assert view.page.manuscript
    place = QPoint(round(view.page.manuscript.geometry.column) + 60, round(y + view.page.manuscript.head(row)) + 30)
    QTest.mouseClick(view.page.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert user.window.state.snapshot.selected == view.order.event(row).id


def test_the_wheel_moves_what_is_read_by_whole_lines_and_nothing_jumps(user: User) -> None:
    view = read(user)
    for _notch in range(40):
        before = dict(view.page.rows_in_sight())
        turn_wheel(view, -1)
        after = dict(view.page.rows_in_sight())
        for row in before.keys() & after.keys():
            assert before[row] - after[row] == pytest.approx(87, abs=0.01)


def test_a_page_down_and_up_comes_back(user: User) -> None:
    view = read(user)
    spot = view.page.spot
    press(view, Qt.Key.Key_PageDown)
    assert view.page.spot > spot
    press(view, Qt.Key.Key_PageUp)
    assert view.page.spot.row == spot.row


def test_copied_text_takes_its_reference_along(user: User) -> None:
    view = read(user)
    press(view, Qt.Key.Key_Down)
    for _letter in range(4):
        press(view, Qt.Key.Key_Right, SHIFT)
    press(view, Qt.Key.Key_C, CONTROL)
    event = user.window.state.snapshot.selected_event
    assert event
    words, _blank, references = QGuiApplication.clipboard().text().partition("\n\n")
    assert words == event.title[:4]
    for id in event.sources:
        document = user.window.state.timeline.document(id)
        assert document.title in references
        assert f"第{event.citations[0].paragraph}" in references
    assert "[" in references


def test_without_chosen_text_the_whole_event_is_copied(user: User) -> None:
    view = read(user)
    press(view, Qt.Key.Key_Down)
    press(view, Qt.Key.Key_C, CONTROL)
    event = user.window.state.snapshot.selected_event
    assert event
    assert QGuiApplication.clipboard().text().startswith(f"{event.title}\n{event.summary}")


def test_text_is_chosen_by_the_mouse_across_events(user: User) -> None:
    view = read(user)
    (_one, top), (other, y) = view.page.rows_in_sight()[:2]
    manuscript, viewport = view.page.manuscript, view.page.viewport()
    assert manuscript
    assert view.order
    left = round(manuscript.geometry.column)
    begin = QPoint(left + 19, round(top + manuscript.head(view.page.spot.row)) + 24)
    end = QPoint(left + 300, round(y + manuscript.head(other)) + 24)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, NONE, begin)
    QTest.mouseMove(viewport, (begin + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, NONE, end)
    press(view, Qt.Key.Key_C, CONTROL)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(view.order.event(view.page.spot.row).title)
    assert view.order.event(other).title[:8] in copied
    assert user.window.state.snapshot.selected is None  # choosing text selects no event
    press(view, Qt.Key.Key_Escape)
    assert view.page.chosen is None


def test_only_the_chosen_period_is_read_until_one_wants_all(user: User) -> None:
    view, quarter = read(user), period_of("2023Q3")
    everything = len(view.order or ())
    user.window.state.choose_period(quarter)
    assert view.order
    assert len(view.order) == len(user.window.state.snapshot.exported)
    assert certainty_of(view.order.event(0).when, quarter)
    assert view.foot.only_period.isVisible()
    assert view.foot.only_period.isChecked()
    view.foot.only_period.click()
    assert len(view.order or ()) == everything
    user.window.state.choose_period(None)
    assert not view.foot.only_period.isVisible()


def test_another_answer_keeps_the_event_that_is_read(user: User) -> None:
    view = read(user)
    for _page in range(5):
        press(view, Qt.Key.Key_PageDown)
    assert view.order
    event = view.order.event(view.page.spot.row)
    user.only("职工服务与帮扶")
    assert view.order
    uppermost = view.order.event(view.page.spot.row)
    assert uppermost.id == event.id or view.order.row_of(event.id) is None
    user.window.clear_filters()


def test_an_answer_without_events_says_so(user: User) -> None:
    view = read(user)
    user.window.top_bar.search.setText("没有这样的词")
    QApplication.processEvents()
    view.page.viewport().repaint()
    assert view.page.rows_in_sight() == []
    assert view.page.verticalScrollBar().maximum() == 0
    assert not view.foot.year.isVisible()
    days = view.grab(view.rail.geometry())
    view.rail.follow(Reading(user.window.state.snapshot.view.start, None, None, None, None))
    assert view.grab(view.rail.geometry()).toImage() == days.toImage()
    press(view, Qt.Key.Key_Down)
    press(view, Qt.Key.Key_End)
    user.window.top_bar.search.clear()
    assert view.page.rows_in_sight()


def widest(paragraph: Paragraph) -> float:
    """Where the line ends that reaches farthest."""
    return max((paragraph.right_edge(number) for number in range(paragraph.lines)), default=0.0)


@pytest.mark.parametrize("width", [420, 600, 760, 900, 1100, 1700])
@pytest.mark.parametrize("script", [Script.HANS, Script.HANT_TW])
def test_nothing_reaches_over_anything_at_any_width(user: User, width: int, script: Script) -> None:
    user.window.restyling.restyle("light", script)  # the way of the menu
    view = read(user)
    view.setParent(None)
    view.resize(width, 700)
    view.show()
    QApplication.processEvents()
    manuscript = view.page.manuscript
    assert manuscript
    room = view.page.viewport().width()
    for row in range(0, len(manuscript), 3):
        block = manuscript.block(row)
        boxes = [(piece.x, piece.y, widest(piece.paragraph), piece.paragraph.height) for piece in block.pieces]
        assert all(x >= 0 and x + wide <= room + 0.5 for x, _y, wide, _high in boxes)
        for place, (x, y, wide, high) in enumerate(boxes):
            for other_x, other_y, other_wide, other_high in boxes[place + 1 :]:
                beside = x + wide <= other_x + 0.5 or other_x + other_wide <= x + 0.5
                assert beside or y + high <= other_y + 0.5 or other_y + other_high <= y + 0.5, (row, block.entry.title)
    view.deleteLater()


def test_of_a_great_many_events_only_those_in_sight_are_laid_out(opened: Callable[[Path], User], many: Path) -> None:
    user = opened(many)
    view = read(user)
    assert view.order
    assert view.page.manuscript
    assert len(view.order) == 20_000
    press(view, Qt.Key.Key_End)
    assert view.current == 19_999
    press(view, Qt.Key.Key_Home)
    assert view.current == 0
    view.page.verticalScrollBar().setValue(view.page.verticalScrollBar().maximum() // 2)
    assert 9_500 < view.page.spot.row < 10_500
    assert view.page.manuscript.laid_out < 120


def test_the_timeline_beside_it_goes_where_it_is_clicked(user: User) -> None:
    view = read(user)
    press(view, Qt.Key.Key_PageDown)
    mark = next(mark for mark in view.rail.marks if mark.id and not mark.hatched and mark.y > 40)
    place = QPoint(round(mark.x + mark.width / 2), round(mark.y + mark.height / 2))
    QTest.mouseClick(view.rail, Qt.MouseButton.LeftButton, NONE, place)
    assert user.window.state.snapshot.selected == mark.id
    before = view.page.spot
    QTest.mouseClick(view.rail, Qt.MouseButton.LeftButton, NONE, QPoint(20, view.rail.height() - 10))
    assert view.page.spot > before


def test_before_an_audience_the_page_is_alone_on_the_screen(user: User) -> None:
    window = user.window
    window.state.choose_period(period_of("2023Q3"))
    around = (window.top_bar, window.filters, window.details, window.status)
    QTest.keyClick(window, Qt.Key.Key_F11)
    view = window.view_stack.currentWidget()
    assert isinstance(view, ReadingView)
    assert window.isFullScreen()
    assert not any(part.isVisible() for part in around)
    first = view.current
    assert first is not None
    press(view, Qt.Key.Key_Right)
    assert view.current == first + 1
    assert view.page.manuscript
    assert view.page.manuscript.faces.text.font.pointSizeF() == pytest.approx(15, abs=0.1)  # 20 pixels
    assert edge_of(view, first + 1) + view.page.manuscript.head(first + 1) == pytest.approx(view.page.manuscript.bar, abs=12)
    press(view, Qt.Key.Key_Left)
    assert view.current == first
    press(view, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert all(part.isVisible() for part in around)
    assert view.current == first


def test_a_search_ends_what_an_audience_sees_and_esc_does_without_events(user: User) -> None:
    window = user.window
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F11)
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert not window.presenting.on
    assert window.top_bar.isVisible()
    assert window.focusWidget() is window.top_bar.search
    window.top_bar.search.setText("没有这样的词")
    QTest.keyClick(window, Qt.Key.Key_F11)
    view = window.view_stack.reading
    assert view is not None
    press(view, Qt.Key.Key_Escape)
    assert not window.presenting.on


def test_another_view_ends_what_an_audience_sees(user: User) -> None:
    QTest.keyClick(user.window, Qt.Key.Key_F11)
    QTest.keyClick(user.window, Qt.Key.Key_1, CONTROL)
    assert not user.window.presenting.on
    assert user.window.filters.isVisible()
    QTest.keyClick(user.window, Qt.Key.Key_F11)
    QTest.keyClick(user.window, Qt.Key.Key_F11)
    assert not user.window.isFullScreen()


def test_a_screen_reader_hears_date_title_and_source(user: User) -> None:
    view = read(user)
    press(view, Qt.Key.Key_Down)
    press(view, Qt.Key.Key_Down)
    event = user.window.state.snapshot.selected_event
    assert event
    heard = view.page.accessibleDescription()
    assert event.title in heard
    assert f"{event.when.start.year}年" in heard
    assert user.window.state.timeline.document(event.citations[0].document).short in heard


def coloured(view: ReadingView, role: str) -> int:
    """How many pixels of the page have the colour of a role."""
    assert view.page.manuscript is not None
    image, wanted = view.page.viewport().grab().toImage(), view.page.manuscript.look.palette[role].rgb()
    return sum(image.pixel(x, y) == wanted for y in range(0, image.height(), 2) for x in range(0, image.width(), 2))


def test_what_a_search_found_is_marked_until_the_words_go(user: User) -> None:
    view = read(user)
    assert coloured(view, "accent_soft") == 0
    user.window.top_bar.search.setText("大会")
    assert coloured(view, "accent_soft") > 100
    user.window.top_bar.search.clear()
    assert coloured(view, "accent_soft") == 0


@pytest.mark.parametrize("words", ["大会", "1300多项职工", "dahui"])
def test_marks_lie_on_the_words_whatever_joins_the_text(user: User, words: str) -> None:
    user.window.top_bar.search.setText(words)
    manuscript = read(user).page.manuscript
    assert manuscript is not None
    marked = {
        fold(plain(piece.paragraph.text[first:last]))  # a document may be in another script
        for row in range(len(manuscript)) for piece in manuscript.block(row).pieces
        for first, last in manuscript.hits(piece.paragraph.text)
    }
    expected = {"大会": {"大会"}, "1300多项职工": {"1300多项职工"}, "dahui": {"大会"}}
    assert marked == expected[words]
