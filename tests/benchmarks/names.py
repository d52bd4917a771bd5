"""Whether the timeline can be read: lanes without a mark, and names in sight, at every size, scale, zoom and filter.

Prints tables, with ``--json`` one JSON object with every case. Each scale is measured in a process of its own, since Qt reads it
only once; the window stands in logical pixels, and where that differs in those of the device.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.names_in_sight import Seen  # noqa: E402
from tests.benchmarks.names_table import tables  # noqa: E402
from tests.benchmarks.read_views import SCALES, Case, Screenful, every_period, screenfuls, zooms  # noqa: E402
from tests.benchmarks.screen import opened  # noqa: E402
from timeline_app.app import make_application  # noqa: E402
from timeline_app.settings import paths  # noqa: E402
from timeline_app.translation import words  # noqa: E402

_SCREEN = {"name": "large", "x": 0, "y": 0, "width": 3840, "height": 2160, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1.0}


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--scale", type=float, help="measure here, at the scale this process was started with")
    parser.add_argument("--zooms-only", action="store_true", help="leave out the other years, halves, quarters and months")
    wanted = parser.parse_args()
    if wanted.scale:
        print(json.dumps(_measured_here(wanted.scale, wanted.zooms_only)))
        return 0
    cases, swept = measured(SCALES, wanted.zooms_only)
    told = {"zooms": [*map(_told, cases)], "every_period": [*map(_told, swept)]}
    print(json.dumps(told, indent=1) if wanted.json else tables(cases, swept))
    return 0


def measured(scales: Iterable[float], zooms_only: bool) -> tuple[list[Case], list[Case]]:
    """The cases of the six zooms, and those of all periods."""
    cases: list[Case] = []
    swept: list[Case] = []
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        for child in [stack.enter_context(_started(scale, zooms_only, folder)) for scale in scales]:  # they mostly wait
            told, _errors = child.communicate()
            zoomed, every = json.loads(told)
            cases += map(_case, zoomed)
            swept += map(_case, every)
    return cases, swept


def _started(scale: float, zooms_only: bool, folder: Path) -> "subprocess.Popen[bytes]":
    screen = folder / "screen.json"
    screen.write_text(json.dumps({"screens": [_SCREEN]}), "utf-8")
    surroundings = {
        **os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={screen}", "QT_SCALE_FACTOR": str(scale),
        "TIMELINE_CONFIG": str(folder / f"config-{scale}"),
    }
    command = [sys.executable, __file__, "--scale", str(scale), *(["--zooms-only"] if zooms_only else [])]
    return subprocess.Popen(command, env=surroundings, stdout=subprocess.PIPE)


def _measured_here(scale: float, zooms_only: bool) -> tuple[list[Case], list[Case]]:
    words.use("zh_Hans", paths.resources() / "translations")
    with opened(paths.database(), make_application()) as screen:
        window = screen.window
        if abs(window.devicePixelRatio() - scale) > 1e-6:
            raise AssertionError(f"the screen is scaled by {window.devicePixelRatio()}")
        return (
            [case for each in screenfuls(scale) for case in zooms(window, each)],
            [] if zooms_only else [case for each in screenfuls(scale) for case in every_period(window, each)],
        )


def _told(case: Case) -> dict[str, object]:
    return {**case._asdict(), "screenful": case.screenful._asdict(), "seen": {**case.seen._asdict(), "share": case.seen.share}}


def _case(row: list[Any]) -> Case:
    screenful, taken, theme, zoom, period, seen = row
    return Case(Screenful(*screenful), (taken[0], taken[1]), theme, zoom, period, Seen(*seen))


if __name__ == "__main__":
    sys.exit(main())
