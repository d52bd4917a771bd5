"""The one widget that shows rich text: it loads nothing, opens nothing, and emits every link as a signal."""

from urllib.parse import unquote

from PySide6.QtCore import QByteArray, QUrl, Signal
from PySide6.QtWidgets import QTextBrowser, QWidget


class SafeBrowser(QTextBrowser):
    """Shows HTML made by our own builders from escaped text; ``link_followed`` carries the address of a link."""

    link_followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.anchorClicked.connect(self._follow)

    def show_html(self, html: str) -> None:
        """Replace what is shown and begin at its top."""
        self.setHtml(html)
        self.verticalScrollBar().setValue(0)

    def _follow(self, url: QUrl) -> None:
        """Ids may hold any character; Qt itself would decode some of them only."""
        self.link_followed.emit(unquote(url.toString(QUrl.ComponentFormattingOption.FullyEncoded)))

    def loadResource(self, kind: int, _name: QUrl | str) -> QByteArray:
        """Nothing is ever loaded; an empty answer keeps Qt from looking for the file by itself."""
        return QByteArray()
