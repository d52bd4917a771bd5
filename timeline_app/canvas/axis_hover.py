"""The mouse as the axis shows it: the day under it in a pill, and the year, month or week that a click would choose."""

from datetime import date

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from timeline_app.canvas.gestures import tick_at
from timeline_app.canvas.viewport import Viewport
from timeline_app.layout.box import Box, Tick
from timeline_app.layout.picture import Picture
from timeline_app.layout.units import weekday
from timeline_app.painting.paint_style import Pointed
from timeline_app.translation.dates import MONTHS_SHORT, period_in_words
from timeline_app.translation.words import _


class AxisHover:
    """Follows the mouse; what is under it is asked for when it is painted, since a glide or a key may have moved the view."""

    def __init__(self, widget: QWidget, viewport: Viewport) -> None:
        self._widget, self._viewport = widget, viewport
        self._place: tuple[float, float] | None = None

    def move(self, x: float, y: float) -> None:
        self._go_to((x, y))

    def leave(self) -> None:
        self._go_to(None)

    def pointed(self) -> Pointed | None:
        """None where the mouse is on neither plot nor axis, and where the axis stands for several years."""
        if self._place is None:
            return None
        picture = self._viewport.picture
        if picture.year_over_year or picture.notice:
            return None
        x, y = self._place
        if tick := tick_at(x, y, picture):
            return Pointed(x, "", (_box_of(tick, y, picture),))
        day = self._viewport.day_at(x)
        if not picture.plot.contains(x, y) or not 1 <= day < date.max.toordinal():
            return None
        return Pointed(x, day_and_weekday(date.fromordinal(int(day))), _days_above(x, picture))

    def _go_to(self, place: tuple[float, float] | None) -> None:
        """Only the axis and the line below the mouse are painted anew: it moves more often than anything else."""
        before, self._place = self._place, place
        if place == before:
            return
        foot, edge = round(self._viewport.picture.plot.bottom), round(self._viewport.picture.plot.y)
        for x, _y in filter(None, (before, place)):
            self._widget.update(QRect(round(x) - 2, 0, 5, foot))
        self._widget.update(QRect(0, 0, self._widget.width(), edge))


def choice_in_words(tick: Tick | None) -> str:
    """What a click on the axis would do."""
    if tick is None:
        return ""
    start, end = date.fromordinal(tick.start), date.fromordinal(tick.end - 1)
    return _("Choose {period}").format(period=period_in_words(start, end))


def day_and_weekday(day: date) -> str:
    short = _("{day} {month_abbr}").format(month=day.month, month_abbr=MONTHS_SHORT[day.month - 1], day=day.day)
    return f"{short} {weekday(day)}"


def _box_of(tick: Tick, y: float, picture: Picture) -> Box:
    row = next(row.box for row in picture.axis_rows if row.box.y <= y < row.box.bottom)
    return Box(tick.x, row.y, tick.right - tick.x, row.height)


def _days_above(x: float, picture: Picture) -> tuple[Box, ...]:
    """Of the rows with a tick a day, the one over the mouse."""
    return tuple(
        Box(tick.x, row.box.y, tick.right - tick.x, row.box.height)
        for row in picture.axis_rows for tick in row.ticks if tick.end - tick.start == 1 and tick.x <= x < tick.right
    )
