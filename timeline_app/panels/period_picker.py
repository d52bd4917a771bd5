"""Periods as an office names them: buttons for the year in view, and two fields for any days at all."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QDateEdit, QGridLayout, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from timeline_app.layout.ticks import LEVELS
from timeline_app.look import plain
from timeline_app.panels.tab_order import move_focus
from timeline_app.queries import periods
from timeline_app.records.period import Period
from timeline_app.translation.words import _


class PeriodPicker(QWidget):
    """``period_wanted`` carries a Period, or None for no period at all."""

    period_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._year = date.today().year
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 12, 12, 12)
        self._title = plain.label()
        self._layout.addLayout(self._year_row())
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        self._layout.addLayout(self._grid)
        self._start, self._end = QDateEdit(), QDateEdit()
        self._layout.addLayout(self._date_row())
        self._add_buttons()
        self.show_year(self._year)

    def show_year(self, year: int) -> None:
        year = min(max(year, 1900), 2200)
        if year == self._year and self._title.text():
            return
        self._year = year
        self._title.setText(_("the year {year}").format(year=self._year))
        self._start.setDate(QDate(self._year, 1, 1))
        self._end.setDate(QDate(self._year, 12, 31))

    def focusNextPrevChild(self, next: bool) -> bool:
        """Among what is in it: the menu that holds it would go on to itself."""
        return move_focus((self,), next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is a click on a button, and in a date the choice of both; the menu around would only close."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        present = self.window().focusWidget()
        if isinstance(present, QAbstractButton):
            present.click()
        else:
            self._choose()

    def _year_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for text, step, name in (("◀", -1, _("previous year")), ("▶", 1, _("next year"))):
            button = QToolButton()
            button.setText(text)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _checked=False, step=step: self.show_year(self._year + step))
            row.addWidget(button)
            if step < 0:
                row.addWidget(self._title, 1)
        return row

    def _add_buttons(self) -> None:
        """The year and its halves, the quarters, the months: names as on the axis."""
        names = {1: LEVELS[1].lower, 2: LEVELS[2].lower, 3: LEVELS[3].lower}
        self.setFocusProxy(self._add(_("whole year"), 0, 0, 4, lambda: periods.year(self._year)))
        for half in (1, 2):
            name = names[1].name(date(2000, 6 * half - 5, 1))
            self._add(name, 0, 4 * half, 4, lambda half=half: periods.half(self._year, half))
        for quarter in range(1, 5):
            name = names[2].name(date(2000, 3 * quarter - 2, 1))
            self._add(name, 1, 3 * (quarter - 1), 3, lambda quarter=quarter: periods.quarter(self._year, quarter))
        for month in range(1, 13):
            place = 2 + (month - 1) // 6, 2 * ((month - 1) % 6)
            self._add(names[3].name(date(2000, month, 1)), *place, 2, lambda month=month: periods.month(self._year, month))

    def _add(self, text: str, row: int, column: int, span: int, period: Callable[[], Period]) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(lambda: self.period_wanted.emit(period()))
        self._grid.addWidget(button, row, column, 1, span)
        return button

    def _date_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        choose, none = QPushButton(_("Choose")), QPushButton(_("No period"))
        for field in (self._start, self._end):
            field.setDisplayFormat("yyyy-MM-dd")
        self._start.setAccessibleName(_("first day"))
        self._end.setAccessibleName(_("last day"))
        for widget in (self._start, plain.label("—"), self._end, choose, none):
            row.addWidget(widget)
        choose.clicked.connect(self._choose)
        none.clicked.connect(lambda: self.period_wanted.emit(None))
        return row

    def _choose(self) -> None:
        """Two dates in either order mean the days between them."""
        start, end = sorted(_day(field.date()) for field in (self._start, self._end))
        self.period_wanted.emit(Period(start, end))


def _day(date_: QDate) -> date:
    return date(date_.year(), date_.month(), date_.day())
