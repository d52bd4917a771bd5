"""Where a view has no event to show: what was asked, and what to drop or to search for alone, for how many; always the same."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from timeline_app.chinese.script import Script, line_in
from timeline_app.look import plain
from timeline_app.queries.dropping import WayOut
from timeline_app.queries.query import Query
from timeline_app.translation.words import _, ngettext

_WIDEST, _EDGE, _GAP = 440, 12, 8  # pixels: of its words, from the edges of the view, between lines
_LINES = 4


class EmptyNote(QWidget):
    """As small as its words are, so that the view below it can be touched. ``query_wanted`` carries the query of a way out, or
    ``first``."""

    query_wanted = Signal(object)

    def __init__(self, first: Query) -> None:
        super().__init__()
        self._heading, self._asked, self._clear = plain.label(_("No event matches.")), plain.label(), QPushButton()
        self._heading.setObjectName("title")
        self._asked.setObjectName("count")
        for label in (self._heading, self._asked):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        self._clear.setText(_("Clear all filters"))
        self._clear.setObjectName("way")
        self._clear.clicked.connect(lambda: self.query_wanted.emit(first))
        self._drops: list[QPushButton] = []
        self._room = QRect()  # null until its words are placed
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        for part in (self._heading, self._asked, self._clear):
            self._column.addWidget(part)

    @property
    def words(self) -> str:
        """What is said above the buttons."""
        return f"{self._heading.text()}\n{self._asked.text()}"

    @property
    def buttons(self) -> Sequence[QPushButton]:
        """From above; the last one clears everything."""
        return [*self._drops, self._clear]

    def tell(self, asked: Sequence[str], ways: Sequence[WayOut], script: Script) -> None:
        """``asked`` are the conditions in words: few below one another, many as one text."""
        words = [line_in(script, each) for each in asked]
        self._asked.setText(("\n" if len(words) <= _LINES else _("; ")).join(words))
        self.setAccessibleName(plain.line(self.words))
        for button in self._drops:
            button.hide()
            button.deleteLater()
        self._drops = [self._button(way, script) for way in ways]
        for number, button in enumerate(self._drops):
            self._column.insertWidget(2 + number, button)

    def stand_over(self, view: QWidget) -> None:
        """And behind it in the order of Tab. It is to be placed then."""
        self._room = QRect()
        self.setParent(view)
        for before, after in zip([view, *self._drops], self.buttons, strict=True):
            QWidget.setTabOrder(before, after)
        self.show()

    def event(self, event: QEvent) -> bool:
        """Words in another type take another room."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and not self._room.isNull():
            self._fit()
        return done

    def place(self, room: QRect) -> None:
        """In the middle of a part of the view; measured only where that is another one, since each step of a pan asks for it."""
        if room != self._room:
            self._room = room
            self._fit()

    def _fit(self) -> None:
        room = self._room
        told = self._asked.fontMetrics().horizontalAdvance
        wide = max(*map(told, self._asked.text().split("\n")), *(button.sizeHint().width() for button in self.buttons))
        width = min(wide, _WIDEST, room.width() - 2 * _EDGE)
        size = QSize(width, self._column.heightForWidth(width))
        place = QRect(room.topLeft(), size)
        place.moveCenter(room.center())
        self.setGeometry(place)

    def _button(self, way: WayOut, script: Script) -> QPushButton:
        count = ngettext("{count} event", "{count} events", way.count).format(count=way.count)
        words = _("Search for “{condition}” alone: {events}") if way.alone else _("Without “{condition}”: {events}")
        whole = words.format(condition=line_in(script, way.condition), events=count)
        button = QPushButton()
        button.setObjectName("way")
        room = _WIDEST - button.fontMetrics().horizontalAdvance(words.format(condition="", events=count)) - 4 * _EDGE
        seen = button.fontMetrics().elidedText(line_in(script, way.condition), Qt.TextElideMode.ElideRight, room)
        button.setText(plain.caption(words.format(condition=seen, events=count)))
        button.setToolTip(plain.tip(whole))
        button.setAccessibleName(plain.line(whole))
        button.clicked.connect(lambda: self.query_wanted.emit(way.query))
        return button
