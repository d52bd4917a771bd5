"""Commands become actions of Qt, with their keys at work."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from timeline_app.window.commands.command import WindowVerbs
from timeline_app.window.commands.key_names import said
from timeline_app.window.commands.table import table


def make_actions(verbs: WindowVerbs, window: QWidget) -> dict[str, QAction]:
    """The actions of a window by name."""
    actions = dict(_made(verbs, window))
    name_actions(actions)
    return actions


def name_actions(actions: dict[str, QAction]) -> None:
    """Their words in the language of the program, also after it was changed."""
    for command in table():
        action = actions[command.name]
        action.setText(command.text)
        if command.sign:
            action.setIconText(command.sign)
        if command.keys:
            action.setToolTip(f"{command.said} ({said(command.keys[0])})")


def refuse_changes(actions: dict[str, QAction], reason: str) -> None:
    """Those that change events, with a tip that says why not."""
    for command in table():
        if command.changes:
            actions[command.name].setEnabled(False)
            actions[command.name].setToolTip(reason)


def _made(verbs: WindowVerbs, window: QWidget) -> Iterator[tuple[str, QAction]]:
    for command in table():
        action = QAction(window)
        action.setCheckable(command.checkable)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        if command.everywhere:
            action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        action.triggered.connect(lambda _checked=False, does=command.does: does(verbs))
        window.addAction(action)
        yield command.name, action
