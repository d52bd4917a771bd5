"""What assistive technology is told a widget is, where Qt would only say that it is some widget."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


@cache
def tell_role(name: str, role: QAccessible.Role) -> None:
    """From now on widgets of the class of this name are told to be that; once is enough."""

    def interface_of(class_name: str, thing: QObject) -> QAccessibleInterface | None:
        if class_name == name and isinstance(thing, QWidget):
            return QAccessibleWidget(thing, role)
        return None

    QAccessible.installFactory(interface_of)


def announce(widget: QWidget, words: str) -> None:
    """Say it now, wherever the reader is."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
