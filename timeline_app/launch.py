"""One run of the program, from its command line to its exit status; Ctrl+C is held back when it begins."""

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app import cli, doctor, terminal
from timeline_app.interruption import INTERRUPTED, Interruption
from timeline_app.records.errors import UserError
from timeline_app.translation.words import _, language

if TYPE_CHECKING:
    from timeline_app.settings.saved_view import SavedView


def launch() -> int:
    """Ctrl+C is heeded from where it can be told in the language of the user."""
    terminal.complete()
    cli.speak(sys.argv[1:])
    interruption, status = Interruption(), INTERRUPTED
    try:
        interruption.heed()
        status = cli.run(sys.argv[1:], partial(_open_window, interruption), interruption.last_word)
        interruption.ignore()
    except Exception as error:
        if not interruption.came:
            status = _told(error)
    except BaseException:
        if not interruption.came:
            raise
    if interruption.came:
        interruption.end()
    return status


def _told(error: Exception) -> int:
    """What nobody foresaw is one line, and a report that is saved."""
    from timeline_app.settings.crash_report import reported

    sentence = _("An error in the program ended the command. Your documents are untouched.")
    terminal.tell(f"{sentence} {reported(error).saved}")
    return 1


def _open_window(interruption: Interruption, database: Path, view: "SavedView | None") -> int:
    """Qt is imported only once it is known that it can start; without that it would end the process by itself."""
    hindrance = doctor.window_hindrance(os.environ)
    if hindrance:
        raise UserError(hindrance.english if language() == "en" else hindrance.chinese)
    interruption.only_note()
    from timeline_app.app import run

    return run(database, interruption, view)
