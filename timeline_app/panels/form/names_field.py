"""Several names: chips, and a line in which the next one is typed."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolButton, QWidget

from timeline_app.editing.entry_names import alike_key
from timeline_app.look import plain
from timeline_app.panels.form.field import MOST, Field, completing
from timeline_app.panels.form.flow import Flow
from timeline_app.translation.words import _

_CROSS, _WIDEST, _LINE = "  ×", 220, 128  # pixels of the words of a chip, and that a line has at least
_HIGH = 24


class NamesField(Field):
    """Enter makes a chip of what is typed, a click on a chip takes it away; what is typed counts also without Enter."""

    def __init__(self, key: str, names: Iterable[str], beside: int, known: Sequence[str]) -> None:
        """``known`` are names that the timeline has, however else they may be written."""
        whole, self.line = QWidget(), _NextName()
        super().__init__(key, whole, beside)
        self._known, self._chips = {alike_key(name) for name in known}, list[tuple[str, QToolButton]]()
        self.line.setMaxLength(MOST)
        self.line.setAccessibleName(self.label.text())
        self.line.setMinimumWidth(_LINE)
        self.line.setPlaceholderText(_("Type, then Enter"))
        whole.setFocusProxy(self.line)
        self._flow = Flow()
        whole.setLayout(self._flow)
        whole.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._flow.addWidget(self.line)
        self.line.returnPressed.connect(self._take)
        self.line.taken_back.connect(self._drop_last)
        self.line.textEdited.connect(lambda _text: self._edited())
        if known:
            completing(self.line, list(known)).activated.connect(self._take, Qt.ConnectionType.QueuedConnection)
        for name in names:
            self._add(name)

    @property
    def names(self) -> tuple[str, ...]:
        typed = self.line.text().strip()
        return (*(name for name, _chip in self._chips), *((typed,) if typed else ()))

    def _edited(self) -> None:
        self.changed.emit()
        self._tell_new()

    def _take(self) -> None:
        name = self._meant(self.line.text().strip())
        self.line.clear()
        if name and alike_key(name) not in {alike_key(each) for each, _chip in self._chips}:
            self._add(name)
            self.changed.emit()
        self._tell_new()

    def _add(self, name: str) -> None:
        chip = QToolButton()
        chip.setObjectName("condition")
        chip.setFixedHeight(_HIGH)
        self._furnish(chip, name)
        self._chips.append((name, chip))
        self._flow.addWidget(chip)
        self._flow.put_before_last()
        self.setTabOrder(chip, self.line)
        self.updateGeometry()

    def _furnish(self, chip: QToolButton, name: str) -> None:
        """What it says, and what a click on it does."""
        chip.setText(self._seen(chip, name) + _CROSS)
        called = self._called(name)
        chip.setToolTip(plain.tip(called, _("Take this away")))
        chip.setAccessibleName(_("Take away: {name}").format(name=plain.line(called)))
        chip.clicked.connect(lambda: self._drop(chip))

    def _seen(self, chip: QToolButton, name: str) -> str:
        """As much of a name as there is room for."""
        called = plain.line(self._called(name))
        return plain.caption(chip.fontMetrics().elidedText(called, Qt.TextElideMode.ElideRight, _WIDEST))

    def _meant(self, name: str) -> str:
        """The name under which the timeline has what is typed."""
        return name

    def _called(self, name: str) -> str:
        """What one reads of a name."""
        return name

    def _drop_last(self) -> None:
        if self._chips:
            self._drop(self._chips[-1][1])

    def _drop(self, chip: QToolButton) -> None:
        self._take_off(chip)
        self.line.setFocus()
        self.changed.emit()
        self._tell_new()

    def _take_off(self, chip: QToolButton) -> None:
        self._chips = [(name, each) for name, each in self._chips if each is not chip]
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self.updateGeometry()

    def _show(self, names: Sequence[str]) -> None:
        """These alone, though nobody chose them by hand."""
        if [name for name, _chip in self._chips] == list(names):
            return
        while self._chips:
            self._take_off(self._chips[-1][1])
        for name in names:
            self._add(name)

    def _tell_new(self) -> None:
        self.tell(" · ".join(self._notes()))

    def _notes(self) -> Sequence[str]:
        """Of names that the timeline does not have, so that no slip becomes another entry unnoticed."""
        new = [plain.line(name) for name in self.names if alike_key(name) not in self._known]
        return [_("New here: {names}").format(names="、".join(new))] if new else []


class _NextName(QLineEdit):
    """``taken_back`` comes with Backspace where nothing is typed."""

    taken_back = Signal()

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() == Qt.Key.Key_Backspace and not self.text():
            self.taken_back.emit()
            return
        super().keyPressEvent(arg__1)
