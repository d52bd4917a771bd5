"""How many rows each lane may have: learnt once for all zooms of a step, since to count what stands where costs as much as to lay
it out."""

from collections.abc import Sequence

from timeline_app.layout.few_content import FewEntries
from timeline_app.layout.lane_contents import Entries, StackRequest, contents_of, is_banded
from timeline_app.layout.sharing import Share, share
from timeline_app.layout.zoom_steps import step_of

_KEPT = 100  # steps of zoom and sizes of a plot for which shares are known
_MONTHS, _OVERFULL = 80.0, 1.1  # in fewer days than a quarter the fullest lanes of all may be scrolled a little


def shares_of(entries: Entries, request: StackRequest, pixels_per_day: float) -> Sequence[Share]:
    """Of the lanes that are not left out."""
    step, banded = step_of(pixels_per_day, request.width, request.metrics), is_banded(request, pixels_per_day)
    key = step, banded, request.width, request.height, request.metrics, request.keeping_empty
    if key not in entries.shares:
        if len(entries.shares) >= _KEPT:
            entries.shares.clear()
        entries.shares[key] = _learnt(entries, request, step, banded)
    return entries.shares[key]


def _learnt(entries: Entries, request: StackRequest, pixels_per_day: float, banded: bool) -> Sequence[Share]:
    """From what stands where most stands."""
    screens = (entries.crowd if banded else entries.crowd_off_shelf).screens(pixels_per_day, request.width)
    near = [each.near(screens, pixels_per_day) if isinstance(each, FewEntries) else each for each in entries.by_plan]
    contents = contents_of(pixels_per_day, request, near, banded)
    needs = [content.need(request.roomy, screens) for _plan, _events, content in contents]
    overfull = _OVERFULL if request.width / pixels_per_day < _MONTHS else 1.0
    return share(needs, screens.fullest, request.height, request.roomy, overfull)
