"""What is measured in frames of one window: panned, at a notch of the wheel, on a tour of three hundred views."""

import statistics
from collections.abc import Sequence
from itertools import pairwise

from tests.benchmarks.screen import Cost, Screen, cost_of, cpu
from tests.benchmarks.synthetic import DAYS, FIRST
from timeline_app.canvas.zoom import between, moved
from timeline_app.queries.snapshot import View

FRAMES = 300
EVERYTHING = View(FIRST.toordinal(), FIRST.toordinal() + DAYS)
_MIDDLE = FIRST.toordinal() + 500
ZOOMS = (DAYS, 365, 91, 30, 7)  # days of all, a year, a quarter, a month, a week
_PANNED, _PAN = 20, 0.004  # frames at each of them, and how much of the view each goes on
_NOTCHES = 22  # from all to a week
_STEPS = 11  # of an ease, which 180 ms have room for
_ROUNDS = 10  # at most, in which no zoom comes again


def panned(screen: Screen, check: bool) -> Cost:
    """Mean over all, a year, a quarter, a month and a week."""
    return mean([_panned(screen, days, check) for days in ZOOMS])


def _panned_views(screen: Screen, days: float) -> list[View]:
    """Views to pan through; the one before them is on screen."""
    view = EVERYTHING if days == DAYS else View(_MIDDLE - days / 2, _MIDDLE + days / 2)
    screen.show(view)
    screen.rest()
    return [moved(view, number * _PAN * days) for number in range(1, _PANNED + 1)]


def _panned(screen: Screen, days: float, check: bool) -> Cost:
    views = _panned_views(screen, days)
    frame = statistics.median(cpu(lambda view=view: screen.show(view)) for view in views)
    lists = []
    for view in views[::7]:
        screen.show(view)
        lists.append(cost_of(screen.calls(check)))
    return frame, statistics.median(lists)


def track(screen: Screen) -> Cost:
    """What a track adds to a panned frame, and such a frame without it: mean over the same views."""
    tracks = screen.window.view_stack.tracks
    indicator = screen.window.state.timeline.indicators[0].id
    without = statistics.mean(_bare(screen, days) for days in ZOOMS)
    tracks.show(indicator, on=True)
    shown = statistics.mean(_bare(screen, days) for days in ZOOMS)
    tracks.show(indicator, on=False)
    screen.settle()
    return max(0.0, shown - without), without


def _bare(screen: Screen, days: float) -> float:
    """A panned frame, without its call list."""
    return statistics.median(cpu(lambda view=view: screen.show(view)) for view in _panned_views(screen, days))


def eased(screen: Screen) -> float:
    """A frame of lanes that change their heights: those of all, seen at a year, toward those of the year, and so on."""
    frames: list[float] = []
    for wider, days in pairwise(ZOOMS):
        screen.show(View(_MIDDLE - wider / 2, _MIDDLE + wider / 2))
        screen.rest()
        viewport, before = screen.window.canvas.viewport, screen.window.canvas.viewport.stand
        screen.show(View(_MIDDLE - days / 2, _MIDDLE + days / 2))
        screen.rest()
        after = viewport.stand
        ways = [before.toward(after, step / _STEPS) for step in range(1, _STEPS)]
        frames.append(statistics.median(cpu(lambda way=way: screen.draw(way)) for way in ways))
    return statistics.mean(frames)


def notches(screen: Screen, number: int, check: bool) -> Cost:
    """Mean of the notches from all to a week; in each round ``number`` to other zooms."""
    share = 1 + 0.2 * (number + 0.5) / _ROUNDS
    begin = View(EVERYTHING.start, EVERYTHING.start + DAYS / share)
    _begin_at(screen, begin)
    frames, views = list[float](), list[View]()
    for _notch in range(_NOTCHES):
        frames.append(cpu(screen.turn_wheel))
        views.append(screen.window.state.snapshot.view)
    return mean(list(zip(frames, _lists(screen, begin, views, check), strict=True)))


def tour(screen: Screen, number: int, check: bool) -> Sequence[Cost]:
    """All, nearer and nearer to one day, along, and out to all again; each zoom for the first time in round ``number``."""
    views = views_of_tour(number)
    _begin_at(screen, EVERYTHING)
    frames = [cpu(lambda view=view: screen.show(view)) for view in views]
    return list(zip(frames, _lists(screen, EVERYTHING, views, check), strict=True))


def _begin_at(screen: Screen, view: View) -> None:
    """The lanes as high as the view wants them, whatever was looked at before."""
    screen.show(view)
    screen.rest()


def _lists(screen: Screen, begin: View, views: Sequence[View], check: bool) -> list[float]:
    """What the call lists of the views cost, looked at once more in the same order: between the frames they would drive what these
    need out of the caches of the processor, which no hand on the wheel does."""
    _begin_at(screen, begin)
    costs: list[float] = []
    for view in views:
        screen.show(view)
        costs.append(cost_of(screen.calls(check)))
    return costs


def views_of_tour(number: int) -> list[View]:
    third, begin = FRAMES // 3, (number + 0.5) / _ROUNDS
    day = View(_MIDDLE, _MIDDLE + 4 + begin / 10)
    there = [between(EVERYTHING, day, (step + begin) / third) for step in range(third)]
    along = [moved(day, step / 20) for step in range(third)]
    back = [between(along[-1], EVERYTHING, (step + begin + 0.5 / _ROUNDS) / third) for step in range(third)]
    return [*there, *along, *back]


def unevenness(costs: Sequence[Cost]) -> Cost:
    """The 99th percentile of frames, each against its own list, and the median of these."""
    ratios = sorted(frame / floor for frame, floor in costs)
    return ratios[int(len(ratios) * 0.99)], statistics.median(ratios)


def mean(costs: Sequence[Cost]) -> Cost:
    frames, floors = zip(*costs, strict=True)
    return statistics.mean(frames), statistics.mean(floors)
