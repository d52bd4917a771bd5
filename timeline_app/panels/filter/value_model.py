"""The lines of one section as Qt's views ask for them; they are counted when they are refreshed, so that painting asks no store."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from timeline_app.chinese.fold import fold
from timeline_app.chinese.script import Script, line_in
from timeline_app.look.palette import Palette
from timeline_app.panels.filter.value import Value
from timeline_app.queries.narrowing import Tick
from timeline_app.queries.snapshot import Snapshot
from timeline_app.translation.words import _

Index = QModelIndex | QPersistentModelIndex
COUNT, TICK, COLOUR = (int(Qt.ItemDataRole.UserRole) + number for number in range(3))
_STATES = {Tick.OPEN: Qt.CheckState.Unchecked, Tick.CHOSEN: Qt.CheckState.Checked, Tick.EXCLUDED: Qt.CheckState.PartiallyChecked}


class ValueModel(QAbstractListModel):
    """All values, or those whose names hold some words; they keep their order, whatever they count."""

    def __init__(self, snapshot: Callable[[], Snapshot], palette: Palette, script: Script) -> None:
        super().__init__()
        self._snapshot, self._palette, self._script = snapshot, palette, script
        self._values: Sequence[Value] = ()
        self._shown: Sequence[int] = ()  # places among the values
        self._counts: Sequence[int] = ()  # of each value
        self._words = ""

    @property
    def values(self) -> Sequence[Value]:
        return self._values

    def fill(self, values: Sequence[Value]) -> None:
        self._values = values
        self._counts = self._counted()
        self.narrow("")

    def narrow(self, words: str) -> None:
        """Keep the values that hold these words, in whatever script they are written."""
        self.beginResetModel()
        wanted = fold(words.strip()) if words else ""  # a launch need not load what folds
        self._shown = [place for place, value in enumerate(self._values) if not wanted or wanted in fold(value.name)]
        self.endResetModel()

    def show_as(self, palette: Palette, script: Script) -> None:
        self._palette, self._script = palette, script
        self.refresh()

    def refresh(self) -> None:
        """Counts and ticks of the present snapshot."""
        self._counts = self._counted()
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def value(self, index: Index) -> Value:
        return self._values[self._shown[index.row()]]

    def count(self, index: Index) -> int:
        """How many events it would leave."""
        return self._counts[self._shown[index.row()]]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What would leave nothing can be come to, but not be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self.leads_somewhere(index) else flags

    def leads_somewhere(self, index: Index) -> bool:
        return self.value(index).tick(self._snapshot().answer.query) is not Tick.OPEN or self.count(index) > 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | int | Tick | Qt.CheckState | QColor | None:
        value, snapshot = self.value(index), self._snapshot()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line_in(self._script, value.name)
            case Qt.ItemDataRole.AccessibleTextRole:
                excluded = value.tick(snapshot.answer.query) is Tick.EXCLUDED
                said = _("{name}, excluded: {count}") if excluded else _("{name}: {count}")
                return said.format(name=line_in(self._script, value.name), count=self.count(index))
            case Qt.ItemDataRole.CheckStateRole:
                return _STATES[value.tick(snapshot.answer.query)]
            case _ if role == TICK:
                return value.tick(snapshot.answer.query)
            case _ if role == COUNT:
                return self.count(index)
            case _ if role == COLOUR:
                return self._palette.theme(value.theme) if value.theme else None
            case _:
                return None

    def _counted(self) -> Sequence[int]:
        snapshot = self._snapshot()
        return [value.count(snapshot) for value in self._values]
