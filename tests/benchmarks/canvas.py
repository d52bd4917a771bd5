"""The canvas with few and a great many events: ``canvas.py --events 195,5000,1000000``; 195 are those of the bundled
timeline in its first edition, of which the lists of painter calls are kept.

``--documents N`` makes files of n documents more, of which every event cites one or two.

Prints one JSON object, its keys as ``frame@195``; exits 1 where a measure does not hold. CPU seconds of this process, medians of
five rounds in turn with the floors. The floor of what ends in a painted frame is its call list (``call_list.py``): what the
frame asks of its painter, played in a plain loop. Actions are told in panned frames; opening is held against SQLite
scanning the same table for what is needed at least.
"""

import argparse
import compileall
import gc
import json
import os
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication  # noqa: E402

from tests.benchmarks import kept_lists, questions  # noqa: E402
from tests.benchmarks.files import memory, memory_of, opening  # noqa: E402
from tests.benchmarks.frames import eased, mean, notches, panned, tour, track, unevenness  # noqa: E402
from tests.benchmarks.screen import Cost, opened, played_in_turn  # noqa: E402
from tests.benchmarks.synthetic import make_database  # noqa: E402
from timeline_app.app import make_application  # noqa: E402
from timeline_app.settings import paths  # noqa: E402
from timeline_app.translation import words  # noqa: E402

ROUNDS = 5
SIZES = (195, 500, 1000, 2000, 5000, 20_000, 1_000_000)
FIRST_EDITION = Path(__file__).parents[1] / "data" / "first_edition.db"
BUNDLED, FEW, GREAT = 195, 10_000, 1_000_000
MUST = {
    "frame": 4.0, "ease": 2.0, "notch": 12.0, "tour": 8.0, "frame_p99": 2.0, "frame_against_10000": 3.0,
    "list_against_5d2cccc": 1.1, "five": 12.0, "around": 12.0, "theme_switched": 1.0, "twentieth_filtered": 3.0,
    "hit": 0.005, "labels_warm": 0.15, "track": 1.0,
    "open_first": 7.0, "open_second": 0.1, "check": 1.5, "bytes_an_event": 32.0,
}
MUST_OF_GREAT = {"frame_against_10000": 1.4, "five": 4.0, "around": 4.0}  # elsewhere a frame costs less, an action does not
Measures = dict[str, list[Cost]]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=lambda text: tuple(map(int, text.split(","))), default=SIZES)
    parser.add_argument("--documents", type=int, default=0)
    parser.add_argument("--memory-of", type=Path)
    parser.add_argument("--tour", action="store_true")
    wanted = parser.parse_args()
    if wanted.memory_of:
        print(memory_of(wanted.memory_of, wanted.tour))
        return 0
    compileall.compile_dir(ROOT / "timeline_app", quiet=2)
    words.use("zh_Hans", paths.resources() / "translations")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TIMELINE_CONFIG"] = folder
        verdicts = measured(wanted.events, Path(folder), wanted.documents)
    print(json.dumps(verdicts, indent=1))
    return 0 if all(each["holds"] for each in verdicts.values()) else 1


def measured(sizes: tuple[int, ...], folder: Path, documents: int) -> dict[str, dict[str, float | bool]]:
    """Verdicts by measure and size."""
    application, few = make_application(), made(folder, FEW, documents)
    verdicts: dict[str, dict[str, float | bool]] = {}
    for size in sizes:
        path = FIRST_EDITION if size == BUNDLED else made(folder, size, documents)
        found = rounds(application, path, few, size)
        if size >= GREAT:
            found["bytes_an_event"] = [memory(path, few, size - FEW, __file__)]
        must = MUST | MUST_OF_GREAT if size >= GREAT else MUST
        verdicts |= {f"{name}@{size}": verdict(costs, must[name]) for name, costs in found.items()}
    return verdicts


def made(folder: Path, size: int, documents: int) -> Path:
    path = folder / f"{size}.db"
    if not path.exists():
        make_database(path, size, documents=documents, linked=0.05)
        os.utime(path, (0, 0))  # a file that was only just written is looked at each time
    return path


def rounds(application: QApplication, path: Path, few: Path, size: int) -> Measures:
    found: Measures = defaultdict(list)
    with opened(path, application) as screen, opened(few, application) as small:
        then = kept_lists.beside(screen.window.state) if size == BUNDLED else ()
        five, linked = questions.queries_for_five(screen), questions.linked_events(screen)
        for number in range(ROUNDS):
            gc.collect()
            check = number == 0
            frame = panned(screen, check)
            costs = tour(screen, number, check)
            found["frame"].append(frame)
            found["frame_against_10000"].append((frame[0], panned(small, check)[0]))
            found["ease"].append((eased(screen), frame[0]))
            found["notch"].append(notches(screen, number, check))
            found["tour"].append(mean(costs))
            found["frame_p99"].append(unevenness(costs))
            found["five"].append((questions.five(screen, five), frame[0]))
            found["around"].append((questions.selected(screen, linked), frame[0]))
            found["hit"].append((questions.hit(screen), frame[0]))
            found["labels_warm"].append(questions.names(screen))
            if screen.window.state.timeline.indicators:
                found["track"].append(track(screen))
            if then:
                found["list_against_5d2cccc"].append(mean([played_in_turn(*lists) for lists in then]))
            if size >= GREAT:
                found["theme_switched"].append((questions.themes(screen), frame[0]))
                found["twentieth_filtered"].append((questions.twentieth(screen), frame[0]))
                for name, cost in opening(path).items():
                    found[name].append(cost)
    return found


def verdict(costs: list[Cost], must: float) -> dict[str, float | bool]:
    """Of the round whose ratio is the median."""
    value, floor = sorted(costs, key=lambda cost: cost[0] / cost[1])[len(costs) // 2]
    ratio = value / floor
    return {"value": round(value, 7), "floor": round(floor, 7), "ratio": round(ratio, 4), "must": must, "holds": ratio <= must}


if __name__ == "__main__":
    sys.exit(main())
