"""How many rows each lane may have: learnt once for all zooms of a step, since to count what stands where costs as much as to lay
it out."""

from collections.abc import Sequence
from math import log2

from timeline_app.layout.few_content import FewEntries
from timeline_app.layout.lane_contents import Entries, StackRequest, contents_of, is_banded
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.sharing import Share, share
from timeline_app.layout.zoom_steps import step_of

_KEPT = 200  # steps of zoom and sizes of a plot for which shares are known
_DAYS = [2 ** (eighth / 8) for eighth in range(16, 86)]  # in view, from four to four years: two for each step at least
_MONTHS, _OVERFULL = 80.0, 1.1  # in fewer days than a quarter the fullest lanes of all may be scrolled a little


def shares_of(entries: Entries, request: StackRequest, pixels_per_day: float) -> Sequence[Share]:
    """Of the lanes that are not left out."""
    key = _key(request, pixels_per_day)
    if key not in entries.shares:
        if len(entries.shares) >= _KEPT:
            entries.shares.clear()
        entries.shares[key] = _learnt(entries, request, *key[:2])
    return entries.shares[key]


def learn_ahead(entries: Entries, request: StackRequest, pixels_per_day: float) -> bool:
    """Learn the shares of the zoom nearest to this one for which they are not known; false where all are known that one
    is likely to come to."""
    zooms = [request.width / days for days in _DAYS]
    for zoom in sorted(zooms, key=lambda zoom: abs(log2(zoom / pixels_per_day))):
        there = request.at(zoom, pixels_per_day)
        if _key(there, zoom) not in entries.shares:
            shares_of(entries, there, zoom)
            return True
    return False


def _key(request: StackRequest, pixels_per_day: float) -> tuple[float, bool, float, float, Metrics, bool]:
    step, banded = step_of(pixels_per_day, request.width, request.metrics), is_banded(request, pixels_per_day)
    return step, banded, request.width, request.height, request.metrics, request.keeping_empty


def _learnt(entries: Entries, request: StackRequest, pixels_per_day: float, banded: bool) -> Sequence[Share]:
    """From what stands where most stands."""
    screens = (entries.crowd if banded else entries.crowd_off_shelf).screens(pixels_per_day, request.width)
    near = [each.near(screens, pixels_per_day) if isinstance(each, FewEntries) else each for each in entries.by_plan]
    contents = contents_of(pixels_per_day, request, near, banded)
    needs = [content.need(request.roomy, screens) for _plan, _events, content in contents]
    overfull = _OVERFULL if request.width / pixels_per_day < _MONTHS else 1.0
    return share(needs, screens.fullest, request.height, request.roomy, overfull)
