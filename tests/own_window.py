"""A user with a window: how it is opened, what is done in it by its commands, and how it is closed."""

from pytestqt.qtbot import QtBot

from timeline_app.window.main_window import MainWindow
from timeline_app.window.window_host import WindowHost

PATIENCE = 20_000  # milliseconds


class Sitting:
    """The window is in sight from the beginning on; another one may take its place."""

    def __init__(self, qtbot: QtBot, host: WindowHost) -> None:
        self.qtbot, self.host = qtbot, host
        with qtbot.waitSignal(host.window.ready, timeout=PATIENCE):
            host.window.show()

    @property
    def window(self) -> MainWindow:
        return self.host.window

    def replace(self, command: str) -> None:
        """By a command that brings another window."""
        with self.qtbot.waitSignal(self.host.replaced, timeout=PATIENCE):
            self.window.commands[command].trigger()

    def choose(self, key: str, value: str) -> None:
        """In the menu of settings, one for which the window is made anew."""
        with self.qtbot.waitSignal(self.host.replaced, timeout=PATIENCE):
            self.window.top_bar.settings.action(key, value).trigger()

    def rest(self) -> None:
        """Until what was written is shown."""
        self.qtbot.waitUntil(self.host.at_rest, timeout=PATIENCE)

    def close(self) -> None:
        self.window.close()
        self.host.close()


class Writer(Sitting):
    """Who changes a timeline of their own."""

    @property
    def ids(self) -> list[str]:
        return [event.id for event in self.window.state.snapshot.answer.events]

    def do(self, command: str) -> None:
        self.window.commands[command].trigger()
        self.rest()
