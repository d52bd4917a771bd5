"""The list of a great many events in a window: ``list.py [--events N]``.

Prints one JSON object: to sort it by date and by theme, and to scroll it by a page, in panned frames of the timeline; to sort it
by title, against what SQLite takes to do so. CPU time, painted. Exits 1 where a limit is exceeded.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt  # noqa: E402

from tests.benchmarks.frames import panned  # noqa: E402
from tests.benchmarks.screen import Screen, cpu, opened  # noqa: E402
from tests.benchmarks.synthetic import make_database  # noqa: E402
from timeline_app.app import make_application  # noqa: E402
from timeline_app.panels.event_list import EventList  # noqa: E402
from timeline_app.panels.list_columns import DATE, THEME, TITLE  # noqa: E402

GREAT, ROUNDS, PAGES = 1_000_000, 3, 30
IN_ORDER = "select rowid from events order by title"
MUST = {"date": 60.0, "theme": 60.0, "title": 1.5, "page": 6.0}


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=int, default=GREAT)
    parser.add_argument("--file", type=Path, help="a file made before, so that none is made")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TIMELINE_CONFIG"] = folder
        path = wanted.file or make_database(Path(folder) / "many.db", wanted.events)
        with opened(path, make_application()) as screen:
            told = {name: verdict(value, floor, MUST[name]) for name, (value, floor) in measured(screen).items()}
    print(json.dumps(told, indent=1))
    return 0 if all(each["holds"] for each in told.values()) else 1


def measured(screen: Screen) -> dict[str, tuple[float, float]]:
    frame = panned(screen, False)[0]
    screen.window.show_list()
    view = screen.window.findChildren(EventList)[0]
    database = screen.window.state.snapshot.answer.events.lookup  # pyright: ignore[reportAttributeAccessIssue]

    def by(column: int) -> Callable[[], None]:
        def act() -> None:
            view.sortByColumn(column, Qt.SortOrder.AscendingOrder)
            view.viewport().repaint()

        return act

    sorts = {"theme": by(THEME), "date": by(DATE)}
    costs = {name: [] for name in sorts}
    for _round in range(ROUNDS):
        for name, act in sorts.items():
            costs[name].append(cpu(act))
    pages = [cpu(lambda: _page(view)) for _page_number in range(PAGES)]
    title = [(cpu(by(TITLE)), cpu(lambda: database.rows_of(IN_ORDER)), cpu(by(DATE))) for _round in range(ROUNDS)]
    found = {name: (statistics.median(each), frame) for name, each in costs.items()}
    return {
        **found, "page": (statistics.median(pages), frame),
        "title": (statistics.median(each[0] for each in title), statistics.median(each[1] for each in title)),
    }


def _page(view: EventList) -> None:
    bar = view.verticalScrollBar()
    bar.setValue((bar.value() + bar.maximum() // 7) % bar.maximum())
    view.viewport().repaint()


def verdict(value: float, floor: float, must: float) -> dict[str, float | bool]:
    ratio = value / floor
    return {"value": round(value, 5), "floor": round(floor, 5), "ratio": round(ratio, 3), "must": must, "holds": ratio <= must}


if __name__ == "__main__":
    sys.exit(main())
