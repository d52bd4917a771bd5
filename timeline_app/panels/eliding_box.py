"""A tick box whose name ends in three dots where there is no room for all of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QToolTip

from timeline_app.look import plain

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionButton

_LEAST = 72  # pixels: the box, a swatch, and two characters
_GAP = 6  # between a swatch and the name


class ElidingBox(QCheckBox):
    """The whole name is told when the mouse rests, and to screen readers always."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.rename(name)

    def rename(self, name: str) -> None:
        self._name = plain.line(name)
        self.setText(plain.caption(name))
        self.setAccessibleName(self._name)

    @property
    def cut(self) -> bool:
        """Whether there is room for a part of the name only."""
        return self._seen(self._option()) != self._name

    def event(self, e: QEvent) -> bool:
        """A tip is asked for when the mouse rests, so that painting need not keep one."""
        if isinstance(e, QHelpEvent) and e.type() is QEvent.Type.ToolTip:
            QToolTip.showText(e.globalPos(), plain.tip(self._name) if self.cut else "", self)
            return True
        return super().event(e)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(_LEAST, hint.width()), hint.height())

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        if self.width() >= self.sizeHint().width():
            super().paintEvent(arg__1)
        else:
            self._paint_cut()

    def _paint_cut(self) -> None:
        from PySide6.QtWidgets import QStyle, QStylePainter  # 300 enum values, which a launch does not need

        option = self._option()
        option.text = plain.caption(self._seen(option))  # pyright: ignore[reportAttributeAccessIssue] - a field of the option
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_CheckBox, option)

    def _option(self) -> "QStyleOptionButton":
        from PySide6.QtWidgets import QStyleOptionButton

        option = QStyleOptionButton()
        self.initStyleOption(option)
        return option

    def _seen(self, option: "QStyleOptionButton") -> str:
        """As much of the name as there is room for."""
        from PySide6.QtWidgets import QStyle

        room = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self).width()
        taken = 0 if self.icon().isNull() else self.iconSize().width() + _GAP
        return self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room - taken)
