"""Where an event lies in the years of the timeline: a strip of months with it and the rest of its story."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from timeline_app.layout.certain_part import certain_days
from timeline_app.look import plain
from timeline_app.painting.hatch import Hatches
from timeline_app.panels.html import Page
from timeline_app.queries.names import title_of
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _

_TRACK, _YEARS, _TOP, _MARGIN = 24, 16, 8, 16
_BAR, _DOT, _RING, _TICK = 8, 4.5, 6.5, 2
_NEAR = 5  # pixels from a tick that still mean it


class MonthsStrip(QWidget):
    """The present event is a dot or a bar, hatched where its days are not known; the others of its story are ticks."""

    event_wanted = Signal(str)

    def __init__(self, years: Period, page: Page) -> None:
        super().__init__()
        self._years, self._page = years, page
        self._event: Event | None = None
        self._others: Sequence[Event] = ()
        self._hatches = Hatches()
        self.setMouseTracking(True)
        self.show_as(page)

    def show_as(self, page: Page) -> None:
        self._page = page
        self.setFixedHeight(_TOP + _TRACK + page.line(_YEARS))
        self.update()

    def show_event(self, years: Period, event: Event, others: Sequence[Event]) -> None:
        """``years`` are those of the timeline, ``others`` the events of its story."""
        self._years, self._event, self._others = years, event, others
        told = _("{when}, in the years of the timeline; {count} more events of its story")
        self.setAccessibleName(told.format(when=when_in_words(event.when.edtf), count=len(others)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        event = self._event
        if event is None:
            return
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._page.palette["panel"])
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._hatches.begin(painter)
            self._paint_ground(painter)
            for other in self._others:
                self._paint_tick(painter, other)
            self._paint_present(painter, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        other = self._at(event.position().x())
        self.setCursor(Qt.CursorShape.PointingHandCursor if other else Qt.CursorShape.ArrowCursor)
        self.setToolTip(plain.tip(when_in_words(other.when.edtf), title_of(other)) if other else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if other := self._at(event.position().x()):
            self.event_wanted.emit(other.id)

    def leaveEvent(self, event: QEvent) -> None:
        self.setToolTip("")
        super().leaveEvent(event)

    def _at(self, x: float) -> Event | None:
        near = [(abs(self._middle(each) - x), place) for place, each in enumerate(self._others)]
        distance, place = min(near, default=(_NEAR + 1, 0))
        return self._others[place] if distance <= _NEAR else None

    def _x(self, day: float) -> float:
        first, last = self._years.start.toordinal(), self._years.end.toordinal() + 1
        share = min(max((day - first) / (last - first), 0.0), 1.0)
        return _MARGIN + share * (self.width() - 2 * _MARGIN)

    def _middle(self, event: Event) -> float:
        return (self._x(event.when.start.toordinal()) + self._x(event.when.end.toordinal() + 1)) / 2

    def _paint_ground(self, painter: QPainter) -> None:
        palette = self._page.palette
        track = QRectF(_MARGIN, _TOP, self.width() - 2 * _MARGIN, _TRACK)
        painter.fillRect(track, palette["lane_band"])
        painter.setFont(self._page.face(11))
        years = range(self._years.start.year, self._years.end.year + 1)
        step = max(1, round(len(years) * 40 / max(track.width(), 1)))
        for year in years:
            x = self._x(self._years.start.replace(year=year, month=1, day=1).toordinal())
            painter.setPen(QPen(palette["border"], 1))
            painter.drawLine(QPointF(round(x) + 0.5, _TOP), QPointF(round(x) + 0.5, _TOP + _TRACK))
            if (year - years.start) % step == 0:
                painter.setPen(palette["text_faint"])
                painter.drawText(QRectF(x, _TOP + _TRACK, 60, self._page.line(_YEARS)), Qt.AlignmentFlag.AlignVCenter, str(year))

    def _paint_tick(self, painter: QPainter, other: Event) -> None:
        colour = QColor(self._page.palette.theme(other.theme))
        colour.setAlphaF(0.7)
        painter.fillRect(QRectF(self._middle(other) - _TICK / 2, _TOP + 7, _TICK, _TRACK - 14), colour)

    def _paint_present(self, painter: QPainter, event: Event) -> None:
        colour, y = self._page.palette.theme(event.theme), _TOP + _TRACK / 2
        left, right = self._x(event.when.start.toordinal()), self._x(event.when.end.toordinal() + 1)
        painter.setPen(Qt.PenStyle.NoPen)
        if right - left > 2 * _DOT:
            self._hatches.use(painter, colour, left, y)
            painter.drawRoundedRect(QRectF(left, y - _BAR / 2, right - left, _BAR), 2.5, 2.5)
            if certain := certain_days(event.when):
                painter.setBrush(colour)
                start, end = self._x(certain[0]), self._x(certain[1])
                painter.drawRoundedRect(QRectF(start, y - _BAR / 2, end - start, _BAR), 2.5, 2.5)
            return
        painter.setBrush(colour)
        painter.drawEllipse(QPointF((left + right) / 2, y), _DOT, _DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._page.palette["accent"], 1.5))
        painter.drawEllipse(QPointF((left + right) / 2, y), _RING, _RING)
