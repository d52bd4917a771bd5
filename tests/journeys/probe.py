"""The window in a process of its own, on a real screen: for each line it reads it prints what is on that screen, as JSON.

test_real_mouse.py starts it and moves a real mouse over it; places are pixels of the canvas, whose corner is given.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QPoint, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QToolTip

from timeline_app.app import make_application, window_on
from timeline_app.settings import paths
from timeline_app.translation import words
from timeline_app.window.main_window import MainWindow
from timeline_app.window.opening import open_database

_SIZE = (1280, 720)
_PAUSE = 15  # milliseconds: who waits for something asks again and again


def main() -> int:
    words.use("zh_Hans", paths.resources() / "translations")
    app = make_application()
    with open_database(paths.database()) as database:
        window = window_on(database)
        window.resize(*_SIZE)
        lines = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        lines.activated.connect(lambda: _answer(app, window))
        window.show()
        return app.exec()


def _answer(app: QApplication, window: MainWindow) -> None:
    """The picture comes from the event loop, after all that was there before the question."""
    if sys.stdin.readline():
        QTimer.singleShot(_PAUSE, lambda: print(json.dumps(_told(window)), flush=True))
    else:
        app.quit()  # who asked is gone


def _told(window: MainWindow) -> dict[str, object]:
    canvas, snapshot = window.canvas, window.state.snapshot
    picture, corner = canvas.picture, canvas.mapToGlobal(QPoint(0, 0))
    tip = next((each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel") and each.isVisible()), None)
    ticks = [(each, each.label) for each in (*picture.upper_ticks, *picture.lower_ticks)]
    return {
        "corner": [corner.x(), corner.y()], "window": [window.width(), window.height()], "active": canvas.hasFocus(),
        "view": snapshot.view._asdict(), "selected": snapshot.selected, "events": len(snapshot.answer.events),
        "period": snapshot.period and [str(snapshot.period.start), str(snapshot.period.end)],
        "plot": picture.plot._asdict(), "scrolled": picture.scrolled._asdict(),
        "lanes": [{"key": each.key, "folded": each.folded, "box": each.box._asdict()} for each in picture.lanes],
        "marks": [
            {"events": [*each.events], "shape": each.shape, "lane": each.lane, "box": each.box._asdict()} for each in picture.marks
        ],
        "ticks": [
            {"x": each.x, "right": each.right, "y": label.y, "start": each.start, "end": each.end} for each, label in ticks if label
        ],
        "tip": QToolTip.text() if QToolTip.isVisible() else "",
        "tip_box": tip and [tip.x(), tip.y(), tip.width(), tip.height()],
        "settled": canvas.viewport.breathing.resting,
    }


if __name__ == "__main__":
    sys.exit(main())
