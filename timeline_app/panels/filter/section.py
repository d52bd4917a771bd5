"""One section of the filter panel: heading that folds it, what can be done to all of it, and its values."""

from collections.abc import Callable, Sequence
from functools import cached_property

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from timeline_app.chinese.script import Script
from timeline_app.look import plain
from timeline_app.look.palette import Palette
from timeline_app.panels.filter.value import Value
from timeline_app.panels.filter.value_list import ValueList
from timeline_app.queries.snapshot import Snapshot
from timeline_app.translation.words import _

_ARROW = 30  # pixels for the arrow of a heading, and beside its text
_MANY = 12  # values, from which on there is a field to find one


class Section(QWidget):
    """``make`` gives the values when the section is first opened: a folded one counts nothing.

    ``cleared`` and ``inverted`` come from the links beside the heading, ``folded`` with every fold.
    """

    query_wanted = Signal(object)
    cleared = Signal()
    inverted = Signal()
    every_toggled = Signal()  # all of the values are wanted instead of any, or the other way round
    folded = Signal()

    def __init__(
        self, heading: str, make: Callable[[], Sequence[Value]], snapshot: Callable[[], Snapshot], palette: Palette, script: Script
    ) -> None:
        super().__init__()
        self._heading, self._make, self._snapshot = plain.line(heading), make, snapshot
        self._palette, self._script = palette, script
        self._made = False  # whether there is a list yet: a launch makes none for a folded section
        self.heading = QToolButton()
        self.heading.setObjectName("section")
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setCheckable(True)
        self.heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._linked = False  # whether there are links: a launch makes none where nothing is chosen
        self._every: bool | None = None
        self._lay_out()
        self.heading.toggled.connect(self._open)
        self._open(False)

    @cached_property
    def list(self) -> ValueList:
        made = ValueList(self._heading, self._snapshot, self._palette, self._script)
        made.query_wanted.connect(self.query_wanted)
        self._column.addWidget(self.field)
        self._column.addWidget(made)
        self.field.textChanged.connect(made.values.narrow)
        self._made = True
        return made

    @cached_property
    def clear(self) -> QToolButton:
        made = self._link(1, _("clear"), _("Clear: {heading}"))
        made.clicked.connect(self.cleared)
        return made

    @cached_property
    def more(self) -> QToolButton:
        made = self._link(2, "…", _("More on: {heading}"))
        made.clicked.connect(self._open_menu)
        return made

    def _link(self, place: int, text: str, name: str) -> QToolButton:
        link = QToolButton()
        link.setObjectName("only")
        link.setText(text)
        link.setAccessibleName(name.format(heading=self._heading))
        link.hide()
        self._top.insertWidget(place, link)
        return link

    @cached_property
    def field(self) -> QLineEdit:
        """Finds a value in a long list."""
        made = QLineEdit()
        made.setPlaceholderText(_("Find in this list"))
        made.setAccessibleName(_("Find in: {heading}").format(heading=self._heading))
        made.setClearButtonEnabled(True)
        return made

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._top.setContentsMargins(0, 0, 4, 0)
        self._top.setSpacing(0)
        self._top.addWidget(self.heading, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._top)

    @property
    def open(self) -> bool:
        return self.heading.isChecked()

    def show_as(self, palette: Palette, script: Script) -> None:
        self._palette, self._script = palette, script
        if self._made:
            self.list.show_as(palette, script)
            self.list.fit()

    def renew(self) -> None:
        """Once more the values, which may be others; what was typed to find some of them stays."""
        if self._made and self.list.values.values != (values := self._make()):
            self.list.values.fill(values)
            self.list.values.narrow(self.field.text())
            self.list.fit()
            self.field.setVisible(self.open and len(values) > _MANY)

    def refresh(self, chosen: int, every: bool | None) -> None:
        """``chosen`` values are asked for or excluded, though they may be out of sight; ``every`` is None where none can be wanted
        together."""
        self.heading.setAccessibleName(f"{self._heading} · {chosen}" if chosen else self._heading)
        self._every = every
        if chosen or self._linked:
            self._linked = True
            for link in (self.clear, self.more):
                link.setVisible(bool(chosen))
        self._write_heading()
        if self.open:
            self.list.values.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write_heading()

    def minimumSizeHint(self) -> QSize:
        """A heading that is too long for the panel is cut, so that the counts stay in sight."""
        return QSize(0, super().minimumSizeHint().height())

    def menu(self) -> QMenu:
        """What can be done to all that is chosen here."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        plain.add_entry(menu, _("invert: all but what is chosen"), self.inverted.emit)
        if self._every is not None:
            every = _("any of these will do") if self._every else _("only what has all of these")
            plain.add_entry(menu, every, self.every_toggled.emit)
        plain.add_entry(menu, _("clear"), self.cleared.emit)
        return menu

    def _open_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _write_heading(self) -> None:
        shown = [link for link in (self.clear, self.more) if not link.isHidden()] if self._linked else []
        links = sum(link.sizeHint().width() for link in shown)
        room, text = self.width() - links - _ARROW, self.heading.accessibleName()
        self.heading.setText(plain.caption(self.heading.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)))

    def _open(self, open_: bool) -> None:
        self.heading.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
        if open_ or self._made:
            self._show_list(open_)
        self.folded.emit()

    def _show_list(self, on: bool) -> None:
        if not self.list.values.values:
            self.list.values.fill(self._make())
            self.list.fit()
        self.field.setVisible(on and len(self.list.values.values) > _MANY)
        self.list.setVisible(on)
