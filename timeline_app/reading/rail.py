"""The upright timeline beside the page: it follows the scroll, and a click goes to a day."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline_app.look.circuit_breaker import CircuitBreaker
from timeline_app.look.fonts import font
from timeline_app.painting.hatch import Hatches
from timeline_app.queries.events import Events, Weeks
from timeline_app.reading.faces import Look
from timeline_app.reading.rail_marks import AXIS, DAY, RailMark, marks_of
from timeline_app.records.period import Period
from timeline_app.translation.dates import MONTHS_SHORT
from timeline_app.translation.words import _

WIDTH = 150
_ABOVE = 0.3  # share of the height that shows what comes before the day being read
_AIR = 12  # days beyond the first and the last event
_TINT, _PERIOD_TINT = 0.08, 0.4
_TICK, _BAR, _RING = 5, 3, 3.0
_LABEL, _YEAR_LABEL = 15, 16


class Reading(NamedTuple):
    """What is being read: the day at the top of the page, those in sight (none where these have no days), event and period."""

    day: float
    first: float | None
    beyond: float | None
    selected: str | None
    period: Period | None


class Rail(QWidget):
    """Shows the events that are on the page, and the period, also where it reaches beyond all of them."""

    day_wanted = Signal(object)  # a date
    event_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._events: Events | None = None
        self._extent: tuple[int, int] | None = None
        self._marks: tuple[tuple[float, int], tuple[RailMark, ...]] | None = None  # of a first day and a height
        self._weeks: Weeks = {}
        self._look: Look | None = None
        self._reading = Reading(1.0, None, None, None, None)
        self._hatches, self._breaker = Hatches(), CircuitBreaker()
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 100)

    def show_events(self, events: Events) -> None:
        if events is not self._events:
            self._events, self._weeks = events, events.by_week() if events else {}
            self._extent, self._marks = events.extent if events else None, None
        self.update()

    def show_as(self, look: Look) -> None:
        self._look = look
        self.update()

    def follow(self, reading: Reading) -> None:
        if reading != self._reading:
            self._reading = reading
            self.update()

    @property
    def days_below(self) -> float:
        """How many are shown from the one that is read."""
        return self.height() / DAY * (1 - _ABOVE)

    @property
    def first_day(self) -> float:
        """At the upper edge: what is read stays below the first third, but for the ends of all there is."""
        days = self.height() / DAY
        wanted = self._reading.day - days * _ABOVE
        if self._extent is None:
            return wanted
        (first, last), period = self._extent, self._reading.period
        if period:
            first, last = min(first, period.start.toordinal()), max(last, period.end.toordinal() + 1)
        return round(max(first - _AIR, min(wanted, last + _AIR - days)) * DAY) / DAY  # on whole pixels

    @property
    def marks(self) -> tuple[RailMark, ...]:
        key = self.first_day, self.height()
        if self._marks is None or self._marks[0] != key:
            made = marks_of(self._events, self._weeks, self.first_day, self.height() / DAY) if self._events else ()
            self._marks = key, tuple(made)
        return self._marks[1]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        hit = next((mark for mark in reversed(self.marks) if mark.id and mark.holds(place.x(), place.y())), None)
        if hit:
            self.event_wanted.emit(hit.id)
        else:
            self.day_wanted.emit(date.fromordinal(min(max(1, int(self.first_day + place.y() / DAY)), date.max.toordinal())))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._look:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._hatches.begin(painter)
                look = self._look
                self._breaker.run(self._events, lambda: self._paint(painter, look), lambda: None)

    def _paint(self, painter: QPainter, look: Look) -> None:
        palette, first, reading = look.palette, self.first_day, self._reading
        painter.fillRect(self.rect(), palette["panel"])
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), palette["hairline"])
        painter.fillRect(QRectF(AXIS, 0, 1, self.height()), palette["border"])
        if reading.period:
            begin, end = reading.period.start.toordinal(), reading.period.end.toordinal() + 1
            painter.fillRect(self._days(first, begin, end, AXIS - 1, _BAR), _faded(palette["accent"], _PERIOD_TINT))
        if reading.first is not None and reading.beyond is not None:
            tint = _faded(palette["accent"], _TINT)
            painter.fillRect(self._days(first, reading.first, reading.beyond, AXIS, WIDTH - AXIS - 1), tint)
            painter.fillRect(self._days(first, reading.first, reading.beyond, AXIS - 1, _BAR), palette["accent"])
        self._paint_months(painter, look, first)
        for mark in self.marks:
            self._paint_mark(painter, look, mark)

    def _days(self, first: float, begin: float, end: float, x: float, width: float) -> QRectF:
        return QRectF(x, (begin - first) * DAY, width, max(2.0, (end - begin) * DAY))

    def _paint_months(self, painter: QPainter, look: Look, first: float) -> None:
        """The year stands above its first month in sight; a month in sight on the page is told in bold."""
        reading, palette = self._reading, look.palette
        small, strong = font(look.script, 12), font(look.script, 12, bold=True)
        named: int | None = None
        for day in _months(first, first + self.height() / DAY):
            y, top = (day.toordinal() - first) * DAY, 0.0
            inside = reading.first is not None and (day.year, day.month) == _month(reading.first)
            painter.fillRect(QRectF(AXIS - _TICK, y, _TICK, 1), palette["text_faint"])
            painter.setFont(strong if inside else small)
            painter.setPen(palette["text" if inside else "text_secondary"])
            top = y - _LABEL / 2 - 1
            self._label(painter, _(MONTHS_SHORT[day.month - 1]), top)
            if day.year != named and top >= _YEAR_LABEL:
                named = day.year
                painter.setFont(font(look.script, 11))
                painter.setPen(palette["text_faint"])
                self._label(painter, _("{year} (axis)").format(year=day.year), top - _YEAR_LABEL)

    def _label(self, painter: QPainter, words: str, top: float) -> None:
        box = QRectF(0, top, AXIS - _TICK - 5, _LABEL + 2)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_mark(self, painter: QPainter, look: Look, mark: RailMark) -> None:
        box, colour = QRectF(mark.x, mark.y, mark.width, mark.height), look.palette.theme(mark.theme)
        if not mark.id:
            painter.fillRect(box, colour)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        if mark.hatched:
            self._hatches.use(painter, colour, mark.x, mark.y)
            painter.drawRect(box)
        else:
            painter.setBrush(colour)
            radius = min(box.width(), box.height()) / 2
            painter.drawRoundedRect(box, radius, radius)
        if mark.id == self._reading.selected:
            self._paint_ring(painter, look, box, mark.hatched)

    def _paint_ring(self, painter: QPainter, look: Look, box: QRectF, hatched: bool) -> None:
        ring = box.adjusted(-_RING, -_RING, _RING, _RING)
        radius = 3.0 if hatched else ring.width() / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.palette["canvas"], 4))
        painter.drawRoundedRect(ring, radius, radius)
        painter.setPen(QPen(look.palette["accent"], 2))
        painter.drawRoundedRect(ring, radius, radius)


def _months(first: float, beyond: float) -> Iterator[date]:
    """The first days of all that begin between two days."""
    day = date.fromordinal(max(1, int(first))).replace(day=1)
    while day.toordinal() < beyond:
        if day.toordinal() >= first:
            yield day
        if (day.year, day.month) == (date.max.year, 12):
            return
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _month(ordinal: float) -> tuple[int, int]:
    day = date.fromordinal(max(1, int(ordinal)))
    return day.year, day.month


def _faded(colour: QColor, alpha: float) -> QColor:
    faded = QColor(colour)
    faded.setAlphaF(alpha)
    return faded
