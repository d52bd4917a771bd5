"""Opens what stands on the year shelf as a list, where it does not fit into its line."""

from PySide6.QtWidgets import QWidget

from timeline_app.canvas.composer import Composer
from timeline_app.canvas.viewport import Viewport
from timeline_app.layout.shelf import ShelfGroup
from timeline_app.state.timeline_state import TimelineState


class ShelfLists:
    """Of the shelf below the lanes of a widget; without a shelf nothing opens."""

    def __init__(self, widget: QWidget, state: TimelineState, composer: Composer, viewport: Viewport) -> None:
        self._widget, self._state, self._composer, self._viewport = widget, state, composer, viewport

    def click(self, x: float, y: float) -> bool:
        """On the number of a group."""
        shelf = self._viewport.picture.shelf
        group = shelf.more_at(x, y) if shelf else None
        if group is None:
            return False
        self._open(group)
        return True

    def open(self) -> None:
        """By key: from the beginning."""
        shelf = self._viewport.picture.shelf
        if shelf and any(len(group.events) for group in shelf.groups):
            self._open(next(group for group in shelf.groups if len(group.events)))

    def _open(self, group: ShelfGroup) -> None:
        from timeline_app.canvas.shelf_list import ShelfList  # a launch does without

        shelf = self._viewport.picture.shelf
        if shelf:
            popup = ShelfList(shelf, self._state, self._composer.paint_style, self._widget)
            popup.open_at(group)
