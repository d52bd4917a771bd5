"""The middle of the export dialog: the few options of what an export becomes."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QWidget

from timeline_app.chinese.script import Script
from timeline_app.look import plain
from timeline_app.look.arrowed_box import ChoiceBox
from timeline_app.report.request import LONGEST_TITLE, Size
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
        self.title, self.compiled_by = QLineEdit(), QLineEdit(plain.line(options.compiled_by, LONGEST_TITLE))
        for field in (self.title, self.compiled_by):
            field.setMaxLength(LONGEST_TITLE)
        self.compiled_by.setPlaceholderText(_("may stay empty"))
        self.size_of_type = ChoiceBox(((Size.OFFICE, _("Official document")), (Size.BOOK, _("Book size"))), options.size)
        self.script = ChoiceBox(_scripts(), options.script)
        self.scale = ChoiceBox(((scale, f"{scale}×") for scale in SCALES), options.scale)
        self.chart = QCheckBox(_("with the timeline as a picture"))
        self.across = QCheckBox(_("pages across"))
        self.certain = QCheckBox(_("only the {count} that are certain").format(count=material.certain))
        self.chart.setChecked(options.chart)
        self.across.setChecked(options.across)
        self.certain.setChecked(options.certain)
        self._proposed = material.proposed_title(options.script, product.layout)
        self._show_title(options.title_for(self._proposed))
        self._lay_out()
        self._connect()

    @property
    def product(self) -> Product:
        return self._product

    @property
    def options(self) -> ExportOptions:
        """A title that was written for another period is kept until one is written for this."""
        return ExportOptions(
            self._product.id, *self._title_kept(), _entered(self.compiled_by), Size(self.size_of_type.currentData()),
            self.chart.isChecked(), self.certain.isChecked(), Script(self.script.currentData()), self.scale.currentData(),
            self.across.isChecked(),
        )

    def _title_kept(self) -> tuple[str, str]:
        """With the one that was proposed in its place."""
        title, before = _entered(self.title), self._before
        if title not in ("", self._proposed):
            return title, self._proposed
        return (before.title, before.proposed) if before.proposed != self._proposed else ("", "")

    @property
    def file_name(self) -> str:
        """The title, without a suffix."""
        return _entered(self.title) or self._proposed

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
        for name, field in (
            (_("Title"), self.title), (_("Compiled by"), self.compiled_by), (_("Size of type"), self.size_of_type),
            (_("Scale"), self.scale), (_("Script"), self.script),
        ):
            field.setAccessibleName(name)
            form.addRow(name, field)
        for switch in (self.chart, self.across, self.certain):
            form.addRow(switch)
        self._show_rows()

    def _connect(self) -> None:
        for field in (self.title, self.compiled_by):
            field.textChanged.connect(self.changed)
        for box in (self.size_of_type, self.scale):
            box.currentIndexChanged.connect(self.changed)
        self.script.currentIndexChanged.connect(self._rename)
        for switch in (self.chart, self.across, self.certain):
            switch.toggled.connect(self.changed)

    def _rename(self) -> None:
        """A title that is proposed is in the script of the export."""
        self._propose()
        self.changed.emit()

    def _propose(self) -> None:
        before, self._proposed = self._proposed, self._material.proposed_title(self.options.script, self._product.layout)
        if _entered(self.title) in ("", before):
            self.title.blockSignals(True)
            self._show_title(self._proposed)
            self.title.blockSignals(False)

    def _show_title(self, title: str) -> None:
        """From its beginning, however long it is."""
        self.title.setText(plain.line(title, LONGEST_TITLE))
        self.title.setCursorPosition(0)

    def _show_rows(self) -> None:
        """What the product lacks is not there to be chosen."""
        has = self._product.options
        for name, field in (
            ("compiled_by", self.compiled_by), ("size", self.size_of_type), ("chart", self.chart), ("across", self.across),
            ("scale", self.scale),
        ):
            self._form.setRowVisible(field, name in has)
        self._form.setRowVisible(self.certain, self._material.with_period and self._material.possible > 0)


def _scripts() -> Iterable[tuple[Script, str]]:
    return (
        (Script.HANS, _("Simplified")), (Script.HANT_TW, _("Traditional (Taiwan)")),
        (Script.HANT_HK, _("Traditional (Hong Kong)")),
    )


def _entered(field: QLineEdit) -> str:
    """Without the characters that are not seen, which pasting may bring along."""
    return "".join(character for character in field.text() if not is_unseen(character)).strip()
