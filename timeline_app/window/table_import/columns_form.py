"""The columns of a table with three of their values, and beside each a box with the field that it tells."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from timeline_app.importing.field_names import field_names
from timeline_app.importing.fields import ColumnUse, Field
from timeline_app.importing.table_choice import TableChoice
from timeline_app.look import plain
from timeline_app.look.arrowed_box import ChoiceBox
from timeline_app.panels.eliding_label import ElidingLabel
from timeline_app.translation.words import _

_SAMPLES = 3
_GAP, _MARGIN, _LEAST = 10, 12, 120  # pixels; _LEAST of the names of columns


class ColumnsForm(QScrollArea):
    """``chosen`` carries a column and its field."""

    chosen = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(_("Columns of the table"))
        self.boxes: list[ChoiceBox] = []
        self._samples: list[ElidingLabel] = []

    def offer(self, choice: TableChoice) -> None:
        """The columns of another sheet, or of other headings."""
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(0, _LEAST)
        self.boxes, self._samples = [], []
        for column in range(len(choice.mapping.columns)):
            self._add(grid, column, choice)
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(inside)
        self.show_fields(choice)

    def show_fields(self, choice: TableChoice) -> None:
        """What each column is taken for now: one box may have taken a field from another."""
        for column, use in enumerate(choice.mapping.columns):
            box = self.boxes[column]
            box.blockSignals(True)
            box.setCurrentIndex(box.findData(str(use.field)))
            box.blockSignals(False)
            self._samples[column].setText(plain.line(" · ".join((*_amount(use), *choice.samples(column, _SAMPLES)))))

    def _add(self, grid: QGridLayout, column: int, choice: TableChoice) -> None:
        heading, letter = choice.names(column)
        name = heading or _("Column {letter}").format(letter=letter)
        title, samples = ElidingLabel(), ElidingLabel()
        title.setObjectName("title")
        title.setText(plain.line(name))
        samples.setObjectName("count")
        box = ChoiceBox(((field, words) for field, words in field_names().items()), str(choice.mapping.columns[column].field))
        box.setAccessibleName(plain.line(_("What the column “{name}” tells").format(name=name)))
        box.setAccessibleDescription(plain.line(" · ".join(choice.samples(column, _SAMPLES))))
        title.setBuddy(box)
        box.currentIndexChanged.connect(lambda _place: self.chosen.emit(column, Field(box.currentData())))
        grid.addWidget(title, 3 * column, 0)
        grid.addWidget(samples, 3 * column + 1, 0)
        grid.addWidget(box, 3 * column, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.setRowMinimumHeight(3 * column + 2, _GAP)
        self.boxes.append(box)
        self._samples.append(samples)


def _amount(use: ColumnUse) -> tuple[str, ...]:
    """Of figures their unit, and by what they are multiplied."""
    if use.field is not Field.FIGURE:
        return ()
    scale = f"×{use.scale:,.15g}" if use.scale != 1 else ""
    return tuple(filter(None, (f"{scale} {use.unit}".strip(),)))
