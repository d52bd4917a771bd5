"""Which indicator figures belong to: what the timeline has under their name and unit."""

from collections import defaultdict
from collections.abc import Sequence

from timeline_app.editing.entry_names import EntryNames
from timeline_app.records.figure import Indicator


class Indicators:
    """By any of their names, in either script. None is added: the numbers of a column, as of those who took part in meetings, need
    not be a series, and different meetings would be told as documents that disagree."""

    def __init__(self, known: Sequence[Indicator]) -> None:
        self._ids = {each.id for each in known}
        self._by_unit = defaultdict[str, EntryNames[Indicator]](EntryNames[Indicator])
        for indicator in known:
            self._by_unit[indicator.unit].add(indicator)

    def __contains__(self, id: str | None) -> bool:
        return id in self._ids

    def find(self, label: str, unit: str) -> str | None:
        found = self._by_unit[unit].find(label)
        return found.id if found else None
