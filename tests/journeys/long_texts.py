"""What each gesture costs with texts at their limits, against the same gesture on the bundled file.

By hand, from the root of a checkout: ``python tests/journeys/long_texts.py`` measures every database, with names only those
whose name holds one of them. Prints processor time in milliseconds; exit status 1 where a gesture costs too much.
"""

import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from tests.journeys.long_databases import databases, long_database
from timeline_app.app import make_application, window_on
from timeline_app.canvas import zoom
from timeline_app.chinese.script import Script, to_script
from timeline_app.layout.lanes import Grouping
from timeline_app.look.motion import Motion
from timeline_app.settings import paths
from timeline_app.translation import words
from timeline_app.window.main_window import MainWindow
from timeline_app.window.opening import open_database

TIMES = 3.0  # what a gesture may cost of the same on the bundled file
_NOISE = 5.0  # milliseconds; less is counted as so much
_ROUNDS = 3
_KEYS = {"N": Qt.Key.Key_N, "B": Qt.Key.Key_B, "T": Qt.Key.Key_T, "Right": Qt.Key.Key_Right, "Home": Qt.Key.Key_Home,
         "End": Qt.Key.Key_End, "Plus": Qt.Key.Key_Plus, "W": Qt.Key.Key_W, "Escape": Qt.Key.Key_Escape}
Costs = dict[str, float]  # milliseconds by gesture


class Hands:
    """Does every gesture on a window and keeps what each cost: the cheapest of some rounds, and the first of them apart."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.state = window, window.state
        self.costs: Costs = {}
        self.canvas = window.canvas

    def do_all(self) -> Costs:
        for turn in range(_ROUNDS):
            for name, gesture in self._gestures():
                cost = measured(gesture)
                if turn == 0:
                    self.costs[f"{name}, first"] = cost
                else:
                    self.costs[name] = min(cost, self.costs.get(name, cost))
        return self.costs

    def _gestures(self) -> Iterator[tuple[str, Callable[[], object]]]:
        window, state = self.window, self.state
        ids = [event.id for event in state.snapshot.answer.events]
        for number, id in enumerate((ids[0], ids[-1], ids[len(ids) // 2])):
            yield f"select {number}", lambda id=id: window.canvas.go_to(id)
        for name, key in _KEYS.items():
            yield f"key {name}", lambda key=key: QTest.keyClick(self.canvas, key)
        yield "fit", window.views.fit
        yield "zoom", lambda: state.look_at(zoom.stepped(state.snapshot.view, 1))
        yield "pan", lambda: self.canvas.viewport.pan_by(0.1)
        yield "near", window.views.month
        yield "pan near", lambda: self.canvas.viewport.pan_by(0.1)
        yield "whole", window.views.fit
        yield "tips", self._tips
        yield "hover", self._hover
        for grouping in (Grouping.SCOPE, Grouping.SOURCE, Grouping.NONE, Grouping.YEARS, Grouping.THEME):
            yield f"by {grouping}", lambda grouping=grouping: window._group(grouping)
        for on in (True, False):
            yield f"coverage {on}", lambda on=on: window.top_bar.coverage_wanted.emit(on)
        yield "search", lambda: window.top_bar.search.setText("工会")
        yield "all again", window.clear_filters
        theme = state.timeline.themes[0].id
        yield "compare", window.toggle_comparison
        yield "one theme", lambda: window.filters.query_wanted.emit(window.filters._query.__class__(themes=frozenset({theme})))
        yield "end comparison", window.toggle_comparison
        yield "all themes", window.clear_filters
        yield "list", window.show_list
        yield "scroll list", self._scroll
        yield "sort list", self._sort
        yield "select in list", lambda: window.canvas.go_to(ids[1])
        yield "figures", window.show_figures
        yield "pan figures", lambda: self.canvas.viewport.pan_by(0.1)
        yield "select in figures", lambda: window.canvas.go_to(ids[0])
        yield "timeline", window.show_timeline
        yield "menu", self._menu
        yield "other script", lambda: window.top_bar.script_wanted.emit(Script.HANT_TW)
        yield "own script", lambda: window.top_bar.script_wanted.emit(Script.HANS)

    def _tips(self) -> None:
        for mark in self.canvas.picture.marks[:30]:
            self.canvas.tips.words(mark)

    def _hover(self) -> None:
        for mark in self.canvas.picture.marks[:30]:
            QTest.mouseMove(self.canvas, QPoint(round(mark.box.x + mark.box.width / 2), round(mark.box.y + mark.box.height / 2)))

    def _scroll(self) -> None:
        view = self.window.view_stack.currentWidget()
        assert isinstance(view, QTableView)
        for step in range(5):
            view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() * step // 4)
            settle()

    def _sort(self) -> None:
        view = self.window.view_stack.currentWidget()
        assert isinstance(view, QTableView)
        for column in (1, 2, 0):
            view.sortByColumn(column, Qt.SortOrder.AscendingOrder)

    def _menu(self) -> None:
        id = self.state.snapshot.answer.events[0].id
        self.window._open_menu(id, self.canvas.mapToGlobal(self.canvas.rect().center()))
        settle()
        if popup := QApplication.activePopupWidget():
            popup.close()


def measured(gesture: Callable[[], object]) -> float:
    """Milliseconds of the processor until the gesture is done and painted."""
    start = time.process_time()
    gesture()
    settle()
    return (time.process_time() - start) * 1000


def settle() -> None:
    for _turn in range(4):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def costs_of(database: Path) -> Costs:
    """Of opening, all gestures, and closing."""
    gc.collect()
    start = time.process_time()
    with open_database(database) as opened:
        window = window_on(opened)
        window.window_style.motion = Motion.OFF
        window.resize(1280, 800)
        window.show()
        settle()
        opening = {"open": (time.process_time() - start) * 1000}
        costs = Hands(window).do_all()
        window.close()
        window.deleteLater()
        settle()
        return opening | costs


def too_dear(costs: Costs, good: Costs) -> Iterator[tuple[str, float, float]]:
    """Gestures that cost too much: their name, what they cost, what they do on the bundled file."""
    for name, cost in costs.items():
        if max(cost, _NOISE) > TIMES * max(good[name], _NOISE):
            yield name, cost, good[name]


@contextmanager
def world() -> Iterator[Path]:
    """An application with settings of its own, and a folder to write in."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TIMELINE_CONFIG"] = f"{folder}/config"
        words.use("zh_Hans", paths.resources() / "translations")
        app = make_application()
        to_script("字", Script.HANT_TW)  # what is made once is not part of any gesture
        yield Path(folder)
        app.quit()


def main(names: list[str]) -> int:
    with world() as folder:
        costs_of(paths.database())
        rounds = [costs_of(paths.database()) for _round in range(3)]
        good = {name: sorted(each[name] for each in rounds)[1] for name in rounds[0]}
        print("bundled: " + ", ".join(f"{name} {cost:.0f}" for name, cost in good.items()), flush=True)
        failed = 0
        for name, change in databases().items():
            if names and not any(each in name for each in names):
                continue
            start = time.process_time()
            costs = costs_of(long_database(paths.database(), folder / "long.db", change))
            dear = list(too_dear(costs, good))
            failed += len(dear)
            dearest = sorted(dear, key=lambda each: -each[1])[:12]
            told = ", ".join(f"{gesture} {cost:.0f} ({base:.0f})" for gesture, cost, base in dearest)
            print(f"{name}: {len(dear)} too dear of {len(costs)}; {time.process_time() - start:.0f} s; {told}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
