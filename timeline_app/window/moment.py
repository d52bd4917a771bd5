"""What one has before oneself in a window, beyond what its state and the preferences keep, to be found again in another one."""

from typing import TYPE_CHECKING, NamedTuple, Self

from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollBar, QWidget

from timeline_app.window.view_stack import ViewKind

if TYPE_CHECKING:
    from timeline_app.window.main_window import MainWindow


class _Spot(NamedTuple):
    """A widget by its kind and its place among those of the kind, which are the same in two windows."""

    kind: type[QWidget]
    place: int

    def find(self, window: QWidget) -> QWidget | None:
        there = window.findChildren(self.kind)
        return there[self.place] if self.place < len(there) else None


class Moment(NamedTuple):
    """The view in sight, the words that are searched for, what has the focus, and how far each part is scrolled.

    Lanes are scrolled by pixels, pages by their share, since another language takes another height.
    """

    kind: ViewKind
    words: str
    lanes: float
    focus: _Spot | None
    scrolled: tuple[tuple[_Spot, float], ...]

    @classmethod
    def of(cls, window: "MainWindow") -> Self:
        areas = [area for area in window.findChildren(QAbstractScrollArea) if area.verticalScrollBar().value()]
        focus = window.focusWidget()
        return cls(
            window.view_stack.kind, window.top_bar.search.text(), window.canvas.picture.scrolled.above,
            _spot(focus, window) if focus else None,
            tuple((_spot(area, window), _share(area.verticalScrollBar())) for area in areas),
        )

    def restore_view(self, window: "MainWindow") -> None:
        """When the timeline is painted."""
        if self.kind is not ViewKind.TIMELINE:
            window.show_view(self.kind)

    def restore(self, window: "MainWindow") -> None:
        """When all of it stands: what is not laid out cannot be scrolled."""
        window.canvas.viewport.scroll_to(self.lanes)
        for spot, share in self.scrolled:
            area = spot.find(window)
            if isinstance(area, QAbstractScrollArea):
                area.verticalScrollBar().setValue(round(share * area.verticalScrollBar().maximum()))
        focused = self.focus.find(window) if self.focus else None
        if focused is not None and not isinstance(QApplication.focusWidget(), type(focused)):
            focused.setFocus()


def _spot(widget: QWidget, window: QWidget) -> _Spot:
    return _Spot(type(widget), window.findChildren(type(widget)).index(widget))


def _share(bar: QScrollBar) -> float:
    return bar.value() / max(1, bar.maximum())
