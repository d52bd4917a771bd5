"""What opens over the window or beside it: the palette, the sheet of keys, saved views, the manual, the report on the machine. Each
is made when it is first asked for."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt

from timeline_app.canvas.composer import Composer
from timeline_app.canvas.timeline_canvas import TimelineCanvas
from timeline_app.settings import paths
from timeline_app.settings.preferences import Preferences
from timeline_app.translation.words import _
from timeline_app.window.commands.make import refuse_changes
from timeline_app.window.file_window import FileWindow
from timeline_app.window.palette_verbs import PaletteVerbs
from timeline_app.window.panes import Panes
from timeline_app.window.side_pane import SidePane
from timeline_app.window.status_line import StatusLine
from timeline_app.window.top_bar import OF_EVENTS

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from timeline_app.database.written import Written
    from timeline_app.window.editing_session import EditingSession
    from timeline_app.window.event_forms import EventForms
    from timeline_app.window.manual import Manual
    from timeline_app.window.palette.overlay import Overlay
    from timeline_app.window.several_events import SeveralEvents
    from timeline_app.window.table_import.importing import Importing
    from timeline_app.window.timeline_files import TimelineFiles
    from timeline_app.window.view_keeper import ViewKeeper

_MANY = 5_000  # events from which on the palette waits for the next letter before it asks
_TOLD = 30_000  # milliseconds that a sentence stands in the status line


class ToolWindow(PaletteVerbs, Protocol):
    """The window they open over."""

    status: StatusLine
    preferences: Preferences
    panes: Panes
    side: SidePane

    @property
    def canvas(self) -> TimelineCanvas: ...

    def want_renewal(self, written: "Written | None" = None) -> None: ...

    def want_file(self, path: Path) -> None: ...


class Tools:
    """``window`` is the same thing twice: as a widget, and as what tools use of it; ``database`` is the file it shows."""

    def __init__(self, window: ToolWindow, widget: FileWindow, composer: Composer, database: Path) -> None:
        self._window, self._widget, self._composer, self._database = window, widget, composer, database
        self._saved: ViewKeeper | None = None
        self._overlay: Overlay | None = None
        self._manual: Manual | None = None
        self._files: TimelineFiles | None = None
        self._editing: EditingSession | None = None
        self._forms: EventForms | None = None
        self._importing: Importing | None = None
        widget.table_wanted.connect(lambda path: self.importing.begin(path))

    @property
    def saved(self) -> "ViewKeeper":
        if self._saved is None:
            from timeline_app.settings.saved_views import SavedViews  # a launch does without
            from timeline_app.window.view_keeper import ViewKeeper

            self._saved = ViewKeeper(self._window, self._widget, self._composer, SavedViews(paths.saved_views_file()))
        return self._saved

    @property
    def files(self) -> "TimelineFiles":
        if self._files is None:
            from timeline_app.window.timeline_files import TimelineFiles  # what makes a file is not needed before

            self._files = TimelineFiles(self._window, self._widget, self._database)
        return self._files

    @property
    def editing(self) -> "EditingSession":
        """Of a timeline of one's own."""
        if self._editing is None:
            from timeline_app.window.editing_session import EditingSession

            self._editing = EditingSession(self._window, self._widget, self._database)
        return self._editing

    @property
    def forms(self) -> "EventForms":
        if self._forms is None:
            from timeline_app.window.event_forms import EventForms  # few write, and none at once

            self._forms = EventForms(self._window, self._widget, self.editing)
        return self._forms

    @property
    def several(self) -> "SeveralEvents":
        """The events that are chosen in the list."""
        from timeline_app.window.several_events import SeveralEvents

        return SeveralEvents(self.editing, self._widget, self._window.state.timeline, self._window.window_style)

    def edit_entries(self) -> None:
        from timeline_app.window.entries_dialog import edit_entries

        edit_entries(self.editing, self._window.window_style, self._widget)

    def edit_timeline(self) -> None:
        from timeline_app.window.timeline_fields import edit_timeline

        edit_timeline(self.editing, self._window.state.timeline, self._widget)

    def go_back(self) -> None:
        from timeline_app.window.earlier_days import ask_and_go_back

        ask_and_go_back(self.editing, self._widget)

    def claim_when_ready(self) -> None:
        """A timeline of one's own; behind all else that is ready, since the window before lets go of the file only then."""
        if not paths.is_bundled(self._database):
            self._window.view_stack.ready.connect(self._claim, Qt.ConnectionType.QueuedConnection)

    def _claim(self) -> None:
        if self._widget.isVisible() and (read_only := self.editing.claim()):  # it may have been closed meanwhile
            self._window.status.tell(read_only.reason, _TOLD)

    def continue_editing(self, before: "Tools") -> None:
        """Of another window on the same file, which this one takes the place of."""
        self._editing, before._editing = before._editing, None
        if self._editing:
            self._editing.move_to(self._window, self._widget)
        if before._forms:
            self.forms.continue_from(before._forms)

    def may_leave(self) -> bool:
        """Whether nothing that was typed is lost with the window: one is asked where that would be."""
        return self._forms is None or self._forms.may_leave()

    @property
    def importing(self) -> "Importing":
        """Of tables into a timeline of one's own."""
        if self._importing is None:
            from timeline_app.window.table_import.importing import Importing

            self._importing = Importing(self._widget, lambda: self.editing, self._database)
        return self._importing

    def end_editing(self) -> None:
        if self._importing:
            self._importing.stop()
        if self._editing:
            self._editing.close()
            self._editing = None

    @property
    def manual(self) -> "Manual":
        if self._manual is None:
            from timeline_app.window.manual import Manual

            self._manual = Manual(self._widget)
        return self._manual

    @property
    def overlay(self) -> "Overlay | None":
        """The palette over the window, while it is open."""
        return self._overlay

    def toggle_palette(self) -> None:
        if self._overlay:
            self._overlay.close_for()
        else:
            self._open_palette()

    def list_paragraphs(self, words: str) -> None:
        """Those of the documents that have the words, in the palette."""
        from timeline_app.window.palette.document_source import paragraphs_heading

        if self._overlay is None:
            self._open_palette()
        if self._overlay:
            self._overlay.box.show_section(words, paragraphs_heading())

    def show_sheet(self) -> None:
        from timeline_app.window.shortcuts_dialog import ShortcutsDialog, most_on  # dialogs are loaded when they are first needed

        ShortcutsDialog(self._widget, self._window.window_style.palette, most_on(self._widget.screen())).exec()

    def open_manual(self) -> None:
        self.manual.open_for(self._window.view_stack.kind)

    def show_examination(self) -> None:
        from timeline_app.window.examination_dialog import ExaminationDialog

        ExaminationDialog(self._database, self._widget).exec()

    def import_table(self) -> None:
        self.importing.ask()

    def save_view(self) -> None:
        self.saved.ask_and_save()

    def manage_views(self) -> None:
        self.saved.manage()

    def _open_palette(self) -> None:
        """A command that is called by its keys meanwhile closes it."""
        from timeline_app.window.palette.box import PaletteBox
        from timeline_app.window.palette.overlay import Overlay
        from timeline_app.window.palette.sections import Sections

        style = self._window.window_style
        sections = Sections(self._window, self.saved)
        box = PaletteBox(sections, style.palette, patient=self._window.state.timeline.event_count > _MANY)
        self._window.document_folder.search.found.connect(box.show_found)
        self._overlay = Overlay(self._widget, box, style.palette, style.glide_milliseconds(), self._forget)
        for command in self._window.commands.values():
            command.triggered.connect(self._overlay.close_at_once)

    def _forget(self) -> None:
        self._overlay = None

    @property
    def changes(self) -> "Sequence[QAction]":
        """The actions that change an event; of the timeline of the program, that which makes a copy."""
        names = ("make_own",) if paths.is_bundled(self._database) else OF_EVENTS
        return [self._window.commands[name] for name in names]

    def refuse_changes(self) -> None:
        """Where the timeline is that of the program."""
        if paths.is_bundled(self._database):
            sentence = _("This timeline came with the program and cannot be changed. “{command}” makes one that can.")
            make_own = self._window.commands["make_own"].text()
            refuse_changes(self._window.commands, sentence.format(command=make_own))
