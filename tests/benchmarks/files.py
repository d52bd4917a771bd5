"""What is measured of a large file besides its frames: opening it, and the memory that its events take."""

import gc
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from tests.benchmarks.frames import views_of_tour
from tests.benchmarks.screen import Cost, cpu, opened
from timeline_app.app import make_application
from timeline_app.database.columns import read_columns
from timeline_app.database.store import Store
from timeline_app.database.stored_arrays import columns_of
from timeline_app.queries.query import Query
from timeline_app.settings import paths

_WORD = "驿站"  # in a hundredth of the synthetic events


def opening(path: Path) -> dict[str, Cost]:
    """The columns as the database keeps them, and read from its tables as where they were missing; the look at every row."""
    scan = "select count(*), sum(start), sum(end) from events not indexed"
    with closing(sqlite3.connect(path)) as connection:
        floor = cpu(lambda: connection.execute(scan).fetchone())
    with Store(path, verdicts=paths.cache_folder) as store:
        first = cpu(lambda: read_columns(store.rows, store.timeline.event_count))
        second = cpu(lambda: columns_of(store))
    unknown = cpu(lambda: Store(path).close())
    known = cpu(lambda: Store(path, verdicts=paths.cache_folder).close())
    return {"open_first": (first, floor), "open_second": (second, floor), "check": (unknown - known, first)}


def memory(many: Path, few: Path, more: int, script: str) -> Cost:
    """Bytes that each of ``more`` events takes in a window, measured in processes of their own.

    Only the larger file is seen at every zoom: of the smaller one names would be drawn and kept, which find no room in the larger.
    """
    after, before = _bytes(script, many, "--tour"), _bytes(script, few)
    return max(0.0, (after - before) / more), 1.0


def _bytes(script: str, path: Path, *options: str) -> int:
    command = [sys.executable, script, "--memory-of", str(path), *options]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def memory_of(path: Path, toured: bool) -> int:
    """Bytes that a window on a database holds after a search, and before it a tour."""
    with opened(path, make_application()) as screen:
        for view in views_of_tour(0) if toured else ():
            screen.show(view)
        screen.ask(Query(search=_WORD))
        screen.ask(Query())
        gc.collect()
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGESIZE")
