"""What an export can become: the lines of the table of formats, each layout of a report for itself."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from timeline_app.exports.formats import OF_LAYOUT, Format, formats
from timeline_app.report.request import Layout
from timeline_app.translation.words import _

# What offices ask for most, by id; the others stand below 更多.
_FIRST = (".pdf chronicle", ".docx", ".pdf research", ".png", ".xlsx")


class Product(NamedTuple):
    """``options`` are those of its format that this product has; ``first`` are the ones that most people want.

    ``picture`` is one that draws only what certainly belongs to the period, ``linked`` one that names the events links lead to."""

    id: str
    name: str
    suffix: str
    layout: Layout
    options: frozenset[str]
    first: bool
    picture: bool
    linked: bool


def products() -> Mapping[str, Product]:
    """By id, in the order in which they are offered."""
    found = sorted((each for format in formats().values() for each in _products_of(format)), key=_order)
    return {product.id: product for product in found}


def _products_of(format: Format) -> Iterator[Product]:
    if "layout" not in format.options:
        yield _product(format.suffix, format.name, format, Layout.CHRONICLE, format.options)
        return
    for layout, name in _names().items():
        lacks = {"layout"} | {option for option, having in OF_LAYOUT.items() if having is not layout}
        shown = name.format(suffix=format.suffix[1:].upper())
        yield _product(f"{format.suffix} {layout}", shown, format, layout, format.options - lacks)


def _names() -> Mapping[Layout, str]:
    return {Layout.CHRONICLE: _("Chronicle ({suffix})"), Layout.RESEARCH: _("Research report ({suffix})")}


def _product(id: str, name: str, format: Format, layout: Layout, options: frozenset[str]) -> Product:
    return Product(id, name, format.suffix, layout, options, id in _FIRST, format.count_drawn is not None, format.linked)


def _order(product: Product) -> int:
    return _FIRST.index(product.id) if product.first else len(_FIRST)
