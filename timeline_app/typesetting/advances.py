"""Widths of texts without Qt, from the table that the font script writes beside the fonts."""

import json
from collections.abc import Callable
from pathlib import Path

from timeline_app.report.widths import Widths


def widths_of(resources: Path, family: str, bold: bool = False) -> Widths:
    """For a size, a function that gives the width of a text in the unit of that size."""
    table = json.loads((resources / "fonts" / "advances.json").read_text("utf-8"))
    advances, default, em = table["faces"][family]["700" if bold else "400"], table["default"], table["units_per_em"]

    def sized(size: float) -> Callable[[str], float]:
        return lambda text: sum(advances.get(str(ord(letter)), default) for letter in text) * size / em

    return sized
