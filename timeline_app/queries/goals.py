"""What was aimed at, joined with what answers it: figures of the same indicator, or the event that completed it.

All of it is computed from the records. A target without a date is never called missed.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

from timeline_app.frozen import frozen
from timeline_app.queries.series import AT_LEAST
from timeline_app.records.event import Event, Kind
from timeline_app.records.figure import Figure, Measure
from timeline_app.records.link import LinkKind
from timeline_app.records.when import When

_NEARLY = "近"
_BELOW = frozenset({_NEARLY, "约"})  # with these a number does not reach itself


class Outcome(StrEnum):
    """What the documents tell of a target.

    ``later`` is reached by what they tell for a time after the due day; whether it was reached on time they leave open.
    """

    REACHED = "reached"
    LATER = "later"
    MISSED = "missed"
    OPEN = "open"


@frozen
class Told:
    """An event and its figure, None where the event itself is what was aimed at, or the result."""

    event: Event
    figure: Figure | None = None


@frozen
class Goal:
    """A target and its results in order of time, each number once; ``total`` is the sum of what was counted over its time."""

    target: Told
    results: tuple[Told, ...]
    total: float | None
    outcome: Outcome

    @property
    def due(self) -> When | None:
        """None where no document tells by when."""
        return self.target.figure.when if self.target.figure else self.target.event.when

    @property
    def events(self) -> frozenset[str]:
        """Ids of all events that tell of it."""
        return frozenset(each.event.id for each in (self.target, *self.results))


@frozen
class _Count:
    """A dated figure with a number."""

    event: Event
    figure: Figure
    value: float
    when: When

    @property
    def order(self) -> tuple[date, date, str]:
        return self.when.end, self.when.start, self.event.id


def goals_of(events: Iterable[Event]) -> tuple[Goal, ...]:
    """The goals that any of these events answers, in order of their due days, those without one last."""
    found = tuple(events)
    goals = (*_of_figures(found), *_of_events({event.id: event for event in found}))
    return tuple(sorted(goals, key=lambda goal: (goal.due.end if goal.due else date.max, goal.target.event.order)))


def _of_figures(events: Sequence[Event]) -> Iterator[Goal]:
    """A target that several events tell of is told by the first."""
    counts: dict[str, list[_Count]] = {}
    targets: dict[tuple[str, float, When | None], Told] = {}
    for event in events:
        for figure in event.figures:
            if figure.indicator is None or figure.value is None:
                continue
            if figure.measure is Measure.TARGET:
                targets.setdefault((figure.indicator, figure.value, figure.when), Told(event, figure))
            elif figure.when:
                counts.setdefault(figure.indicator, []).append(_Count(event, figure, figure.value, figure.when))
    counts = {indicator: _each_once(some) for indicator, some in counts.items()}
    for (indicator, aim, due), target in targets.items():
        answers = [each for each in counts.get(indicator, ()) if _answers(each, target.event, due)]
        if answers:
            yield _answered(target, aim, due, answers)


def _answers(count: _Count, target: Event, due: When | None) -> bool:
    """What was counted before anybody aimed at it is where it began; a flow counts within the time it was aimed at for."""
    if count.figure.measure is Measure.FLOW and due:
        return due.start <= count.when.start and count.when.end <= due.end
    return target.kind is Kind.TARGET or count.when.end >= target.when.start


def _each_once(counts: Sequence[_Count]) -> list[_Count]:
    """The first of those that tell the same, in order of time."""
    distinct = {(each.value, each.figure.qualifier, each.when): each for each in reversed(counts)}
    return sorted(distinct.values(), key=lambda each: each.order)


def _answered(target: Told, aim: float, due: When | None, counts: Sequence[_Count]) -> Goal:
    results = tuple(Told(each.event, each.figure) for each in counts)
    if due is None:
        return Goal(target, results, None, Outcome.REACHED if any(_reaches(each, aim) for each in counts) else Outcome.OPEN)
    if any(each.figure.measure is Measure.STOCK for each in counts):
        return Goal(target, results, None, _of_stocks(aim, due.end, counts))
    apart = _apart(counts)
    total = sum(each.value for each in apart) if len(apart) > 1 else None
    return Goal(target, results, total, _of_flows(aim, due, apart))


def _of_stocks(aim: float, due: date, counts: Sequence[_Count]) -> Outcome:
    first = next((each for each in counts if _reaches(each, aim)), None)
    if first:
        return Outcome.REACHED if first.when.start <= due else Outcome.LATER
    return Outcome.MISSED if any(each.when.start >= due and _stays_below(each, aim) for each in counts) else Outcome.OPEN


def _of_flows(aim: float, due: When, counts: Sequence[_Count]) -> Outcome:
    """They are missed only where they were counted to the end, none of them as a number that may be larger."""
    total, qualifiers = sum(each.value for each in counts), {each.figure.qualifier for each in counts}
    if total > aim or (total == aim and not qualifiers & _BELOW):
        return Outcome.REACHED
    counted = _covered([each.when for each in counts], due) and not qualifiers & AT_LEAST
    return Outcome.MISSED if counted else Outcome.OPEN


def _apart(counts: Sequence[_Count]) -> Sequence[_Count]:
    """Those that share no day, the longer and then the exact first, so that nothing is counted twice; in order of time."""
    chosen: list[_Count] = []
    for each in sorted(counts, key=lambda count: (count.when.start - count.when.end, bool(count.figure.qualifier), count.order)):
        place = bisect_left(chosen, each.when.start, key=lambda other: other.when.start)
        beside = chosen[max(place - 1, 0) : place + 1]
        if all(each.when.end < other.when.start or other.when.end < each.when.start for other in beside):
            chosen.insert(place, each)
    return chosen


def _reaches(count: _Count, aim: float) -> bool:
    return count.value > aim or (count.value == aim and count.figure.qualifier not in _BELOW)


def _stays_below(count: _Count, aim: float) -> bool:
    if count.value < aim:
        return count.figure.qualifier not in AT_LEAST
    return count.value == aim and count.figure.qualifier == _NEARLY


def _covered(parts: Sequence[When], whole: When) -> bool:
    """Whether the parts, in order of time, leave no day of the whole out."""
    reached = whole.start
    for part in parts:
        if part.start > reached:
            return False
        reached = part.end + timedelta(days=1)
    return reached > whole.end


def _of_events(known: Mapping[str, Event]) -> Iterator[Goal]:
    """Targets that say which event completed them; those with a figure of an indicator are told by their figures."""
    for event in known.values():
        measured = any(figure.indicator and figure.measure is Measure.TARGET for figure in event.figures)
        done = [known[link.event] for link in event.links if link.kind is LinkKind.COMPLETED_BY and link.event in known]
        if event.kind is Kind.TARGET and done and not measured:
            outcome = Outcome.REACHED if min(each.when.start for each in done) <= event.when.end else Outcome.LATER
            yield Goal(Told(event), tuple(map(Told, sorted(done, key=lambda each: each.order))), None, outcome)
