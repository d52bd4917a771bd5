"""Which indicator the figures of a table belong to: what the timeline has under that name and unit, or a new one for a column."""

from collections import defaultdict
from collections.abc import Sequence

from timeline_app.editing.entry_names import EntryNames
from timeline_app.editing.new_entries import new_indicator
from timeline_app.records import limits
from timeline_app.records.figure import Indicator


class Indicators:
    """By any of their names, in either script; ids of new ones begin with ``prefix``."""

    def __init__(self, known: Sequence[Indicator], prefix: str) -> None:
        self.added: list[Indicator] = []
        self._ids, self._prefix = {each.id for each in known}, prefix
        self._names, self._by_unit = EntryNames[Indicator](), defaultdict[str, EntryNames[Indicator]](EntryNames[Indicator])
        self._of_columns: dict[tuple[str, str], str | None] = {}  # thousands of rows ask for the same
        for indicator in known:
            self._put(indicator)

    def __contains__(self, id: str | None) -> bool:
        return id in self._ids

    def find(self, label: str, unit: str) -> str | None:
        found = self._by_unit[unit].find(label)
        return found.id if found else None

    def of_column(self, label: str, unit: str) -> str | None:
        """A new one where the timeline has none of that name; None where its unit is another, or where no more can be."""
        if (label, unit) not in self._of_columns:
            self._of_columns[label, unit] = self.find(label, unit) or self._added(label, unit)
        return self._of_columns[label, unit]

    def _added(self, label: str, unit: str) -> str | None:
        if self._names.find(label) or len(self._ids) >= limits.INDICATORS:
            return None
        indicator = new_indicator(self._unused(), label, unit)
        self.added.append(indicator)
        self._ids.add(indicator.id)
        self._put(indicator)
        return indicator.id

    def _put(self, indicator: Indicator) -> None:
        self._names.add(indicator)
        self._by_unit[indicator.unit].add(indicator)

    def _unused(self) -> str:
        number = len(self.added) + 1
        while f"{self._prefix}-series-{number}" in self._ids:
            number += 1
        return f"{self._prefix}-series-{number}"
