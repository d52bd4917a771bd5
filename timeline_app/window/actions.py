"""Everything the window can be told to do, as a table: toolbar, keys, shortcut page and tests read it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from timeline_app.translation.words import _


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """``does`` names what of the window does it, as ``export`` or ``viewing.fit``."""

    name: str
    text: str
    does: str
    keys: tuple[str, ...] = ()


def plans() -> tuple[ActionPlan, ...]:
    return (
        ActionPlan("search", _("Search"), "search", ("Ctrl+F",)),
        ActionPlan("next_hit", _("Next event"), "next_hit", ("F3",)),
        ActionPlan("previous_hit", _("Previous event"), "previous_hit", ("Shift+F3",)),
        ActionPlan("show_timeline", _("Timeline view"), "show_timeline", ("Ctrl+1",)),
        ActionPlan("show_list", _("List view"), "show_list", ("Ctrl+2",)),
        ActionPlan("show_figures", _("Figures view"), "show_figures", ("Ctrl+3",)),
        ActionPlan("zoom_in", _("Zoom in"), "viewing.zoom_in", ("Ctrl++", "Ctrl+=")),
        ActionPlan("zoom_out", _("Zoom out"), "viewing.zoom_out", ("Ctrl+-",)),
        ActionPlan("view_year", _("Year"), "viewing.year"),
        ActionPlan("view_quarter", _("Quarter"), "viewing.quarter"),
        ActionPlan("view_month", _("Month"), "viewing.month"),
        ActionPlan("view_week", _("Week"), "viewing.week"),
        ActionPlan("fit", _("All"), "viewing.fit", ("Ctrl+0",)),
        ActionPlan("back", _("Previous view"), "viewing.back", ("Alt+Left",)),
        ActionPlan("forward", _("Next view"), "viewing.forward", ("Alt+Right",)),
        ActionPlan("export", _("Export…"), "export", ("Ctrl+E",)),
        ActionPlan("clear", _("Clear filters"), "clear_filters", ("Ctrl+Shift+F",)),
        ActionPlan("compare", _("Compare with what is shown now"), "toggle_comparison", ("Ctrl+K",)),
        ActionPlan("attach", _("Attach documents…"), "attach_documents", ("Ctrl+D",)),
        ActionPlan("shortcuts", _("Shortcuts"), "show_shortcuts", ("F1", "?")),
        ActionPlan("quit", _("Quit"), "close", ("Ctrl+Q",)),
    )


def make_actions(window: QWidget) -> dict[str, QAction]:
    """The actions of a window by name, with their keys at work."""
    return dict(_made(window))


def _made(window: QWidget) -> Iterator[tuple[str, QAction]]:
    for plan in plans():
        action = QAction(plan.text, window)
        action.setShortcuts([QKeySequence(key) for key in plan.keys])
        if plan.keys:
            action.setToolTip(f"{plan.text} ({QKeySequence(plan.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)})")
        does: Callable[[], None] = attrgetter(plan.does)(window)
        action.triggered.connect(lambda _checked=False, does=does: does())
        window.addAction(action)
        yield plan.name, action


def canvas_keys() -> tuple[tuple[str, str], ...]:
    """Keys that the timeline itself understands, for the shortcut page."""
    return (
        ("← →", _("previous, next event")), ("↑ ↓", _("lane above, below")), ("Home End", _("first, last event")),
        ("PgUp PgDn", _("scroll the lanes")), ("W S", _("zoom in, out")), ("A D", _("move left, right")),
        ("C O", _("fold the lane of an event; show it alone")), (_("Ctrl+↑ ↓"), _("move the lane up, down")),
        ("N B", _("along the links of an event, and back")),
        ("T", _("what else happened around this; again: back")),
        ("F", _("centre the selection; again: fit it")), ("Esc", _("let go of selection, then period")),
        (_("Title of a lane"), _("arrow: fold; drag: move; double click: alone")),
        (_("Wheel"), _("zoom at the mouse")), (_("Drag"), _("move")), (_("Shift+drag"), _("choose a period")),
        (_("Click on the axis"), _("choose that year, quarter or month")),
    )
