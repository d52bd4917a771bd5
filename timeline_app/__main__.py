"""``timeline-app`` and ``python -m timeline_app``."""

import os
import signal
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_app.interruption import Interruption


def main() -> int:
    """All is imported in here: Ctrl+C during an import can be told only once it is held back."""
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    from timeline_app import cli, terminal
    from timeline_app.interruption import INTERRUPTED, Interruption

    terminal.complete()
    cli.speak(sys.argv[1:])
    interruption, status = Interruption(), INTERRUPTED
    try:
        interruption.heed()
        status = cli.run(sys.argv[1:], partial(_open_window, interruption), interruption.last_word)
        interruption.ignore()
    except BaseException:
        if not interruption.came:
            raise
    if interruption.came:
        interruption.end()
    return status


def _open_window(interruption: "Interruption", database: Path) -> int:
    """Qt is imported only once it is known that it can start; without that it would end the process by itself."""
    from timeline_app import doctor
    from timeline_app.records.faults import UserFault
    from timeline_app.translation.words import language

    hindrance = doctor.window_hindrance(os.environ)
    if hindrance:
        raise UserFault(hindrance.english if language() == "en" else hindrance.chinese)
    interruption.only_note()
    from timeline_app.app import run

    return run(database, interruption)


if __name__ == "__main__":
    sys.exit(main())
