"""What the values of a column look like, by a sample of them."""

from collections.abc import Iterable, Sequence
from datetime import time
from itertools import pairwise
from typing import NamedTuple

from timeline_app.documents.sheet import Sheet, Value, shown
from timeline_app.extraction.date_reading import DateContext, Epoch
from timeline_app.importing.cell_texts import is_amount
from timeline_app.importing.date_cells import is_date

_SAMPLE = 60  # cells of a column
_LONGEST_DATE = 40  # characters
_IN_SOME_YEAR = 2024  # so that 2月29日 is a date


class Profile(NamedTuple):
    """``dates``, ``numbers`` and ``times`` are shares of the cells that hold something; ``length`` is their mean in characters.

    ``distinct`` is the share of different values. Plain numbers count as dates only where they may be days or years.
    """

    filled: int = 0
    dates: float = 0
    numbers: float = 0
    times: float = 0
    length: float = 0
    distinct: float = 0
    counting: bool = False
    whole: tuple[int, ...] = ()

    def within(self, least: int, most: int) -> bool:
        """Whether its whole numbers are between these, and nearly all of it is such numbers."""
        return bool(self.whole) and len(self.whole) >= 0.6 * self.filled and all(least <= each <= most for each in self.whole)


def profile_of(sheet: Sheet, column: int, first: int, epoch: Epoch, minguo: bool) -> Profile:
    """Of the cells of a column from row ``first`` on, evenly taken from all of them."""
    values = list(sheet.column(column, first))
    sample = values[:: max(1, len(values) // _SAMPLE)][:_SAMPLE]
    if not sample:
        return Profile()
    context = DateContext(year=_IN_SOME_YEAR, month=1, minguo=minguo)
    texts = [shown(value).strip() for value in sample]
    both = list(zip(sample, texts, strict=True))
    return Profile(
        len(sample), _share(len(text) <= _LONGEST_DATE and is_date(value, context, epoch) for value, text in both),
        _share(len(text) <= _LONGEST_DATE and is_amount(value) for value, text in both),
        _share(isinstance(value, time) for value in sample), sum(map(len, texts)) / len(texts),
        len(set(texts)) / len(texts), _counts(values[:_SAMPLE]), tuple(_whole(texts)),
    )


def _share(tests: Iterable[bool]) -> float:
    results = list(tests)
    return sum(results) / len(results)


def _whole(texts: Sequence[str]) -> Iterable[int]:
    """The numbers before 年, 月 or 日 too."""
    for text in texts:
        digits = text.rstrip("年月日号份 届度")
        if digits.isascii() and digits.isdigit() and len(digits) <= 8:
            yield int(digits)


def _counts(values: Sequence[Value]) -> bool:
    """1, 2, 3 …: the number of a row."""
    digits = [shown(value).strip().rstrip(".、") for value in values]
    numbers = [int(each) for each in digits if each.isascii() and each.isdigit() and len(each) < 8]
    begins = len(numbers) > 1 and len(numbers) >= 0.8 * len(digits) and numbers[0] <= 1
    return begins and all(0 <= after - before <= 1 for before, after in pairwise(numbers))
