"""Which marks stand out: the selected event, those tied to it, and the one under the mouse."""

from timeline_app.canvas import order
from timeline_app.canvas.composer import Composer
from timeline_app.layout.picture import Spot
from timeline_app.painting.ink import Emphasis
from timeline_app.queries.snapshot import Snapshot
from timeline_app.records.story import Known


def emphasis_of(snapshot: Snapshot, composer: Composer, known: Known, hovered: str | None, ringed: bool) -> Emphasis:
    linked = order.linked(snapshot.selected_event, known)
    return Emphasis(snapshot.selected, hovered, linked, ringed, _spot(snapshot, composer))


def _spot(snapshot: Snapshot, composer: Composer) -> Spot | None:
    """Where the selected event is among a great many."""
    event = snapshot.selected_event
    lane = composer.lane_of(event, snapshot) if event else None
    return Spot(lane, *composer.laning.span_of(event), event.when.precision) if event and lane else None
