"""How wide the columns of the list are: as their contents in sight want it, and the title has what is left."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QTableView

from timeline_app.panels.list_columns import DATE, KIND, PLACE, THEME, TITLE
from timeline_app.panels.list_painting import GAP, PADDING, SWATCH

if TYPE_CHECKING:
    from timeline_app.panels.event_table import EventTable

_BY_DATE = 92  # of dates without their month
_COMFORTABLE_TITLE, _LEAST_TITLE = 340, 228  # below the first the others step back, below the second one scrolls
_GIVEN_UP = ((), (PLACE,), (PLACE, KIND))  # the first that leaves the title its comfort
_MEASURED = 200  # events from the first in sight on, and of each heading behind the months


def widths_of(view: QTableView, table: "EventTable", left_out: frozenset[str]) -> Mapping[int, int]:
    """Of all columns but those that somebody has left out, by their keys, or for which there is no room."""
    columns = [position for position, column in enumerate(table.columns) if column.key not in left_out]
    wanted = {position: _wanted(view, table, position) for position in columns if position != TITLE}
    room, widths = view.viewport().width(), dict[int, int]()
    for given_up in _GIVEN_UP:
        widths = _narrowed({position: wide for position, wide in wanted.items() if position not in given_up}, room, table)
        if room - sum(widths.values()) >= _COMFORTABLE_TITLE:
            break
    return {**widths, TITLE: max(_LEAST_TITLE, room - sum(widths.values()))}


def _narrowed(widths: dict[int, int], room: int, table: "EventTable") -> dict[int, int]:
    """The last columns first, until the title has its comfort."""
    short = max(0, _COMFORTABLE_TITLE - room + sum(widths.values()))
    for position in sorted(widths, reverse=True):
        given = min(short, max(0, widths[position] - table.columns[position].most))
        widths[position], short = widths[position] - given, short - given
    return widths


def _wanted(view: QTableView, table: "EventTable", column: int) -> int:
    metrics, bold = QFontMetrics(view.font()), QFont(view.font())
    bold.setBold(True)
    heading = QFontMetrics(bold).horizontalAdvance(table.columns[column].heading) + 2 * PADDING
    told = (table.index(row, column).data() or "" for row in _measured(view, table) if table.heading(row) is None)
    texts = table.theme_names if column == THEME else told
    widest = max(map(metrics.horizontalAdvance, {*texts}), default=0) + 2 * PADDING + 1
    least = _BY_DATE if column == DATE and table.order else 0
    return max(least, heading, widest + (SWATCH + GAP if column == THEME else 0))


def _measured(view: QTableView, table: "EventTable") -> Iterator[int]:
    first = max(0, view.rowAt(0))
    yield from range(first, min(first + _MEASURED, table.rowCount()))
    for row, count in table.behind_months:
        yield from range(row, row + min(_MEASURED, count))
