"""Links of a page reach the window with the very id they were made of; what nobody knows does nothing."""

import re
from html import unescape

import pytest
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.look.palette import Appearance, read_palette
from timeline_app.panels.detail_pane import DetailPane
from timeline_app.panels.html import Page
from timeline_app.queries.ask import asking
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.settings import paths
from timeline_app.state.timeline_state import TimelineState

IDS = ["party-congress-20", "二十大", "//Host/../A", "a b", "%41%", "a?b#c", '<img src="x">&amp;', "a\nb", "javascript:x"]


@pytest.fixture
def page(store: Store) -> Page:
    return Page(read_palette(Appearance.LIGHT, store.timeline, paths.resources()), Script.HANS)


@pytest.fixture
def pane(qtbot: QtBot, store: Store, lookup: EventLookup, page: Page) -> DetailPane:
    pane = DetailPane(TimelineState(store.timeline, asking(store, lookup)), lookup, page)
    qtbot.addWidget(pane)
    return pane


@pytest.mark.parametrize("id", IDS)
@pytest.mark.parametrize("verb", ["event", "theme"])
def test_an_id_comes_back_whole(pane: DetailPane, page: Page, verb: str, id: str) -> None:
    wanted: list[str] = []
    {"event": pane.event_wanted, "theme": pane.theme_wanted}[verb].connect(wanted.append)
    pane.browser.show_html(page.link(verb, id, "甲"))
    (address,) = re.findall(r'href="([^"]*)"', pane.browser.toHtml())
    pane.browser.anchorClicked.emit(QUrl(unescape(address)))
    assert wanted == [id]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "nothing", ""])
def test_what_nobody_knows_does_nothing(qtbot: QtBot, pane: DetailPane, address: str) -> None:
    before = pane.browser.toHtml()
    told: list[str] = []
    for signal in (pane.event_wanted, pane.theme_wanted, pane.clear_wanted):
        signal.connect(told.append)
    pane.browser.anchorClicked.emit(QUrl(address))
    assert (told, pane.browser.toHtml()) == ([], before)
