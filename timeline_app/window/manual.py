"""The manual, in the browser of the system: the page that fits where one is, in the language of the interface."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from timeline_app.panels.condition_chips import ConditionChips
from timeline_app.panels.detail.period_preview import PeriodPreview
from timeline_app.panels.detail_pane import DetailPane
from timeline_app.panels.filter_panel import FilterPanel
from timeline_app.panels.filter_rail import FilterRail
from timeline_app.records.errors import UserError
from timeline_app.settings import paths
from timeline_app.translation.words import _, language
from timeline_app.window.error_dialog import show_error
from timeline_app.window.export_dialog import ExportDialog
from timeline_app.window.palette.box import PaletteBox
from timeline_app.window.period_button import PeriodButton
from timeline_app.window.search_box import SearchBox
from timeline_app.window.segments import Segments
from timeline_app.window.top_bar import TopBar
from timeline_app.window.view_kind import ViewKind

OpenUrl = Callable[[QUrl], bool]


class Topic(StrEnum):
    """A page of the manual, with the section of it."""

    TIMELINE = "timeline"
    ZOOM = "timeline#zoom"
    PERIOD = "timeline#period"
    LIST = "views#list"
    FIGURES = "views#figures"
    READING = "views#reading"
    SEARCH = "filters#search"
    FILTERS = "filters"
    DETAILS = "details"
    EXPORT = "export"
    SETTINGS = "settings"
    PALETTE = "keys#palette"


OF_VIEWS: Mapping[ViewKind, Topic] = {
    ViewKind.TIMELINE: Topic.TIMELINE, ViewKind.LIST: Topic.LIST, ViewKind.FIGURES: Topic.FIGURES, ViewKind.READING: Topic.READING,
}
# Of the innermost of these that somebody is in; elsewhere the view in sight counts.
OF_PARTS: Mapping[type[QWidget], Topic] = {
    SearchBox: Topic.SEARCH, PeriodButton: Topic.PERIOD, FilterPanel: Topic.FILTERS, FilterRail: Topic.FILTERS,
    ConditionChips: Topic.FILTERS, PeriodPreview: Topic.EXPORT, DetailPane: Topic.DETAILS, ExportDialog: Topic.EXPORT,
    PaletteBox: Topic.PALETTE,
}
_OF_MENUS: Mapping[type[QWidget], Topic] = {Segments: Topic.ZOOM, TopBar: Topic.SETTINGS}


class UnopenedManual(UserError):
    """The system has nothing that shows the manual."""


class Manual:
    """``open_url`` is the system's way of opening files."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.open_url: OpenUrl = QDesktopServices.openUrl

    def open_for(self, view: ViewKind) -> None:
        """Where the focus is, or in the menu that is open."""
        topic = topic_of(QApplication.activePopupWidget() or QApplication.focusWidget(), view)
        while popup := QApplication.activePopupWidget():
            popup.close()
        address = address_of(topic)
        if not self.open_url(address):
            told = _("No browser opened the manual; it lies in {path}.").format(path=address.toLocalFile())
            show_error(UnopenedManual(told), self._window)


def topic_of(widget: QWidget | None, view: ViewKind) -> Topic:
    topics = {**OF_PARTS, **_OF_MENUS} if isinstance(widget, QMenu) else OF_PARTS
    found = (topic for each in _outwards(widget) for part, topic in topics.items() if isinstance(each, part))
    return next(found, OF_VIEWS[view])


def address_of(topic: Topic) -> QUrl:
    """Some systems drop the section, and open the page at its beginning."""
    page, _mark, section = topic.partition("#")
    address = QUrl.fromLocalFile(str(paths.resources() / "manual" / language() / f"{page}.html"))
    if section:
        address.setFragment(section)
    return address


def _outwards(widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None:
        yield widget
        widget = widget.parentWidget()
