"""TextCache of fixed width as numbers: SQLite writes each row as such a record into one long text, which numpy reads at once.

Rows as Python objects would take ten times as long.
"""
# pyright: reportUnknownMemberType=false

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

Rows = Callable[[str, Sequence[object]], Sequence[Any]]  # runs a query with its parameters
RECORDS = 1_000_000  # in one text, whose length SQLite limits
_ZERO = ord("0")  # small numbers are written as one character, counted from there


def character(number: int) -> str:
    """How a record writes a small number; ``small`` reads it."""
    return chr(_ZERO + number)


def small(column: NDArray[Any]) -> NDArray[np.uint8]:
    return np.ascontiguousarray(column).view(np.uint8) - np.uint8(_ZERO)


def number(column: NDArray[Any], first: int = 0, count: int | None = None) -> NDArray[np.int32]:
    """The digits of a column from the position ``first`` on: ``count`` of them, or all."""
    digits = np.ascontiguousarray(column).view(np.uint8).reshape(len(column), column.dtype.itemsize)[:, first:][:, :count]
    read = np.zeros(len(column), np.int32)
    for each in digits.T:
        read = read * np.int32(10) + (each - np.uint8(_ZERO))
    return read


def ordinals(column: NDArray[Any]) -> NDArray[np.int32]:
    """Days (``2023-07-10``) as ``date.toordinal`` counts them, looked up by month."""
    if not len(column):
        return np.empty(0, np.int32)
    month = number(column, 0, 4) * np.int32(12) + number(column, 5, 2) - np.int32(1)
    first, last = int(month.min()), int(month.max())
    starts = np.array([date(each // 12, each % 12 + 1, 1).toordinal() for each in range(first, last + 1)], np.int32)
    return starts[month - first] + number(column, 8, 2) - np.int32(1)


def tight(numbers: NDArray[Any]) -> NDArray[np.unsignedinteger]:
    """In as few bytes as the greatest of them needs."""
    return numbers.astype(np.min_scalar_type(int(numbers.max(initial=0))))
