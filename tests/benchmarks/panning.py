"""Twenty thousand frames of panning in one process: no abort, and the memory stays: ``panning.py [--events N]``.

On the bundled timeline, or on so many synthetic events. Prints one JSON object, megabytes after the last frame against those
after the first thousand; exits 1 where it grew by more than a hundredth.
"""

import argparse
import json
import math
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication  # noqa: E402

from tests.benchmarks.screen import opened  # noqa: E402
from tests.benchmarks.synthetic import make_database  # noqa: E402
from timeline_app.app import make_application  # noqa: E402
from timeline_app.queries.snapshot import View  # noqa: E402
from timeline_app.settings import paths  # noqa: E402
from timeline_app.window.main_window import MainWindow  # noqa: E402

FRAMES, WARM = 20_000, 1_000
DAYS = 180.0  # in view
MUST = 1.01


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=int)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TIMELINE_CONFIG"] = folder
        database = make_database(Path(folder) / "many.db", wanted.events) if wanted.events else paths.database()
        application = make_application()
        with opened(database, application) as screen:
            warm, last = (panned(screen.window, application, frames) for frames in (range(WARM), range(WARM, FRAMES)))
    ratio = last / warm
    told = {"value": round(last, 2), "floor": round(warm, 2), "ratio": round(ratio, 4), "must": MUST, "holds": ratio <= MUST}
    print(json.dumps({"memory_after_panning": told}, indent=1))
    return 0 if told["holds"] else 1


def panned(window: MainWindow, application: QApplication, frames: range) -> float:
    """Megabytes this process holds when the view has swung to and fro over all there is."""
    limits = window.state.limits
    for frame in frames:
        middle = (limits.start + limits.end + (limits.days - DAYS) * math.sin(frame / 80)) / 2
        window.state.look_at(View(middle - DAYS / 2, middle + DAYS / 2))
        application.processEvents()
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGESIZE") / 1e6


if __name__ == "__main__":
    sys.exit(main())
