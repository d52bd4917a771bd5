"""What a report of the chosen period would hold: its title, its events by month, and the button that exports it."""

from collections import Counter

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QScrollBar, QVBoxLayout, QWidget

from timeline_app.look import plain
from timeline_app.panels.detail.period_list import PeriodList
from timeline_app.panels.detail.period_rows import PeriodRows, rows_of
from timeline_app.panels.html import Page
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _

_EXPORT, _THEMES = 34, 5  # pixels high


class PeriodPreview(QWidget):
    """Follows the state while it is shown; ``possible_wanted`` says whether a report takes in what may lie in the period."""

    event_wanted = Signal(str)
    event_pointed = Signal(str)
    left_out = Signal(str)
    export_wanted = Signal()
    possible_wanted = Signal(bool)

    def __init__(self, state: TimelineState, page: Page) -> None:
        super().__init__()
        self._state, self._page, self._unfolded = state, page, False
        self._title, self._counts = plain.label(), plain.label()
        self._themes = ThemeBar(page)
        self.possible = QCheckBox()
        self.list = PeriodList(PeriodRows(), page)
        self.export = QPushButton(_("Export PDF"))
        self._lay_out()
        self.list.event_wanted.connect(self.event_wanted)
        self.list.event_pointed.connect(self.event_pointed)
        self.list.left_out.connect(self.left_out)
        self.export.clicked.connect(self.export_wanted)
        self.list.fold_wanted.connect(self._fold)
        self.possible.clicked.connect(self.possible_wanted)

    @property
    def bar(self) -> QScrollBar:
        """How far its events are scrolled."""
        return self.list.verticalScrollBar()

    def show_as(self, page: Page) -> None:
        self._page = page
        self._themes.page = self.list.delegate.page = page
        self.refresh()

    def refresh(self) -> None:
        snapshot = self._state.snapshot
        if snapshot.period is None:
            return
        certain, possible = snapshot.certain_and_possible
        self._title.setFont(self._page.face(20, bold=True))
        self._title.setText(self._page.shown(period_in_words(snapshot.period.start, snapshot.period.end)))
        self._counts.setText(_("{surely} certain · {possible} possible").format(surely=certain, possible=possible))
        self.possible.setText(_("Possible ones too"))
        self.possible.setVisible(possible > 0)
        rows = rows_of(snapshot, self._state.timeline.first_view, self._unfolded)
        self.list.rows.show_rows(rows, self._page)
        themes = [theme.id for theme in self._state.timeline.themes]
        self._themes.show_themes([row.event.theme for row in rows if row.event], themes)

    def take_possible(self, on: bool) -> None:
        """As an export was last asked to."""
        self.possible.setChecked(on)

    def _fold(self) -> None:
        self._unfolded = not self._unfolded
        place = self.bar.value()
        self.refresh()
        self.bar.setValue(place)

    def _lay_out(self) -> None:
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        hint = plain.label(_("Period to export"))
        hint.setObjectName("count")
        self._counts.setObjectName("count")
        self._title.setWordWrap(True)
        self.export.setObjectName("primary")
        self.export.setFixedHeight(_EXPORT)
        head, foot = QVBoxLayout(), QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 10)
        head.setSpacing(4)
        for part in (hint, self._title, self._counts, self._themes):
            head.addWidget(part)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setObjectName("hairline")
        foot.setContentsMargins(16, 8, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self.possible)
        foot.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(line)
        layout.addLayout(foot)


class ThemeBar(QWidget):
    """How the events are spread over themes, as one bar."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self._counts: list[tuple[str, int]] = []
        self.setFixedHeight(_THEMES)

    def show_themes(self, themes: list[str], order: list[str]) -> None:
        counts = Counter(themes)
        self._counts = [(theme, counts[theme]) for theme in order if counts[theme]]
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, _THEMES)

    def paintEvent(self, _event: QPaintEvent) -> None:
        total, left = sum(count for _theme, count in self._counts), 0.0
        with QPainter(self) as painter:
            for theme, count in self._counts:
                width = self.width() * count / total
                painter.fillRect(QRectF(left, 0, max(width - 1, 1), _THEMES), self.page.palette.theme(theme))
                left += width
