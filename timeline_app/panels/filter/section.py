"""One section of the filter panel: heading that folds it, what can be done to all of it, and its values."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from timeline_app.chinese.script import Script
from timeline_app.look import plain
from timeline_app.look.palette import Palette
from timeline_app.panels.filter.value import Value
from timeline_app.panels.filter.value_list import ValueList
from timeline_app.queries.snapshot import Snapshot
from timeline_app.translation.words import _

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
        self._heading, self._make = plain.line(heading), make
        self.heading = QToolButton()
        self.heading.setObjectName("section")
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setCheckable(True)
        self.heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.list = ValueList(heading, snapshot, palette, script)
        self.find = QLineEdit()
        self.find.setPlaceholderText(_("Find in this list"))
        self.find.setAccessibleName(_("Find in: {heading}").format(heading=self._heading))
        self.find.setClearButtonEnabled(True)
        self._every = _link(_("all of them"), self.every_toggled.emit)
        self._invert = _link(_("invert"), self.inverted.emit)
        self._clear = _link(_("clear"), self.cleared.emit)
        self._lay_out()
        self.heading.toggled.connect(self._open)
        self.find.textChanged.connect(self.list.values.narrow)
        self.list.query_wanted.connect(self.query_wanted)
        self._open(False)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 4, 0)
        top.setSpacing(0)
        top.addWidget(self.heading, 1)
        for link in (self._every, self._invert, self._clear):
            link.setAccessibleDescription(self._heading)
            link.hide()
            top.addWidget(link)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.find)
        layout.addWidget(self.list)

    @property
    def open(self) -> bool:
        return self.heading.isChecked()

    def show_as(self, palette: Palette, script: Script) -> None:
        self.list.show_as(palette, script)
        self.list.fit()

    def refresh(self, chosen: int, every: bool | None) -> None:
        """``chosen`` values are asked for or excluded, though they may be out of sight; ``every`` is None where none can be wanted
        together."""
        self.heading.setText(f"{self._heading} · {chosen}" if chosen else self._heading)
        self.heading.setAccessibleName(self.heading.text())
        self._every.setText(_("any of them") if every else _("all of them"))
        for link, shown in ((self._every, every is not None), (self._invert, bool(chosen)), (self._clear, bool(chosen))):
            link.setVisible(shown)
        if self.open:
            self.list.values.refresh()

    def _open(self, open_: bool) -> None:
        self.heading.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
        if open_ and not self.list.values.values:
            self.list.values.fill(self._make())
            self.list.fit()
        self.find.setVisible(open_ and len(self.list.values.values) > _MANY)
        self.list.setVisible(open_)
        self.folded.emit()


def _link(text: str, does: Callable[[], object]) -> QToolButton:
    link = QToolButton()
    link.setObjectName("only")
    link.setText(text)
    link.clicked.connect(lambda: does())
    return link
