"""Tracks of figures below the lanes: asked for, followed, read, clicked, folded, closed, and there again after a restart."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.journeys.conftest import User
from tests.journeys.tracks_shown import STATIONS, chart_of, choice, days_of, place_of, show, track_of, visible
from timeline_app.canvas.track_setup import FOLDED, HEIGHT
from timeline_app.chinese.script import Script
from timeline_app.layout.lanes import Grouping
from timeline_app.queries.periods import period_of
from timeline_app.state.timeline_state import whole_view
from timeline_app.window.screen_picture import picture_of

pytestmark = pytest.mark.thorough


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


def test_it_stands_over_the_very_days_of_the_lanes(user: User) -> None:
    track = show(user)
    for move in (user.window.views.month, user.window.views.zoom_in, lambda: user.canvas.viewport.pan_by(0.3)):
        move()
        picture, view = user.picture, user.window.state.snapshot.view
        per_pixel = view.days / picture.plot.width
        left, right = days_of(track)
        assert abs(left - view.start) < per_pixel
        assert abs(right - view.end) < per_pixel


@pytest.mark.parametrize("view", ["2023-12-15/2024-01-15", "2023Q4/2024Q1", "2023/2024"])
def test_marks_of_one_day_are_seen_side_by_side_where_they_are_read(user: User, view: str) -> None:
    """What was counted is full, what was planned for that day is hollow."""
    track, palette = show(user), user.window.window_style.palette
    user.window.state.look_at(whole_view(period_of(view)))
    user.rest()
    shown = track.grab().toImage()
    counted, planned = place_of(track, 184_200), place_of(track, 150_000)
    assert (shown.pixel(counted), shown.pixel(planned)) == (palette["accent"].rgb(), palette["canvas"].rgb())
    assert planned.x() + 16 < counted.x()


def test_its_values_are_told_in_words(user: User) -> None:
    track = show(user)
    assert track.accessibleName() == f"{STATIONS} (个)"
    for told in ("18.42万个 · 截至 2023年12月31日", "超过16万个"):
        assert told in track.accessibleDescription()


def test_a_fifth_is_refused_in_a_sentence(user: User) -> None:
    show(user, "station-count", "station-visits", "driver-homes", "proposals")
    user.window.view_stack.tracks.show("inventions", on=True)
    assert len(visible(user.window)) == 4
    assert user.window.status.told == "时间轴下最多显示4项数据"


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


def test_colours_change_at_once(user: User) -> None:
    track = show(user)
    for appearance in ("light", "dark", "high-contrast"):
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
