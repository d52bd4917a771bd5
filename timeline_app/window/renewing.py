"""The file in sight was written to: what of the window follows from more than the answer is brought up to date.

All else asks the state when it needs to know, or makes itself anew with every answer. Whoever keeps something of a timeline beyond
an answer is named here, or listens to ``renewed`` himself.
"""

from typing import Protocol

from timeline_app.canvas.composer import Composer
from timeline_app.records.timeline import Timeline
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.exporting import Exporting
from timeline_app.window.restyling import Restyling
from timeline_app.window.window_style import WindowStyle


class RenewedWindow(Protocol):
    """What of the window follows, besides the composer."""

    state: TimelineState
    window_style: WindowStyle
    restyling: Restyling
    exporting: Exporting

    def entitle(self, timeline: Timeline) -> None: ...

    def export(self) -> None: ...


def renew(window: RenewedWindow, composer: Composer) -> None:
    """The composer before all that paints; colours of themes before what is painted in them."""
    state = window.state
    window.entitle(state.timeline)
    composer.renew(state.timeline, state.unfiltered)
    state.limit_view(composer.lane_setup.view_limit)
    if window.window_style.renew(state.timeline):
        window.restyling.follow()
    if window.exporting.outdated():
        window.export()
