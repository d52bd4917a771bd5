"""What can be done with events: the menu of timeline, list and page."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from timeline_app.records.event import Event
from timeline_app.translation.words import _
from timeline_app.window.clipboard import Clipboard


class EventVerbs(NamedTuple):
    """What the window does for the menu."""

    show_around: Callable[[], None]
    export_around: Callable[[], None]
    only_theme: Callable[[str], None]


def event_menu(
    event: Event, chosen: Sequence[Event], clipboard: Clipboard, verbs: EventVerbs, changes: Sequence[QAction], parent: QWidget
) -> QMenu:
    """Of ``event``, which may be one of several that are ``chosen``: what can be copied of several is copied of all.

    ``changes`` are what can be done to them in a timeline of one's own.
    """
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)  # it is made anew each time
    menu.addAction(_("Copy"), lambda: clipboard.copy_text(chosen))
    menu.addAction(_("Copy as table"), lambda: clipboard.copy_table(chosen))
    menu.addAction(_("Copy sources"), lambda: clipboard.copy_sources(chosen))
    menu.addAction(_("Copy title"), lambda: clipboard.copy_title(event))
    menu.addAction(_("Copy everything"), lambda: clipboard.copy_everything(event))
    menu.addSeparator()
    menu.addAction(_("What else happened around this"), verbs.show_around)
    menu.addAction(_("Export what happened around this…"), verbs.export_around)
    menu.addAction(_("Only events of its theme"), lambda: verbs.only_theme(event.theme))
    if changes:
        menu.addSeparator()
        menu.addActions(changes)
    return menu
