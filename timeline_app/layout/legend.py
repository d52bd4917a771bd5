"""What the shapes of marks mean, said the same way in window and report."""

from timeline_app.layout.picture import Shape
from timeline_app.translation.words import _


def shape_names() -> dict[Shape, str]:
    """Every shape that a reader meets, the plainest first."""
    return {
        Shape.DOT: _("a day"),
        Shape.BAR: _("from day to day"),
        Shape.SOFT: _("known roughly: the days it may cover"),
        Shape.OPEN: _("no end told"),
        Shape.HOLLOW: _("planned"),
        Shape.CLUSTER: _("several events"),
    }
