"""The legend of the marks in sight: drawn by the same painter as the marks themselves."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline_app.layout.box import Box, Label
from timeline_app.layout.mark import Mark
from timeline_app.layout.shapes import COUNTED, LEGEND, Sample, Shape
from timeline_app.look import plain
from timeline_app.painting.marks import paint_marks
from timeline_app.painting.paint_style import Emphasis, PaintStyle
from timeline_app.translation.words import _

_HEIGHT = 22.0
_BESIDE = 5.0
_GAP = 16.0
_SAMPLES = {**LEGEND, **COUNTED}


class Legend(QWidget):
    """One line: each shape in sight and what it means, as many as there is room for; the tip has all meanings.

    Nothing where no shape is in sight.
    """

    def __init__(self, style: PaintStyle) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # it takes the room that is left
        self._shapes: frozenset[Shape] = frozenset()
        self.show_as(style)

    def show_as(self, style: PaintStyle) -> None:
        self._paint_style = style
        self._place()

    def explain(self, shapes: frozenset[Shape]) -> None:
        """These and no others."""
        if shapes != self._shapes:
            self._shapes = shapes
            self._place()

    def _place(self) -> None:
        samples = {shape: sample for shape, sample in _SAMPLES.items() if shape in self._shapes}
        self._marks = _placed(samples, self._paint_style)
        meanings = [_(sample.meaning) for sample in samples.values()]
        self.setAccessibleName("，".join(meanings))
        self.setToolTip(plain.tip(*meanings) if meanings else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_end(self._marks), int(_HEIGHT))

    @property
    def shown(self) -> Sequence[Mark]:
        """The first ones, up to the one that would be cut."""
        return [mark for number, mark in enumerate(self._marks, 1) if _end(self._marks[:number]) <= self.width()]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, style = QPainter(self), self._paint_style
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.width() - _end(self.shown), 0)
        style.texts.begin(painter)
        for mark in self.shown:
            paint_marks(painter, (mark,), style, Emphasis())
            if mark.label:
                style.texts.paint(painter, mark.label, style.small, style.palette["text_secondary"])
        painter.end()


def _end(marks: Sequence[Mark]) -> int:
    """Where the last one ends, with the margin at the edge of the window."""
    last = marks[-1].label if marks else None
    return int(last.x + last.width) + 12 if last else 0


def _placed(samples: Mapping[Shape, Sample], style: PaintStyle) -> list[Mark]:
    """The marks from left to right, each with its meaning beside it."""
    measure = QFontMetricsF(style.small).horizontalAdvance
    marks, x = [], 0.0
    for shape, sample in samples.items():
        name, box = _(sample.meaning), Box(x, (_HEIGHT - sample.height) / 2, sample.width, sample.height)
        label = Label(name, box.right + _BESIDE, _HEIGHT / 2, measure(name))
        marks.append(Mark(tuple(map(str, range(sample.count))), shape, box, "", "", False, label, certain=sample.certain))
        x = label.x + label.width + _GAP
    return marks
