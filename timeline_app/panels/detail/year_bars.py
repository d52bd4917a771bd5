"""How many events begin in each year: a bar a year, or of answers that are compared one for each, in their order."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from timeline_app.panels.html import Page
from timeline_app.queries.events import Events
from timeline_app.records.period import Period
from timeline_app.translation.words import _

_ROW, _AIR, _SIDE, _BETWEEN = 20, 5, 15, 8  # pixels; of several bars each has less, and years are parted
_YEARS = 12  # shown, the last ones


class YearCounts(NamedTuple):
    """What a year is called, and its number in each answer."""

    name: str
    counts: tuple[int, ...]


class YearBars(QWidget):
    """The number stands at the right of its bar."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self._years: Sequence[YearCounts] = ()

    def show_counts(self, years: Sequence[YearCounts]) -> None:
        self._years = years
        self.setFixedHeight(self.sizeHint().height())
        self.setAccessibleName(", ".join(f"{name} {' · '.join(map(str, counts))}" for name, counts in years))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, sum(self._height(year) for year in self._years))

    def paintEvent(self, _event: QPaintEvent) -> None:
        most = max((count for year in self._years for count in year.counts), default=1) or 1
        with QPainter(self) as painter:
            painter.setFont(self.page.face(12))
            metrics, top = painter.fontMetrics(), 0.0
            names = max((metrics.horizontalAdvance(year.name) for year in self._years), default=0) + 10
            numbers = metrics.horizontalAdvance("0" * len(str(most))) + 10
            room = max(self.width() - names - numbers, 0)
            for year in self._years:
                self._paint_year(painter, year, QRectF(names, top, room, self._height(year)), room / most)
                top += self._height(year)

    def _paint_year(self, painter: QPainter, year: YearCounts, place: QRectF, pixels: float) -> None:
        """The bars lie in ``place``, so many pixels an event."""
        several = len(year.counts) > 1
        high = (place.height() - (_BETWEEN if several else 0)) / len(year.counts)
        air = _AIR - 2 if several else _AIR
        painter.setPen(self.page.palette["text"])
        painter.drawText(QRectF(0, place.y(), place.x(), high * len(year.counts)), Qt.AlignmentFlag.AlignVCenter, year.name)
        for number, count in enumerate(year.counts):
            y = place.y() + number * high
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(QRectF(0, y, self.width(), high), right, str(count))
            painter.fillRect(QRectF(place.x(), y + air, pixels * count, high - 2 * air), self.page.palette["overview"])

    def _height(self, year: YearCounts) -> int:
        sides = len(year.counts)
        return self.page.line(_ROW) if sides == 1 else sides * self.page.line(_SIDE) + _BETWEEN


def by_year(sides: Sequence[Events], years: Period) -> list[YearCounts]:
    """What begins before the years of the timeline in one, and each year from then on."""
    found, first = [events.by_year() for events in sides], years.start.year
    before = tuple(sum(count for year, count in counts.items() if year < first) for counts in found)
    told = [YearCounts(_("before {year}").format(year=first), before)] if any(before) else []
    later = sorted({year for counts in found for year in counts if year >= first})[:_YEARS]
    named = [(_("the year {year}").format(year=year), year) for year in later]
    return told + [YearCounts(name, tuple(counts.get(year, 0) for counts in found)) for name, year in named]
