"""Every text that a window shows, in each language and script: none of another script, and in English nothing Chinese but what
the records have in Chinese alone."""

import re
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.journeys.sinks import of_widget
from timeline_app.chinese.script import Script, converter, to_script
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import AT_FIRST, EVERYTHING
from timeline_app.records.event import Event
from timeline_app.records.numbers import figure_in_words
from timeline_app.settings import paths
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState, whole_view
from timeline_app.translation import words
from timeline_app.window.main_window import MainWindow
from timeline_app.window.opening import open_database
from timeline_app.window.view_stack import ViewKind

pytestmark = pytest.mark.thorough

_HAN = re.compile("[\u4e00-\u9fff]+")
# Each language bears its own name in the menu; 全国23 and the like name documents, which have no English names.
_OWN_NAMES = {"简体中文", "繁體中文"}
SPOKEN = [("zh_Hans", Script.HANS), ("zh_Hant", Script.HANT_TW), ("zh_Hant", Script.HANT_HK), ("en", Script.HANS)]


@pytest.fixture
def opened_in(qtbot: QtBot, application: QApplication) -> Iterator["Opener"]:
    with ExitStack() as stack:
        yield Opener(qtbot, stack)


class Opener:
    """Opens windows on the bundled database."""

    def __init__(self, qtbot: QtBot, stack: ExitStack) -> None:
        self._qtbot, self._stack = qtbot, stack

    def __call__(self, language: str, script: Script) -> MainWindow:
        words.use(language, paths.resources() / "translations")
        database = self._stack.enter_context(open_database(paths.database()))
        state = TimelineState(database.store.timeline, database.ask, AT_FIRST)
        window = MainWindow(state, database.lookup, Preferences(script=script, motion="off", coverage="on"))
        self._qtbot.addWidget(window)
        with self._qtbot.waitSignal(window.ready, timeout=20_000):
            window.show()
        return window


def shown(window: MainWindow) -> Iterator[str]:
    """Of all widgets and menus in each view, and painted on the canvas from far and near."""
    for kind in (ViewKind.LIST, ViewKind.FIGURES, ViewKind.READING, ViewKind.TIMELINE):
        window.show_view(kind)
        yield from (each.text for widget in filter(isValid, widgets(window)) for each in of_widget(widget))
    for period in ("2022/2024", "2023Q3", "2023-10"):
        window.state.look_at(whole_view(period_of(period)))
        yield from (*painted(window), *(row.title for row in window.canvas.picture.coverage))


def widgets(window: MainWindow) -> list[QWidget]:
    return [window, *window.findChildren(QWidget), *window.findChildren(QMenu)]


def painted(window: MainWindow) -> Iterator[str]:
    picture = window.canvas.picture
    yield from (mark.label.text for mark in picture.marks if mark.label)
    yield from (lane.title for lane in picture.lanes)
    yield from (text for row in picture.axis_rows for text in (row.title, *(tick.label.text for tick in row.ticks if tick.label)))


@pytest.mark.parametrize(("language", "script"), SPOKEN[:3])
def test_nothing_is_in_another_script(opened_in: Opener, language: str, script: Script) -> None:
    """Choosing traditional content once left all words of the program simplified."""
    window = opened_in(language, script)
    window.state.select(telling(window).id)
    printed = {figure.citation.phrase for event in window.state.ask(EVERYTHING).events for figure in event.figures}
    texts = (text for text in set(shown(window)) - _OWN_NAMES if not any(phrase in text for phrase in printed))
    assert [text for text in texts if text not in written_in(text, script)] == []


def written_in(text: str, script: Script) -> set[str]:
    """In Hong Kong the words of the program are those of Taiwan, which has 閱 where Hong Kong has 閲."""
    if script is Script.HANS:
        return {converter("t2s").convert(text)}
    return {to_script(text, script), to_script(text, Script.HANT_TW)}


def telling(window: MainWindow) -> Event:
    """An event with figures, people and links."""
    return next(each for each in window.state.snapshot.answer.events if each.figures and each.links and each.organisations)


def test_english_has_chinese_only_where_the_records_have_nothing_else(opened_in: Opener) -> None:
    window = opened_in("en", Script.HANS)
    known = "\n".join(chinese_alone(window))
    left = {part for text in set(shown(window)) - _OWN_NAMES for part in _HAN.findall(text)}
    assert {part for part in left if part not in known} == set()


def chinese_alone(window: MainWindow) -> Iterator[str]:
    """What has no English: documents and their items, what they print, figures, remarks, why events hang together."""
    timeline = window.state.timeline
    for event in window.state.ask(EVERYTHING).events:
        yield event.note or ""
        yield from (citation.phrase for citation in event.citations)
        yield from (link.stated.phrase if link.stated else link.reason or "" for link in event.links)
        yield from (text for figure in event.figures for text in (figure.label, figure_in_words(figure), figure.citation.phrase))
    for document in timeline.documents:
        yield from (document.title, document.short)
    yield from (indicator.note or "" for indicator in timeline.indicators)
    yield from (section.name for section in timeline.registers.sections)


def test_marks_have_english_names(opened_in: Opener) -> None:
    window = opened_in("en", Script.HANS)
    for period in ("2022/2024", "2023Q3", "2023-10"):
        window.state.look_at(whole_view(period_of(period)))
        assert [text for text in painted(window) if _HAN.search(text)] == []


def test_the_phrase_of_a_source_is_in_the_script_of_the_content(opened_in: Opener) -> None:
    """Where no document is attached, whose own words stay as they are."""
    window = opened_in("zh_Hant", Script.HANT_TW)
    event = next(
        each for each in window.state.snapshot.answer.events
        if not each.figures and to_script(each.citations[0].phrase, Script.HANT_TW) != each.citations[0].phrase
    )
    window.state.select(event.id)
    page = window.details.browser.toPlainText().replace("\n", "")
    assert event.citations[0].phrase not in page
    assert to_script(event.citations[0].phrase, Script.HANT_TW)[:6] in page
