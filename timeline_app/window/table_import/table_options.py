"""What of a table is read: its sheet, where its headings stand, and how doubtful dates and rows are taken."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from timeline_app.documents.sheet import Table
from timeline_app.importing.table_choice import TableChoice
from timeline_app.look import plain
from timeline_app.look.arrowed_box import ChoiceBox
from timeline_app.translation.words import _

_FIRST_ROWS = 12  # in which headings may stand
_GAP = 8  # pixels
_SHIFT = 2  # a header is one number for its box: its first row, and how many rows it has below _SHIFT + 1


class TableOptions(QWidget):
    """``sheet_chosen`` and ``header_chosen`` ask for another choice; ``changed`` tells that ticks are others now."""

    sheet_chosen = Signal(int)
    header_chosen = Signal(int, int)
    changed = Signal()

    def __init__(self, choice: TableChoice) -> None:
        super().__init__()
        table = choice.table
        self.sheet = ChoiceBox(_sheets(table), table.sheets.index(choice.sheet))
        self.header = ChoiceBox(_headers(choice), _number(choice))
        self.minguo = QCheckBox(_("Years of the Republic of China (民国)"))
        self.likeliest = QCheckBox(_("Take the likeliest of several dates"))
        self._lay_out(len(table.sheets) > 1)
        self.show_choice(choice)
        self.sheet.currentIndexChanged.connect(self.sheet_chosen)
        self.header.currentIndexChanged.connect(self._choose_header)
        for tick in (self.minguo, self.likeliest):
            tick.toggled.connect(lambda _on: self.changed.emit())

    def show_choice(self, choice: TableChoice) -> None:
        """As it was found, or as it is remembered."""
        for part in (self.header, self.minguo, self.likeliest):
            part.blockSignals(True)
        self.header.clear()
        for number, words in _headers(choice):
            self.header.addItem(words, number)
        self.header.setCurrentIndex(self.header.findData(_number(choice)))
        self.minguo.setChecked(choice.mapping.minguo)
        self.likeliest.setChecked(choice.mapping.likeliest)
        for part in (self.header, self.minguo, self.likeliest):
            part.blockSignals(False)

    def applied(self, choice: TableChoice) -> TableChoice:
        """The choice with what is ticked."""
        mapping = replace(choice.mapping, minguo=self.minguo.isChecked(), likeliest=self.likeliest.isChecked())
        return replace(choice, mapping=mapping)

    def _choose_header(self) -> None:
        self.header_chosen.emit(*divmod(self.header.currentData(), _SHIFT + 1))

    def _lay_out(self, several: bool) -> None:
        whole, boxes = QVBoxLayout(self), QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        for words, box, shown in ((_("Sheet"), self.sheet, several), (_("Headings"), self.header, True)):
            label = _label(words, box)
            label.setVisible(shown)
            box.setVisible(shown)
            boxes.addWidget(label)
            boxes.addWidget(box, 1)
        boxes.setSpacing(_GAP)
        whole.addLayout(boxes)
        whole.addWidget(self.minguo)
        whole.addWidget(self.likeliest)


def _label(words: str, box: ChoiceBox) -> QLabel:
    label = plain.label(words)
    label.setBuddy(box)
    box.setAccessibleName(words)
    return label


def _sheets(table: Table) -> Iterator[tuple[int, str]]:
    return ((number, plain.line(sheet.name)) for number, sheet in enumerate(table.sheets))


def _headers(choice: TableChoice) -> Iterator[tuple[int, str]]:
    """Each place where headings may stand; also the one that was found, wherever that is."""
    yield choice.header.first * (_SHIFT + 1) if not choice.header.rows else 0, _("None")
    rows = range(min(len(choice.sheet.rows), max(_FIRST_ROWS, choice.header.data)))
    for row in rows:
        yield row * (_SHIFT + 1) + 1, _("Row {row}").format(row=row + 1)
    for row in rows[:-1]:
        yield row * (_SHIFT + 1) + _SHIFT, _("Rows {first} and {last}").format(first=row + 1, last=row + 2)


def _number(choice: TableChoice) -> int:
    return choice.header.first * (_SHIFT + 1) + choice.header.rows
