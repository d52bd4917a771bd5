"""From rows of the list to places in an answer: with headings of months between them where they stand by date."""

from bisect import bisect_right
from collections.abc import Sequence

from timeline_app.queries.reading_order import Chapter, ReadingOrder, Section


class PlainRows:
    """Sorted by anything but the date: no headings."""

    order: ReadingOrder | None = None
    behind_months: Sequence[tuple[int, int]] = ()  # the row of each heading that is no month, and the number of its events

    def __init__(self, places: Sequence[int]) -> None:
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    def place(self, row: int) -> int | None:
        """Of an event in the answer; None for a heading."""
        return self._places[row]

    def row_of(self, place: int) -> int | None:
        """None where the period leaves the event out."""
        return self._places.index(place)

    def section(self, row: int) -> Section | None:
        """What the row stands under."""
        return None

    def heading_below(self, row: int) -> int | None:
        """The row of the next heading."""
        return None


class MonthRows(PlainRows):
    """In reading order, or that backwards; each section has a row for its heading."""

    def __init__(self, order: ReadingOrder, backwards: bool) -> None:
        super().__init__(())
        self.order: ReadingOrder | None = order
        self._order, self._backwards = order, backwards
        self._sections = order.sections[::-1] if backwards else order.sections
        self._headings: list[int] = []
        row = 0
        for section in self._sections:
            self._headings.append(row)
            row += 1 + section.beyond - section.first
        self._count = row
        self.behind_months: Sequence[tuple[int, int]] = [
            (row, section.beyond - section.first)
            for row, section in zip(self._headings, self._sections, strict=True)
            if section.chapter is not Chapter.DATED
        ]

    def __len__(self) -> int:
        return self._count

    def place(self, row: int) -> int | None:
        at = self._at(row)
        within, section = row - self._headings[at] - 1, self._sections[at]
        if within < 0:
            return None
        return self._order.place(section.beyond - 1 - within if self._backwards else section.first + within)

    def row_of(self, place: int) -> int | None:
        read = self._order.row_of_place(place)
        return None if read is None else self.row_of_read(read)

    def row_of_read(self, read: int) -> int:
        """Of a row of the reading order."""
        section = self._order.section(read)
        at = self._order.sections.index(section)
        if self._backwards:
            return self._headings[len(self._sections) - 1 - at] + section.beyond - read
        return self._headings[at] + 1 + read - section.first

    def section(self, row: int) -> Section | None:
        return self._sections[self._at(row)]

    def heading_below(self, row: int) -> int | None:
        at = self._at(row) + 1
        return self._headings[at] if at < len(self._headings) else None

    def _at(self, row: int) -> int:
        return bisect_right(self._headings, row) - 1
