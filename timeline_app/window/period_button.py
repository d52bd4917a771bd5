"""The button that bears the name of the chosen period, and opens what chooses one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QMenu, QToolButton, QWidgetAction

from timeline_app.records.period import Period
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _

if TYPE_CHECKING:
    from timeline_app.panels.period_picker import PeriodPicker

_WIDTH, _LEAST = 156, 112  # pixels; no period makes it wider
_PADDING = 22


class PeriodButton(QToolButton):
    """Pressed while a period is chosen; the tip has the whole of a name that is cut."""

    period_wanted = Signal(object)  # a Period, or None for no period at all

    def __init__(self) -> None:
        super().__init__()
        self.year = 0  # from which periods are offered
        self._name = _unchosen()
        self._picker: PeriodPicker | None = None
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._show_picker(menu))
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setCheckable(True)
        self.shorten(by=0)

    def shorten(self, by: int) -> None:
        """By so many pixels, as far as anything of a name is left."""
        unchosen = self.fontMetrics().horizontalAdvance(f"{_unchosen()} ▼") + _PADDING
        self.setFixedWidth(max(_LEAST, max(_WIDTH, unchosen) - by))
        self._write()

    def show_period(self, period: Period | None) -> None:
        self._name = period_in_words(period.start, period.end) if period else _unchosen()
        self.setChecked(period is not None)
        self._write()

    def _write(self) -> None:
        bold = QFont(self.font())
        bold.setBold(self.isChecked())
        metrics = QFontMetrics(bold)
        room = self.maximumWidth() - _PADDING - metrics.horizontalAdvance(" ▼")
        seen = metrics.elidedText(self._name, Qt.TextElideMode.ElideMiddle, room)
        self.setText(f"{seen} ▼")
        self.setAccessibleName(self._name)
        self.setToolTip(self._name if seen != self._name else "")

    def _show_picker(self, menu: QMenu) -> None:
        """Its twenty buttons and two calendars are made when they are first asked for."""
        if self._picker is None:
            from timeline_app.panels.period_picker import PeriodPicker

            self._picker = PeriodPicker()
            self._picker.period_wanted.connect(self.period_wanted)
            self._picker.period_wanted.connect(menu.close)
            holder = QWidgetAction(menu)
            holder.setDefaultWidget(self._picker)
            menu.addAction(holder)
        self._picker.show_year(self.year)
        self._picker.setFocus(Qt.FocusReason.PopupFocusReason)


def _unchosen() -> str:
    return _("Choose a period")
