"""How wide the columns of the list are: as their contents in sight want it, and the title has what is left."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QTableView

from timeline_app.panels.list_columns import DATE, THEME, TITLE
from timeline_app.panels.list_painting import GAP, PADDING, SWATCH

if TYPE_CHECKING:
    from timeline_app.panels.event_table import EventTable

_BY_DATE = 92  # of dates without their month
_LEAST_TITLE = 240
_MEASURED = 200  # events
_ARROW = 14  # of the column that sorts


def widths_of(view: "QTableView", table: "EventTable") -> Mapping[int, int]:
    """Of all columns in sight."""
    columns = [position for position in range(len(table.columns)) if not view.isColumnHidden(position)]
    widths = {position: _wanted(view, table, position) for position in columns if position != TITLE}
    room = view.viewport().width() - sum(widths.values())
    short = max(0, _LEAST_TITLE - room)
    for position in sorted(widths, reverse=True):
        most = table.columns[position].most
        given = min(short, max(0, widths[position] - most))
        widths[position], short = widths[position] - given, short - given
    return {**widths, TITLE: max(_LEAST_TITLE, view.viewport().width() - sum(widths.values()))}


def _wanted(view: QTableView, table: "EventTable", column: int) -> int:
    metrics, bold = QFontMetrics(view.font()), QFont(view.font())
    bold.setBold(True)
    heading = QFontMetrics(bold).horizontalAdvance(table.columns[column].heading) + _ARROW
    if column == DATE and table.order:
        return max(_BY_DATE, heading + 2 * PADDING)
    first = max(0, view.rowAt(0))
    rows = range(first, min(first + _MEASURED, table.rowCount()))
    texts = (table.index(row, column).data() or "" for row in rows if table.heading(row) is None)
    widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
    return max(heading, widest + (SWATCH + GAP if column == THEME else 0)) + 2 * PADDING + 1
