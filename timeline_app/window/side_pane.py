"""The pane at the right: the details, and a form over them while one edits."""

from PySide6.QtWidgets import QStackedWidget, QWidget


class SidePane(QStackedWidget):
    """Details stay as they are below a form."""

    def __init__(self, details: QWidget) -> None:
        super().__init__()
        self._details = details
        self.addWidget(details)

    def show_form(self, form: QWidget) -> None:
        self.addWidget(form)
        self.setCurrentWidget(form)

    def drop_form(self, form: QWidget) -> None:
        self.setCurrentWidget(self._details)
        self.removeWidget(form)
        form.deleteLater()
