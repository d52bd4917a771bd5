"""Reports of few and of a great many events: ``report.py [--events N]``, by default 195, those of the bundled timeline, and 5,000.

Prints one JSON object, its keys as ``chronicle@195``; exits 1 where a measure does not hold. CPU seconds of processes of
their own, medians of three rounds in turn with the floor, which is typst setting the same titles and summaries as plain
paragraphs. The peak of memory is in megabytes. What a window has to do with it is in ``report_window.py``.
"""

import argparse
import compileall
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from tests.benchmarks.canvas import FIRST_EDITION, verdict  # noqa: E402
from tests.benchmarks.report_window import in_window  # noqa: E402
from tests.benchmarks.screen import Cost  # noqa: E402
from tests.benchmarks.synthetic import make_database  # noqa: E402
from tests.exports.waiting import answers, made_in_child  # noqa: E402
from timeline_app.chinese.script import Script  # noqa: E402
from timeline_app.database.store import Store  # noqa: E402
from timeline_app.exports.messages import Page, Task  # noqa: E402
from timeline_app.exports.request import request_of  # noqa: E402
from timeline_app.queries.ask import ask  # noqa: E402
from timeline_app.queries.query import Query  # noqa: E402
from timeline_app.report.request import Layout, ReportOptions, ReportRequest  # noqa: E402
from timeline_app.settings import paths  # noqa: E402
from timeline_app.translation import words  # noqa: E402

ROUNDS, BUNDLED, SIZES = 3, 195, (195, 5000)
PPI = 60.0
MUST = {"chronicle": 6.0, "research": 12.0, "first_page": 4.0, "peak": 250.0}
MUST_OF_MANY = {"cancel": 0.5, "gesture": 2.0, "window": 20.0}
FLOOR = """
import sys, typst
fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[sys.argv[2]])
plain = b'#set text(font: "Timeline Serif SC", lang: "zh")\\n#for each in json(bytes(sys.inputs.data)) [#par(each)]'
typst.compile(plain, font_paths=fonts, sys_inputs={"data": open(sys.argv[1], encoding="utf-8").read()}, format="pdf")
"""


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=lambda text: tuple(map(int, text.split(","))), default=SIZES)
    parser.add_argument("--peak-of", type=Path)
    wanted = parser.parse_args()
    words.use("zh_Hans", paths.resources() / "translations")
    if wanted.peak_of:
        print(peak_of(wanted.peak_of))
        return 0
    compileall.compile_dir(ROOT / "timeline_app", quiet=2)
    verdicts: dict[str, dict[str, float | bool]] = {}
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TIMELINE_CONFIG"] = folder
        for size in wanted.events:
            verdicts |= {f"{name}@{size}": measured for name, measured in measured_at(size, Path(folder)).items()}
    print(json.dumps(verdicts, indent=1))
    return 0 if all(each["holds"] for each in verdicts.values()) else 1


def measured_at(size: int, folder: Path) -> dict[str, dict[str, float | bool]]:
    """What costs in proportion is measured of the bundled events, what lasts of more."""
    if size == BUNDLED:
        costs, must = in_processes(FIRST_EDITION, folder), MUST
    else:
        costs, must = in_window(make_database(folder / f"{size}.db", size), folder), MUST_OF_MANY
    return {name: verdict(costs[name], must[name]) for name in must}


def in_processes(path: Path, folder: Path) -> dict[str, list[Cost]]:
    found: dict[str, list[Cost]] = {name: [] for name in MUST}
    chronicle, research = (asked(path, layout) for layout in (Layout.CHRONICLE, Layout.RESEARCH))
    plain = folder / "plain.json"
    plain.write_text(json.dumps([f"{each.title}。{each.summary}" for each in chronicle.events]), "ascii")
    floor = [sys.executable, "-c", FLOOR, str(plain), str(paths.resources() / "fonts")]
    for _round in range(ROUNDS):
        spent = of_children(lambda: subprocess.run(floor, check=True))
        found["chronicle"].append((of_children(lambda: made(chronicle)), spent))
        found["research"].append((of_children(lambda: made(research)), spent))
        found["first_page"].append((of_children(lambda: first_page(chronicle)), spent))
        peak = subprocess.run([sys.executable, __file__, "--peak-of", str(path)], check=True, capture_output=True)
        found["peak"].append((float(peak.stdout), 1.0))
    return found


def asked(path: Path, layout: Layout) -> ReportRequest:
    with Store(path) as store:
        answer = ask(store, Query())
        options = ReportOptions(layout)
        request = request_of(store.timeline, answer.events, answer.query, "", "", Script.HANS, (), options)
        store.timeline.registers  # noqa: B018  (read while the file is open)
        return request


def made(request: ReportRequest) -> bytes:
    return made_in_child(request, ".pdf", paths.resources(), lambda _share: None)


def first_page(request: ReportRequest) -> None:
    """The child ends with its first page."""
    with closing(answers(Task(request, ".pdf", paths.resources(), PPI))) as found:
        next(answer for answer in found if isinstance(answer, Page))


def of_children(act: Callable[[], object]) -> float:
    """CPU seconds of processes that ``act`` starts and waits for."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    act()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def peak_of(path: Path) -> float:
    """Megabytes of the larger of both layouts, in a process that has no other children."""
    for layout in Layout:
        made(asked(path, layout))
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
