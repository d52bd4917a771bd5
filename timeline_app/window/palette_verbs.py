"""What of the window the palette uses."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QAction

from timeline_app.panels.detail_pane import DetailPane
from timeline_app.panels.filter_panel import FilterPanel
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.document_folder import DocumentFolder
from timeline_app.window.top_bar import TopBar
from timeline_app.window.view_history import ViewHistory
from timeline_app.window.view_stack import ViewKind, ViewStack
from timeline_app.window.window_style import WindowStyle

if TYPE_CHECKING:
    from timeline_app.settings.saved_view import SavedView


class SavedVerbs(Protocol):
    """What the palette does with saved views."""

    @property
    def views(self) -> "tuple[SavedView, ...]": ...

    def apply(self, view: "SavedView") -> None: ...

    def ask_and_save(self, suggested: str = "") -> None: ...


class PaletteVerbs(Protocol):
    """The parts of a window that know what the rows of the palette do."""

    state: TimelineState
    views: ViewHistory
    top_bar: TopBar
    filters: FilterPanel
    view_stack: ViewStack
    window_style: WindowStyle
    commands: dict[str, QAction]
    document_folder: DocumentFolder
    details: DetailPane

    def show_view(self, what: ViewKind) -> None: ...
