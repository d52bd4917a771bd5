"""Work that Qt asks a view for again and again: once it has failed, it is left alone until something changes."""

import sys
from collections.abc import Callable
from typing import TypeVar

from timeline_app.translation.words import _

_Result = TypeVar("_Result")


class CircuitBreaker:
    """Runs the work of one view; without it what fails would fail anew in every frame and for every cell of a table."""

    def __init__(self) -> None:
        self._failed_on: tuple[object, ...] = ()

    def failed(self, on: object) -> bool:
        """Whether the work failed on this very object."""
        return any(each is on for each in self._failed_on)

    def run(self, on: object, work: Callable[[], _Result], instead: Callable[[], _Result]) -> _Result:
        """``on`` is what the work depends on: while it is the same object, ``instead`` takes the place of work that failed.

        An error goes where all unforeseen errors go.
        """
        if not self.failed(on):
            try:
                return work()
            except Exception as error:
                self._failed_on = (on,)
                sys.excepthook(type(error), error, error.__traceback__)
        return instead()


def at_rest() -> str:
    """The sentence shown in place of a view that failed."""
    return _("This cannot be shown, because of an error in the program. Choose other events or another view to try again.")
