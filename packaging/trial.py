"""Tries the program from within; ``try_packages.py`` runs it from source and from a package, and compares what it says.

    trial launch            ends in the moment in which the timeline is painted and has answered a key
    trial journey FOLDER    paints, searches, shows figures, exports a PDF by a process of its own, quits; prints what it met
    trial writing TIMELINE NEW TABLE...
                            opens a timeline, begins a new one, adds an event, imports the tables, quits; prints what it met

Built beside the packages, in a folder that no reader gets.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from timeline_app import cli
from timeline_app.terminal import complete

if TYPE_CHECKING:
    from timeline_app.window.main_window import MainWindow
    from timeline_app.window.opening import Opened
    from timeline_app.window.table_import.importing import Importing
    from timeline_app.window.window_host import WindowHost

WORDS = "劳动竞赛"
_PAUSE = 20  # milliseconds between two looks whether a step is done
Steps = Iterator[Callable[[], bool]]


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["--make-export"]:  # asked by the journey, as the program asks itself
        from timeline_app.exports.serving import serve

        serve()
    complete()
    if arguments == ["launch"]:
        return cli.main(["--language", "zh_Hans"], _launch)
    if arguments[0] == "writing":
        return cli.main(["--language", "zh_Hans", arguments[1]], lambda given, _view: _writing(given, arguments[2], arguments[3:]))
    return cli.main(["--language", "zh_Hans"], lambda database, _view: _journey(database, Path(arguments[1])))


def _launch(database: Path, _view: object) -> int:
    """As ``app.run`` does it."""
    from timeline_app import app
    from timeline_app.window.opening import open_database

    application = app.make_application()
    with open_database(database) as opened:
        window = app.window_on(opened)
        window.ready.connect(lambda: _answer(window))
        window.show()
        return application.exec()


def _answer(window: "MainWindow") -> None:
    """The process ends within the moment, so that nothing after it is measured."""
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    before = window.state.snapshot.view
    receiver = window.focusWidget()
    assert receiver is not None
    QCoreApplication.sendEvent(receiver, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_W, Qt.KeyboardModifier.NoModifier))
    os._exit(0 if window.state.snapshot.view.days < before.days else 1)


def _journey(database: Path, folder: Path) -> int:
    from timeline_app import app
    from timeline_app.window.opening import open_database

    sys.excepthook = _end_at_once
    application = app.make_application()
    with open_database(database) as opened:
        window = _window_writing_to(opened, folder / "trial.pdf")
        window.ready.connect(lambda: _walk(window))
        window.show()
        return application.exec()


def _window_writing_to(opened: "Opened", target: Path) -> "MainWindow":
    """It asks nobody for the name of a file."""
    from timeline_app.queries.query import AT_FIRST
    from timeline_app.settings.preferences import Preferences
    from timeline_app.state.timeline_state import TimelineState
    from timeline_app.window.main_window import MainWindow

    state = TimelineState(opened.store.timeline, opened.ask, AT_FIRST)
    return MainWindow(state, opened.lookup, Preferences(), choose=lambda _parent, _suggested, _filters: str(target))


def _walk(window: "MainWindow") -> None:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QInputMethodEvent

    met: dict[str, object] = {"colours": _colours_of(window), "button": _word_of_qt()}
    typed = QInputMethodEvent()
    typed.setCommitString(WORDS)  # as an input method gives it
    window.top_bar.begin_search()
    QCoreApplication.sendEvent(window.top_bar.search, typed)
    met["found"] = [event.id for event in window.state.snapshot.answer.events]
    for show in (window.show_list, window.show_figures, window.show_timeline):
        show()
        QCoreApplication.processEvents()
        met[show.__name__] = _colours_of(window) > 1
    window.exported.connect(lambda path: _quit(window, met, path))
    window.export()
    dialog = window.exporting.dialog
    assert dialog is not None
    dialog.list.choose(".pdf chronicle")
    dialog.foot.export.click()


def _word_of_qt() -> str:
    """Its own translations are there."""
    from PySide6.QtWidgets import QDialogButtonBox

    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    return box.buttons()[0].text()


def _colours_of(window: "MainWindow") -> int:
    """One where nothing was painted."""
    image = window.grab().toImage()
    return len({image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)})


def _quit(window: "MainWindow", met: dict[str, object], path: Path | None) -> None:
    print(json.dumps({**met, "pdf": path.name if path else None}), flush=True)
    window.exporting.stop()
    window.close()


def _writing(given: Path, new: str, tables: list[str]) -> int:
    from timeline_app import app
    from timeline_app.window.opening import open_database

    sys.excepthook = _end_at_once
    application = app.make_application()
    with closing(app.host_on(open_database(given))) as host:
        host.window.ready.connect(lambda: _follow(_write(host, new, tables)))
        host.window.show()
        return application.exec()


def _follow(steps: Steps) -> None:
    """Each step says when it is done."""
    from PySide6.QtCore import QTimer

    def look(done: Callable[[], bool]) -> None:
        following = next(steps, None) if done() else done
        if following:
            QTimer.singleShot(_PAUSE, lambda: look(following))

    look(lambda: True)


def _write(host: "WindowHost", new: str, tables: list[str]) -> Steps:
    """As far as the file dialogs, which are the system's."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QPushButton

    met, before = {"opened": _titles_in(host)}, host.window
    before.tools.files.ask_new = lambda _parent, _suggested: new
    QTimer.singleShot(0, _accept)  # the themes that are proposed
    before.commands["new_timeline"].trigger()
    yield lambda: host.window is not before and host.at_rest()
    host.window.commands["new_event"].trigger()
    form = host.window.tools.forms.form
    assert form is not None
    form.date.line.setText("2026年3月2日至5日")
    form.title.line.setText("全校大会在大礼堂举行")
    for keep in form.findChildren(QPushButton, "primary"):
        keep.click()
    yield lambda: host.window.tools.forms.form is None and host.at_rest()
    importing = host.window.tools.importing
    for table in tables:
        importing.ask_table = lambda _parent, _folder, table=table: table
        host.window.commands["import_table"].trigger()
        yield lambda: _plans(importing)
        assert importing.dialog is not None
        importing.dialog.import_rows.click()
        yield lambda: importing.dialog is None and host.at_rest()
    print(json.dumps({**met, "written": _titles_in(host)}), flush=True)
    host.window.close()


def _plans(importing: "Importing") -> bool:
    return importing.dialog is not None and importing.dialog.plan is not None


def _accept() -> None:
    from PySide6.QtWidgets import QApplication, QDialog

    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    dialog.accept()


def _titles_in(host: "WindowHost") -> list[str]:
    return [event.title for event in host.window.state.snapshot.answer.events]


def _end_at_once(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """No dialog that nobody would close."""
    sys.__excepthook__(kind, error, trace)
    sys.stderr.flush()
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
