"""What the pill of the chosen period says: its name, and how many events belong to it for certain and possibly."""

from timeline_app.layout.axis import PeriodWords
from timeline_app.layout.last import Last
from timeline_app.layout.measures import Measures
from timeline_app.queries.snapshot import Snapshot
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _


class PeriodNaming:
    """Counts once for each answer and period."""

    def __init__(self, measures: Measures) -> None:
        self._measures = measures
        self._last = Last[PeriodWords | None]()

    def words(self, snapshot: Snapshot) -> PeriodWords | None:
        return self._last.get(lambda: self._counted(snapshot), snapshot.answer, snapshot.period)

    def _counted(self, snapshot: Snapshot) -> PeriodWords | None:
        if snapshot.period is None:
            return None
        certain, possible = snapshot.certain_and_possible
        name = period_in_words(snapshot.period.start, snapshot.period.end)
        counts = _("sure {surely} · possible {possible}").format(surely=certain, possible=possible)
        return PeriodWords(name, self._measures.heading(name), counts, self._measures.label(counts))
