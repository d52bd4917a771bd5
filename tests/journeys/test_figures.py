"""The figures view: series, their points, and charts out of sight."""

import pytest
from pyqtgraph.graphicsItems.ScatterPlotItem import ScatterPlotItem
from pyqtgraph.graphicsItems.TextItem import TextItem
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget

from tests.journeys.conftest import User
from timeline_app.panels.figures_view import FiguresView
from timeline_app.panels.indicator_chart import IndicatorChart
from timeline_app.panels.indicator_choice import IndicatorChoice
from timeline_app.queries.periods import period_of

pytestmark = pytest.mark.thorough


def test_a_series_is_shown_and_its_points_lead_to_their_events(user: User) -> None:
    user.window.show_figures()
    view = user.window.findChild(FiguresView)
    assert view is not None
    assert view.chosen[0].indicator.id == "station-count"
    chart = view.findChild(IndicatorChart)
    assert chart is not None
    QApplication.processEvents()  # the plot learns its size when it is shown
    plot = chart.getPlotItem()
    assert plot is not None
    dots = next(item for item in plot.items if isinstance(item, ScatterPlotItem))
    measured = next(dot for dot in dots.points() if dot.pos().y() == 184200)
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=chart.mapFromScene(dots.mapToScene(measured.pos())))
    assert user.window.state.snapshot.selected == "service-stations-2023"
    choice = view.findChild(IndicatorChoice)
    assert choice is not None
    rows = choice.findChild(QListWidget)
    assert rows is not None
    ticked = next(rows.item(row) for row in range(rows.count()) if rows.item(row).text() == "司机之家")
    rows.itemClicked.emit(ticked)
    assert "driver-homes" in {series.indicator.id for series in view.chosen}
    shown = [chart for chart in view.findChildren(IndicatorChart) if chart.isVisibleTo(view)]
    assert len(shown) == len(view.chosen) == 3
    user.only("国际及港澳台交流")
    assert view.chosen == ()
    assert not any(chart.isVisible() for chart in view.findChildren(IndicatorChart))


def test_charts_out_of_sight_wait_until_they_are_shown_again(user: User) -> None:
    user.window.show_figures()
    view = user.window.findChild(FiguresView)
    assert view is not None
    chart = view.findChild(IndicatorChart)
    assert chart is not None
    drawn = chart.viewRange()[0]
    user.window.show_timeline()
    user.window.views.quarter()
    assert chart.viewRange()[0] == drawn
    user.window.show_figures()
    chart = next(chart for chart in view.findChildren(IndicatorChart) if chart.isVisible())
    left, right = chart.viewRange()[0]
    seen = user.window.state.snapshot.view
    assert left < seen.start < seen.end < right < left + 1.2 * seen.days


@pytest.mark.parametrize("period", ["2025Q3", "2016Q1"])
def test_a_chart_without_a_point_in_view_says_where_the_nearest_lies(user: User, period: str) -> None:
    user.window.views.choose_period(period_of(period))
    user.window.show_figures()
    QApplication.processEvents()
    view = user.window.findChild(FiguresView)
    assert view is not None
    (chart,) = (each for each in view.findChildren(IndicatorChart) if each.accessibleName() == "工会驿站数")
    plot = chart.getPlotItem()
    assert plot is not None
    (said,) = (item.toPlainText() for item in plot.items if isinstance(item, TextItem))
    assert said.startswith("◀") if period == "2025Q3" else said.endswith("▶")
    assert "万个 · 截至 20" in said
