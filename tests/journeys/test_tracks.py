"""Tracks of figures below the lanes: asked for, followed, read, clicked, folded, closed, and there again after a restart."""

import pytest
from pyqtgraph.graphicsItems.ViewBox import ViewBox
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.journeys.conftest import User
from timeline_app.canvas.track import Track
from timeline_app.canvas.track_chart import TrackChart
from timeline_app.canvas.track_setup import FOLDED, HEIGHT
from timeline_app.chinese.script import Script
from timeline_app.layout.lanes import Grouping
from timeline_app.layout.series_plot import Dot
from timeline_app.panels.figures_view import FiguresView
from timeline_app.panels.indicator_heading import IndicatorHeading
from timeline_app.window.main_window import MainWindow
from timeline_app.window.screen_picture import picture_of

pytestmark = pytest.mark.thorough
STATIONS = "工会驿站数"
ASKED = "显示在时间轴下"


def track_of(window: MainWindow, name: str = STATIONS) -> Track:
    QApplication.processEvents()
    return next(track for track in window.canvas.findChildren(Track) if track.accessibleName().startswith(name))


def visible(window: MainWindow) -> list[Track]:
    QApplication.processEvents()
    return [track for track in window.canvas.findChildren(Track) if track.isVisible()]


def chart_of(track: Track) -> TrackChart:
    chart = track.findChild(TrackChart)
    assert chart is not None
    return chart


def place_of(track: Track, value: float) -> QPoint:
    """Where a value stands, in pixels of the track."""
    chart = chart_of(track)
    columns = range(0, chart.width(), 3)
    found = (chart.dot_near(x, y) for x in columns for y in range(0, chart.height(), 3))
    dot: Dot = next(dot for dot in found if dot and dot.point.value == value)
    return QPoint(round(chart.x() + dot.x), round(dot.y))


def show(user: User, *indicators: str) -> Track:
    for id in indicators or ("station-count",):
        user.window.view_stack.tracks.show(id, on=True)
    return track_of(user.window)


def choice(user: User) -> QAction:
    """The menu of the first indicator in the figures view."""
    user.window.show_figures()
    view = user.window.findChild(FiguresView)
    assert view is not None
    return next(action for action in view.findChildren(IndicatorHeading)[0].actions() if action.text() == ASKED)


def test_an_indicator_is_shown_below_the_lanes_and_no_longer(user: User) -> None:
    lanes = user.picture.plot.height
    choice(user).trigger()
    user.window.show_timeline()
    track = track_of(user.window)
    assert track.isVisible()
    assert track.geometry().top() == round(user.picture.plot.bottom)
    assert user.picture.plot.height == lanes - HEIGHT
    assert choice(user).isChecked()
    assert not track.isVisible()
    choice(user).trigger()
    user.window.show_timeline()
    assert not visible(user.window)
    assert user.picture.plot.height == lanes


def days_of(track: Track) -> tuple[float, float]:
    """What pyqtgraph shows between the edges of the chart."""
    box = chart_of(track).centralWidget
    assert isinstance(box, ViewBox)
    return box.viewRect().left(), box.viewRect().right()


def test_it_stands_over_the_very_days_of_the_lanes(user: User) -> None:
    track = show(user)
    for move in (user.window.views.month, user.window.views.zoom_in, lambda: user.canvas.viewport.pan_by(0.3)):
        move()
        picture, view = user.picture, user.window.state.snapshot.view
        per_pixel = view.days / picture.plot.width
        left, right = days_of(track)
        assert abs(left - view.start) < per_pixel
        assert abs(right - view.end) < per_pixel


def test_it_goes_along_with_the_size_of_the_window(user: User) -> None:
    track = show(user)
    for size in ((1100, 700), (1500, 900)):
        user.window.resize(*size)
        user.qtbot.waitUntil(lambda: user.canvas.width() == round(user.picture.width))
        assert track.geometry().width() == user.canvas.width()
        assert track.geometry().top() == round(user.picture.plot.bottom)


def test_the_mouse_on_it_pans_and_zooms_as_on_the_lanes(user: User) -> None:
    track, canvas = show(user), user.canvas
    before, plot = user.window.state.snapshot.view, user.picture.plot
    at = QPoint(round(plot.x) + 300, 40)
    QTest.mousePress(track, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(track, at - QPoint(100, 0))
    QTest.mouseRelease(track, Qt.MouseButton.LeftButton, pos=at - QPoint(100, 0))
    after = user.window.state.snapshot.view
    assert after.start - before.start == pytest.approx(100 * before.days / plot.width)
    day = canvas.viewport.day_at(at.x())
    handle = user.window.windowHandle()
    QTest.wheelEvent(handle, QPointF(track.mapTo(user.window, at)), QPoint(0, 120))
    QApplication.processEvents()
    assert user.window.state.snapshot.view.days < after.days
    assert canvas.viewport.day_at(at.x()) == pytest.approx(day)


def test_a_value_is_read_at_the_mouse_and_leads_to_its_event(user: User) -> None:
    track = show(user)
    place = place_of(track, 184200)
    before = track.grab().toImage()
    QTest.mouseMove(track, place)
    assert track.cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert track.grab().toImage() != before
    QTest.mouseClick(track, Qt.MouseButton.LeftButton, pos=place)
    assert user.window.state.snapshot.selected == "service-stations-2023"


def test_it_folds_and_closes_like_a_lane(user: User) -> None:
    track = show(user)
    middle = track.height() // 2
    QTest.mouseClick(track, Qt.MouseButton.LeftButton, pos=QPoint(12, middle))
    assert track.height() == FOLDED
    assert not chart_of(track).isVisible()
    QTest.mouseClick(track, Qt.MouseButton.LeftButton, pos=QPoint(round(user.picture.plot.x) - 8, 10))
    assert not visible(user.window)


def test_keys_read_select_fold_and_close(user: User) -> None:
    track = show(user)
    track.setFocus(Qt.FocusReason.TabFocusReason)
    user.window.views.week()
    QTest.keyClick(track, Qt.Key.Key_Right)
    read = chart_of(track).point_read
    assert read is not None
    view = user.window.state.snapshot.view
    assert view.start <= read.middle < view.end
    QTest.keyClick(track, Qt.Key.Key_Return)
    assert user.window.state.snapshot.selected is not None
    QTest.keyClick(track, Qt.Key.Key_Space)
    assert track.height() == FOLDED
    QTest.keyClick(track, Qt.Key.Key_Delete)
    assert not visible(user.window)
    assert user.canvas.hasFocus() or not user.window.isActiveWindow()


def test_other_keys_are_those_of_the_timeline(user: User) -> None:
    track, days = show(user), user.window.state.snapshot.view.days
    QTest.keyClick(track, Qt.Key.Key_W)
    assert user.window.state.snapshot.view.days < days


def test_its_values_are_told_in_words(user: User) -> None:
    track = show(user)
    assert track.accessibleName() == f"{STATIONS} (个)"
    for told in ("18.42万个 · 截至 2023年12月31日", "超过16万个"):
        assert told in track.accessibleDescription()


def test_a_fifth_is_refused_in_a_sentence(user: User) -> None:
    show(user, "station-count", "station-visits", "driver-homes", "proposals")
    user.window.view_stack.tracks.show("inventions", on=True)
    assert len(visible(user.window)) == 4
    assert user.window.status.currentMessage() == "时间轴下最多显示4项数据"


def test_it_is_there_again_after_a_restart(user: User) -> None:
    track = show(user, "station-visits", "station-count")
    QTest.mouseClick(track, Qt.MouseButton.LeftButton, pos=QPoint(12, 20))
    assert user.window.close()
    window = user.open()
    again = visible(window)
    assert [each.accessibleName()[:5] for each in again] == ["驿站年服务", STATIONS]
    assert [each.height() for each in again] == [HEIGHT, FOLDED]
    assert window.canvas.picture.tracks is not None


def test_it_tells_what_the_answer_tells(user: User) -> None:
    track = show(user)
    user.only("国际及港澳台交流")
    assert track.isVisible()
    assert track.accessibleDescription() == "当前结果里没有这项数据"
    assert not chart_of(track).isVisible()
    user.window.clear_filters()
    assert chart_of(track).isVisible()


def test_years_laid_over_one_another_have_none(user: User) -> None:
    track = show(user)
    user.window.top_bar.grouping_wanted.emit(Grouping.YEARS)
    assert not track.isVisible()
    assert user.picture.tracks is None
    user.window.top_bar.grouping_wanted.emit(Grouping.THEME)
    assert track.isVisible()


def test_pictures_have_it(user: User) -> None:
    track = show(user)
    for scale in (1, 2):
        picture = picture_of(user.canvas, scale)
        box = track.geometry()
        part = picture.copy(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale)
        accent = user.window.window_style.palette["accent"].rgb()
        assert any(part.pixel(x, y) == accent for x in range(part.width()) for y in range(part.height()))


@pytest.mark.parametrize("appearance", ["light", "dark", "high-contrast"])
def test_colours_change_at_once(user: User, appearance: str) -> None:
    track = show(user)
    user.window.top_bar.appearance_wanted.emit(appearance)
    shown: QImage = track.grab().toImage()
    assert user.window.window_style.appearance == appearance
    ground, accent = (user.window.window_style.palette[role].rgb() for role in ("canvas", "accent"))
    pixels = {shown.pixel(x, y) for x in range(shown.width()) for y in range(shown.height())}
    assert {ground, accent} <= pixels


def test_it_is_written_in_the_script_of_the_window(user: User) -> None:
    track = show(user)
    user.window.top_bar.script_wanted.emit(Script.HANT_TW)
    assert track.accessibleName().startswith("工會驛站數")


def test_the_display_menu_lists_what_is_shown(user: User) -> None:
    show(user)
    menu: QMenu = user.window.top_bar.tracks
    menu.aboutToShow.emit()
    names = [action.text() for action in menu.actions()]
    assert names == [STATIONS, "在数据视图里选择…"]
    assert menu.actions()[0].isChecked()
    menu.actions()[0].trigger()
    assert not visible(user.window)


def test_in_a_low_window_all_tracks_are_in_sight_and_most_is_left_to_the_lanes(user: User) -> None:
    """What has no room for its chart is folded, and says its last value."""
    ids = [indicator.id for indicator in user.window.state.timeline.indicators[:4]]
    show(user, *ids)
    user.window.resize(1024, 420)
    tracks = sorted(visible(user.window), key=lambda track: track.y())
    assert len(tracks) == 4
    assert {track.height() for track in tracks} == {FOLDED, HEIGHT}
    assert tracks[-1].height() == FOLDED
    room = user.picture.tracks
    assert room is not None
    assert room.height < user.canvas.height() / 2
    assert all(room.y <= track.y() and track.geometry().bottom() <= room.bottom for track in tracks)
    tracks[-1].fold_wanted.emit()
    QApplication.processEvents()
    assert tracks[-1].height() == HEIGHT
    assert len(visible(user.window)) == 4
