"""What somebody has done in a window before its file is written to."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from timeline_app.queries.periods import period_of
from timeline_app.window.main_window import MainWindow
from timeline_app.window.view_stack import ViewKind


class Scene(NamedTuple):
    """A view, and what one has done there; it is told the id of an event that is changed, and then removed."""

    view: ViewKind
    act: Callable[[MainWindow, str], object]


def look(_window: MainWindow, _event: str) -> None:
    """At all there is."""


def select(window: MainWindow, event: str) -> None:
    window.state.select(event)


def narrow(window: MainWindow, _event: str) -> None:
    """To two themes, one of which is renamed later."""
    themes = [theme.id for theme in window.state.timeline.themes[:2]]
    window.state.set_query(replace(window.state.first_query, themes=frozenset(themes)))


def compare(window: MainWindow, event: str) -> None:
    window.toggle_comparison()
    narrow(window, event)


def choose_period(window: MainWindow, _event: str) -> None:
    window.state.choose_period(period_of("2023"))


SCENES = [
    Scene(ViewKind.TIMELINE, look), Scene(ViewKind.TIMELINE, select), Scene(ViewKind.TIMELINE, narrow),
    Scene(ViewKind.TIMELINE, compare), Scene(ViewKind.TIMELINE, choose_period), Scene(ViewKind.LIST, look),
    Scene(ViewKind.LIST, narrow), Scene(ViewKind.FIGURES, select), Scene(ViewKind.FIGURES, choose_period),
    Scene(ViewKind.READING, narrow), Scene(ViewKind.READING, choose_period),
]
