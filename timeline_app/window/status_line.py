"""The line at the foot of the window: how many events, which period, what has just been done, and the legend of marks."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStatusBar, QWidget

from timeline_app.look import plain
from timeline_app.look.access import announce
from timeline_app.painting.paint_style import PaintStyle
from timeline_app.panels.eliding_label import ElidingLabel
from timeline_app.panels.legend import Legend
from timeline_app.panels.welcome_html import count_in_words
from timeline_app.queries.snapshot import Snapshot
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _
from timeline_app.window.status_chip import StatusChip

_HEIGHT = 26


class StatusLine(QStatusBar):
    """Shows what it is told; knows nothing by itself.

    The texts come first, the legend has the room they leave, and where they do not fit they are elided. A message has a place of
    its own: those of a QStatusBar hide the count and the switches, and stand below a legend as wide as the line.
    """

    def __init__(self, style: PaintStyle) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._count, self.chosen, self._message = ElidingLabel(), ElidingLabel(), ElidingLabel()
        self._message.setObjectName("told")
        self._message.hide()
        self._ending = QTimer(self, singleShot=True)
        self._ending.timeout.connect(self.end_message)
        self._offered: StatusChip | None = None
        self.legend = Legend(style)
        for label in (self._count, self.chosen, self._message):
            self.addWidget(label)
        self.addPermanentWidget(self.legend, 1)
        self.setFixedHeight(_HEIGHT)

    def add_switches(self, left: QWidget, right: QWidget) -> None:
        """At both ends, below the panes that they open and close."""
        self.insertWidget(0, left)
        self.addPermanentWidget(right)

    def tell(self, words: str, milliseconds: int) -> None:
        """For that long, in sight and to screen readers."""
        self._withdraw()
        self._message.setText(plain.line(words))
        self._message.show()
        self._ending.start(milliseconds)
        announce(self._message, self._message.text())

    def offer(self, words: str, deed: str, does: Callable[[], None]) -> None:
        """A button beside the message, for as long as it stands; ``deed`` says in a sentence what it does."""
        self._withdraw()
        self._offered = chip = StatusChip()
        chip.clicked.connect(does, Qt.ConnectionType.QueuedConnection)  # what it does may withdraw it
        self.addWidget(chip)
        chip.tell(words, deed)

    @property
    def offered(self) -> StatusChip | None:
        """The button beside the message, while there is one."""
        return self._offered

    @property
    def told(self) -> str:
        """The message that stands there; empty where none does."""
        return self._message.text()

    def end_message(self) -> None:
        self._ending.stop()
        self._message.hide()
        self._message.clear()
        self._withdraw()

    def _withdraw(self) -> None:
        if self._offered:
            self.removeWidget(self._offered)
            self._offered.deleteLater()
            self._offered = None

    def show_counts(self, snapshot: Snapshot) -> None:
        self._count.setText(count_in_words(len(snapshot.answer.events), snapshot.answer.total))
        self.chosen.setText(plain.line(_period_words(snapshot)))


def _period_words(snapshot: Snapshot) -> str:
    """The period, the number of events that certainly belong to it, and of those that possibly do."""
    period = snapshot.period
    if period is None:
        return ""
    certain, possible = snapshot.certain_and_possible
    words = _("{period} chosen · sure {surely} · possible {possible}")
    return words.format(period=period_in_words(period.start, period.end), surely=certain, possible=possible)
