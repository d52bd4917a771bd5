"""Where the name of a bar stands along it."""

from timeline_app.layout.box import Label
from timeline_app.layout.shapes import BESIDE

ABOVE = 8.0  # from the middle of a name down to its bar


def along_bar(text: str, width: float, bar: tuple[float, float], sight: tuple[float, float], y: float) -> Label | None:
    """Sliding along its bar, to stay in sight; None where it would leave either."""
    (start, end), (left, right) = bar, sight
    x = max(start + BESIDE, min(left + BESIDE, end - width - BESIDE))
    return Label(text, x, y, width) if left <= x and x + width <= min(right, end) else None
