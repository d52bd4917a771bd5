"""Rows of a form, each with fields of its own; one adds and removes them."""

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from timeline_app.look import plain
from timeline_app.panels.form.field import Field
from timeline_app.panels.form.field_names import field_names
from timeline_app.translation.words import _

_D = TypeVar("_D")


class Row(QFrame, Generic[_D]):
    """One of them; ``fields`` by the last part of their keys."""

    changed = Signal()
    dropped = Signal()

    def __init__(self, group: str) -> None:
        super().__init__()
        self.setObjectName("form_row")
        self.fields: dict[str, Field] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(8, 8, 8, 8)
        self.column.setSpacing(6)
        self.drop = QPushButton(_("Remove"))
        self.drop.setObjectName("drop")
        self.drop.setAccessibleName(_("Remove from “{group}”").format(group=field_names()[group]))
        self.drop.clicked.connect(self.dropped)

    @property
    def draft(self) -> _D:
        raise NotImplementedError

    def end(self) -> None:
        """Behind all fields."""
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.drop)
        self.column.addLayout(foot)

    def put(self, name: str, field: Field) -> None:
        self.fields[name] = field
        self.column.addWidget(field)
        field.changed.connect(self.changed)


class RowList(QWidget, Generic[_D]):
    """``make`` makes a row of what stands in it; ``added`` carries the row that somebody has asked for."""

    changed = Signal()
    added = Signal(QWidget)

    def __init__(self, group: str, drafts: Iterable[_D], empty: _D, make: Callable[[_D], Row[_D]]) -> None:
        super().__init__()
        self._make, self.rows = make, list[Row[_D]]()
        heading = plain.label(field_names()[group])
        heading.setObjectName("rows")
        self.add = QPushButton(_("Add"))
        self.add.setAccessibleName(_("Add to “{group}”").format(group=heading.text()))
        self.add.clicked.connect(lambda: self._begin(empty))
        head = QHBoxLayout()
        head.addWidget(heading, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.add, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addLayout(head)
        for draft in drafts:
            self._put(draft)

    @property
    def drafts(self) -> tuple[_D, ...]:
        return tuple(row.draft for row in self.rows)

    @property
    def fields(self) -> Mapping[str, Field]:
        """By the place of the row and their names."""
        return {f"{place}.{name}": field for place, row in enumerate(self.rows) for name, field in row.fields.items()}

    def append(self, draft: _D) -> Field:
        """Its first field."""
        row = self._put(draft)
        self.changed.emit()
        return next(iter(row.fields.values()))

    def _begin(self, empty: _D) -> None:
        self.append(empty).begin()
        self.added.emit(self.rows[-1])

    def _put(self, draft: _D) -> Row[_D]:
        row = self._make(draft)
        row.changed.connect(self.changed)
        row.dropped.connect(lambda: self._drop(row))
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def _drop(self, row: Row[_D]) -> None:
        self.rows.remove(row)
        self.add.setFocus()
        row.hide()
        row.deleteLater()
        self.changed.emit()
