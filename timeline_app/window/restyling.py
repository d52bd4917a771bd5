"""What the user chooses about looks, and all parts of the window that follow."""

from typing import Protocol

from timeline_app.canvas.composer import Composer
from timeline_app.chinese.script import Script
from timeline_app.look.type_size import TypeSize
from timeline_app.panels.condition_chips import ConditionChips
from timeline_app.panels.detail_pane import DetailPane
from timeline_app.panels.filter_panel import FilterPanel
from timeline_app.panels.filter_rail import FilterRail
from timeline_app.window.empty_answer import EmptyAnswer
from timeline_app.window.status_line import StatusLine
from timeline_app.window.top_bar import TopBar
from timeline_app.window.view_stack import ViewStack
from timeline_app.window.window_style import WindowStyle


class Parts(Protocol):
    """Of the window: what has a look."""

    window_style: WindowStyle
    top_bar: TopBar
    filters: FilterPanel
    rail: FilterRail
    conditions: ConditionChips
    details: DetailPane
    status: StatusLine
    view_stack: ViewStack
    empty_answer: EmptyAnswer


class Restyling:
    """Appearance, script, size of type; motion and coverage with them, since they stand in the same menu."""

    def __init__(self, parts: Parts, composer: Composer) -> None:
        self._parts, self._composer, self._style = parts, composer, parts.window_style
        bar = parts.top_bar
        bar.script_wanted.connect(lambda script: self.restyle(self._style.appearance, script))
        bar.appearance_wanted.connect(lambda appearance: self.restyle(appearance, self._style.script))
        bar.type_wanted.connect(self._size)
        bar.motion_wanted.connect(self._style.move_by)
        bar.coverage_wanted.connect(self._cover)

    def restyle(self, appearance: str, script: Script) -> None:
        self._style.choose(appearance, script)
        self.follow()

    def follow(self) -> None:
        """All parts, as the style is now."""
        style, parts = self._style, self._parts
        self._composer.paint_style = style.paint_style
        parts.status.legend.show_as(style.paint_style)
        for part in (parts.filters, parts.rail):
            part.show_as(style.palette, style.script)
        parts.conditions.show_as(style.script)
        parts.details.show_as(style.page)
        self.show_choices()
        parts.view_stack.show_as(style.page)
        parts.empty_answer.refresh()

    def fit(self, width: int) -> None:
        """Type is larger in a very wide window, unless the user has chosen a size."""
        if self._style.fit(width):
            self.restyle(self._style.appearance, self._style.script)

    def show_choices(self) -> None:
        style, bar = self._style, self._parts.top_bar
        bar.show_choices(self._composer.lane_setup.grouping, style.script, style.appearance, style.motion, self._composer.covering)
        bar.settings.tick(type_size=str(style.type_size))

    def _size(self, size: TypeSize) -> None:
        self._style.type_size = size
        self.restyle(self._style.appearance, self._style.script)

    def _cover(self, on: bool) -> None:
        self._composer.covering = on
        self._parts.view_stack.show_as(self._style.page)
