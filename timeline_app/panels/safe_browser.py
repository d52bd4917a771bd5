"""The one widget that shows rich text: it loads nothing, opens nothing, and emits every link as a signal."""

from urllib.parse import unquote

from PySide6.QtCore import QByteArray, QEvent, QPoint, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTextBrowser, QWidget

from timeline_app.panels.html import sized


class SafeBrowser(QTextBrowser):
    """Shows HTML made by our own builders from escaped text; ``link_followed`` carries the address of a link."""

    link_followed = Signal(str)
    link_pointed = Signal(str)  # the address of the link under the mouse, empty where there is none
    copy_wanted = Signal()  # where no words are chosen that would be copied
    menu_wanted = Signal(QPoint)  # at a place of the screen, there too

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.anchorClicked.connect(self._follow)
        self.highlighted.connect(lambda url: self.link_pointed.emit(_address(url)))

    def show_html(self, html: str) -> None:
        """Replace what is shown and begin at its top."""
        self.link_pointed.emit("")
        self.setHtml(sized(html, self.font().pixelSize()))
        self.verticalScrollBar().setValue(0)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.link_pointed.emit("")

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        if ev.matches(QKeySequence.StandardKey.Copy) and not self.textCursor().hasSelection():
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(ev)

    def contextMenuEvent(self, e: QContextMenuEvent) -> None:
        if self.textCursor().hasSelection():
            super().contextMenuEvent(e)
        else:
            self.menu_wanted.emit(e.globalPos())

    def _follow(self, url: QUrl) -> None:
        self.link_followed.emit(_address(url))

    def loadResource(self, kind: int, _name: QUrl | str) -> QByteArray:
        """Nothing is ever loaded; an empty answer keeps Qt from looking for the file by itself."""
        return QByteArray()


def _address(url: QUrl) -> str:
    """Ids may hold any character; Qt itself would decode some of them only."""
    return unquote(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
