"""Below the upright timeline: what it cannot show, and whether the page keeps to the period."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QFrame, QToolButton, QVBoxLayout

from timeline_app.look import plain
from timeline_app.queries.reading_order import Section
from timeline_app.reading.entry import events_in_words
from timeline_app.reading.faces import Look
from timeline_app.reading.rail import WIDTH
from timeline_app.records.period import Period
from timeline_app.report.section_words import heading_words
from timeline_app.translation.words import _

_BESIDE = (28, 46)  # pixels of the foot that the words of a button leave free, and those of a box


class RailFoot(QFrame):
    """Asks by signal."""

    section_wanted = Signal(int)  # by its first row
    only_period_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._row = 0
        self.setFixedWidth(WIDTH)
        self.year, self.only_period = QToolButton(), QCheckBox(_("Only this period"))
        self.year.setObjectName("only")
        self.year.setCursor(Qt.CursorShape.PointingHandCursor)
        self.only_period.setAccessibleName(_("Only this period"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 6, 8)
        layout.addWidget(self.year, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.only_period)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.year.clicked.connect(lambda: self.section_wanted.emit(self._row))
        self.only_period.clicked.connect(self.only_period_wanted)

    def minimumSizeHint(self) -> QSize:
        return QSize(WIDTH, 0)

    def tell(self, period: Period | None, only: bool, year: Section | None, look: Look) -> None:
        """``year`` is what is known to no more than the year that is being read."""
        self.only_period.setVisible(period is not None)
        self.only_period.setChecked(only)
        self.year.setVisible(year is not None)
        if year is not None:
            self._row = year.first
            count = year.beyond - year.first
            self._write(self.year, f"{heading_words(year)} · {count}")
            self.year.setAccessibleName(plain.line(f"{heading_words(year)} · {events_in_words(count)}"))
        self._write(self.only_period, _("Only this period"))

    def _write(self, button: QAbstractButton, words: str) -> None:
        """As much as there is room for; the tip has all of it."""
        room = WIDTH - _BESIDE[isinstance(button, QCheckBox)]
        seen = button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        button.setText(plain.caption(seen))
        button.setToolTip(plain.tip(words) if seen != words else "")
