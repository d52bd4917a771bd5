"""Widths of texts without Qt, from the table that the font script writes beside the fonts."""

import json
from collections.abc import Callable
from pathlib import Path


def measure_with(resources: Path, family: str, size: float, bold: bool = False) -> Callable[[str], float]:
    """A function that gives the width of a text in the unit of ``size``."""
    table = json.loads((resources / "fonts" / "advances.json").read_text("utf-8"))
    widths = table["faces"][family]["700" if bold else "400"]
    default, per_unit = table["default"], size / table["units_per_em"]
    return lambda text: sum(widths.get(str(ord(letter)), default) for letter in text) * per_unit
