"""The menu of what stands in tracks below the timeline: a click lets go of one, and the figures view offers others."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from timeline_app.canvas.tracks import Tracks
from timeline_app.look import plain
from timeline_app.queries.names import indicator_name
from timeline_app.translation.words import _
from timeline_app.window.window_style import WindowStyle


def list_tracks(menu: QMenu, tracks: Tracks, style: WindowStyle, choose: Callable[[], object]) -> None:
    """From now on, each time the menu is opened."""
    menu.aboutToShow.connect(lambda: _fill(menu, tracks, style, choose))


def _fill(menu: QMenu, tracks: Tracks, style: WindowStyle, choose: Callable[[], object]) -> None:
    menu.clear()
    for indicator in tracks.indicators:
        name = style.page.shown(indicator_name(indicator))
        entry = plain.add_entry(menu, name, lambda id=indicator.id: tracks.show(id, on=False))
        entry.setCheckable(True)
        entry.setChecked(True)
    plain.add_entry(menu, _("Choose in the figures view…"), choose)
