"""A mapping as plain values that a file can hold, and the line of headings that it is remembered by."""

from collections.abc import Mapping as Map
from collections.abc import Sequence
from typing import Any

from timeline_app.chinese.fold import fold
from timeline_app.importing.fields import ColumnUse, Field, Mapping


def line_of(headings: Sequence[str]) -> str:
    """The same for headings that differ in script, width and blanks only; empty where a table has none."""
    return "\t".join("".join(fold(heading).split()) for heading in headings).strip("\t")


def to_plain(mapping: Mapping) -> dict[str, Any]:
    """What ``from_plain`` reads; texts, numbers and lists only."""
    columns = [[str(use.field), use.label, use.unit, use.scale] for use in mapping.columns]
    return {"columns": columns, "minguo": mapping.minguo, "likeliest": mapping.likeliest}


def from_plain(plain: Map[str, Any], width: int) -> Mapping | None:
    """The mapping for a table of ``width`` columns; None where the values are those of no such mapping."""
    try:
        uses = tuple(ColumnUse(Field(field), str(label), str(unit), float(scale)) for field, label, unit, scale in plain["columns"])
        mapping = Mapping(uses, bool(plain["minguo"]), bool(plain["likeliest"]))
    except (KeyError, TypeError, ValueError):
        return None
    return mapping if len(uses) == width else None
