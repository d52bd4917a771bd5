"""What a command of the window is: its name, heading, keys and deed."""

from collections.abc import Callable
from enum import StrEnum
from typing import Literal, NamedTuple, Protocol

from timeline_app.canvas.timeline_canvas import TimelineCanvas
from timeline_app.settings.preferences import Preferences
from timeline_app.translation.words import _
from timeline_app.window.exporting import Exporting
from timeline_app.window.panes import Panes
from timeline_app.window.presenting import Presenting
from timeline_app.window.top_bar import TopBar
from timeline_app.window.view_history import ViewHistory
from timeline_app.window.view_kind import ViewKind


class Group(StrEnum):
    """The headings of the sheet of keys, in order."""

    LOOK = "look"
    EDIT = "edit"
    ZOOM = "zoom"
    LANES = "lanes"
    MOVE = "move"
    PERIOD = "period"
    WINDOW = "window"


def group_names() -> dict[Group, str]:
    return {
        Group.LOOK: _("Look"), Group.EDIT: _("Edit"), Group.ZOOM: _("Zoom and move"), Group.LANES: _("Lanes"),
        Group.MOVE: _("Go"), Group.PERIOD: _("Choose a period"), Group.WINDOW: _("Window"),
    }


class EditingVerbs(Protocol):
    """What the commands do to the events of a timeline of one's own."""

    def remove_chosen(self) -> None: ...

    def undo(self) -> None: ...

    def redo(self) -> None: ...


class FormVerbs(Protocol):
    """What the commands do to the form of an event."""

    def begin_new(self) -> None: ...

    def begin_change(self) -> None: ...


class SeveralVerbs(Protocol):
    """What the commands do to all events that are chosen."""

    def set(self, field: Literal["theme", "place", "kind"]) -> None: ...

    def merge(self) -> None: ...


class FileVerbs(Protocol):
    """What the commands do with timelines as files."""

    def new(self) -> None: ...

    def open(self) -> None: ...

    def save_copy(self) -> None: ...

    def make_own(self) -> None: ...


class ToolVerbs(Protocol):
    """What of the tools of a window the commands use."""

    @property
    def editing(self) -> EditingVerbs: ...

    @property
    def forms(self) -> FormVerbs: ...

    @property
    def several(self) -> SeveralVerbs: ...

    @property
    def files(self) -> FileVerbs: ...

    def edit_entries(self) -> None: ...

    def edit_timeline(self) -> None: ...

    def go_back(self) -> None: ...

    def toggle_palette(self) -> None: ...

    def show_sheet(self) -> None: ...

    def open_manual(self) -> None: ...

    def show_examination(self) -> None: ...

    def save_view(self) -> None: ...

    def manage_views(self) -> None: ...

    def import_table(self) -> None: ...


class WindowVerbs(Protocol):
    """What of the window the commands use."""

    views: ViewHistory
    top_bar: TopBar
    exporting: Exporting
    preferences: Preferences
    presenting: Presenting
    panes: Panes

    @property
    def canvas(self) -> TimelineCanvas: ...

    @property
    def tools(self) -> ToolVerbs: ...

    def show_view(self, what: ViewKind) -> None: ...

    def export(self) -> None: ...

    def clear_filters(self) -> None: ...

    def toggle_comparison(self) -> None: ...

    def attach_documents(self) -> None: ...

    def close(self) -> bool: ...


class Command(NamedTuple):
    """``keys`` are its shortcuts; the tool tip names the first. ``sign`` stands on a button in place of the text.

    ``full`` says more than the text of a button, for palette, sheet and tip. One ``of_timeline`` does nothing where the answer is
    shown in another way, and one that ``changes`` needs a timeline of one's own. The keys of one that holds ``everywhere`` work
    in menus and beside the window too.
    """

    name: str
    group: Group
    text: str
    does: Callable[[WindowVerbs], object]
    keys: tuple[str, ...] = ()
    full: str = ""
    sign: str = ""
    checkable: bool = False
    of_timeline: bool = False
    everywhere: bool = False
    changes: bool = False

    @property
    def said(self) -> str:
        return self.full or self.text
