"""The bar above everything: search, lanes, zoom levels, period, script, export."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QComboBox, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget, QWidgetAction

from timeline_app.chinese.script import Script
from timeline_app.look import plain
from timeline_app.look.motion import Motion
from timeline_app.look.palette import Appearance, appearance_names
from timeline_app.queries.grouping import GROUPINGS, Grouping
from timeline_app.queries.snapshot import View
from timeline_app.records.period import Period
from timeline_app.settings import paths
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _, language
from timeline_app.window.search_box import SearchBox
from timeline_app.window.segments import Segments
from timeline_app.window.settings_menu import SettingsMenu

if TYPE_CHECKING:
    from timeline_app.panels.period_picker import PeriodPicker

_SEARCH, _LEAST_SEARCH = 190, 110  # pixels the search is wide
_PERIOD, _PERIOD_PADDING = 148, 40  # of the button that bears the name of the period: 2023年第三季度
_VIEWS = ("show_timeline", "show_list", "show_figures", "show_reading")
UNIT_ACTIONS = {"year": "view_year", "quarter": "view_quarter", "month": "view_month", "week": "view_week", "all": "fit"}
SPANS = ("previous_unit", *UNIT_ACTIONS.values(), "next_unit")


class TopBar(QToolBar):
    """Asks by signal; the window answers."""

    grouping_wanted = Signal(object)
    script_wanted = Signal(object)
    appearance_wanted = Signal(object)
    motion_wanted = Signal(object)
    coverage_wanted = Signal(bool)
    period_wanted = Signal(object)  # a Period, or None for no period at all

    def __init__(self, actions: Mapping[str, QAction], title: str, groupings: Iterable[Grouping]) -> None:
        super().__init__()
        self._groupings = tuple(groupings)
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._named = actions
        self._spans = Segments(_("Span"), [actions[name] for name in SPANS])
        self._views = Segments(_("View"), [actions[name] for name in _VIEWS])
        self.search = SearchBox()
        self._year = 0
        self._picker: PeriodPicker | None = None
        self.grouping = QComboBox()
        self._add_title(title)
        self._add_search()
        self._add_views()
        self._add_grouping()
        self._add_spans()
        self._add_spring()
        self._add_period_button()
        self._add_menu(_("Display"), self._display_menu())
        self._add_export()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window one part after another gives way, so that no button is hidden."""
        self._give_way(event.size().width())
        super().resizeEvent(event)

    def _give_way(self, width: int) -> None:
        steps: tuple[tuple[Callable[[bool], object], bool], ...] = (
            (self._title.setVisible, False), (self._spans.fold, True), (self._views.fold, True),
        )
        self.search.setFixedWidth(_LEAST_SEARCH)
        for give_way, given in steps:
            give_way(not given)
        for give_way, given in steps:
            if self.sizeHint().width() <= width:
                break
            give_way(given)
        spare = width - self.sizeHint().width()
        self.search.setFixedWidth(min(max(_LEAST_SEARCH, _LEAST_SEARCH + spare), _SEARCH))

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

    def _add_search(self) -> None:
        self.search.setFixedWidth(_SEARCH)
        self.addWidget(self.search)

    def _add_views(self) -> None:
        """Timeline, list or figures, one of them pressed."""
        self._press_one(_VIEWS)
        self._named["show_timeline"].setChecked(True)
        self.addWidget(self._views)

    def _add_spans(self) -> None:
        """A year, a quarter, a month, a week or all, pressed where that is in view."""
        self._press_one(SPANS[1:-1])
        self.addWidget(self._spans)

    def _press_one(self, names: Iterable[str]) -> None:
        group = QActionGroup(self)
        for name in names:
            self._named[name].setCheckable(True)
            group.addAction(self._named[name])

    def _add_grouping(self) -> None:
        for grouping in self._groupings:
            self.grouping.addItem(_("Lanes {how}").format(how=GROUPINGS[grouping].name()), grouping)
        self.grouping.setAccessibleName(_("Lanes"))
        self.grouping.currentIndexChanged.connect(lambda: self.grouping_wanted.emit(Grouping(self.grouping.currentData())))
        self.addWidget(self.grouping)

    def _add_spring(self) -> None:
        spring = QWidget()
        spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spring)

    def _add_period_button(self) -> None:
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._show_picker(menu))
        self._period = self._add_menu(_("Choose a period"), menu)
        self._period.setCheckable(True)
        self._period.setFixedWidth(_PERIOD)

    def _show_picker(self, menu: QMenu) -> None:
        """Its twenty buttons and two calendars are made when they are first asked for."""
        if self._picker is None:
            from timeline_app.panels.period_picker import PeriodPicker

            self._picker = PeriodPicker()
            self._picker.period_wanted.connect(self.period_wanted)
            self._picker.period_wanted.connect(menu.close)
            holder = QWidgetAction(menu)
            holder.setDefaultWidget(self._picker)
            menu.addAction(holder)
        self._picker.show_year(self._year)

    def show_view(self, view: View, unit: str | None, beside: tuple[bool, bool]) -> None:
        """Periods are chosen from the year in the middle of the view; ``unit`` is what it shows, if it is one or all, and
        ``beside`` whether there is one before it and one after it."""
        self._year = date.fromordinal(max(1, int((view.start + view.end) / 2))).year
        for name in SPANS[1:-1]:
            self._named[name].setChecked(name == UNIT_ACTIONS.get(unit or ""))
        for name, leads in zip((SPANS[0], SPANS[-1]), beside, strict=True):
            self._named[name].setEnabled(leads and unit != "all")

    def show_period(self, period: Period | None) -> None:
        """The button bears the name of the chosen period, as far as there is room: no period makes it wider."""
        self._period.setText(self._period_text(period_in_words(period.start, period.end) if period else _("Choose a period")))
        self._period.setChecked(period is not None)

    def _period_text(self, text: str) -> str:
        room = self._period.width() - _PERIOD_PADDING
        return self._period.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room) + " ▾"

    def _display_menu(self) -> QMenu:
        """The settings, and the page of shortcuts."""
        menu = QMenu(self)
        looks = ((Appearance.SYSTEM, _("As the system")), *appearance_names(language(), paths.resources()).items())
        groupings = ("", _("As last time")), *((str(each), GROUPINGS[each].name()) for each in self._groupings)
        self.settings = SettingsMenu(menu, {"appearance": looks, "first_grouping": groupings})
        self.tracks = menu.addMenu(_("Figures below the timeline"))
        menu.addSeparator()
        for name in ("copy_picture", "save_picture", "attach"):
            menu.addAction(self._named[name])
        menu.addAction(self._named["shortcuts"])
        return menu

    def _add_menu(self, text: str, menu: QMenu) -> QToolButton:
        button = QToolButton()
        button.setText(f"{text} ▾")
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.addWidget(button)
        return button

    def _add_export(self) -> None:
        button = QToolButton()
        button.setObjectName("primary")
        button.setDefaultAction(self._named["export"])
        self.addWidget(button)
