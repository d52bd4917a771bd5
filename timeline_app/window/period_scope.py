"""Whether views that show events one by one keep to the chosen period: one switch for all of them."""

from typing import ClassVar, Protocol

from PySide6.QtCore import QObject, Signal


class Scoped(Protocol):
    """A view with such a switch."""

    only_period_wanted: ClassVar[Signal]

    def show_only_period(self, on: bool) -> None: ...


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

    def share(self, view: Scoped) -> None:
        """With a view, from now on."""
        view.show_only_period(self.only)
        view.only_period_wanted.connect(self.set_only)
        self.changed.connect(view.show_only_period)
