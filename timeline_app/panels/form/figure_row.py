"""A number of an event: what it counts, as it is printed, and what that is."""

from collections.abc import Callable, Sequence
from datetime import date

from timeline_app.panels.form.choice_field import ChoiceField
from timeline_app.panels.form.date_field import told_of
from timeline_app.panels.form.draft import FigureDraft
from timeline_app.panels.form.faulty import Faulty
from timeline_app.panels.form.field import LineField
from timeline_app.panels.form.made_rows import read_number, value_of
from timeline_app.panels.form.row_list import Row
from timeline_app.panels.form.typed_date import typed_date
from timeline_app.records.figure import Measure
from timeline_app.translation.words import _


def measure_names() -> dict[str, str]:
    return {
        Measure.STOCK: _("counted on a day"), Measure.FLOW: _("counted over a time"), Measure.TARGET: _("a target"),
    }


class FigureRow(Row[FigureDraft]):
    """Unit and qualifier are taken from the number while nothing else stands there; ``sources`` are names of documents, and
    ``indicators`` what figures are called that form a series."""

    def __init__(
        self, draft: FigureDraft, beside: int, today: date, sources: Callable[[], Sequence[str]], indicators: Sequence[str]
    ) -> None:
        super().__init__("figures")
        self._before, self._today = draft, today
        self.label = LineField("figures.0.label", draft.label, beside, indicators)
        self.number = LineField("figures.0.number", draft.number, beside)
        self.unit = LineField("figures.0.unit", draft.unit, beside)
        self.qualifier = LineField("figures.0.qualifier", draft.qualifier, beside)
        self.measure = ChoiceField("figures.0.measure", measure_names(), draft.measure, beside)
        self.when = LineField("figures.0.when", draft.when, beside)
        self.source = LineField("figures.0.source", draft.source, beside, sources())
        self.source.line.setPlaceholderText(_("the first source of the event"))
        self.number.line.setPlaceholderText(_("as it is printed: 18.42万"))
        for name, field in (
            ("label", self.label), ("number", self.number), ("unit", self.unit), ("qualifier", self.qualifier),
            ("measure", self.measure), ("when", self.when), ("source", self.source),
        ):
            self.put(name, field)
        self.end()
        self._taken = ["", ""]
        self.number.changed.connect(self._take_from_number)
        self.when.changed.connect(self._tell_date)
        self._tell_value()
        self._tell_date()

    @property
    def draft(self) -> FigureDraft:
        return FigureDraft(
            self.label.text, self.number.text, self.unit.text, self.qualifier.text, Measure(self.measure.value), self.when.text,
            self.source.text, self._before.origin,
        )

    def _take_from_number(self) -> None:
        read = read_number(self.number.text)
        wanted = ((read.counter or "") if read else "", (read.qualifier or "") if read else "")
        for place, field in enumerate((self.unit, self.qualifier)):
            if field.text == self._taken[place]:
                field.line.setText(wanted[place])
                self._taken[place] = wanted[place]
        self._tell_value()

    def _tell_value(self) -> None:
        if not self.number.text.strip():
            self.number.tell("")
            return
        try:
            value = value_of(self.draft)
        except Faulty as fault:
            self.number.tell(fault.sentence)
        else:
            self.number.tell(_("an order of magnitude") if value is None else f"= {value:,.15g}")

    def _tell_date(self) -> None:
        typed = typed_date(self.when.text, self._today, before=self._before.origin.when if self._before.origin else None)
        self.when.tell(told_of(typed) or typed.fault)
