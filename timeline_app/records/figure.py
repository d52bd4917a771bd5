"""Numbers that documents report."""

from enum import StrEnum

from timeline_app.frozen import frozen
from timeline_app.records.citation import Citation
from timeline_app.records.when import When


class Measure(StrEnum):
    """A stock is counted on a day, a flow over a period; a target is not measured at all."""

    STOCK = "stock"
    FLOW = "flow"
    TARGET = "target"


@frozen
class Figure:
    """A number in base units (18.42万 is 184200), None where the document gives only an order of magnitude."""

    label: str
    value: float | None
    unit: str
    qualifier: str | None
    measure: Measure
    when: When | None
    indicator: str | None
    citation: Citation


@frozen
class Indicator:
    """What the same figure is called across documents and years; its figures form a series.

    ``broken`` says that the way of counting changed on the way, so that no line may join its points.
    """

    id: str
    name: str
    name_en: str
    unit: str
    note: str | None
    broken: bool
