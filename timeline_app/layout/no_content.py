"""A lane without events: a filter empties most lanes of a large file, and each would take as long as a lane with one."""

from collections.abc import Sequence

from timeline_app.layout.crowd import Screens
from timeline_app.layout.heights import EMPTY, Extent
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.neighbours import NO_NEIGHBOURS, Neighbours
from timeline_app.layout.rows import Row
from timeline_app.layout.sharing import Need, Share
from timeline_app.queries.snapshot import View

_NEED = Need(least_rows=0)


class NoContent:
    """The content of such a lane, and its rows."""

    band: Sequence[Row] = ()
    density: None = None

    def need(self, _metrics: Metrics, _screens: Screens) -> Need:
        return _NEED

    def laid_out(self, _given: Share, _metrics: Metrics) -> "NoContent":
        return self

    def near(self, _view: View) -> Sequence[Row]:
        return ()

    def extent(self, _view: View) -> Extent:
        return EMPTY

    def neighbours(self, _view: View) -> Neighbours:
        return NO_NEIGHBOURS


NO_CONTENT = NoContent()
