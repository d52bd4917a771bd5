"""What is read when somebody first asks for it, and then kept."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Once(Generic[T]):
    """Called, it gives what ``read`` gives."""

    def __init__(self, read: Callable[[], T]) -> None:
        self._read = read
        self._kept: list[T] = []

    def __call__(self) -> T:
        if not self._kept:
            self._kept.append(self._read())
        return self._kept[0]

    def changed(self, change: Callable[[T], T], read: Callable[[], T]) -> "Once[T]":
        """The same after a change: of what was read before, as ``change`` makes it; of what was not, by ``read``."""
        after = Once(read)
        after._kept = [change(kept) for kept in self._kept]
        return after
