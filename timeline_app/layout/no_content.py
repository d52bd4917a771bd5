"""A lane without events: a filter empties most lanes of a large file, and each would take as long as a lane with one."""

from collections.abc import Sequence

from timeline_app.layout.heights import Need, Share
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.rows import Row
from timeline_app.queries.snapshot import View

_NEED = Need(rows=1, least_rows=1, band_rows=0, least_band_rows=0)


class NoContent:
    """The content of such a lane, and its rows: it keeps one row free."""

    band: Sequence[Row] = ()
    density: None = None

    def need(self, _metrics: Metrics) -> Need:
        return _NEED

    def laid_out(self, _given: Share, _metrics: Metrics) -> "NoContent":
        return self

    def near(self, _view: View) -> Sequence[Row]:
        return ()


NO_CONTENT = NoContent()
