"""What was made last, kept while it is asked for with the same things."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")
_BY_VALUE = (float, int, str)


class Last(Generic[T]):
    """A memo of one value, or of a few. What a value depends on is compared by identity, since comparing events by what they hold
    would cost more than laying them out; texts and numbers are compared by value.
    """

    def __init__(self, count: int = 1) -> None:
        self._kept: list[tuple[tuple[object, ...], T]] = []  # the one asked for last comes first
        self._count = count

    def get(self, make: Callable[[], T], *inputs: object) -> T:
        """The value that was made last with these inputs, or a new one; what was asked for longest ago is forgotten."""
        for place, (before, value) in enumerate(self._kept):
            if same(before, inputs):
                if place:
                    self._kept.insert(0, self._kept.pop(place))
                return value
        value = make()
        self.know(value, *inputs)
        return value

    def know(self, value: T, *inputs: object) -> None:
        """The value for these inputs, made in another way."""
        self._kept = [(inputs, value), *self._kept[: self._count - 1]]


def same(before: tuple[object, ...], now: tuple[object, ...]) -> bool:
    """Whether a value made from the ones is that for the others."""
    if len(before) != len(now):
        return False
    for one, other in zip(before, now, strict=True):  # asked many times in each frame: a generator takes twice as long
        if one is not other and not (isinstance(one, _BY_VALUE) and one == other):
            return False
    return True
