"""Which marks stand out: the selected event, those tied to it, and the one under the mouse."""

from timeline_app.canvas import order
from timeline_app.canvas.composer import Composer
from timeline_app.painting.links import CURVES
from timeline_app.painting.paint_style import Emphasis
from timeline_app.queries.snapshot import Snapshot
from timeline_app.records.story import Known


def emphasis_of(snapshot: Snapshot, composer: Composer, known: Known, hovered: str | None, ringed: bool) -> Emphasis:
    linked = order.linked(snapshot.selected_event, known)
    named = [id for id in (snapshot.selected, *(id for id, _outgoing in linked[:CURVES])) if id]
    return Emphasis(snapshot.selected, hovered, linked, ringed, composer.markers_of(named, snapshot))
