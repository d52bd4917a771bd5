"""How many rows each lane may have: learnt once for all zooms of a step, since to count what stands where costs as much as to lay
it out. Where any lane has many events it is told at each zoom: what is density at one may be rows of marks at the next."""

from collections.abc import Sequence
from math import log2

from timeline_app.layout.crowd import Screens
from timeline_app.layout.few_content import FewEntries
from timeline_app.layout.lane_contents import Contents, Entries, Room, StackRequest, contents_of, is_banded
from timeline_app.layout.sharing import Share, share
from timeline_app.layout.zoom_steps import step_of

_KEPT = 200  # steps of zoom and sizes of a plot for which shares are known
_DAYS = [2 ** (eighth / 8) for eighth in range(16, 86)]  # in view, from four to four years: two for each step at least
_MONTHS, _OVERFULL = 80.0, 1.1  # in fewer days than a quarter the fullest lanes of few events may be scrolled a little


def shares_of(entries: Entries, request: StackRequest, pixels_per_day: float, contents: Contents) -> Sequence[Share]:
    """Of the lanes that are not left out, which have these ``contents`` at the zoom."""
    if entries.dense:
        return _shared(request, contents, _screens(entries, request, pixels_per_day, is_banded(request, pixels_per_day)))
    return _of_step(entries, request, pixels_per_day)


def learn_ahead(entries: Entries, request: StackRequest, pixels_per_day: float) -> bool:
    """Learn the shares of the zoom nearest to this one for which they are not known; false where all are known that one
    is likely to come to, or none is kept."""
    if entries.dense:
        return False
    zooms = [request.width / days for days in _DAYS]
    for zoom in sorted(zooms, key=lambda zoom: abs(log2(zoom / pixels_per_day))):
        there = request.at(zoom, pixels_per_day)
        if _key(there, zoom) not in entries.shares:
            _of_step(entries, there, zoom)
            return True
    return False


def _of_step(entries: Entries, request: StackRequest, pixels_per_day: float) -> Sequence[Share]:
    key = _key(request, pixels_per_day)
    if key not in entries.shares:
        if len(entries.shares) >= _KEPT:
            entries.shares.clear()
        entries.shares[key] = _learnt(entries, request, *key[:2])
    return entries.shares[key]


def _key(request: StackRequest, pixels_per_day: float) -> tuple[float, bool, Room]:
    step = step_of(pixels_per_day, request.width, request.metrics)
    return step, is_banded(request, pixels_per_day), request.room


def _learnt(entries: Entries, request: StackRequest, pixels_per_day: float, banded: bool) -> Sequence[Share]:
    """From what stands where most stands."""
    screens = _screens(entries, request, pixels_per_day, banded)
    near = [each.near(screens, pixels_per_day) if isinstance(each, FewEntries) else each for each in entries.by_plan]
    overfull = _OVERFULL if request.width / pixels_per_day < _MONTHS else 1.0
    return _shared(request, contents_of(pixels_per_day, request, near, banded), screens, overfull)


def _shared(request: StackRequest, contents: Contents, screens: Screens, overfull: float = 1.0) -> Sequence[Share]:
    roomy = request.roomy
    needs = [content.need(roomy, screens) for _plan, _events, content in contents]
    return share(needs, screens.fullest, request.height, roomy, overfull)


def _screens(entries: Entries, request: StackRequest, pixels_per_day: float, banded: bool) -> Screens:
    return (entries.crowd if banded else entries.crowd_off_shelf).screens(pixels_per_day, request.width)
