"""The summary of an event, with a count of its characters."""

from PySide6.QtWidgets import QPlainTextEdit

from timeline_app.panels.form.field import Field
from timeline_app.translation.words import _

_LINES, _AROUND = 5, 14  # pixels around the lines


class SummaryField(Field):
    """Tab leaves it."""

    def __init__(self, key: str, text: str, beside: int) -> None:
        self.edit = QPlainTextEdit()
        super().__init__(key, self.edit, beside)
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(self.edit.fontMetrics().lineSpacing() * _LINES + _AROUND)
        self.edit.setPlainText(text)
        self.edit.textChanged.connect(self.changed)
        self.edit.textChanged.connect(self._count)
        self._count()

    @property
    def text(self) -> str:
        return self.edit.toPlainText()

    def _count(self) -> None:
        self.tell(_("{count} characters").format(count=len(self.text)) if self.text else "")
