"""The middle of the export dialog: the few options of what an export becomes."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from timeline_app.chinese.script import Script
from timeline_app.look import plain
from timeline_app.report.request import Size
from timeline_app.translation.one_line import is_unseen
from timeline_app.translation.words import _
from timeline_app.window.export_material import Material
from timeline_app.window.export_options import SCALES, ExportOptions
from timeline_app.window.export_products import Product


class ExportForm(QWidget):
    """``changed`` comes with every change of an option."""

    changed = Signal()

    def __init__(self, material: Material, product: Product, options: ExportOptions) -> None:
        super().__init__()
        self._material, self._product, self._before = material, product, options
        self._title, self._compiled_by = QLineEdit(), QLineEdit(plain.line(options.compiled_by))
        self._compiled_by.setPlaceholderText(_("may stay empty"))
        self._size = _choice(((Size.OFFICE, _("Official document")), (Size.BOOK, _("Book"))), options.size)
        self._script = _choice(_scripts(), options.script)
        self._scale = _choice(((scale, f"{scale}×") for scale in SCALES), options.scale)
        self._chart = QCheckBox(_("with the timeline as a picture"))
        self._certain = QCheckBox(_("only the {count} that are certain").format(count=material.certain))
        self._chart.setChecked(options.chart)
        self._certain.setChecked(options.certain)
        self._proposed = material.proposed_title(options.script, product.layout)
        self._title.setText(plain.line(options.title_for(self._proposed)))
        self._lay_out()
        self._connect()

    @property
    def product(self) -> Product:
        return self._product

    @property
    def options(self) -> ExportOptions:
        """A title that was written for another period is kept until one is written for this."""
        title, before = _entered(self._title), self._before
        own, before_own = title not in ("", self._proposed), before.proposed != self._proposed
        title, proposed = (title, self._proposed) if own else (before.title, before.proposed) if before_own else ("", "")
        return ExportOptions(
            self._product.id, title, proposed, _entered(self._compiled_by), Size(self._size.currentData()), self._chart.isChecked(),
            self._certain.isChecked(), Script(self._script.currentData()), self._scale.currentData(),
        )

    @property
    def file_name(self) -> str:
        """The title, without a suffix."""
        return _entered(self._title) or self._proposed

    def offer(self, product: Product) -> None:
        """The options of another product; a title that somebody wrote stays."""
        self._product = product
        self._propose()
        self._show_rows()
        self.changed.emit()

    def _lay_out(self) -> None:
        self._form = form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(6)
        form.addRow(_("Title"), self._title)
        form.addRow(_("Compiled by"), self._compiled_by)
        form.addRow(_("Size of type"), self._size)
        form.addRow(_("Scale"), self._scale)
        form.addRow(_("Script"), self._script)
        form.addRow(self._chart)
        form.addRow(self._certain)
        self._show_rows()

    def _connect(self) -> None:
        for field in (self._title, self._compiled_by):
            field.textChanged.connect(self.changed)
        for box in (self._size, self._scale):
            box.currentIndexChanged.connect(self.changed)
        self._script.currentIndexChanged.connect(self._rename)
        for switch in (self._chart, self._certain):
            switch.toggled.connect(self.changed)

    def _rename(self) -> None:
        """A title that is proposed is in the script of the export."""
        self._propose()
        self.changed.emit()

    def _propose(self) -> None:
        before, self._proposed = self._proposed, self._material.proposed_title(self.options.script, self._product.layout)
        if _entered(self._title) in ("", before):
            self._title.blockSignals(True)
            self._title.setText(plain.line(self._proposed))
            self._title.blockSignals(False)

    def _show_rows(self) -> None:
        """What the product lacks is not there to be chosen."""
        has = self._product.options
        for name, field in (
            ("compiled_by", self._compiled_by), ("size", self._size), ("chart", self._chart), ("scale", self._scale),
        ):
            self._form.setRowVisible(field, name in has)
        self._form.setRowVisible(self._certain, self._material.with_period and self._material.possible > 0)


def _scripts() -> Iterable[tuple[Script, str]]:
    return (
        (Script.HANS, _("Simplified")), (Script.HANT_TW, _("Traditional (Taiwan)")),
        (Script.HANT_HK, _("Traditional (Hong Kong)")),
    )


def _choice(choices: Iterable[tuple[str | int, str]], chosen: str | int) -> QComboBox:
    box = QComboBox()
    for value, name in choices:
        box.addItem(name, value if isinstance(value, int) else str(value))
    box.setCurrentIndex(box.findData(chosen if isinstance(chosen, int) else str(chosen)))
    return box


def _entered(field: QLineEdit) -> str:
    """Without the characters that are not seen, which pasting may bring along."""
    return "".join(character for character in field.text() if not is_unseen(character)).strip()
