"""The pictures of the manual: what each shows, and of which widget it is, from the window as it is at first."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QWidget
from scenes import SELECTED, look

from timeline_app.layout.shapes import COUNTED, LEGEND
from timeline_app.panels.legend import Legend
from timeline_app.queries.periods import period_of
from timeline_app.window.main_window import MainWindow
from timeline_app.window.view_kind import ViewKind

_QUARTER = period_of("2023Q3")
_LONGEST = 60_000  # milliseconds that the pages of a preview may take


def _first(window: MainWindow) -> QWidget:
    return window


def _month(window: MainWindow) -> QWidget:
    look(window, "2023-07")
    window.state.select(SELECTED)
    return window


def _list(window: MainWindow) -> QWidget:
    _choose(window)
    window.show_view(ViewKind.LIST)
    return window


def _figures(window: MainWindow) -> QWidget:
    window.show_view(ViewKind.FIGURES)
    return window


def _reading(window: MainWindow) -> QWidget:
    _choose(window)
    window.show_view(ViewKind.READING)
    window.state.select(SELECTED)
    return window


def _filters(window: MainWindow) -> QWidget:
    """A theme chosen in the panel, and one excluded kind."""
    query = replace(window.state.first_query, themes=frozenset({"services", "digital"}), scopes=frozenset({"national"}))
    window.state.set_query(query)
    return window


def _details(window: MainWindow) -> QWidget:
    window.state.select(SELECTED)
    return window.details


def _export(window: MainWindow) -> QWidget:
    """With its pages, which a child process makes."""
    _choose(window)
    window.export()
    dialog = window.exporting.dialog
    if dialog is None:
        raise RuntimeError("the dialog of exports did not open")
    loop = QEventLoop()
    dialog.proofs.counted.connect(lambda _count: loop.quit())
    QTimer.singleShot(_LONGEST, loop.quit)
    loop.exec()
    return dialog


def _palette(window: MainWindow) -> QWidget:
    window.tools.toggle_palette()
    if overlay := window.tools.overlay:
        overlay.box.line.setText("2023-10")
    return window


def _period(window: MainWindow) -> QWidget:
    _choose(window)
    return window


def _legend(window: MainWindow) -> QWidget:
    """Of every mark, whether in sight or not."""
    legend = Legend(window.window_style.paint_style)
    legend.explain(frozenset({*LEGEND, *COUNTED}))
    legend.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    legend.setStyleSheet(window.styleSheet() + "Legend { background: white; }")
    legend.resize(legend.sizeHint())
    return legend


def _choose(window: MainWindow) -> None:
    look(window, "2023")
    window.state.choose_period(_QUARTER)


def end(window: MainWindow) -> None:
    """What a scene has opened over the window."""
    if window.exporting.dialog:
        window.exporting.dialog.close()
    if window.tools.overlay:
        window.tools.toggle_palette()
    window.show_view(ViewKind.TIMELINE)


MANUAL: Mapping[str, Callable[[MainWindow], QWidget]] = {
    "first": _first, "month": _month, "list": _list, "figures": _figures, "reading": _reading, "filters": _filters,
    "details": _details, "export": _export, "palette": _palette, "period": _period, "legend": _legend,
}
