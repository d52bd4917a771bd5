"""Saved views in the window: what is shown becomes one, and one is shown again."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from timeline_app.canvas.composer import Composer
from timeline_app.layout.lanes import Grouping
from timeline_app.look import plain
from timeline_app.queries.clauses import clauses_of
from timeline_app.queries.snapshot import View
from timeline_app.settings.plain_query import fitted
from timeline_app.settings.saved_view import LONGEST_NAME, SavedView
from timeline_app.settings.saved_views import SavedViews
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.one_line import echo
from timeline_app.translation.words import _
from timeline_app.window.status_line import StatusLine
from timeline_app.window.top_bar import TopBar
from timeline_app.window.view_history import ViewHistory
from timeline_app.window.view_stack import ViewKind, ViewStack

_TOLD = 15_000  # milliseconds
AskName = Callable[[QWidget, str, "tuple[str, ...]"], str]


class KeptWindow(Protocol):
    """What of the window a saved view is about."""

    state: TimelineState
    views: ViewHistory
    top_bar: TopBar
    view_stack: ViewStack
    status: StatusLine
    commands: dict[str, QAction]


def ask_name(parent: QWidget, suggested: str, taken: tuple[str, ...]) -> str:
    """In a dialog; empty where the user thinks better of it."""
    from timeline_app.window.view_name_dialog import ViewNameDialog  # dialogs are loaded when they are first needed

    dialog = ViewNameDialog(parent, suggested, taken)
    return dialog.name if dialog.exec() else ""


class ViewKeeper:
    """Reads the file of the user whenever somebody looks, so that all windows have the same views."""

    def __init__(self, window: KeptWindow, parent: QWidget, composer: Composer, saved: SavedViews, ask: AskName = ask_name) -> None:
        self._window, self._parent, self._composer, self.saved, self.ask = window, parent, composer, saved, ask
        self._warned = False

    @property
    def views(self) -> tuple[SavedView, ...]:
        """Of a damaged file it is told once."""
        if not self._warned and (warning := self.saved.warning):
            self._warned = True
            self._window.status.tell(warning, _TOLD)
        return tuple(self.saved.all)

    def ask_and_save(self, suggested: str = "") -> None:
        """What is shown now, under a name that the user gives; one of that name is replaced."""
        names = tuple(view.name for view in self.views)
        name = self.ask(self._parent, suggested or self._suggested(), names)
        if name:
            self.saved.save(self.shown(name))
            self._tell(_("Saved as the view “{name}”").format(name=echo(name)))

    def manage(self) -> None:
        """Open, rename, replace or delete them."""
        from timeline_app.window.saved_views_dialog import SavedViewsDialog

        SavedViewsDialog(self._parent, self).exec()

    def shown(self, name: str) -> SavedView:
        """What is shown now, under a name."""
        snapshot, laning, stack = self._window.state.snapshot, self._composer.lane_setup, self._window.view_stack
        return SavedView(
            name, snapshot.answer.query, str(laning.grouping), laning.to_text(), self._composer.track_setup.to_text(),
            str(stack.kind), (snapshot.view.start, snapshot.view.end), snapshot.period,
        )

    def rename(self, view: SavedView, name: str) -> None:
        self.saved.rename(view.name, replace(view, name=name))

    def apply(self, view: SavedView) -> None:
        """As far as this timeline knows what it asks for; what it does not know is told."""
        window, laning = self._window, self._composer.lane_setup
        query, unknown = fitted(view.query, window.state.timeline)
        laning.arrange_as(view.lanes)
        window.top_bar.grouping_wanted.emit(Grouping(view.grouping) if view.grouping in set(Grouping) else laning.grouping)
        window.view_stack.tracks.show_as(view.tracks)
        kind = ViewKind(view.shows) if view.shows in set(ViewKind) else ViewKind.TIMELINE
        window.views.show(query, view.period, View(*view.days) if view.days else None, kind)
        self._tell(view.told(unknown))

    def fill(self, menu: QMenu) -> None:
        """With an entry for each view, and for what can be done with them."""
        menu.clear()
        for view in self.views:
            plain.add_entry(menu, view.name, lambda view=view: self.apply(view))
        menu.addSeparator()
        for name in ("save_view", "manage_views"):
            menu.addAction(self._window.commands[name])

    def _suggested(self) -> str:
        """What is asked, in words."""
        state = self._window.state
        query, period = state.snapshot.answer.query, state.snapshot.period
        kinds = {"kinds": frozenset()} if query.kinds == state.first_query.kinds else {}
        words = [clause.words for clause in clauses_of(replace(query, **kinds), state.timeline).values()]
        if period:
            words.append(period_in_words(period.start, period.end))
        return _(", ").join(words)[:LONGEST_NAME]

    def _tell(self, words: str) -> None:
        self._window.status.tell(words, _TOLD)
