"""Changing a timeline of many events: ``editing.py [--events N,N]``, ten and two hundred thousand and a million if nothing is said.

Prints one JSON object, its keys as ``change@10000``; exits 1 where a measure does not hold. CPU seconds from a command until it is
on the disk and read again, medians of five rounds in turn with the floors: of up to ten thousand events a panned frame of the
window that shows them, of more the first opening of the file until it has its first answer. What the first change of a day takes
for its copy, and what closing takes for the arrays, is told in openings too. ``window change@10000`` is a change in a window until
its canvas is painted, in frames too, or in first openings that end so.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication  # noqa: E402

from tests.benchmarks.canvas import ROUNDS, verdict  # noqa: E402
from tests.benchmarks.editing_window import kept  # noqa: E402
from tests.benchmarks.frames import panned  # noqa: E402
from tests.benchmarks.screen import Cost, cpu, opened  # noqa: E402
from tests.benchmarks.synthetic import make_database  # noqa: E402
from timeline_app.app import make_application  # noqa: E402
from timeline_app.chinese.pinyin import sounds  # noqa: E402
from timeline_app.database.store import Store  # noqa: E402
from timeline_app.editing.command import Command  # noqa: E402
from timeline_app.editing.editor import Editor  # noqa: E402
from timeline_app.editing.event_commands import AddEvent, ChangeEvent, RemoveEvents, SetOfEvents  # noqa: E402
from timeline_app.queries.column_filter import ColumnFilter  # noqa: E402
from timeline_app.queries.event_lookup import EventLookup  # noqa: E402
from timeline_app.queries.query import Query  # noqa: E402
from timeline_app.records.event import Kind  # noqa: E402

SIZES, FEW = (10_000, 200_000, 1_000_000), 10_000
CHANGES = ("change", "add", "set", "remove", "undo", "redo")
FRAMES, OPENINGS = 10.0, 0.05
ONCE = {"first": 2.0, "close": 12.0}


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=lambda text: tuple(map(int, text.split(","))), default=SIZES)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["TIMELINE_CONFIG"] = folder
        application = make_application()
        told = {name: each for count in wanted.events for name, each in measured(Path(folder), count, application)}
    print(json.dumps(told, indent=1))
    return 0 if all(each["holds"] for each in told.values()) else 1


def measured(folder: Path, count: int, application: QApplication) -> Iterator[tuple[str, dict[str, float | bool]]]:
    deque(sounds("字"), maxlen=0)  # the dictionary of pinyin is read once in a run
    path = make_database(folder / f"{count}.timeline", count, indexed=True)
    os.utime(path, (0, 0))
    opening = statistics.median(cpu(lambda: first_answer(path)) for _round in range(ROUNDS))
    costs: dict[str, list[Cost]] = defaultdict(list)
    with ExitStack() as stack:
        screen = stack.enter_context(opened(path, application)) if count <= FEW else None
        editor = Editor(path, folder / "copies")
        costs["first"].append((cpu(lambda: editor.do(SetOfEvents((name_of(0),), "kind", str(Kind.TOTAL)))), opening))
        for number in range(ROUNDS):
            floor = panned(screen, check=False)[0] if screen else cpu(lambda: first_answer(path))
            for name, spent in changes(editor, number, count):
                costs[name].append((spent, floor))
        costs["close"].append((cpu(editor.close), opening))
    os.utime(path, (0, 0))
    for name, spent, floor in kept(path, application, count <= FEW, ROUNDS, lambda number: name_of(count // 2 - number)):
        costs[f"window {name}"].append((spent, floor))
    must = FRAMES if count <= FEW else OPENINGS
    for name, each in costs.items():
        yield f"{name}@{count}", verdict(each, ONCE.get(name, must))


def changes(editor: Editor, number: int, count: int) -> Iterator[tuple[str, float]]:
    """Of an event in the middle of the file."""
    old, new = name_of(count // 2 + number), f"new{number}"
    event = editor.event(old)
    commands: Sequence[Command] = (
        ChangeEvent(replace(event, title=f"改了第{number}次")), AddEvent(replace(event, id=new)),
        SetOfEvents((old, new), "kind", str(Kind.CAMPAIGN)), RemoveEvents((new,)),
    )
    for name, command in zip(CHANGES, commands, strict=False):
        yield name, cpu(lambda command=command: _read(editor, old, editor.do(command)))
    yield "undo", cpu(lambda: _read(editor, new, editor.undo()))
    yield "redo", cpu(lambda: _read(editor, old, editor.redo()))


def _read(editor: Editor, id: str, _done: object) -> None:
    editor.event(id)


def first_answer(path: Path) -> None:
    """Without anything that is known of the file from before."""
    with Store(path) as store:
        ColumnFilter(store, EventLookup(store)).ask(Query())


def name_of(number: int) -> str:
    return f"e{number:08}"


if __name__ == "__main__":
    sys.exit(main())
