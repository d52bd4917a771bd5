"""The canvas with a great many events, each measure against a floor in the same run: ``canvas.py --events N``.

Prints one JSON object; exits 1 where a measure does not hold. CPU seconds of this process, medians of five rounds in turn
with the floors. The floor of a frame is a bare widget of the size of the window that fills itself; of opening, SQLite
scanning the same table for what is needed at least.
"""

import argparse
import compileall
import gc
import json
import os
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QPointF  # noqa: E402
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from tests.benchmarks.synthetic import DAYS, FIRST, make_database  # noqa: E402
from timeline_app.app import make_application, window_on  # noqa: E402
from timeline_app.canvas.timeline_canvas import TimelineCanvas  # noqa: E402
from timeline_app.canvas.zoom import between  # noqa: E402
from timeline_app.database.columns import columns_of, read_columns  # noqa: E402
from timeline_app.database.store import Store  # noqa: E402
from timeline_app.layout.picture import Label  # noqa: E402
from timeline_app.queries.query import Query  # noqa: E402
from timeline_app.queries.snapshot import View  # noqa: E402
from timeline_app.queries.stored_events import StoredEvents  # noqa: E402
from timeline_app.records.period import Period  # noqa: E402
from timeline_app.settings import places  # noqa: E402
from timeline_app.window.main_window import MainWindow  # noqa: E402
from timeline_app.window.opening import open_database  # noqa: E402

SIZE = (1600, 900)
ROUNDS = 5
FRAMES = 300
FEW = 10_000
HITS = 2000
WARM = 15
MUST = {
    "frame": 6.0, "frame_p99": 2.2, "frame_against_10000": 1.4, "labels_warm": 0.15, "open_first": 7.0, "open_second": 0.3,
    "check": 1.5, "theme_switched": 1.0, "twentieth_filtered": 4.0, "hit": 0.005, "bytes_an_event": 40.0,
}
Measures = dict[str, list[tuple[float, float]]]


class Bare(QWidget):
    """Fills itself and nothing else."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        painter.end()


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--memory-of", type=Path)
    wanted = parser.parse_args()
    if wanted.memory_of:
        print(memory_of(wanted.memory_of))
        return 0
    compileall.compile_dir(ROOT / "timeline_app", quiet=2)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TIMELINE_CONFIG"] = folder
        many = make_database(Path(folder) / "many.db", wanted.events)
        few = make_database(Path(folder) / "few.db", FEW)
        for path in (many, few):
            os.utime(path, (0, 0))  # a file that was only just written is looked at each time
        measures = measured(many, few) | {"bytes_an_event": [memory(many, few, wanted.events)]}
    verdicts = {name: verdict(pairs, MUST[name]) for name, pairs in measures.items()}
    print(json.dumps(verdicts, indent=1))
    return 0 if all(each["holds"] for each in verdicts.values()) else 1


def measured(many: Path, few: Path) -> Measures:
    application = make_application()
    with opened(many) as window, opened(few) as small:
        return rounds(application, window, small, many)


def rounds(application: QApplication, window: MainWindow, small: MainWindow, many: Path) -> Measures:
    bare = Bare()
    bare.resize(*SIZE)
    bare.show()
    found: Measures = {name: [] for name in MUST if name != "bytes_an_event"}
    for _round in range(ROUNDS):
        gc.collect()
        floor = statistics.median(cpu(bare.repaint) for _frame in range(FRAMES))
        frames = sorted(session(window, application))
        frame = statistics.median(frames)
        found["frame"].append((frame, floor))
        found["frame_p99"].append((frames[int(len(frames) * 0.99)], frame))
        themes = [Query(themes=frozenset({theme.id})) for theme in window.state.timeline.themes]
        switched = statistics.median(narrowed(window, application, query) for query in themes)
        found["theme_switched"].append((switched, frame))
        twentieth = Period(FIRST.replace(month=3), FIRST.replace(month=4, day=24))
        found["twentieth_filtered"].append((narrowed(window, application, Query(period=twentieth)), frame))
        found["hit"].append((hit(window), frame))
        found["frame_against_10000"].append((frame, statistics.median(session(small, application))))
        found["labels_warm"].append(labels(window))
        for name, times in opening(many).items():
            found[name].append(times)
    return found


@contextmanager
def opened(path: Path) -> Iterator[MainWindow]:
    with open_database(path) as database:
        window, loop = window_on(database), QEventLoop()
        window.resize(*SIZE)
        window.ready.connect(loop.quit)
        window.show()
        loop.exec()
        yield window
        window.close()


def cpu(act: Callable[[], object]) -> float:
    started = time.process_time()
    act()
    return time.process_time() - started


def session(window: MainWindow, application: QApplication) -> list[float]:
    """All, nearer and nearer to one day, along, and out to all again: seconds of each frame."""
    first = FIRST.toordinal()
    everything, day = View(first, first + DAYS), View(first + 500, first + 504)
    third = FRAMES // 3
    there = [between(everything, day, step / third) for step in range(third)]
    along = [View(day.start + step / 20, day.end + step / 20) for step in range(third)]
    back = [between(along[-1], everything, step / third) for step in range(third)]

    def frame(view: View) -> None:
        window.state.look_at(view)
        application.processEvents()

    return [cpu(lambda view=view: frame(view)) for view in (*there, *along, *back)]


def narrowed(window: MainWindow, application: QApplication, query: Query) -> float:
    """From the question to the painted answer, and back to all without counting that."""
    canvas = window.canvas
    if canvas is None:
        raise RuntimeError("the window has no canvas")
    spent = cpu(lambda: (window.state.narrow(query), canvas.viewport().repaint()))  # pyright: ignore[reportAttributeAccessIssue]
    window.state.narrow(Query())
    application.processEvents()
    return spent


def hit(window: MainWindow) -> float:
    """Seconds to find what lies under the mouse; what is found is checked against all events one by one."""
    canvas, chance = window.canvas, random.Random(7)
    if not isinstance(canvas, TimelineCanvas):
        raise TypeError("the window has no canvas")
    first = FIRST.toordinal()
    window.state.look_at(View(first + 300, first + 320))
    picture, plot = canvas.picture, canvas.picture.plot
    spots = [(chance.uniform(plot.x, plot.right), chance.uniform(plot.y, plot.bottom)) for _hit in range(HITS)]
    spent = cpu(lambda: [picture.mark_at(x, y) for x, y in spots]) / HITS
    for x, y in spots[:40]:
        mark, lane = picture.mark_at(x, y), picture.lane_at(y)
        day = int(window.state.snapshot.view.start + (x - plot.x) / plot.width * window.state.snapshot.view.days)
        if (len(mark.events) if mark else 0) != counted(window, lane.key if lane else "", day):
            raise AssertionError(f"another number of events at {x}, {y}")
    return spent


def counted(window: MainWindow, theme: str, day: int) -> int:
    """By looking at every event."""
    events = window.state.snapshot.answer.events
    if not isinstance(events, StoredEvents):
        raise TypeError("the events are not read from columns")
    themes = events.shelf.kinds.theme[events.columns.kind]
    return int(((events.columns.start == day) & (themes == events.shelf.themes.index(theme))).sum())


def labels(window: MainWindow) -> tuple[float, float]:
    """Three hundred names, drawn before, against as many drawn anew."""
    canvas = window.canvas
    if not isinstance(canvas, TimelineCanvas):
        raise TypeError("the window has no canvas")
    ink, ground = canvas._composer.ink, QPixmap(*SIZE)  # pyright: ignore[reportPrivateUsage]
    wanted = [Label(f"第{number}号事件在某地举行", 10 + number % 5 * 300, 20 + number // 5 * 14, 200) for number in range(300)]
    painter, colour = QPainter(ground), ink.palette["text"]
    painter.setFont(ink.label)
    ink.texts.begin(painter)

    def kept() -> None:
        ink.texts.paint_all(painter, wanted, ink.label, colour)

    def anew() -> None:
        for label in wanted:
            painter.drawText(QPointF(label.x, label.y), label.text)

    for draw in (kept, anew):
        draw()
    times = tuple(statistics.median(cpu(draw) for _time in range(WARM)) for draw in (kept, anew))
    painter.end()
    return times[0], times[1]


def opening(path: Path) -> dict[str, tuple[float, float]]:
    """The columns as the database keeps them, and read from its tables as where they were missing; the look at every row."""
    scan = "select count(*), sum(start), sum(end) from events not indexed"
    with closing(sqlite3.connect(path)) as connection:
        floor = cpu(lambda: connection.execute(scan).fetchone())
    with Store(path, verdicts=places.cache_folder) as store:
        first = cpu(lambda: read_columns(store.rows, store.timeline.event_count))
        second = cpu(lambda: columns_of(store))
    unknown = cpu(lambda: Store(path).close())
    known = cpu(lambda: Store(path, verdicts=places.cache_folder).close())
    return {"open_first": (first, floor), "open_second": (second, floor), "check": (unknown - known, first)}


def memory(many: Path, few: Path, count: int) -> tuple[float, float]:
    """Bytes that each event more takes in a window, measured in processes of their own."""
    sizes = [
        int(subprocess.run([sys.executable, __file__, "--memory-of", str(path)], check=True, capture_output=True, text=True).stdout)
        for path in (many, few)
    ]
    return max(0.0, (sizes[0] - sizes[1]) / max(1, count - FEW)), 1.0


def memory_of(path: Path) -> int:
    """Bytes that a window on a database holds after a session and a search."""
    application = make_application()
    with opened(path) as window:
        session(window, application)
        window.state.narrow(Query(search="驿站"))
        window.state.narrow(Query())
        gc.collect()
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGESIZE")


def verdict(pairs: list[tuple[float, float]], must: float) -> dict[str, float | bool]:
    """Of the round whose ratio is the median."""
    value, floor = sorted(pairs, key=lambda pair: pair[0] / pair[1])[len(pairs) // 2]
    ratio = value / floor
    return {"value": round(value, 7), "floor": round(floor, 7), "ratio": round(ratio, 4), "must": must, "holds": ratio <= must}


if __name__ == "__main__":
    sys.exit(main())
