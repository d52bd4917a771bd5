"""Views made from views: zoomed about a point, moved, or fitted to something. Plain numbers."""

from collections.abc import Iterable

from timeline_app.queries.snapshot import View
from timeline_app.records.period import Period
from timeline_app.state.timeline_state import whole_view

_MARGIN = 0.08  # of the fitted stretch, on either side
_STEP = 1.25


def zoomed(view: View, factor: float, about: float) -> View:
    """``factor`` below one shows less; the day ``about`` stays where it is."""
    return View(about - (about - view.start) * factor, about + (view.end - about) * factor)


def stepped(view: View, steps: float, about: float | None = None) -> View:
    """Zoom in by ``steps`` wheel notches."""
    return zoomed(view, _STEP**-steps, (view.start + view.end) / 2 if about is None else about)


def moved(view: View, days: float) -> View:
    return View(view.start + days, view.end + days)


def between(one: View, other: View, share: float) -> View:
    """Part of the way: the zoom grows evenly, and about the one day that stands still."""
    days = one.days * (other.days / one.days) ** share
    way = (days - one.days) / (other.days - one.days) if abs(other.days - one.days) > one.days * 1e-9 else share
    start = one.start + (other.start - one.start) * way
    return View(start, start + days)


def fitted(spans: Iterable[tuple[float, float]], least_days: float = 20.0) -> View:
    """All of the spans, of which there is one at least, with a margin."""
    starts, ends = zip(*spans, strict=True)
    start, end = min(starts), max(ends)
    margin = max((end - start) * _MARGIN, (least_days - (end - start)) / 2)
    return View(start - margin, end + margin)


def around(period: Period) -> View:
    """A period with a margin."""
    view = whole_view(period)
    return zoomed(view, 1 + 2 * _MARGIN, (view.start + view.end) / 2)
