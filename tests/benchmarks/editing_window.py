"""A change kept in a window: CPU from the command until its canvas is painted, at the zooms at which frames are panned."""

import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.benchmarks.frames import ZOOMS, panned
from tests.benchmarks.screen import Screen, cpu, opened, shown
from timeline_app.editing.event_commands import AddEvent, ChangeEvent, RemoveEvents
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event
from timeline_app.settings import paths
from timeline_app.window.editing_session import EditingSession
from timeline_app.window.opening import open_database

Measure = tuple[str, float, float]  # its name, its CPU seconds, and those of its floor


def kept(path: Path, application: QApplication, few: bool, rounds: int, name_of: Callable[[int], str]) -> Iterator[Measure]:
    """Of a file of ``few`` events the floor is a panned frame, of others the first opening until the canvas is painted.

    ``name_of`` gives the ids of events in the middle of the file.
    """
    opening = statistics.median(first_opened(path) for _round in range(rounds))
    with opened(path, application) as screen:
        session = screen.window.tools.editing
        session.do(ChangeEvent(replace(event_of(session, name_of(0)), title="第一次")))
        screen.settle()
        for number in range(1, rounds + 1):
            floor = panned(screen, check=False)[0] if few else opening
            for name, spent in _round(screen, session, name_of(number), f"window{number}"):
                yield name, spent, floor


def first_opened(path: Path) -> float:
    """By somebody who has not opened it before."""
    shutil.rmtree(paths.cache_folder(), ignore_errors=True)
    started = time.process_time()
    with open_database(path) as database, closing(shown(database)) as host:
        spent = time.process_time() - started
        host.window.close()
    return spent


def event_of(session: EditingSession, id: str) -> Event:
    event = session.event(id)
    assert event is not None
    return event


def _round(screen: Screen, session: EditingSession, id: str, new: str) -> Iterator[tuple[str, float]]:
    """Each change at each zoom."""
    event = event_of(session, id)
    day = event.when.start.toordinal()
    costs: dict[str, list[float]] = {}
    for number, days in enumerate(ZOOMS):
        screen.window.state.select(None)
        screen.show(View(day - days / 2, day + days / 2))
        screen.rest()
        for name, act in (
            ("change", lambda number=number: session.do(ChangeEvent(replace(event, title=f"改了第{number}次")))),
            ("add", lambda: session.do(AddEvent(replace(event, id=new)))),
            ("remove", lambda: session.do(RemoveEvents((new,)))), ("undo", session.undo), ("redo", session.redo),
        ):
            costs.setdefault(name, []).append(cpu(lambda act=act: _painted(screen, act)))
            screen.settle()
    for name, each in costs.items():
        yield name, statistics.mean(each)


def _painted(screen: Screen, act: Callable[[], object]) -> None:
    act()
    screen.window.canvas.repaint()
