"""The window: the only room that knows all views, and where every signal meets its slot."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from timeline_app.canvas.timeline_canvas import TimelineCanvas
from timeline_app.chinese.script import Script
from timeline_app.layout.lanes import Grouping
from timeline_app.look import plain
from timeline_app.look.palette import Appearance
from timeline_app.panels.detail_pane import DetailPane
from timeline_app.panels.filter_panel import FilterPanel
from timeline_app.queries.archive import Archive
from timeline_app.queries.query import Query
from timeline_app.settings import places
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.terminal import tell
from timeline_app.translation.words import _, language
from timeline_app.window.actions import make_actions
from timeline_app.window.arranging import composer_of, group, remembered
from timeline_app.window.attaching import Attaching
from timeline_app.window.choosing import ChooseFile, ChooseFolder, choose_file, choose_folder
from timeline_app.window.dressing import Dressing
from timeline_app.window.export_wishes import ExportWishes
from timeline_app.window.exporting import AskWishes, Exporting, ask_wishes
from timeline_app.window.shapes import kept, panes_of, restore
from timeline_app.window.stage import Show, Stage
from timeline_app.window.status_line import StatusLine
from timeline_app.window.top_bar import TopBar
from timeline_app.window.viewing import Viewing
from timeline_app.writing.target import NotWritten


class MainWindow(QMainWindow):
    """Filter panel, timeline, detail pane; ``ready`` comes when the timeline is painted, ``exported`` after an export."""

    ready = Signal()
    exported = Signal(object)  # a path, or None where nothing was written

    def __init__(
        self, state: TimelineState, archive: Archive, preferences: Preferences, ask: AskWishes = ask_wishes,
        choose: ChooseFile = choose_file, choose_folder: ChooseFolder = choose_folder,
    ) -> None:
        super().__init__()
        self.state, self.preferences, self._archive = state, preferences, archive
        self.dressing = Dressing(preferences, state.timeline)
        self._composer = composer_of(preferences, state, self.dressing.ink)
        self.viewing = Viewing(state, self._composer.laning.span_of, self.dressing.glide_milliseconds)
        self.commands = make_actions(self, self)
        self._exporting = Exporting(self, ask, choose)
        self.attaching = Attaching(state.timeline.documents, self, choose_folder)
        self._make_parts()
        self._lay_out()
        self._connect()
        self.dressing.put_on()  # now that all parts are there: before, each would be styled anew in every parent it is given
        self._restore()
        self._show_counts()
        self._show_year()

    @property
    def canvas(self) -> TimelineCanvas:
        return self.stage.canvas

    def clear_filters(self) -> None:
        self.top_bar.search.clear()
        self.state.narrow(Query())

    def toggle_comparison(self) -> None:
        """Keep what is shown above, so that another filter can be set below; or end that."""
        self.state.compare(self.state.snapshot.beside is None)

    def export(self) -> None:
        timeline, kept = self.state.timeline, self.preferences
        wishes = ExportWishes(timeline.title_en if language() == "en" else timeline.title, kept.compiled_by)
        self._exporting.start(self.state.snapshot, timeline, wishes, self.dressing.script, kept.export_folder)

    def show_timeline(self) -> None:
        self._show(Show.TIMELINE)

    def show_list(self) -> None:
        self._show(Show.LIST)

    def show_figures(self) -> None:
        self._show(Show.FIGURES)

    def _show(self, what: Show) -> None:
        self.commands[f"show_{what}"].setChecked(True)
        self.stage.switch_to(what)

    def attach_documents(self) -> None:
        self.attaching.ask(self.preferences.documents_folder)

    def show_shortcuts(self) -> None:
        from timeline_app.window.shortcuts_dialog import ShortcutsDialog  # dialogs are loaded when they are first needed

        ShortcutsDialog(self).exec()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._exporting.stop(then=self.close):
            event.ignore()
            return
        self.attaching.stop()
        self.preferences = kept(self, self._panes, remembered(self._composer, self.dressing.kept(self.preferences)))
        try:
            self.preferences.write(places.preferences_file())
        except NotWritten as fault:
            tell(str(fault))  # the window is gone before anybody could read it there
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ThemeChange and self.dressing.appearance == Appearance.SYSTEM:
            self._dress(Appearance.SYSTEM, self.dressing.script)

    def _make_parts(self) -> None:
        self.setWindowTitle(_("Timeline"))
        self.top_bar = TopBar(self.commands, _("Timeline"), tuple(Grouping))
        self.filters = FilterPanel(self.state, self.dressing.palette, self.dressing.script)
        self.details = DetailPane(self.state, self._archive, self.dressing.page)
        self.status = StatusLine(self._composer.ink)
        self.stage = Stage(self.state, self._composer, self.dressing.page, self._archive, self.viewing)

    def _lay_out(self) -> None:
        self._panes = panes_of(self.filters, self.stage, self.details)
        self.setCentralWidget(self._panes)
        self.addToolBar(self.top_bar)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        state = self.state
        state.answer_settled.connect(self._show_counts)
        state.answer_settled.connect(self.viewing.bring_into_sight)
        state.period_changed.connect(self._show_counts)
        state.view_changed.connect(self._show_year)
        self.filters.query_wanted.connect(self._narrow)
        self.filters.comparison_wanted.connect(self.toggle_comparison)
        self.top_bar.search_changed.connect(self._search_for)
        self.top_bar.grouping_wanted.connect(self._group)
        self.top_bar.script_wanted.connect(lambda script: self._dress(self.dressing.appearance, script))
        self.top_bar.appearance_wanted.connect(lambda appearance: self._dress(appearance, self.dressing.script))
        self.top_bar.period_wanted.connect(self.viewing.choose_period)
        self.details.event_wanted.connect(self._go_to)
        self.details.clear_wanted.connect(lambda _what: self.clear_filters())
        self.details.theme_wanted.connect(lambda theme: self._narrow(Query(themes=frozenset({theme}))))
        self.stage.ready.connect(lambda: self.attaching.attach_again(self.preferences.documents_folder))
        self.stage.ready.connect(self.ready)
        self.attaching.chosen.connect(lambda folder: self._keep(documents_folder=folder))
        self.attaching.attached.connect(self.details.attach)
        self.attaching.told.connect(lambda words: self.status.showMessage(plain.line(words), 15_000))
        self.canvas.day_pointed.connect(self.status.point_at)
        self.stage.menu_wanted.connect(self._open_menu)
        self.canvas.around_wanted.connect(self.viewing.around_selection)
        self.canvas.travelled.connect(lambda by: self.viewing.back() if by < 0 else self.viewing.forward())
        self.top_bar.motion_wanted.connect(self.dressing.move_by)
        self.top_bar.coverage_wanted.connect(self._cover)
        self.top_bar.hit_wanted.connect(self.canvas.step)
        self._exporting.finished.connect(self._say_exported)
        self._exporting.wishes_made.connect(lambda wishes: self._keep(compiled_by=wishes.compiled_by))

    def _dress(self, appearance: str, script: Script) -> None:
        dressing = self.dressing
        dressing.choose(appearance, script)
        dressing.put_on()
        self._composer.ink = dressing.ink
        self.status.legend.show_as(dressing.ink)
        self.filters.show_as(dressing.palette, dressing.script)
        self.details.show_as(dressing.page)
        self._show_choices()
        self.stage.show_as(dressing.page)

    def _show_choices(self) -> None:
        dressing, grouping, covering = self.dressing, self._composer.laning.grouping, self._composer.covering
        self.top_bar.show_choices(grouping, dressing.script, dressing.appearance, dressing.motion, covering)

    def _cover(self, on: bool) -> None:
        self._composer.covering = on
        self.stage.show_as(self.dressing.page)

    def _group(self, grouping: Grouping) -> None:
        group(self._composer.laning, self.state, self.viewing, grouping)
        self.stage.show_as(self.dressing.page)

    def _narrow(self, query: Query) -> None:
        if not query.search and self.top_bar.search.text():
            self.top_bar.forget_search()
        self.state.narrow(query)

    def _search_for(self, words: str) -> None:
        self.state.narrow(replace(self.state.snapshot.answer.query, search=words.strip()))

    def _go_to(self, event: str) -> None:
        """An event that the filter hides is shown by letting go of the filter."""
        if self.state.find(event) is None:
            self.clear_filters()
        self.canvas.go_to(event)

    def _open_menu(self, id: str, place: QPoint) -> None:
        from timeline_app.window.event_menu import EventVerbs, event_menu  # cites documents as a report does

        event = self.state.find(id)
        if event:
            verbs = EventVerbs(
                self.viewing.around_selection, self._export_around,
                lambda theme: self._narrow(Query(themes=frozenset({theme}))),
            )
            event_menu(event, self.state.timeline, self.dressing.script, verbs, self).popup(place)

    def _export_around(self) -> None:
        self.viewing.choose_around_selection()
        self.export()

    def _show_year(self) -> None:
        view = self.state.snapshot.view
        self.top_bar.show_year(date.fromordinal(max(1, int((view.start + view.end) / 2))).year)

    def _show_counts(self) -> None:
        snapshot = self.state.snapshot
        self.status.show_counts(snapshot)
        self.top_bar.show_period(snapshot.period)

    def _say_exported(self, path: Path | None) -> None:
        if path is not None:
            self._keep(export_folder=str(path.parent))
            self.status.showMessage(plain.line(_("Written: {path}").format(path=path)), 10_000)
        self.exported.emit(path)

    def _keep(self, **choices: str) -> None:
        self.preferences = self.preferences.changed(**choices)

    def _restore(self) -> None:
        self._show_choices()
        restore(self, self._panes, self.preferences)
        self.canvas.setFocus()
