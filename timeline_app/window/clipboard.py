"""What of events, and of what is on screen, is put on the clipboard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from timeline_app.chinese.script import Script, to_script
from timeline_app.queries.names import title_of
from timeline_app.records.event import Event
from timeline_app.state.timeline_state import TimelineState


class Clipboard:
    """Copies events in the script that the window has at the time."""

    def __init__(self, state: TimelineState, script: Callable[[], Script]) -> None:
        self._state, self._script = state, script

    def copy_title(self, event: Event) -> None:
        _put(to_script(title_of(event), self._script()))

    def copy_text(self, events: Sequence[Event]) -> None:
        from timeline_app.exports.copying import as_text  # what copies events cites documents as a report does

        _put(as_text(events, self._script()))

    def copy_table(self, events: Sequence[Event]) -> None:
        """As HTML for a word processor and as text for a spreadsheet; each takes what it understands."""
        from timeline_app.exports.copying import as_table

        table = as_table(events, self._state.timeline, self._script())
        copied = QMimeData()
        copied.setText(table.text)
        copied.setHtml(table.html)
        QGuiApplication.clipboard().setMimeData(copied)

    def copy_sources(self, events: Sequence[Event]) -> None:
        from timeline_app.exports.copying import as_references

        _put(as_references(events, self._state.timeline, self._script()))

    def copy_everything(self, event: Event) -> None:
        from timeline_app.exports.copying import everything

        _put(everything(event, self._state.timeline, self._script()))


def copy_picture(widget: QWidget) -> None:
    """What is seen of a widget, large enough for a slide."""
    from timeline_app.window.screen_picture import picture_of  # loaded when one is first taken

    QGuiApplication.clipboard().setImage(picture_of(widget))


def _put(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
