"""A field in which one of several values is chosen."""

from collections.abc import Mapping

from timeline_app.look.arrowed_box import ChoiceBox
from timeline_app.panels.form.field import Field


class ChoiceField(Field):
    """``choices`` are the values with their names."""

    def __init__(self, key: str, choices: Mapping[str, str], chosen: str, beside: int) -> None:
        self.box = ChoiceBox(choices.items(), chosen)
        super().__init__(key, self.box, beside)
        self.box.activated.connect(lambda _place: self.changed.emit())

    def offer(self, choices: Mapping[str, str], chosen: str) -> None:
        """Other values than before."""
        self.box.offer(choices.items(), chosen)

    @property
    def value(self) -> str:
        return str(self.box.currentData())
