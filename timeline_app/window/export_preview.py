"""The right side of the export dialog: the pages as they will be, and which of how many is in sight."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from timeline_app.look import plain
from timeline_app.translation.words import _
from timeline_app.window.page_strip import PageArea, PageStrip

_INCHES = 8.27  # the width of A4
_SHARPEST = 200.0  # pixels an inch


class ExportPreview(QWidget):
    """``told`` takes the place of the pages where there are none."""

    counted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._strip, self._told, self._place = PageStrip(), plain.label(), plain.label()
        self._area = PageArea(self._strip)
        self._area.setObjectName("preview")
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._area.setAccessibleName(_("Preview"))
        self._area.verticalScrollBar().valueChanged.connect(self._show_place)
        self._told.setWordWrap(True)
        self._told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._count = 0
        self._lay_out()

    @property
    def pixels_an_inch(self) -> float:
        """With which a page is as wide as the preview."""
        return min(_SHARPEST, max(40.0, self._strip.page_width * self.devicePixelRatioF() / _INCHES))

    def tell(self, sentence: str) -> None:
        """In place of pages."""
        self._told.setText(sentence)
        self._show_pages(False)

    def put(self, number: int, picture: bytes) -> None:
        self._strip.put(number, picture)
        self._show_pages(True)

    def finish(self, count: int) -> None:
        """All pages are known to be so many."""
        self._strip.keep(min(count, self._strip.count))
        self._count = count
        self._show_place()

    def _lay_out(self) -> None:
        self._back, self._forward = _button("‹", _("Previous page")), _button("›", _("Next page"))
        self._back.clicked.connect(lambda: self._turn(-1))
        self._forward.clicked.connect(lambda: self._turn(1))
        foot = QHBoxLayout()
        foot.addStretch(1)
        for widget in (self._back, self._place, self._forward):
            foot.addWidget(widget)
        foot.addStretch(1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._area)
        self._stack.addWidget(self._told)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._stack, 1)
        layout.addLayout(foot)

    def _show_pages(self, on: bool) -> None:
        self._stack.setCurrentWidget(self._area if on else self._told)
        self._show_place()

    def _turn(self, by: int) -> None:
        page = min(max(0, self._current + by), self._strip.count - 1)
        self._area.verticalScrollBar().setValue(self._strip.top_of(page))

    @property
    def _current(self) -> int:
        return self._strip.page_at(self._area.verticalScrollBar().value() + self._area.viewport().height() // 3)

    def _show_place(self) -> None:
        paged = self._stack.currentWidget() is self._area and self._strip.count > 0
        for widget in (self._back, self._place, self._forward):
            widget.setVisible(paged)
        if paged:
            number, count = self._current + 1, max(self._count, self._strip.count)
            self._place.setText(_("Page {number} of {count}").format(number=number, count=count))
            self._back.setEnabled(number > 1)
            self._forward.setEnabled(number < self._strip.count)


def _button(sign: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setObjectName("page")
    return button
