"""How a window ends: nothing that was typed is lost unasked, what runs is stopped, and the file is let go of."""

from typing import Protocol

from timeline_app.settings.preferences import Preferences, write_at_end
from timeline_app.window.document_folder import DocumentFolder
from timeline_app.window.exporting import Exporting
from timeline_app.window.tools import Tools


class EndingWindow(Protocol):
    """What of the window is used."""

    exporting: Exporting
    document_folder: DocumentFolder
    tools: Tools
    preferences: Preferences

    def keep_preferences(self) -> None: ...


def ended(window: EndingWindow) -> bool:
    """With its preferences kept; not where the user goes on writing."""
    if not window.tools.may_leave():
        return False
    let_go(window)
    window.keep_preferences()
    write_at_end(window.preferences)
    return True


def let_go(window: EndingWindow) -> None:
    """Of whatever runs, and of the file."""
    window.exporting.stop()
    window.document_folder.stop()
    window.tools.end_editing()
