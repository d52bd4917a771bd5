"""The window: the only package that knows all views, and where signals are connected to slots."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent

from timeline_app.canvas.timeline_canvas import TimelineCanvas
from timeline_app.layout.lanes import Grouping
from timeline_app.look.palette import Appearance
from timeline_app.panels.condition_chips import ConditionChips
from timeline_app.panels.detail_pane import DetailPane
from timeline_app.panels.filter_panel import FilterPanel
from timeline_app.panels.filter_rail import FilterRail
from timeline_app.panels.tab_order import move_focus
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import EVERYTHING, with_words
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import _
from timeline_app.window.clipboard import Clipboard
from timeline_app.window.closing import ended
from timeline_app.window.commands.make import make_actions
from timeline_app.window.coverage_chip import add_coverage
from timeline_app.window.detail_links import DetailVerbs, connect_details
from timeline_app.window.document_folder import DocumentFolder
from timeline_app.window.documents_chip import connect_documents
from timeline_app.window.empty_answer import EmptyAnswer
from timeline_app.window.event_menu import EventVerbs, event_menu
from timeline_app.window.exporting import Exporting
from timeline_app.window.file_dialogs import ChooseFile, ChooseFolder, choose_file, choose_folder
from timeline_app.window.file_window import FileWindow
from timeline_app.window.lane_preferences import composer_of, group, remembered
from timeline_app.window.list_preferences import remember_columns
from timeline_app.window.narrowed_views import NarrowedViews
from timeline_app.window.pane_switches import connect_panes
from timeline_app.window.panes import Panes
from timeline_app.window.presenting import Presenting
from timeline_app.window.restyling import Restyling
from timeline_app.window.search_box import connect_search, year_in
from timeline_app.window.settings import connect_settings
from timeline_app.window.shapes import kept, restore
from timeline_app.window.side_pane import SidePane
from timeline_app.window.status_line import StatusLine
from timeline_app.window.tool_links import connect_tools
from timeline_app.window.tools import Tools
from timeline_app.window.top_bar import TopBar
from timeline_app.window.tracks_menu import list_tracks
from timeline_app.window.view_history import ViewHistory
from timeline_app.window.view_stack import ViewKind, ViewStack
from timeline_app.window.window_style import PaintStyles, WindowStyle


class MainWindow(FileWindow):
    """Filter panel, timeline, detail pane; ``ready`` comes when the timeline is painted, ``exported`` after an export."""

    ready = Signal()
    exported = Signal(object)  # a path, or None where nothing was written
    anew_wanted = Signal(dict)  # changed preferences, by which all of the window is to be made anew

    def __init__(
        self, state: TimelineState, lookup: EventLookup, preferences: Preferences, choose: ChooseFile = choose_file,
        choose_folder: ChooseFolder = choose_folder, paint_styles: PaintStyles | None = None,
    ) -> None:
        super().__init__(state.timeline, lookup.database)
        self.state, self.preferences, self._lookup = state, preferences, lookup
        self.window_style = WindowStyle(preferences, state.timeline, paint_styles or PaintStyles())
        self._composer = composer_of(preferences, state, self.window_style.paint_style)
        self.views = ViewHistory(state, self._composer.lane_setup.span_of, self.window_style.glide_milliseconds, self)
        self.commands, self.tools = make_actions(self, self), Tools(self, self, self._composer, lookup.database)
        self.exporting, self.presenting = Exporting(self, lookup, choose), Presenting(self)
        self._clipboard = Clipboard(state, lambda: self.window_style.script)
        self.document_folder = DocumentFolder(state, self, choose_folder)
        self._make_parts()
        self.restyling = Restyling(self, self._composer)
        state.renewed.connect(self._renew)
        self._connect()
        self.window_style.apply()  # now that all parts are there: before, each would be styled anew in every parent it is given
        self.restyling.show_choices()
        restore(self, self.panes, preferences)
        self.filters.fold(preferences.open_filters)
        self.canvas.setFocus()
        self._show_counts()
        self._show_view()

    @property
    def canvas(self) -> TimelineCanvas:
        return self.view_stack.canvas

    def clear_filters(self) -> None:
        self.state.set_query(self.state.first_query)

    def toggle_comparison(self) -> None:
        """Keep what is shown above, so that another filter can be set below; or end that."""
        self.state.compare(self.state.snapshot.compared_with is None)

    def export(self) -> None:
        self.exporting.start(self.state.snapshot, self.state.timeline, self.window_style.script, self.preferences)

    def show_timeline(self) -> None:
        self.show_view(ViewKind.TIMELINE)

    def show_list(self) -> None:
        self.show_view(ViewKind.LIST)

    def show_figures(self) -> None:
        self.show_view(ViewKind.FIGURES)

    def show_view(self, what: ViewKind) -> None:
        self.commands[f"show_{what}"].setChecked(True)
        self.view_stack.switch_to(what)

    def attach_documents(self) -> None:
        self.document_folder.ask(self.preferences.documents_folder)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(ended(self))

    def keep_preferences(self) -> None:
        self._keep(open_filters=self.filters.folds)
        self.preferences = kept(self, self.panes, remembered(self._composer, self.window_style.kept(self.preferences)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyling.fit(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ThemeChange and self.window_style.appearance == Appearance.SYSTEM:
            self.restyling.restyle(Appearance.SYSTEM, self.window_style.script)

    def focusNextPrevChild(self, next: bool) -> bool:
        """By the panes, where Qt would go by when each widget was made."""
        sides = self.rail, self.filters
        return move_focus((self.top_bar, self.conditions, *sides, self.view_stack, self.side, self.status), next)

    def _make_parts(self) -> None:
        self.top_bar = TopBar(self.commands, _("Timeline"), tuple(Grouping))
        style, lane_setup = self.window_style, self._composer.lane_setup
        self.filters = FilterPanel(self.state, style.palette, style.script)
        self.rail = FilterRail(self.state, style.palette, style.script)
        self.conditions = ConditionChips(self.state, style.script, lambda: lane_setup.grouping is Grouping.THEME)
        self.details = DetailPane(self.state, self._lookup, style.page)
        self.status, self.side = StatusLine(self._composer.paint_style), SidePane(self.details)
        self.view_stack = ViewStack(self.state, self._composer, self.window_style.page, self._lookup, self.views)
        self.empty_answer = EmptyAnswer(self.state, self.view_stack, self.commands)
        self.panes = Panes(self.rail, self.filters, NarrowedViews(self.conditions, self.view_stack), self.side)
        self.setCentralWidget(self.panes)
        self.addToolBar(self.top_bar)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        for signal in (self.state.answer_settled, self.state.period_changed):
            signal.connect(self._show_counts)
        self.state.answer_settled.connect(self.views.bring_into_sight)
        self.state.view_changed.connect(self._show_view)
        self.filters.query_wanted.connect(self.state.set_query)
        self.conditions.query_wanted.connect(self.state.set_query)
        self.filters.comparison_wanted.connect(self.toggle_comparison)
        self.top_bar.search.words_changed.connect(self._search_for)
        self.top_bar.grouping_wanted.connect(self._group)
        self.top_bar.period_wanted.connect(self.views.choose_period)
        self.details.event_pointed.connect(self.canvas.point_out)
        self.canvas.list_wanted.connect(self.details.list_members)
        self.empty_answer.query_wanted.connect(lambda query: self.views.show(query, self.state.snapshot.period, None))
        connect_details(self.details, self.exporting, self.preferences, DetailVerbs(
            self.clear_filters, self.state.set_query, self._show_theme, self.attach_documents, self.views.choose_period,
            self.top_bar.search.setText, self.export, self._keep,
        ))
        self.view_stack.ready.connect(lambda: self.document_folder.attach_again(self.preferences.documents_folder))
        self.view_stack.ready.connect(self.ready)
        self.document_folder.chosen.connect(lambda folder: self._keep(documents_folder=folder))
        self.view_stack.tracks.refused.connect(lambda words: self.status.tell(words, 10_000))
        self.view_stack.shapes_shown.connect(self.status.legend.explain)
        for view in (self.view_stack, self.details):
            view.event_wanted.connect(self._go_to)
            view.menu_wanted.connect(self._open_menu)
            view.copy_wanted.connect(self._copy)
        remember_columns(self.view_stack, self.preferences.list_columns, lambda columns: self._keep(list_columns=columns))
        self.views.switch_to = lambda kind: kind and self.show_view(kind)
        self.canvas.around_wanted.connect(self.views.around_selection)
        self.canvas.travelled.connect(lambda by: self.views.back() if by < 0 else self.views.forward())
        self.view_stack.switched.connect(lambda what: self.top_bar.show_tools(timeline=what is ViewKind.TIMELINE))
        connect_settings(self, self._keep, self.anew_wanted.emit)
        connect_panes(self.panes, self.status, self.state, self.commands, self.canvas, self.views)
        list_tracks(self.top_bar.tracks, self.view_stack.tracks, self.window_style, self.show_figures)
        connect_search(self.top_bar.search, self.state, self.view_stack)
        add_coverage(self.status, self.state, self.views.choose_period)
        connect_documents(self.document_folder, self.details, self.status, self.state, self.tools.list_paragraphs)
        connect_tools(self.top_bar, self.tools)
        self.exporting.finished.connect(self._say_exported)
        self.exporting.chosen.connect(lambda choices: self._keep(**choices))

    def _renew(self) -> None:
        from timeline_app.window.renewing import renew  # a launch does without

        renew(self, self._composer)

    def _group(self, grouping: Grouping) -> None:
        group(self._composer.lane_setup, self.state, self.views, grouping)
        self.conditions.refresh()
        self.view_stack.show_as(self.window_style.page)
        self.restyling.show_choices()
        self._show_view()

    def _show_theme(self, theme: str) -> None:
        self.state.set_query(replace(self.state.first_query, themes=frozenset({theme})))

    def _search_for(self, words: str) -> None:
        shown = self.state.snapshot
        self.state.set_query(with_words(shown.answer.query, words.strip(), self.state.first_query, year_in(shown.view)))

    def _go_to(self, event: str) -> None:
        """An event that the filter hides is shown by letting go of the kinds, else of the filter, else of both."""
        for query in (replace(self.state.snapshot.answer.query, kinds=frozenset()), self.state.first_query, EVERYTHING):
            if self.state.find(event) is None:
                self.state.set_query(query)
        self.canvas.go_to(event)

    def _open_menu(self, id: str, place: QPoint) -> None:
        if event := self.state.find(id):
            verbs = EventVerbs(self.views.around_selection, self._export_around, self._show_theme)
            event_menu(event, self.view_stack.chosen_with(event), self._clipboard, verbs, self.tools.changes, self).popup(place)

    def _copy(self) -> None:
        if event := self.state.snapshot.selected_event:
            self._clipboard.copy_text(self.view_stack.chosen_with(event))

    def _export_around(self) -> None:
        self.views.choose_around_selection()
        self.export()

    def _show_view(self) -> None:
        self.top_bar.show_view(self.state.snapshot.view, self.views.unit_in_view, self.views.leads_beside)

    def _show_counts(self) -> None:
        self.status.show_counts(self.state.snapshot)
        self.top_bar.show_period(self.state.snapshot.period)

    def _say_exported(self, path: Path | None) -> None:
        if path is not None:
            self._keep(export_folder=str(path.parent))
            self.status.tell(_("Written: {path}").format(path=path), 10_000)
        self.exported.emit(path)

    def _keep(self, **choices: str) -> None:
        self.preferences = self.preferences.changed(**choices)
