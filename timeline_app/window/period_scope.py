"""Whether views that show events one by one keep to the chosen period: one switch for all of them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, SignalInstance


class PeriodScope(QObject):
    """``changed`` comes with whether they do."""

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.only = True

    def set_only(self, on: bool) -> None:
        if on != self.only:
            self.only = on
            self.changed.emit(on)

    def share(self, show: Callable[[bool], None], wanted: SignalInstance) -> None:
        """With a view, from now on: what shows it there, and the wish for it."""
        show(self.only)
        wanted.connect(self.set_only)
        self.changed.connect(show)
