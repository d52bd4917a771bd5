"""The real window, offscreen, at every size, zoom and filter: what can be read in each of its pictures."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from tests.benchmarks.names_in_sight import Seen, seen
from timeline_app.look.motion import Motion
from timeline_app.queries.periods import period_of
from timeline_app.queries.snapshot import View
from timeline_app.state.timeline_state import whole_view
from timeline_app.window.main_window import MainWindow

SIZES = ((1280, 720), (1440, 900), (2560, 1440))
SCALES = (1.0, 1.25, 1.5)
ZOOMS = {
    "all": "2022/2024", "year": "2023", "half": "2023H2", "quarter": "2023Q3", "month": "2023-07", "week": "2023-07-24/2023-07-30",
}
_YEARS = ("2022", "2023", "2024")
EVERY = {
    "year": _YEARS,
    "half": tuple(f"{year}H{half}" for year in _YEARS for half in (1, 2)),
    "quarter": tuple(f"{year}Q{quarter}" for year in _YEARS for quarter in range(1, 5)),
    "month": tuple(f"{year}-{month:02}" for year in _YEARS for month in range(1, 13)),
}
LOGICAL, DEVICE = "logical", "device"


class Screenful(NamedTuple):
    """The size of a window in pixels of a kind, and the factor by which the screen is scaled."""

    width: int
    height: int
    pixels: str
    scale: float

    @property
    def logical(self) -> tuple[int, int]:
        factor = self.scale if self.pixels == DEVICE else 1.0
        return round(self.width / factor), round(self.height / factor)

    def __str__(self) -> str:
        return f"{self.width}×{self.height} {self.pixels} at {self.scale:g}"


class Case(NamedTuple):
    """What is seen of a period; ``taken_size`` is what the window took, which its least size may make larger."""

    screenful: Screenful
    taken_size: tuple[int, int]
    theme: str
    zoom: str
    period: str
    seen: Seen


def screenfuls(scale: float) -> Iterator[Screenful]:
    """In logical pixels, and where they differ in those of the device."""
    for size in SIZES:
        yield Screenful(*size, LOGICAL, scale)
        if scale != 1:
            yield Screenful(*size, DEVICE, scale)


def zooms(window: MainWindow, screenful: Screenful) -> Iterator[Case]:
    """The six zooms, of everything, of the theme of the largest lane and of that of the smallest."""
    size = _resize(window, screenful)
    for theme in ("", *_themes(window)):
        _ask(window, theme)
        for zoom, period in ZOOMS.items():
            yield Case(screenful, size, theme, zoom, period, _look(window, period))
    _ask(window, "")


def every_period(window: MainWindow, screenful: Screenful) -> Iterator[Case]:
    """All years, halves, quarters and months of the timeline, unfiltered."""
    size = _resize(window, screenful)
    for zoom, periods in EVERY.items():
        for period in periods:
            yield Case(screenful, size, "", zoom, period, _look(window, period))


def settle(window: MainWindow) -> None:
    """Until the lanes are as high as they will stay."""
    QApplication.processEvents()
    while not window.canvas.viewport.breathing.resting:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _resize(window: MainWindow, screenful: Screenful) -> tuple[int, int]:
    window.window_style.motion = Motion.OFF
    window.resize(*screenful.logical)
    settle(window)
    return window.width(), window.height()


def _themes(window: MainWindow) -> tuple[str, str]:
    """Of the lane with the most events and of that with the fewest."""
    _ask(window, "")
    counts = {lane.key: lane.events for lane in window.canvas.picture.lanes if lane.events}
    return max(counts, key=counts.__getitem__), min(counts, key=counts.__getitem__)


def _ask(window: MainWindow, theme: str) -> None:
    state = window.state
    state.set_query(replace(state.first_query, themes=frozenset({theme})) if theme else state.first_query)
    settle(window)


def _look(window: MainWindow, period: str) -> Seen:
    """At a period, exactly, from the top of the lanes."""
    view: View = whole_view(period_of(period))
    window.state.look_at(view)
    window.canvas.viewport.scroll_to(0)
    settle(window)
    snapshot = window.state.snapshot
    return seen(window.canvas.picture, snapshot.view, [*snapshot.answer.events])
