"""The right side of the export dialog: the pages as they will be, and which of how many is in sight."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from timeline_app.look import plain
from timeline_app.translation.words import _
from timeline_app.window.page_strip import PageArea, PageStrip

_SHORT, _LONG = 8.27, 11.69  # inches of A4
_SHARPEST = 200.0  # pixels an inch


class ExportPreview(QWidget):
    """``told`` takes the place of the pages where there are none."""

    counted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._strip, self._told, self.place = PageStrip(), plain.label(), plain.label()
        self.area = PageArea(self._strip)
        self.area.setObjectName("preview")
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.area.setAccessibleName(_("Preview"))
        self.area.verticalScrollBar().valueChanged.connect(self._show_place)
        self._told.setWordWrap(True)
        self._told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._count, self._sure = 0, True
        self._lay_out()

    def pixels_an_inch(self, across: bool) -> float:
        """With which a page is as wide as it is shown."""
        pixels = self._strip.page_width(across) * self.devicePixelRatioF()
        return min(_SHARPEST, max(40.0, pixels / (_LONG if across else _SHORT)))

    def tell(self, sentence: str) -> None:
        """In place of pages."""
        self._told.setText(sentence)
        self._strip.keep(0)
        self._show_pages(False)

    def put(self, number: int, picture: bytes) -> None:
        self._strip.put(number, picture)
        self._show_pages(True)

    def keep(self, count: int) -> None:
        """The pages behind these are those of an earlier and longer report."""
        self._strip.keep(count)
        self._show_place()

    def count(self, count: int, sure: bool = True) -> None:
        """How many pages there will be in the file, surely or about; 0 while that is not known."""
        self._count, self._sure = count, sure
        self._show_place()

    def _lay_out(self) -> None:
        self.back, self.forward = _button("‹", _("Previous page")), _button("›", _("Next page"))
        self.back.clicked.connect(lambda: self._turn(-1))
        self.forward.clicked.connect(lambda: self._turn(1))
        foot = QHBoxLayout()
        for widget in (self.back, self.place, self.forward):
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # the pages stay where they are
            widget.setSizePolicy(policy)
        foot.addStretch(1)
        for widget in (self.back, self.place, self.forward):
            foot.addWidget(widget)
        foot.addStretch(1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.area)
        self._stack.addWidget(self._told)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._stack, 1)
        layout.addLayout(foot)

    def _show_pages(self, on: bool) -> None:
        self._stack.setCurrentWidget(self.area if on else self._told)
        self._show_place()

    def _turn(self, by: int) -> None:
        page = min(max(0, self._current + by), self._strip.count - 1)
        self.area.verticalScrollBar().setValue(self._strip.top_of(page))

    @property
    def _current(self) -> int:
        return self._strip.page_at(self.area.verticalScrollBar().value() + self.area.viewport().height() // 3)

    @property
    def _place_words(self) -> str:
        if not self._count:
            return _("Page {number}")
        return _("Page {number} of {count}") if self._sure else _("Page {number} of about {count}")

    def _show_place(self) -> None:
        paged = self._stack.currentWidget() is self.area and (self._count > 0 or self._strip.count > 1)
        for widget in (self.back, self.place, self.forward):
            widget.setVisible(paged)
        if paged:
            number = self._current + 1
            self.place.setText(self._place_words.format(number=number, count=self._count))
            self.back.setEnabled(number > 1)
            self.forward.setEnabled(number < self._strip.count)


def _button(sign: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setObjectName("page")
    return button
