"""What an export can become: the lines of the table of formats, each layout of a report for itself."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from timeline_app.exports.formats import Format, formats
from timeline_app.report.request import Layout
from timeline_app.translation.words import _

_FIRST = (".pdf", ".docx", ".png", ".xlsx")  # what offices ask for most; the others stand below 更多


class Product(NamedTuple):
    """``options`` are those of its format that this product has; ``first`` are the ones that most people want."""

    id: str
    name: str
    suffix: str
    layout: Layout
    options: frozenset[str]
    first: bool


def products() -> Mapping[str, Product]:
    """By id, in the order in which they are offered."""
    found = sorted((each for format in formats().values() for each in _products_of(format)), key=_order)
    return {product.id: product for product in found}


def _products_of(format: Format) -> Iterator[Product]:
    first = format.suffix in _FIRST
    if "layout" not in format.options:
        yield Product(format.suffix, format.name, format.suffix, Layout.CHRONICLE, format.options, first)
        return
    for layout, name in _names().items():
        lacks = {"layout"} if layout is Layout.CHRONICLE else {"layout", "size"}
        name = name.format(suffix=format.suffix[1:].upper())
        yield Product(f"{format.suffix} {layout}", name, format.suffix, layout, format.options - lacks, first)


def _names() -> Mapping[Layout, str]:
    return {Layout.CHRONICLE: _("Chronicle ({suffix})"), Layout.RESEARCH: _("Research report ({suffix})")}


def _order(product: Product) -> tuple[int, bool, int]:
    """The chronicle in every format, then the research report, then what is no report."""
    place = _FIRST.index(product.suffix) if product.first else len(_FIRST)
    return ("title" not in product.options, product.layout is Layout.RESEARCH, place)
