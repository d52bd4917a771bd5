"""The line in which a date is written, and what it means, while one types."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from timeline_app.extraction.date_reading import ReadDate
from timeline_app.look import plain
from timeline_app.panels.form.field import LineField
from timeline_app.panels.form.typed_date import NOTHING, TypedDate, typed_date
from timeline_app.records.period import Period
from timeline_app.records.when import When
from timeline_app.translation.words import _


class DateField(LineField):
    """``pointed`` carries the days that the date covers, or None; ``today`` ends what is open."""

    pointed = Signal(object)

    def __init__(
        self, key: str, text: str, beside: int, today: date, before: When | None = None, chosen: str = ""
    ) -> None:
        super().__init__(key, text, beside)
        self._today, self._before, self.chosen = today, before, chosen
        self.typed = NOTHING
        self._choices = QWidget()
        self._column = QVBoxLayout(self._choices)
        self._column.setContentsMargins(0, 2, 0, 2)
        self._column.setSpacing(4)
        self._group = QButtonGroup(self)
        self.buttons: list[QPushButton] = []  # the dates between which one has to choose
        self.add_below(self._choices)
        self.line.setPlaceholderText(_("2023-10-09, October 2023, 9–12 October 2023 …"))
        self.line.textChanged.connect(lambda _text: self._read_anew())
        self.line.editingFinished.connect(self.say)  # not with every letter
        self._read()

    @property
    def days(self) -> Period | None:
        """What the date covers."""
        return Period(self.typed.when.start, self.typed.when.end) if self.typed.when else None

    def _read_anew(self) -> None:
        self.chosen = ""
        self._read()

    def _read(self) -> None:
        typed = typed_date(self.text, self._today, self.chosen, self._before)
        if typed.choices != self.typed.choices:
            self._list(typed.choices)
        self.typed = typed
        self.tell(told_of(typed))
        self.refuse(typed.fault)
        self.pointed.emit(self.days)

    def _list(self, choices: tuple[ReadDate, ...]) -> None:
        for button in self.buttons:
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for choice in choices:
            button = QPushButton(plain.caption(f"{choice.words}  ({choice.edtf})"))
            button.setCheckable(True)
            button.setChecked(choice.edtf == self.chosen)
            button.clicked.connect(lambda _on=True, edtf=choice.edtf: self._choose(edtf))
            self._group.addButton(button)
            self._column.addWidget(button)
            self.buttons.append(button)
        self._choices.setVisible(bool(choices))

    def _choose(self, edtf: str) -> None:
        self.chosen = edtf
        self.changed.emit()
        self._read()


def told_of(typed: TypedDate) -> str:
    """A date in words and in EDTF, with what one has to know of it."""
    if typed.when is None:
        return ""
    return "\n".join((f"{typed.words}  ·  {typed.when.edtf}", *typed.notes))
