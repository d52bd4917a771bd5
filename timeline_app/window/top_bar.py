"""The bar above everything: the way back and forward, search, views, lanes, zoom levels, period, display, export."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from timeline_app.chinese.script import Script
from timeline_app.look import plain
from timeline_app.look.arrowed_box import ArrowedBox
from timeline_app.look.motion import Motion
from timeline_app.queries.grouping import GROUPINGS, Grouping
from timeline_app.queries.snapshot import View
from timeline_app.records.period import Period
from timeline_app.translation.words import _
from timeline_app.window.display_choices import groupings, looks
from timeline_app.window.period_button import PeriodButton
from timeline_app.window.search_box import SearchBox
from timeline_app.window.segments import Segments
from timeline_app.window.settings_menu import SettingsMenu

_HEIGHT = 48
_SEARCH, _WORDS, _LEAST_SEARCH = 260, 220, 110  # pixels the search is wide: at most, with several words and the hits, at least
_LEAST_GROUPING = 84
_VIEWS = ("show_timeline", "show_list", "show_figures", "show_reading")
UNIT_ACTIONS = {"year": "view_year", "quarter": "view_quarter", "month": "view_month", "week": "view_week", "all": "fit"}
OF_EVENTS = ("edit_event", "set_theme", "set_place", "set_kind", "merge_events", "remove_event")
EDITING = ("new_event", *OF_EVENTS, "import_table", "undo", "redo", "edit_entries", "edit_timeline", "go_back")
SPANS = ("previous_unit", *UNIT_ACTIONS.values(), "next_unit")


class TopBar(QToolBar):
    """Asks by signal; the window answers.

    Where the window is too narrow for all of it, its parts give way in this order: the search becomes shorter, as far as it shows
    several words; the title of the timeline goes; the spans become one button with a menu, and then the views do; the search
    becomes as short as a word; the name of the lanes is cut, and then that of the period. The export never gives way, and stands
    at the right edge. Spans and lanes are shown only with the timeline, since in other views they do nothing.
    """

    grouping_wanted = Signal(object)
    script_wanted = Signal(object)
    appearance_wanted = Signal(object)
    type_wanted = Signal(object)  # a TypeSize
    motion_wanted = Signal(object)
    coverage_wanted = Signal(bool)
    period_wanted = Signal(object)  # a Period, or None for no period at all

    def __init__(self, actions: Mapping[str, QAction], title: str, groupings: Iterable[Grouping]) -> None:
        super().__init__()
        self._groupings = tuple(groupings)
        self.setMovable(False)
        self.setFloatable(False)
        self.setFixedHeight(_HEIGHT)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._named = actions
        self._spans = Segments(_("Span"), [actions[name] for name in SPANS])
        self._views = Segments(_("View"), [actions[name] for name in _VIEWS])
        self.search = SearchBox()
        self._period = PeriodButton()
        self._period.period_wanted.connect(self.period_wanted)
        self.grouping = ArrowedBox()
        self._add_title(title)
        self._add_history()
        self._add_search()
        self._add_views()
        self._of_timeline = self._add_grouping(), self._add_spans()
        self._add_spring()
        self.addWidget(self._period)
        self.addWidget(_menu_button(_("Display"), self._display_menu()))
        self._add_export()

    def minimumSizeHint(self) -> QSize:
        """Whatever is shown, in whatever language."""
        return QSize(0, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._give_way()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.isVisible():
            self._give_way()

    def show_tools(self, timeline: bool) -> None:
        """Those that act on the view in sight."""
        for part in self._of_timeline:
            part.setVisible(timeline)
        self._give_way()

    def _give_way(self) -> None:
        width = self.width()
        steps: tuple[tuple[Callable[[bool], object], bool], ...] = (
            (self._title.setVisible, False), (self._spans.fold, True), (self._views.fold, True), (self._shorten_search, True),
        )
        self.grouping.setFixedWidth(self.grouping.sizeHint().width())
        self._period.shorten(by=0)
        for give_way, given in steps:
            give_way(not given)
        for give_way, given in steps:
            if self._whole_width() <= width:
                break
            give_way(given)
        spare = width - self._whole_width()
        if spare < 0 and self._of_timeline[0].isVisible():
            whole = self.grouping.width()
            self.grouping.setFixedWidth(max(_LEAST_GROUPING, whole + spare))
            spare += whole - self.grouping.width()
        self._period.shorten(by=max(0, -spare))
        spare = width - self._whole_width()
        self.search.setFixedWidth(min(self.search.width() + max(0, spare), _SEARCH))

    def _whole_width(self) -> int:
        """That all parts want: Qt remembers what it was while a part that found no room before has changed."""
        if layout := self.layout():
            layout.invalidate()
        return self.sizeHint().width()

    def _shorten_search(self, on: bool) -> None:
        self.search.setFixedWidth(_LEAST_SEARCH if on else _WORDS)

    def begin_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def show_choices(self, grouping: Grouping, script: Script, appearance: str, motion: Motion, covering: bool) -> None:
        """What is in force, without asking for it once more."""
        self.grouping.blockSignals(True)
        self.grouping.setCurrentIndex(self.grouping.findData(grouping))
        self.grouping.blockSignals(False)
        self.settings.tick(script=script, appearance=appearance, motion=motion, coverage="on" if covering else "off")

    def _add_title(self, title: str) -> None:
        label = plain.label(title)
        label.setObjectName("title")
        label.setContentsMargins(4, 0, 12, 0)
        self._title = self.addWidget(label)

    def _add_history(self) -> None:
        for name in ("back", "forward"):
            button = QToolButton()
            button.setDefaultAction(self._named[name])
            button.setAccessibleName(self._named[name].text())
            self.addWidget(button)

    def _add_search(self) -> None:
        self.search.setFixedWidth(_SEARCH)
        self.addWidget(self.search)

    def _add_views(self) -> None:
        self._press_one(_VIEWS)
        self._named["show_timeline"].setChecked(True)
        self.addWidget(self._views)

    def _add_spans(self) -> QAction:
        self._press_one(SPANS[1:-1])
        return self.addWidget(self._spans)

    def _press_one(self, names: Iterable[str]) -> None:
        group = QActionGroup(self)
        for name in names:
            self._named[name].setCheckable(True)
            group.addAction(self._named[name])

    def _add_grouping(self) -> QAction:
        for grouping in self._groupings:
            self.grouping.addItem(GROUPINGS[grouping].name(), grouping)
        self.grouping.setAccessibleName(_("Lanes"))
        self.grouping.currentIndexChanged.connect(lambda: self.grouping_wanted.emit(Grouping(self.grouping.currentData())))
        return self.addWidget(self.grouping)

    def _add_spring(self) -> None:
        spring = QWidget()
        spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spring)

    def show_view(self, view: View, unit: str | None, beside: tuple[bool, bool]) -> None:
        """Periods are chosen from the year in the middle of the view; ``unit`` is what it shows, if it is one or all, and
        ``beside`` whether there is one before it and one after it."""
        self._period.year = date.fromordinal(max(1, int((view.start + view.end) / 2))).year
        for name in SPANS[1:-1]:
            self._named[name].setChecked(name == UNIT_ACTIONS.get(unit or ""))
        for name, leads in zip((SPANS[0], SPANS[-1]), beside, strict=True):
            self._named[name].setEnabled(leads and unit != "all")

    def show_period(self, period: Period | None) -> None:
        self._period.show_period(period)

    def _display_menu(self) -> QMenu:
        """The settings, and what helps."""
        menu = QMenu(self)
        self.settings = SettingsMenu(menu, {"appearance": looks(), "first_grouping": groupings(self._groupings)})
        self.tracks = menu.addMenu(_("Figures below the timeline"))
        self.saved = menu.addMenu(_("Saved views"))
        self.files = menu.addMenu(_("Timelines"))
        edit = menu.addMenu(_("Edit"))
        edit.setToolTipsVisible(True)
        edit.addActions([self._named[name] for name in EDITING])
        menu.addSeparator()
        menu.addActions([self._named[name] for name in ("copy_picture", "save_picture", "attach", "palette")])
        menu.addMenu(_("Help")).addActions([self._named[name] for name in ("manual", "shortcuts", "examine")])
        return menu

    def _add_export(self) -> None:
        button = QToolButton()
        button.setObjectName("primary")
        button.setDefaultAction(self._named["export"])
        self.addWidget(button)


def _menu_button(text: str, menu: QMenu) -> QToolButton:
    button = QToolButton()
    button.setText(f"{text} ▼")
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button
