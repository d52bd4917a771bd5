"""The page on which somebody tells what the columns of a table are, and sees beforehand what becomes of its rows."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from timeline_app.documents.sheet import Table
from timeline_app.exports.import_report import counts_in_words, left_out_as_csv
from timeline_app.importing.fields import Field
from timeline_app.importing.material import Material
from timeline_app.importing.outcome import Plan
from timeline_app.importing.table_choice import Remembered, TableChoice
from timeline_app.look import plain
from timeline_app.records.errors import UserError
from timeline_app.translation.words import _, ngettext
from timeline_app.window.error_dialog import show_error
from timeline_app.window.file_dialogs import ChooseFile
from timeline_app.window.table_import.columns_form import ColumnsForm
from timeline_app.window.table_import.planning import Planning, Wish
from timeline_app.window.table_import.preview import Preview
from timeline_app.window.table_import.table_options import TableOptions
from timeline_app.writing.draft import put

_SMALLEST, _MARGIN, _LARGEST = (820, 480), (80, 60), (1600, 1100)
_COLUMNS = 0.36  # of the width


class ImportDialog(QDialog):
    """``import_wanted`` carries a plan; nothing is written before. ``stop_wanted`` comes where somebody closes the page meanwhile.

    The choice of an export of this program is None.
    """

    import_wanted = Signal(object)
    stop_wanted = Signal()

    def __init__(self, material: Material, file: Path, remembered: Remembered, choose: ChooseFile, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Import {file}").format(file=plain.line(file.name)))
        self._file, self._remembered, self._choose, self._plan = file, remembered, choose, None
        self._writing = False
        table = material.chosen
        self.choice = TableChoice.of(table, remembered=remembered) if isinstance(table, Table) else None
        self.columns, self.preview = ColumnsForm(), Preview(material.timeline.themes, self._save_left_out)
        self.options = TableOptions(self.choice) if self.choice else None
        self.alike_too = QCheckBox(_("Import rows too that are perhaps there already"))
        self.counts, self.cancel, self.import_rows = plain.label(), QPushButton(_("Cancel")), QPushButton()
        self.planning = Planning(material, date.today(), self)
        self._lay_out(parent)
        self._connect()
        if self.choice:
            self.columns.offer(self.choice)
        self._renew()

    @property
    def plan(self) -> Plan | None:
        """Of all rows, as they are told now; None while that is still looked for."""
        return self._plan

    def reject(self) -> None:
        if self._writing:
            self.cancel.setEnabled(False)
            self.counts.setText(_("Stopping…"))
            self.stop_wanted.emit()
        else:
            super().reject()

    def done(self, result: int) -> None:
        self.planning.stop()
        super().done(result)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._left.setFixedWidth(round(self.width() * _COLUMNS))

    def _lay_out(self, parent: QWidget) -> None:
        grid, foot = QGridLayout(self), QHBoxLayout()
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        if self.options:
            left.addWidget(self.options)
        left.addWidget(self.columns, 1)
        left.addWidget(self.alike_too)
        self._left.setVisible(self.choice is not None)
        self.counts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        foot.setSpacing(10)
        foot.addWidget(self.counts, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.import_rows)
        self.import_rows.setObjectName("primary")
        self.import_rows.setDefault(True)
        grid.setContentsMargins(16, 16, 16, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.addWidget(self._left, 0, 0)
        grid.addWidget(self.preview, 0, 1)
        grid.addLayout(foot, 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        self.setMinimumSize(*_SMALLEST)
        self.resize((parent.size() - QSize(*_MARGIN)).boundedTo(QSize(*_LARGEST)))

    def _connect(self) -> None:
        self.columns.chosen.connect(self._choose_field)
        if self.options:
            self.options.sheet_chosen.connect(self._choose_sheet)
            self.options.header_chosen.connect(self._choose_header)
            self.options.changed.connect(self._apply)
        self.alike_too.toggled.connect(lambda _on: self._renew())
        self.planning.begun.connect(self.preview.show_first)
        self.planning.planned.connect(self.show_plan)
        self.planning.failed.connect(self._tell)
        self.cancel.clicked.connect(self.reject)
        self.import_rows.clicked.connect(self._import)

    def _choose_field(self, column: int, field: Field) -> None:
        if self.choice:
            self.choice = self.choice.with_field(column, field)
            self.columns.show_fields(self.choice)
            self._renew()

    def _choose_sheet(self, number: int) -> None:
        if self.choice:
            table = self.choice.table
            self._take(TableChoice.of(table, table.sheets[number], self._remembered))

    def _choose_header(self, first: int, rows: int) -> None:
        if self.choice:
            self._take(self.choice.with_header(first, rows))

    def _take(self, choice: TableChoice) -> None:
        """Other columns."""
        self.choice = choice
        if self.options:
            self.options.show_choice(choice)
        self.columns.offer(choice)
        self._renew()

    def _apply(self) -> None:
        if self.choice and self.options:
            self.choice = self.options.applied(self.choice)
            self._renew()

    def _renew(self) -> None:
        """Another plan than the one that is shown."""
        self._plan = None
        self.counts.setText(_("Looking at all rows…"))
        self._name_import(0)
        self.planning.want(Wish(self.choice, self.alike_too.isChecked()))

    def show_writing(self, share: float) -> None:
        """Until a plan is shown again, or the page is closed, nothing can be told anew."""
        self._let_write(True)
        if self.cancel.isEnabled():
            self.counts.setText(_("Writing… {percent} %").format(percent=round(100 * share)))

    def show_plan(self, plan: Plan) -> None:
        self._plan = plan
        self._let_write(False)
        self.preview.show_all(plan)
        self.counts.setText(counts_in_words(plan))
        self._name_import(plan.writes)

    def _let_write(self, on: bool) -> None:
        if on is not self._writing:
            self._writing = on
            for part in (self._left, self.import_rows):
                part.setEnabled(not on)
            self.cancel.setEnabled(True)
            self.cancel.setText(_("Stop") if on else _("Cancel"))

    def _name_import(self, count: int) -> None:
        words = ngettext("Import {count} row", "Import {count} rows", count).format(count=count) if count else _("Import")
        self.import_rows.setText(words)
        self.import_rows.setEnabled(count > 0)

    def _import(self) -> None:
        if self._plan:
            self.import_wanted.emit(self._plan)

    def _save_left_out(self) -> None:
        if self._plan is None:
            return
        suggested = str(self._file.with_name(_("{name}, rows left out").format(name=self._file.stem)))
        chosen = self._choose(self, suggested, {".csv": _("Table (CSV)")})
        if chosen:
            try:
                put(Path(chosen), left_out_as_csv(self._plan.left_out))
            except UserError as error:
                self._tell(error)

    def _tell(self, error: Exception) -> None:
        show_error(error, self)
