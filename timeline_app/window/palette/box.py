"""The palette itself: a field, rows for what is typed, a foot. Keys and mouse choose a row."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from timeline_app.look.access import announce
from timeline_app.look.palette import Palette
from timeline_app.queries.question import Question
from timeline_app.translation.words import _, ngettext
from timeline_app.window.palette import field, foot
from timeline_app.window.palette.events import Found
from timeline_app.window.palette.row_delegate import HEADING, ROW, RowDelegate
from timeline_app.window.palette.rows import Rows
from timeline_app.window.palette.sections import Sections

WIDTH = 640
_RADIUS, _EDGE, _MARGIN = 10, 1, 4  # pixels of corners and edge, and above and below the rows
_AWAIT = 90  # milliseconds in which the next letter may come, where to ask takes longer than a letter


class PaletteBox(QWidget):
    """``left`` comes when it wants to be closed: with what to do then, or None."""

    left = Signal(object)

    def __init__(self, sections: Sections, palette: Palette, patient: bool) -> None:
        """``patient`` waits for the next letter before it asks, and before the first has read what any question needs."""
        super().__init__()
        self._sections, self._palette = sections, palette
        self._opened: frozenset[str] = frozenset()
        self._rows, self._list = Rows(), QListView()
        self._field, self._foot = field.Field(palette), foot.Foot(palette)
        self.line = self._field.line
        self._asking = QTimer(self, singleShot=True, interval=_AWAIT if patient else 0)
        self._asking.timeout.connect(self.show_rows)
        self._preparing = QTimer(self, singleShot=True, interval=_AWAIT)
        self._preparing.timeout.connect(sections.prepare)
        if patient:
            self._preparing.start()
        self._lay_out()
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._begin_asking)
        self.show_rows()

    @property
    def list(self) -> QListView:
        return self._list

    @property
    def rows(self) -> Rows:
        return self._rows

    @property
    def whole_height(self) -> int:
        """With all rows."""
        count = range(self._rows.rowCount())
        rows = sum(ROW if self._rows.entry(self._rows.index(number, 0)) else HEADING for number in count)
        return field.HEIGHT + rows + 2 * (_MARGIN + _EDGE) + foot.HEIGHT

    def show_rows(self) -> None:
        """Those for what is in the field now."""
        self._asking.stop()
        words = self._sections.typed(self.line.text())
        self._rows.show(self._sections.of(words, self._opened))
        found, first = self._sections.found(words), self._rows.first
        self._field.tell(_counted(found) if found else "")
        self._list.setCurrentIndex(first)
        if not first.isValid():
            self._speak(first)
        self.updateGeometry()

    def show_section(self, words: str, heading: str) -> None:
        """All rows under a heading for these words, from the first."""
        self.line.setText(words)
        self._settle()
        self._opened = frozenset({heading})
        self._show_again(heading)
        self._list.scrollTo(self._rows.heading_place(heading), QListView.ScrollHint.PositionAtTop)

    def show_found(self, question: Question | None) -> None:
        """With rows of documents that were still looked for; the one that is chosen stays so. ``question`` None means any.

        What is in the field now may be another question, and it may still wait for a letter: its rows then come by themselves.
        """
        words = self._sections.typed(self.line.text())
        if self._asking.isActive() or question not in (None, words.question):
            return
        chosen = self._rows.entry(self._list.currentIndex())
        self._rows.change(self._sections.with_documents(words, self._opened))
        self._list.setCurrentIndex(self._rows.again(chosen) if chosen else self._rows.first)
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that are none of the field."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            does = self._keys.get((event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key())))
            if does:
                does()
                return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._palette["border"])
        painter.setBrush(self._palette["panel"])
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), _RADIUS, _RADIUS)

    @property
    def _keys(self) -> Mapping[tuple[Qt.KeyboardModifier, Qt.Key], Callable[[], object]]:
        plain, shift, control = (
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier,
        )
        key = Qt.Key
        return {
            (plain, key.Key_Down): lambda: self._step(1), (plain, key.Key_Up): lambda: self._step(-1),
            (plain, key.Key_PageDown): lambda: self._step(10, wrapping=False),
            (plain, key.Key_PageUp): lambda: self._step(-10, wrapping=False),
            (plain, key.Key_Return): self._run, (plain, key.Key_Enter): self._run,
            (shift, key.Key_Return): self._search, (shift, key.Key_Enter): self._search,
            (control, key.Key_Return): self._search, (control, key.Key_Enter): self._search,
            (plain, key.Key_Tab): lambda: self._open(self._list.currentIndex()), (shift, key.Key_Backtab): self._fold,
            (plain, key.Key_Escape): lambda: self.left.emit(None),
        }

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        whole.setSpacing(0)
        for part in (self._field, self._list, self._foot):
            whole.addWidget(part)
        self._list.setModel(self._rows)
        self._list.setItemDelegate(RowDelegate(self._rows, self._palette, self._list))
        self._list.setObjectName("palette")
        self._list.setStyleSheet(f"QListView#palette {{ background: transparent; border: none; padding: {_MARGIN}px 0; }}")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(_("What was found"))
        self._list.clicked.connect(self._click)
        self._list.selectionModel().currentChanged.connect(self._speak)

    def _begin_asking(self) -> None:
        self._opened = frozenset()
        if self._asking.interval():
            self._asking.start()
        else:
            self.show_rows()

    def _settle(self) -> None:
        """What was typed last counts, although it waits for another letter."""
        if self._asking.isActive():
            self.show_rows()

    def _step(self, by: int, wrapping: bool = True) -> None:
        self._settle()
        index = self._list.currentIndex()
        for _time in range(abs(by)):
            beyond = self._rows.beside(index, 1 if by > 0 else -1)
            if not wrapping and (beyond.row() - index.row()) * by < 0:
                break
            index = beyond
        self._list.setCurrentIndex(index)
        if self._rows.beside(QModelIndex(), 1) == index:
            self._list.scrollToTop()

    def _run(self) -> None:
        self._settle()
        entry = self._rows.entry(self._list.currentIndex())
        if entry:
            self.left.emit(entry.run)

    def _search(self) -> None:
        words = self._sections.typed(self.line.text())
        if words.asks:
            self.left.emit(lambda: self._sections.search(words))

    def _click(self, index: QModelIndex) -> None:
        entry = self._rows.entry(index)
        if entry:
            self.left.emit(entry.run)
        else:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        """All rows of the section."""
        heading = self._rows.heading_of(index)
        if heading and heading.rest:
            self._opened |= {heading.text}
            self._show_again(heading.text)

    def _fold(self) -> None:
        heading = self._rows.heading_of(self._list.currentIndex())
        if heading and heading.text in self._opened:
            self._opened -= {heading.text}
            self._show_again(heading.text)

    def _show_again(self, heading: str) -> None:
        self.show_rows()
        self._list.setCurrentIndex(self._rows.under(heading))

    def _speak(self, index: QModelIndex) -> None:
        """The focus stays in the field, so a screen reader is told which row is chosen, else the first heading."""
        entry, heading = self._rows.entry(index), self._rows.at(self._rows.index(0, 0))
        words = entry.spoken if entry else heading.text if heading else ""
        self.line.setAccessibleDescription(words)
        if words:
            announce(self.line, words)


def _counted(found: Found) -> str:
    """How many events have the words, and how many of them under the present conditions."""
    count = ngettext("{count} event", "{count} events", found.total).format(count=found.total)
    if found.under_conditions is None:
        return count
    return f"{count} · " + _("{count} as filtered now").format(count=found.under_conditions)
