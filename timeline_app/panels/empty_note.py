"""Where a view has no event to show: what was asked, and what to drop or to search for alone, for how many; always the same."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from timeline_app.chinese.script import Script, line_in
from timeline_app.look import plain
from timeline_app.panels.note import EDGE, WIDEST, Note
from timeline_app.queries.dropping import WayOut
from timeline_app.queries.query import Query
from timeline_app.translation.words import _, ngettext

_LINES = 4


class EmptyNote(Note):
    """``query_wanted`` carries the query of a way out, or what ``first`` gives."""

    query_wanted = Signal(object)

    def __init__(self, first: Callable[[], Query]) -> None:
        super().__init__(_("No event matches."))
        self._clear = QPushButton(_("Clear all filters"))
        self._clear.setObjectName("way")
        self._clear.clicked.connect(lambda: self.query_wanted.emit(first()))
        self._drops: list[QPushButton] = []
        self._column.addWidget(self._clear)

    @property
    def buttons(self) -> Sequence[QPushButton]:
        """The last one clears everything."""
        return [*self._drops, self._clear]

    def tell(self, asked: Sequence[str], ways: Sequence[WayOut], script: Script) -> None:
        """``asked`` are the conditions in words: few below one another, many as one text."""
        words = [line_in(script, each) for each in asked]
        self.say(("\n" if len(words) <= _LINES else _("; ")).join(words))
        for button in self._drops:
            button.hide()
            button.deleteLater()
        self._drops = [self._button(way, script) for way in ways]
        for number, button in enumerate(self._drops):
            self._column.insertWidget(2 + number, button)

    def _button(self, way: WayOut, script: Script) -> QPushButton:
        count = ngettext("{count} event", "{count} events", way.count).format(count=way.count)
        words = _("Search for “{condition}” alone: {events}") if way.alone else _("Without “{condition}”: {events}")
        whole = words.format(condition=line_in(script, way.condition), events=count)
        button = QPushButton()
        button.setObjectName("way")
        room = WIDEST - button.fontMetrics().horizontalAdvance(words.format(condition="", events=count)) - 4 * EDGE
        seen = button.fontMetrics().elidedText(line_in(script, way.condition), Qt.TextElideMode.ElideRight, room)
        button.setText(plain.caption(words.format(condition=seen, events=count)))
        button.setToolTip(plain.tip(whole))
        button.setAccessibleName(plain.line(whole))
        button.clicked.connect(lambda: self.query_wanted.emit(way.query))
        return button
