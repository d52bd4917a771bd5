"""The saved views of the user, to open, rename, replace with what is shown, or delete."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from timeline_app.look import plain
from timeline_app.settings.saved_view import SavedView
from timeline_app.settings.saved_views import SavedViews
from timeline_app.translation.words import _

_SIZE = 460, 320


class Keeper(Protocol):
    """What can be done with saved views."""

    saved: SavedViews

    @property
    def ask(self) -> "AskName": ...
    @property
    def views(self) -> Sequence[SavedView]: ...
    def apply(self, view: SavedView) -> None: ...
    def shown(self, name: str) -> SavedView: ...
    def rename(self, view: SavedView, name: str) -> None: ...


class AskName(Protocol):
    """Asks for a name."""

    def __call__(self, parent: QWidget, suggested: str, taken: tuple[str, ...], /) -> str: ...


class SavedViewsDialog(QDialog):
    """Each button does at once what it says to the view that is chosen in the list."""

    def __init__(self, parent: QWidget, keeper: Keeper) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Saved views"))
        self.resize(*_SIZE)
        self._keeper = keeper
        self.list = QListWidget()
        self.list.setAccessibleName(_("Saved views"))
        self.list.itemActivated.connect(self._open)
        self.list.currentRowChanged.connect(self._enable)
        deeds = {
            _("Open"): self._open, _("Rename…"): self._rename, _("Replace with what is shown"): self._replace,
            _("Delete"): self._delete,
        }
        self.buttons = [self._button(text, does) for text, does in deeds.items()]
        self._lay_out()
        self._list()

    @property
    def chosen(self) -> SavedView | None:
        views, row = self._keeper.views, self.list.currentRow()
        return views[row] if 0 <= row < len(views) else None

    def _button(self, text: str, does: "Deed") -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: does())
        return button

    def _lay_out(self) -> None:
        row, deeds, whole = QHBoxLayout(), QVBoxLayout(), QVBoxLayout(self)
        for button in self.buttons:
            deeds.addWidget(button)
        deeds.addStretch()
        row.addWidget(self.list, 1)
        row.addLayout(deeds)
        closing = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        closing.rejected.connect(self.reject)
        whole.addLayout(row, 1)
        whole.addWidget(closing)

    def _list(self) -> None:
        row = max(0, self.list.currentRow())
        self.list.clear()
        self.list.addItems([plain.line(view.name) for view in self._keeper.views])
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self._enable()

    def _enable(self) -> None:
        for button in self.buttons:
            button.setEnabled(self.chosen is not None)

    def _open(self) -> None:
        if view := self.chosen:
            self.accept()
            self._keeper.apply(view)

    def _rename(self) -> None:
        if view := self.chosen:
            others = tuple(each.name for each in self._keeper.views if each.name != view.name)
            name = self._keeper.ask(self, view.name, others)
            if name:
                self._keeper.rename(view, name)
                self._list()

    def _replace(self) -> None:
        if view := self.chosen:
            self._keeper.saved.save(self._keeper.shown(view.name))
            self._list()

    def _delete(self) -> None:
        if view := self.chosen:
            self._keeper.saved.delete(view.name)
            self._list()


class Deed(Protocol):
    """What a button does."""

    def __call__(self) -> object: ...
