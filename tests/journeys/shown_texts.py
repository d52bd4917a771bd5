"""Every text that a window shows or tells, with the way it shows it; prints them where it is run as a program.

    python -m tests.journeys.shown_texts DATABASE FOLDER

in a process of its own, so that it can be watched which files are opened.
"""

import json
import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
    QToolButton,
    QToolTip,
    QWidget,
)
from shiboken6 import isValid

from tests.journeys.attack import attack
from tests.journeys.sinks import Shown, Sink, of_widget
from timeline_app import app
from timeline_app.canvas.timeline_canvas import TimelineCanvas
from timeline_app.layout.mark import Mark
from timeline_app.layout.shapes import Shape
from timeline_app.look import plain
from timeline_app.queries.snapshot import View
from timeline_app.records.errors import UserError
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.error_dialog import show_error
from timeline_app.window.main_window import MainWindow
from timeline_app.window.opening import open_database, open_patiently


class Visitor:
    """Opens whatever a window can open, and gathers the texts of all that is there then."""

    def __init__(self, database: Path, folder: Path) -> None:
        opened = open_database(database)
        self.database, self.folder = database, folder
        self.shown: dict[Shown, None] = {}
        self.window = MainWindow(
            TimelineState(opened.store.timeline, opened.ask), opened.lookup, Preferences(),
            choose=lambda _parent, suggested, _filters: self.keep([Shown("file name", Sink.PLAIN, suggested)]) or "",
            choose_folder=lambda _parent, _suggested: str(folder / "documents"),
        )
        loop = QEventLoop()
        self.window.ready.connect(loop.quit)
        self.window.show()
        loop.exec()

    @property
    def canvas(self) -> TimelineCanvas:
        return self.window.canvas

    def keep(self, texts: list[Shown]) -> None:
        self.shown.update(dict.fromkeys(each for each in texts if each.text))

    def look_around(self) -> None:
        QApplication.processEvents()
        self._look_at(QApplication.allWidgets())

    def _look_at(self, widgets: Iterable[QWidget]) -> None:
        for widget in filter(isValid, widgets):  # a tip goes while another one comes
            self.keep(list(of_widget(widget)))

    def visit(self) -> list[Shown]:
        """The whole tour."""
        self.look_around()
        self._select()
        self._rest_on_marks()
        self._open_menus()
        self._open_shelf()
        for command in (self.window.show_list, self.window.show_figures, self.window.show_timeline):
            command()
            self.look_around()
        self._open_dialogs()
        looked_through = QEventLoop()
        self.window.document_folder.told.connect(looked_through.quit)
        self.window.attach_documents()
        looked_through.exec()
        self.keep([Shown("status message", Sink.PLAIN, self.window.status.told)])
        self.window.close()
        return list(self.shown)

    def _select(self) -> None:
        """An event with figures, one that documents disagree on, one with links."""
        events = self.window.state.snapshot.answer.events
        for wanted in (lambda event: event.figures, lambda event: event.links, lambda event: event.people):
            self.window.state.select(next(event.id for event in events if wanted(event)))
            self.look_around()

    def _rest_on_marks(self) -> None:
        """Until the tip of the canvas itself is there."""
        several = [mark for mark in self.canvas.picture.marks if len(mark.events) > 1 and self._in_sight(mark)]
        for mark in several[:2]:
            QToolTip.hideText()
            before = QToolTip.text()
            QTest.mouseMove(self.canvas, self._middle(mark))
            wait_until(lambda before=before: QToolTip.text() not in ("", before))
            self.keep([Shown("tip of a mark", Sink.GUESSED, QToolTip.text())])

    def _open_menus(self) -> None:
        marks = [mark for mark in self.canvas.picture.marks if self._in_sight(mark)]
        place = self._middle(marks[0])
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(self.canvas, QContextMenuEvent(reason, place, self.canvas.mapToGlobal(place)))
        self._look_at_menus()
        folded = next(mark for mark in marks if mark.shape is Shape.FOLD)
        QTest.mouseDClick(self.canvas, Qt.MouseButton.LeftButton, pos=self._middle(folded))
        self.look_around()  # they are listed in the pane
        self.window.view_stack.tracks.show(self.window.state.timeline.indicators[0].id, on=True)
        self.window.top_bar.tracks.popup(QPoint(0, 0))
        self._look_at_menus()
        for button in self.window.findChildren(QToolButton):
            if button.menu():
                button.menu().popup(QPoint(0, 0))
                self._look_at_menus()

    def _open_shelf(self) -> None:
        """What is known to the year, as a list."""
        first = self.window.state.timeline.first_view.start.toordinal()
        self.window.state.look_at(View(first, first + 90.0))
        QTest.keyClick(self.canvas, Qt.Key.Key_Y)
        opened = QApplication.activePopupWidget()
        assert opened is not None
        self._look_at([opened, *opened.findChildren(QWidget)])
        opened.close()

    def _look_at_menus(self) -> None:
        menus = [menu for menu in self.window.findChildren(QMenu) if menu.isVisible()]
        self._look_at(menus)
        for menu in menus:
            menu.close()

    def _open_dialogs(self) -> None:
        bad = self.folder / "<img src='CANARY.png'><style>@import url(CANARY.css)<b>.db"
        shutil.copy(self.database, bad)
        self._during(lambda: show_error(UserError(f"{bad}: <b>"), self.window))
        self._during(lambda: show_error(ValueError(f"{bad}: <b>"), self.window))
        self._during(self.window.tools.show_sheet)
        self._export()
        self._during(lambda: self._open(bad))

    def _export(self) -> None:
        """With a title that somebody wrote, as far as the name of the file."""
        self.window.export()
        dialog = self.window.exporting.dialog
        assert dialog is not None
        dialog.form.title.setText(plain.line(attack(self.folder)))
        self._look_at([dialog, *dialog.findChildren(QWidget)])
        QTest.mouseClick(dialog.foot.export, Qt.MouseButton.LeftButton)
        dialog.close()

    def _open(self, database: Path) -> None:
        """Behind the dialog in which one can give it up."""
        opened = open_patiently(database, large=0, patience=0)
        if opened:
            opened.store.close()

    def _during(self, opened: Callable[[], object]) -> None:
        """Looks around whenever a dialog is open, and closes it."""
        watch = QTimer(interval=10)
        watch.timeout.connect(self._look_at_dialog)
        watch.start()
        opened()
        watch.stop()

    def _look_at_dialog(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            self._look_at([dialog, *dialog.findChildren(QWidget)])
            dialog.close()

    def _in_sight(self, mark: Mark) -> bool:
        plot, place = self.canvas.picture.plot, self._middle(mark)
        return plot.contains(place.x(), place.y())

    def _middle(self, mark: Mark) -> QPoint:
        return QPoint(round(mark.box.x + mark.box.width / 2), round(mark.box.y + mark.box.height / 2))


def wait_until(condition: Callable[[], bool], milliseconds: int = 3_000) -> None:
    loop, watch = QEventLoop(), QTimer(interval=20)
    watch.timeout.connect(lambda: loop.quit() if condition() else None)
    QTimer.singleShot(milliseconds, loop.quit)
    watch.start()
    loop.exec()


def main(database: Path, folder: Path) -> None:
    from timeline_app.settings import paths
    from timeline_app.translation import words

    words.use("zh_Hans", paths.resources() / "translations")
    _application = app.make_application()
    json.dump([asdict(each) for each in Visitor(database, folder).visit()], sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
