"""The dialog of an export: what it becomes, the options of that, its pages, and what it holds."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from timeline_app.exports.messages import Task
from timeline_app.exports.preview import not_shown_because, pages_are_sure
from timeline_app.records.errors import UserError
from timeline_app.settings import paths
from timeline_app.translation.words import _, ngettext
from timeline_app.window.export_foot import ExportFoot
from timeline_app.window.export_form import ExportForm
from timeline_app.window.export_material import Material
from timeline_app.window.export_options import ExportOptions, kept
from timeline_app.window.export_preview import ExportPreview
from timeline_app.window.export_products import Product, products
from timeline_app.window.export_proofs import Proofs
from timeline_app.window.product_list import ProductList

_LARGEST, _MARGIN, _SMALLEST = (1200, 1000), (80, 60), (820, 480)
_FORM, _BESIDE = 230, 24  # pixels: the form, and what is left and right of the longest name in the list


class ExportDialog(QDialog):
    """Beside the window, which can be used meanwhile; it shows what was on screen when it was opened."""

    export_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, material: Material, options: ExportOptions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(" · ".join(filter(None, (_("Export"), material.period_words))))
        self._material, self._products, self._pages = material, products(), 0
        product = self._products.get(options.product) or next(iter(self._products.values()))
        self.list, self.form = ProductList(self._products), ExportForm(material, product, options)
        self.preview, self.foot, self.proofs = ExportPreview(), ExportFoot(), Proofs(self)
        self.list.choose(product.id)
        self._running = False
        self._lay_out(parent)
        self._connect()
        self._renew()

    @property
    def product(self) -> Product:
        return self.form.product

    @property
    def task(self) -> Task:
        """The export as it is chosen now."""
        return Task(self._material.request(self.form.options, self.product), self.product.suffix, paths.resources())

    @property
    def choices(self) -> Mapping[str, str]:
        """What is remembered for the next time."""
        return kept(self.form.options)

    def show_running(self, path: Path) -> None:
        """The pages of the preview wait, so that the export has the machine for itself."""
        self.proofs.stop()
        self._set_running(True)
        self.foot.show_running(path)

    def show_written(self, path: Path) -> None:
        self._set_running(False)
        self.foot.show_written(path)

    def show_given_up(self) -> None:
        self._set_running(False)
        self.foot.show_nothing()
        self.foot.export.setFocus()

    def done(self, result: int) -> None:
        """Escape gives up an export that is being made, and otherwise closes the dialog."""
        if self._running:
            self.cancel_wanted.emit()
            return
        self.proofs.stop()
        super().done(result)

    def _set_running(self, on: bool) -> None:
        self._running = on
        self.list.setEnabled(not on)
        self.form.setEnabled(not on)
        if not on and not self._pages:
            self._renew()

    def _lay_out(self, parent: QWidget) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 16, 16, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + _BESIDE)
        self.form.setFixedWidth(_FORM)
        for column, part in enumerate((self.list, self.form, self.preview)):
            grid.addWidget(part, 0, column)
        grid.addWidget(self.foot, 1, 0, 1, 3)
        grid.setColumnStretch(2, 1)
        grid.setRowStretch(0, 1)
        self.setMinimumSize(*_SMALLEST)
        self.resize(parent.size().boundedTo(QSize(*_LARGEST)) - QSize(*_MARGIN))
        self.list.setFocus()

    def _connect(self) -> None:
        self.list.chosen.connect(self._become)
        self.form.changed.connect(self._renew)
        self.proofs.page.connect(self.preview.put)
        self.proofs.counted.connect(self._finish)
        self.proofs.over.connect(self.preview.keep)
        self.proofs.failed.connect(self._tell)
        self.foot.export_wanted.connect(self.export_wanted)
        self.foot.cancel_wanted.connect(self.cancel_wanted)
        self.foot.close_wanted.connect(self.reject)

    def _become(self, id: str) -> None:
        self.preview.tell(_("Setting the pages…"))
        self.form.offer(self._products[id])

    def _renew(self) -> None:
        """Another export than the one whose pages are shown."""
        self._pages = 0
        self.foot.show_nothing()
        self.preview.count(0)
        self._show_counts()
        reason = not_shown_because(self.product.suffix, self._material.count(self.form.options.certain))
        if reason:
            self.proofs.stop()
            self.preview.tell(reason)
        else:
            self.proofs.want(self._proof)

    def _proof(self) -> Task:
        task = self.task
        return replace(task, ppi=self.preview.pixels_an_inch(task.request.options.across))

    def _finish(self, count: int) -> None:
        self._pages = count
        self.preview.count(count, pages_are_sure(self.product.suffix))
        self._show_counts()

    def _tell(self, error: Exception) -> None:
        """Of an error that nobody foresaw the export itself says more."""
        self.preview.tell(str(error) if isinstance(error, UserError) else _("The pages cannot be shown."))

    def _pages_in_words(self) -> str:
        if pages_are_sure(self.product.suffix):
            return ngettext("{count} page", "{count} pages", self._pages)
        return ngettext("about {count} page; Word decides", "about {count} pages; Word decides", self._pages)

    def _show_counts(self) -> None:
        pages = self._pages_in_words() if self._pages else ""
        words = self._material.counts_in_words(self.form.options.certain, self.product.picture)
        self.foot.count(" · ".join(filter(None, (words, pages))))
