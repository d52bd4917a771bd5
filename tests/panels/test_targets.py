"""Targets and results in the figures view: there while the answer hides targets, and each leading to its event."""

import re
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.bundled import asks
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.look.palette import Appearance, read_palette
from timeline_app.panels.figures_view import FiguresView
from timeline_app.panels.html import Page
from timeline_app.panels.safe_browser import SafeBrowser
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import AT_FIRST
from timeline_app.settings import paths
from timeline_app.state.timeline_state import TimelineState


@pytest.fixture
def state(store: Store) -> TimelineState:
    """Of a window as it opens: no target is in its answer."""
    return TimelineState(store.timeline, asks(store), AT_FIRST)


@pytest.fixture
def view(qtbot: QtBot, store: Store, lookup: EventLookup, state: TimelineState) -> FiguresView:
    page = Page(read_palette(Appearance.LIGHT, store.timeline, paths.resources()), Script.HANS)
    view = FiguresView(state, page, lookup)
    qtbot.addWidget(view)
    view.show()  # out of sight it waits
    return view


def shown(view: FiguresView) -> SafeBrowser:
    browser = view.findChild(SafeBrowser)
    assert browser is not None
    return browser


def words(view: FiguresView) -> str:
    return re.sub(r"\s+", " ", shown(view).toPlainText())


def test_series_are_there_though_the_totals_that_tell_them_are_hidden(view: FiguresView, state: TimelineState) -> None:
    assert not {event.id for event in state.snapshot.answer.events} & {"service-stations-2023", "service-stations-2024"}
    assert view.chosen[0].indicator.id == "station-count"
    assert {"service-stations-2023", "service-stations-2024"} <= {point.event for point in view.chosen[0].points}


def test_targets_stand_beside_their_results(view: FiguresView) -> None:
    told = words(view).partition("目标与结果")[2]
    assert re.search(r"服务站点目标 15万个 期限：2023年12月31日 .* → 超过16万个 .* → 18.42万个 2023年12月31日 .* 已达到", told)
    assert re.search(r"会员目标 1000万人 期限：2023—2025年 .* → 380万人 .* → 413.6万人 .* 合计793.6万人 最终结果未见于来源", told)
    assert re.search(r"约200人 未注明期限 .* → 220人 .* 已达到", told)
    assert "12月底前全面运行" in told
    assert "未达到 " not in told


@pytest.mark.parametrize(
    ("search", "told", "hidden"),
    [("12351", "12月底前全面运行", "服务站点目标"), ("驿站", "服务站点目标", "12月底"), ("没有这样的词", "", "目标与结果")],
)
def test_filters_choose_among_targets(view: FiguresView, state: TimelineState, search: str, told: str, hidden: str) -> None:
    state.set_query(replace(AT_FIRST, search=search))
    assert told in words(view)
    assert hidden not in words(view)


def test_a_target_leads_to_its_event(view: FiguresView) -> None:
    wanted: list[str] = []
    view.event_wanted.connect(wanted.append)
    shown(view).link_followed.emit("event:hotline-12351-trial")
    assert wanted == ["hotline-12351-trial"]
    assert 'href="event:hotline-12351-trial"' in shown(view).toHtml()
