"""The left side of the export dialog: what an export can become."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from timeline_app.look import plain
from timeline_app.translation.words import _
from timeline_app.window.export_products import Product

_ID = Qt.ItemDataRole.UserRole
_LINE, _HEADING = 34, 42  # pixels of height


class ProductList(QListWidget):
    """What most people want first, the rest below a heading; ``chosen`` carries an id."""

    chosen = Signal(str)

    def __init__(self, products: Mapping[str, Product]) -> None:
        super().__init__()
        self.setObjectName("products")
        self.setAccessibleName(_("Export as"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown_first = [product for product in products.values() if product.first]
        for product in shown_first:
            self._add(product)
        rest = [product for product in products.values() if not product.first]
        if rest:
            heading = QListWidgetItem(_("More"), self)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            heading.setSizeHint(QSize(0, _HEADING))
            heading.setTextAlignment(Qt.AlignmentFlag.AlignBottom)
        for product in rest:
            self._add(product)
        self.currentItemChanged.connect(lambda item, _before: self.chosen.emit(item.data(_ID)))

    def choose(self, id: str) -> None:
        self.setCurrentItem(next(item for item in map(self.item, range(self.count())) if item.data(_ID) == id))

    def _add(self, product: Product) -> None:
        item = QListWidgetItem(plain.line(product.name), self)
        item.setData(_ID, product.id)
        item.setSizeHint(QSize(self.fontMetrics().horizontalAdvance(item.text()), _LINE))
