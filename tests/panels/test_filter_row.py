"""One row of the filter panel: all of it is the target; its tick, its focus and its count are seen."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.filter_rows import click, click_only, option_of, tick_of
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.look.palette import Palette, appearance_names, read_palette
from timeline_app.look.plain import tip
from timeline_app.panels.filter_panel import FilterPanel
from timeline_app.queries.narrowing import Tick
from timeline_app.settings import paths
from timeline_app.state.timeline_state import TimelineState

NAME = "全国"


@pytest.mark.parametrize("share", [0.02, 0.2, 0.6, 0.97])
def test_the_whole_row_is_the_target(panel: FilterPanel, share: float) -> None:
    click(panel, NAME, share)
    assert tick_of(panel, NAME) is Tick.CHOSEN
    click(panel, NAME, share)
    assert tick_of(panel, NAME) is Tick.OPEN


def test_only_stands_left_of_the_count_and_takes_the_place_of_what_was_chosen(panel: FilterPanel, state: TimelineState) -> None:
    click(panel, "北京")
    click_only(panel, NAME)
    assert state.snapshot.answer.query.scopes == {"national"}


def test_a_press_that_leaves_its_row_asks_nothing(panel: FilterPanel) -> None:
    rows, index = panel.row(NAME)
    rect = rows.visualRect(index)
    QTest.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, rect.center())
    QTest.mouseRelease(
        rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, rect.center() + QPoint(0, rect.height())
    )
    assert tick_of(panel, NAME) is Tick.OPEN


@pytest.mark.parametrize(("key", "tick"), [
    (Qt.Key.Key_Space, Tick.CHOSEN), (Qt.Key.Key_Return, Tick.CHOSEN), (Qt.Key.Key_Delete, Tick.EXCLUDED),
])
def test_keys_tick_choose_alone_and_exclude(panel: FilterPanel, key: Qt.Key, tick: Tick) -> None:
    rows, index = panel.row("北京")
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    rows.setCurrentIndex(rows.values.index(0))
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert rows.currentIndex() == index
    QTest.keyClick(rows, key)
    assert tick_of(panel, "北京") is tick


def test_the_menu_of_a_row_asks_for_it_alone_or_for_all_but_it(panel: FilterPanel, state: TimelineState) -> None:
    rows, index = panel.row(NAME)
    alone, but = rows.menu(rows.values.value(index)).actions()[:2]
    but.trigger()
    assert not any(event.scope == "national" for event in state.snapshot.answer.events)
    alone.trigger()
    assert {event.scope for event in state.snapshot.answer.events} == {"national"}


def test_what_would_leave_nothing_stays_and_cannot_be_ticked(panel: FilterPanel, state: TimelineState) -> None:
    click(panel, "国际及港澳台交流")
    rows = panel.sections["themes"].list
    height = rows.height()
    none_left = next(
        value.name for section in panel.sections.values() for value in section.list.values.values
        if value.count(state.snapshot) == 0 and section.open
    )
    before = state.snapshot.answer.query
    click(panel, none_left)
    assert state.snapshot.answer.query == before
    assert rows.height() == height


def pixels(panel: FilterPanel, name: str) -> tuple[QImage, float]:
    rows, index = panel.row(name)
    rect = rows.visualRect(index)
    picture = rows.viewport().grab(rect)
    return picture.toImage().convertToFormat(QImage.Format.Format_RGB32), picture.devicePixelRatio()


def colours(image: QImage, xs: Sequence[int], ys: Sequence[int]) -> list[QColor]:
    return [image.pixelColor(x, y) for x in xs for y in ys]


def near(one: QColor, other: QColor) -> bool:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue())) < 40


@pytest.mark.parametrize("appearance", sorted(appearance_names("en", paths.resources())))
def test_a_ticked_box_is_filled_and_has_a_tick(panel: FilterPanel, store: Store, appearance: str) -> None:
    palette = read_palette(appearance, store.timeline, paths.resources())
    panel.show_as(palette, Script.HANS)
    assert not any(near(each, palette["accent"]) for each in in_box(panel))
    click(panel, NAME)
    ticked = in_box(panel)
    assert sum(near(each, palette["accent_text"]) for each in ticked) > 8
    assert sum(near(each, palette["accent"]) for each in ticked) > len(ticked) / 2


def in_box(panel: FilterPanel) -> list[QColor]:
    image, ratio = pixels(panel, NAME)
    middle = image.height() // 2
    inside = round(5 * ratio)
    return colours(image, range(round(4 * ratio), round(14 * ratio)), range(middle - inside, middle + inside))


def test_the_focus_is_seen_around_the_row(panel: FilterPanel, palette: Palette) -> None:
    rows, index = panel.row(NAME)
    assert focus_seen(panel, palette) == 0
    panel.activateWindow()
    rows.setFocus(Qt.FocusReason.TabFocusReason)
    rows.setCurrentIndex(index)
    assert focus_seen(panel, palette) > 100


def focus_seen(panel: FilterPanel, palette: Palette) -> int:
    """Pixels of the colour of the focus along the upper edge of the row."""
    image, _ratio = pixels(panel, NAME)
    return sum(near(each, palette["focus"]) for each in colours(image, range(4, image.width() - 4), range(3)))


@pytest.fixture
def palette(store: Store) -> Palette:
    return read_palette("light", store.timeline, paths.resources())


def test_a_screen_reader_hears_the_name_the_count_and_the_tick(panel: FilterPanel) -> None:
    rows, index = panel.row(NAME)
    click(panel, NAME)
    cell = QAccessible.queryAccessibleInterface(rows).child(index.row())
    assert cell.text(QAccessible.Text.Name) == f"全国，{index.data(int(Qt.ItemDataRole.UserRole))}条"
    assert index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked


def test_a_name_that_is_cut_is_told_whole_when_the_mouse_rests(panel: FilterPanel) -> None:
    name = "产业工人队伍建设改革"
    for width, told in ((150, tip(name)), (400, "")):
        panel.setMinimumWidth(0)
        panel.resize(width, 600)
        QApplication.processEvents()
        rows, index = panel.row(name)
        assert rows.delegate.only_rect(option_of(rows, index), index).right() < rows.viewport().width()
        assert rows.tip_at(rows.visualRect(index).center()) == told
