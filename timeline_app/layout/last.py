"""What was made last, kept while it is asked for with the same things."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")
_BY_VALUE = (float, int, str)


class Last(Generic[T]):
    """A memo of one value. What the value depends on is compared by identity, since comparing events by what they hold
    would cost more than laying them out; texts and numbers are compared by value.
    """

    def __init__(self) -> None:
        self._kept: tuple[tuple[object, ...], T] | None = None

    def get(self, make: Callable[[], T], *inputs: object) -> T:
        """The value that was made last with these inputs, or a new one."""
        if self._kept is None or not same(self._kept[0], inputs):
            self._kept = inputs, make()
        return self._kept[1]

    def know(self, value: T, *inputs: object) -> None:
        """The value for these inputs, made in another way."""
        self._kept = inputs, value


def same(before: tuple[object, ...], now: tuple[object, ...]) -> bool:
    """Whether a value made from the ones is that for the others."""
    if len(before) != len(now):
        return False
    for one, other in zip(before, now, strict=True):  # asked many times in each frame: a generator takes twice as long
        if one is not other and not (isinstance(one, _BY_VALUE) and one == other):
            return False
    return True
