"""Everything the window can be told to do, as a table: toolbar, keys, shortcut page and tests read it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from timeline_app.canvas.timeline_canvas import TimelineCanvas
from timeline_app.settings.preferences import Preferences
from timeline_app.translation.words import _
from timeline_app.window.clipboard import copy_picture
from timeline_app.window.exporting import Exporting
from timeline_app.window.panes import Panes
from timeline_app.window.presenting import Presenting
from timeline_app.window.top_bar import TopBar
from timeline_app.window.view_history import ViewHistory
from timeline_app.window.view_stack import ViewKind


class WindowVerbs(Protocol):
    """What of the window the actions use."""

    views: ViewHistory
    top_bar: TopBar
    exporting: Exporting
    preferences: Preferences
    presenting: Presenting
    panes: Panes

    @property
    def canvas(self) -> TimelineCanvas: ...

    def show_timeline(self) -> None: ...

    def show_list(self) -> None: ...

    def show_figures(self) -> None: ...

    def show_view(self, what: ViewKind) -> None: ...

    def export(self) -> None: ...

    def clear_filters(self) -> None: ...

    def toggle_comparison(self) -> None: ...

    def attach_documents(self) -> None: ...

    def show_shortcuts(self) -> None: ...

    def close(self) -> bool: ...


class ActionPlan(NamedTuple):
    """``keys`` are its shortcuts; the tool tip names the first. ``sign`` stands on a button in place of the text."""

    name: str
    text: str
    does: Callable[[WindowVerbs], object]
    keys: tuple[str, ...] = ()
    sign: str = ""


def plans() -> tuple[ActionPlan, ...]:
    return (
        ActionPlan("search", _("Search"), lambda window: window.top_bar.begin_search(), ("Ctrl+F",)),
        ActionPlan("next_hit", _("Next event"), lambda window: window.canvas.step(1), ("F3",)),
        ActionPlan("previous_hit", _("Previous event"), lambda window: window.canvas.step(-1), ("Shift+F3",)),
        ActionPlan("show_timeline", _("Timeline view"), lambda window: window.show_timeline(), ("Ctrl+1",)),
        ActionPlan("show_list", _("List view"), lambda window: window.show_list(), ("Ctrl+2",)),
        ActionPlan("show_figures", _("Figures view"), lambda window: window.show_figures(), ("Ctrl+3",)),
        ActionPlan("show_reading", _("Reading view"), lambda window: window.show_view(ViewKind.READING), ("Ctrl+4",)),
        ActionPlan("present", _("Present"), lambda window: window.presenting.toggle(), ("F11",)),
        ActionPlan("zoom_in", _("Zoom in"), lambda window: window.views.zoom_in(), ("Ctrl++", "Ctrl+=")),
        ActionPlan("zoom_out", _("Zoom out"), lambda window: window.views.zoom_out(), ("Ctrl+-",)),
        ActionPlan("view_year", _("Year"), lambda window: window.views.year()),
        ActionPlan("view_quarter", _("Quarter"), lambda window: window.views.quarter()),
        ActionPlan("view_month", _("Month"), lambda window: window.views.month()),
        ActionPlan("view_week", _("Week"), lambda window: window.views.week()),
        ActionPlan("fit", _("All"), lambda window: window.views.fit(), ("Ctrl+0",)),
        ActionPlan(
            "previous_unit", _("Previous year, quarter, month or week"), lambda window: window.views.previous_unit(),
            ("Ctrl+PgUp",), "‹",
        ),
        ActionPlan(
            "next_unit", _("Next year, quarter, month or week"), lambda window: window.views.next_unit(), ("Ctrl+PgDown",), "›",
        ),
        ActionPlan("back", _("Previous view"), lambda window: window.views.back(), ("Alt+Left",), "‹"),
        ActionPlan("forward", _("Next view"), lambda window: window.views.forward(), ("Alt+Right",), "›"),
        ActionPlan("filters", _("Filters"), lambda window: window.panes.toggle_filters(), ("Ctrl+B",)),
        ActionPlan("details", _("Details"), lambda window: window.panes.toggle_details(), ("Ctrl+I",)),
        ActionPlan("export", _("Export…"), lambda window: window.export(), ("Ctrl+E",)),
        ActionPlan("copy_picture", _("Copy the picture"), lambda window: copy_picture(window.canvas), ("Ctrl+Shift+C",)),
        ActionPlan(
            "save_picture", _("Save the picture…"),
            lambda window: window.exporting.save_picture(window.canvas, window.preferences), ("Ctrl+Shift+S",),
        ),
        ActionPlan("clear", _("Clear filters"), lambda window: window.clear_filters(), ("Ctrl+Shift+F",)),
        ActionPlan("compare", _("Compare with what is shown now"), lambda window: window.toggle_comparison(), ("Ctrl+K",)),
        ActionPlan("attach", _("Attach documents…"), lambda window: window.attach_documents(), ("Ctrl+D",)),
        ActionPlan("shortcuts", _("Shortcuts"), lambda window: window.show_shortcuts(), ("F1", "?")),
        ActionPlan("quit", _("Quit"), lambda window: window.close(), ("Ctrl+Q",)),
    )


def make_actions(verbs: WindowVerbs, window: QWidget) -> dict[str, QAction]:
    """The actions of a window by name, with their keys at work."""
    return dict(_made(verbs, window))


def _made(verbs: WindowVerbs, window: QWidget) -> Iterator[tuple[str, QAction]]:
    for plan in plans():
        action = QAction(plan.text, window)
        if plan.sign:
            action.setIconText(plan.sign)
        action.setShortcuts([QKeySequence(key) for key in plan.keys])
        if plan.keys:
            action.setToolTip(f"{plan.text} ({QKeySequence(plan.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)})")
        action.triggered.connect(lambda _checked=False, plan=plan: plan.does(verbs))
        window.addAction(action)
        yield plan.name, action


def canvas_keys() -> tuple[tuple[str, str], ...]:
    """Keys that the timeline itself understands, for the shortcut page."""
    return (
        ("← →", _("previous, next event")), ("↑ ↓", _("lane above, below")), ("Home End", _("first, last event")),
        ("Ctrl+Home Ctrl+End", _("first, last event of all, before and after these years too")),
        ("PgUp PgDn", _("scroll the lanes")), ("W S", _("zoom in, out")), ("A D", _("move left, right")),
        ("C O", _("fold the lane of an event; show it alone")), (_("Ctrl+↑ ↓"), _("move the lane up, down")),
        ("Ctrl+C", _("copy the selected event")), ("N B", _("along the links of an event, and back")),
        ("Y", _("list what is known to the year alone")), ("Enter", _("open the events that are drawn as one")),
        ("T", _("what else happened around this; again: back")),
        ("F", _("centre the selection; again: fit it")), ("Esc", _("let go of selection, then period")),
        (_("Title of a lane"), _("arrow: fold; drag: move; double click: alone")),
        (_("Wheel"), _("zoom at the mouse")), (_("Drag"), _("move")), (_("Shift+drag"), _("choose a period")),
        (_("Click on the axis"), _("choose that year, quarter or month")),
    )
