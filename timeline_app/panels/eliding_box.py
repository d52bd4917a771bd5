"""A tick box whose name ends in three dots where there is no room for all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QStylePainter

_LEAST = 72  # pixels: the box, a swatch, and two characters
_GAP = 6  # between a swatch and the name


class ElidingBox(QCheckBox):
    """The whole name is told when the mouse rests, and to screen readers always."""

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(_LEAST, hint.width()), hint.height())

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self).width()
        taken = 0 if self.icon().isNull() else self.iconSize().width() + _GAP
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room - taken)  # pyright: ignore[reportAttributeAccessIssue] - a field of the option
        self.setToolTip(self.text() if option.text != self.text() else "")  # pyright: ignore[reportAttributeAccessIssue]
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_CheckBox, option)
