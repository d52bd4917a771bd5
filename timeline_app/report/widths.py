"""How a report learns the widths of texts: typesetting has the fonts, and hands in a function."""

from collections.abc import Callable

Widths = Callable[[float], Callable[[str], float]]
"""For a size, a function that gives the width of a text in the unit of that size."""
