"""What an import would do, found off the main thread: of the first rows at once, and then of all."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from timeline_app.importing.material import Material
from timeline_app.importing.outcome import Plan
from timeline_app.importing.table_choice import TableChoice
from timeline_app.window.background import Job

FIRST = 100  # rows that a preview shows
_PLANS = 2  # of the first rows, and of all
_STEP = 200  # rows between two moments at which one can give up


class Wish(NamedTuple):
    """What is chosen on the page."""

    choice: TableChoice | None
    alike_too: bool


class Planning(QObject):
    """``begun`` carries the plan of the first rows, ``planned`` that of all; ``failed`` an exception nobody foresaw.

    Only the last wish is answered.
    """

    begun = Signal(object)
    planned = Signal(object)
    failed = Signal(object)

    def __init__(self, material: Material, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self._material, self._today = material, today
        self._job: Job | None = None
        self._found: list[Plan] = []

    def want(self, wish: Wish) -> None:
        self.stop()
        found = self._found = list[Plan]()

        def work(say: Callable[[float], None]) -> None:
            material, today = self._material, self._today
            found.append(material.plan(wish.choice, today, wish.alike_too, most=FIRST))
            say(0.0)

            def row(number: int) -> None:
                if number % _STEP == 0:
                    say(0.5)

            found.append(material.plan(wish.choice, today, wish.alike_too, row))

        self._job = Job(work, self)
        self._job.progressed.connect(self._show_first)
        self._job.succeeded.connect(self._show_all)
        self._job.failed.connect(self.failed)
        self._job.start()

    def stop(self) -> None:
        job, self._job, self._found = self._job, None, []
        if job is not None:
            job.cancel()
            job.wait()
            job.deleteLater()

    def _show_first(self, share: float) -> None:
        if self._found and not share:
            self.begun.emit(self._found[0])

    def _show_all(self) -> None:
        """What an earlier job says late finds no second plan."""
        if len(self._found) == _PLANS:
            self.planned.emit(self._found[-1])
