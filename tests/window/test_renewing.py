"""A window whose file was written to shows what a new window on that file shows, to the pixel and to the word."""

import gc
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.canvas.sitting import sitting as sitting_on
from tests.journeys.sinks import Shown, of_widget
from tests.journeys.sized_files import BUNDLED, sized_file
from tests.sweeps import examples
from tests.window import changes
from tests.window.scenes import SCENES, Scene
from timeline_app.database.store import Store
from timeline_app.editing.editor import Editor
from timeline_app.editing.event_commands import RemoveEvents
from timeline_app.queries.query import AT_FIRST
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.main_window import MainWindow
from timeline_app.window.opening import open_database
from timeline_app.window.view_stack import ViewKind
from timeline_app.window.window_host import WindowHost

pytestmark = pytest.mark.thorough

LARGE = 2_000
_LAYING_OUT = 60  # milliseconds in which Qt measures its widgets


class Sitting:
    """One file, and windows on it, of which one is in sight."""

    def __init__(self, path: Path, qtbot: QtBot, kept: ExitStack) -> None:
        self.path, self._qtbot, self._kept = path, qtbot, kept
        self._unsettled = set[TimelineState]()
        with open_database(self.path) as opened:
            events = opened.ask(AT_FIRST).events
            near = events[len(events) // 2 :][:40]
            self.events = [event.id for event in near if event.when.precision.exact and not event.major]

    def window(self, scene: Scene, path: Path | None = None) -> WindowHost:
        """A new one, on another file where ``path`` is that."""
        opened = open_database(path or self.path)
        window = MainWindow(TimelineState(opened.store.timeline, opened.ask, AT_FIRST), opened.lookup, Preferences(motion="off"))
        window.resize(1400, 860)
        with self._qtbot.waitSignal(window.ready, timeout=20_000):
            window.show()
        host = WindowHost(window, opened)
        window.state.answer_changed.connect(lambda: self._unsettled.add(window.state))
        window.state.answer_settled.connect(lambda: self._unsettled.discard(window.state))
        self._kept.callback(host.close)
        scene.act(window, self.events[0])
        window.show_view(scene.view)
        return host

    def leave(self, host: WindowHost) -> None:
        """As a window goes in whose place another one stands."""
        gone: list[bool] = []
        host.window.destroyed.connect(lambda: gone.append(True))
        host.window.close()
        host.window.deleteLater()
        self._qtbot.waitUntil(lambda: bool(gone))

    def told(self, window: MainWindow) -> tuple[Counter[Shown], Sequence[QImage]]:
        """When nothing moves any more, with the focus where it is always seen."""
        window.activateWindow()
        window.filters.setFocus()
        self._qtbot.waitUntil(window.isActiveWindow)
        self._qtbot.waitUntil(lambda: window.state not in self._unsettled)
        self._qtbot.waitUntil(lambda: window.canvas.viewport.breathing.resting)
        pictures, before = _pictures(window), None
        while pictures != before:
            self._qtbot.wait(_LAYING_OUT)
            pictures, before = _pictures(window), pictures
        parts = [window, *(part for part in window.findChildren(QWidget) if part.isVisible())]
        return Counter(text for part in parts for text in of_widget(part) if text.text), pictures


def _pictures(window: MainWindow) -> Sequence[QImage]:
    """Of its parts; of the filters only the lists, as Qt is at times late by one step to place them."""
    lists = [section.list for section in window.filters.sections.values() if section.open]
    parts = (window.top_bar, window.conditions, window.view_stack, window.details, window.status, *lists)
    return [part.grab().toImage() for part in parts]


@pytest.fixture(scope="session")
def contents(tmp_path_factory: pytest.TempPathFactory) -> Mapping[int, bytes]:
    """Files by the number of their events."""
    folder = tmp_path_factory.mktemp("renewed")
    return {count: sized_file(folder / f"{count}.db", count).path.read_bytes() for count in (BUNDLED, LARGE)}


@pytest.fixture(scope="module")
def _fonts_in_use(application: QApplication, store: Store) -> None:
    """The first window of a process finds fonts that are not loaded yet."""
    with sitting_on(store):
        pass


@pytest.fixture
def sitting(
    contents: Mapping[int, bytes], size: int, qtbot: QtBot, _fonts_in_use: None, tmp_path: Path
) -> Iterator[Sitting]:
    path = tmp_path / "own.timeline"
    path.write_bytes(contents[size])
    with ExitStack() as kept:
        yield Sitting(path, qtbot, kept)


def changes_near(events: Sequence[str]) -> Sequence[Sequence[str]]:
    """One after another."""
    return (
        changes.changed_event(events[0]), changes.added_event(events[1]), changes.THEME_RENAMED, changes.removed_event(events[2]),
        changes.THEME_RECOLOURED, changes.THEME_ADDED, changes.DOCUMENT_ADDED, changes.TITLE_CHANGED,
        changes.removed_event(events[0]),
    )


def cases() -> Iterator[object]:
    """Each scene in a small or in a large file, and in both where all is tried."""
    for number, scene in enumerate(SCENES):
        for size in (BUNDLED, LARGE):
            often = number % 2 == (size == LARGE)
            name = f"{size}-{scene.view}-{scene.act.__name__}"
            yield pytest.param(size, scene, marks=() if often else pytest.mark.slow, id=name)


@pytest.mark.parametrize(("size", "scene"), list(cases()))
def test_a_window_shows_its_file_as_a_new_window_does(sitting: Sitting, scene: Scene) -> None:
    """Looked at after one change, another one in each scene, so that each of them is; after every third where all is tried. What
    would come after the last look is not written."""
    host, written = sitting.window(scene), changes_near(sitting.events)
    every = len(written) // examples(1, 3)
    looked_at = range(-SCENES.index(scene) % every, len(written), every)
    for number, statements in enumerate(written[: looked_at[-1] + 1]):
        changes.write(sitting.path, statements)
        host.renew()
        if number not in looked_at:
            continue
        texts, picture = sitting.told(host.window)
        host.window.hide()
        host.window.tools.end_editing()  # else the other window would say that the file is open here
        other = sitting.window(scene)
        expected, right = sitting.told(other.window)
        sitting.leave(other)
        host.window.show()
        assert texts == expected, number
        assert picture == right, number
    sitting.leave(host)


def some_cases() -> Iterator[object]:
    """Each view once, and all cases where all is tried."""
    often = {(BUNDLED, 5), (LARGE, 1), (LARGE, 9)}
    for number, scene in enumerate(SCENES):
        for size in (BUNDLED, LARGE):
            name = f"{size}-{scene.view}-{scene.act.__name__}"
            yield pytest.param(size, scene, marks=() if (size, number) in often else pytest.mark.slow, id=name)


@pytest.mark.parametrize(("size", "scene"), list(some_cases()))
def test_what_the_program_itself_changes_is_shown_as_a_new_window_does(sitting: Sitting, scene: Scene, tmp_path: Path) -> None:
    """Without opening the file again; looked at after every fourth change, another one in each scene."""
    host, copy = sitting.window(scene), tmp_path / "copied" / sitting.path.name
    copy.parent.mkdir()
    store = host.opened.store
    with closing(Editor(sitting.path, tmp_path / "copies")) as editor:
        for number, done in enumerate(changes.own_changes(editor, sitting.events)):
            host.renew(done.written)
            assert host.opened.store is store
            if (number + SCENES.index(scene)) % 4:
                continue
            texts, picture = sitting.told(host.window)
            host.window.hide()
            shutil.copy(sitting.path, copy)
            other = sitting.window(scene, copy)
            expected, right = sitting.told(other.window)
            sitting.leave(other)
            host.window.show()
            assert texts == expected, number
            assert picture == right, number
    sitting.leave(host)


@pytest.mark.parametrize("own", [False, True])
@pytest.mark.parametrize("size", [BUNDLED, LARGE])
def test_nothing_of_the_file_as_it_was_is_kept(sitting: Sitting, own: bool, tmp_path: Path) -> None:
    """In a window that has shown all there is to show, whether somebody else or the program itself has written."""
    host = sitting.window(SCENES[1])
    window = host.window
    for view in (ViewKind.LIST, ViewKind.FIGURES, ViewKind.READING, ViewKind.TIMELINE):
        window.show_view(view)
        sitting.told(window)
    before = ref(window.state.timeline)
    if own:
        with closing(Editor(sitting.path, tmp_path / "copies")) as editor:
            host.renew(editor.do(RemoveEvents((sitting.events[1],))).written)
    else:
        changes.write(sitting.path, changes.added_event(sitting.events[1]))
        host.renew()
    sitting.told(window)
    gc.collect()
    assert before() is None
    sitting.leave(host)
