"""A sheet over the window with a whole document, every cited phrase marked in the text and beside its scroll bar."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from timeline_app.documents.paragraphs import Text
from timeline_app.look import plain
from timeline_app.panels.detail.document_html import Cited, document_html
from timeline_app.panels.html import Page
from timeline_app.panels.safe_browser import SafeBrowser
from timeline_app.translation.words import _

_WIDTH, _SHARE, _INSET = 800, 0.9, 18  # of the sheet; of the window that it takes at most; around its text
_STRIP, _TICK = 14, 3


class DocumentSheet(QDialog):
    """``event_wanted`` is told which event was chosen by its phrase, and the sheet closes."""

    event_wanted = Signal(str)

    def __init__(
        self, title: str, text: Text, cited: Mapping[int, Sequence[Cited]], present: tuple[int, str], page: Page, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(plain.caption(title))
        self.browser = SafeBrowser()
        self.browser.setAccessibleName(title)
        self.browser.document().setDocumentMargin(_INSET)
        self.browser.link_followed.connect(self._follow)
        self.ticks = CitedTicks([number / max(len(text.paragraphs), 1) for number in cited], page, self.browser)
        close = QPushButton(_("Close"))
        close.clicked.connect(self.reject)
        self._lay_out(title, close)
        self._place = present[0]
        self.resize(QSize(_WIDTH, parent.height()).boundedTo(parent.size() * _SHARE))
        self.browser.setHtml(document_html(text, cited, present, page))

    def open(self) -> None:
        """With the cited paragraph in sight."""
        super().open()
        self.browser.scrollToAnchor(f"p{max(self._place - 1, 1)}")
        self.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, title: str, close: QPushButton) -> None:
        heading = plain.label(title)
        heading.setObjectName("title")
        heading.setWordWrap(True)
        top, middle, layout = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        top.addWidget(heading, 1)
        top.addWidget(close)
        middle.setSpacing(0)
        middle.addWidget(self.browser, 1)
        middle.addWidget(self.ticks)
        layout.addLayout(top)
        layout.addLayout(middle, 1)

    def _follow(self, address: str) -> None:
        verb, _colon, value = address.partition(":")
        if verb == "event":
            self.accept()
            self.event_wanted.emit(value)


class CitedTicks(QWidget):
    """Where in the document something is cited; a click scrolls there."""

    def __init__(self, shares: Sequence[float], page: Page, browser: SafeBrowser) -> None:
        super().__init__()
        self._shares, self._page, self._browser = shares, page, browser
        self.setFixedWidth(_STRIP)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._page.palette["lane_band"])
            for share in self._shares:
                tick = QRectF(2, share * (self.height() - _TICK), _STRIP - 4, _TICK)
                painter.fillRect(tick, self._page.palette["accent"])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        bar = self._browser.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        bar.setValue(round(event.position().y() / max(self.height(), 1) * whole - bar.pageStep() / 2))
