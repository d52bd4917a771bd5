"""Labels of marks: the name of an event, or words for several that are drawn as one."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from timeline_app.frozen import frozen
from timeline_app.records.event import Head
from timeline_app.translation.cut import cut
from timeline_app.translation.words import _


@frozen
class Labels:
    """``one`` names an event; ``many`` names a cluster by its first event, ``year`` gives words for what is known to a year
    only, the most telling first, for the first that fits. Where there are a ``title`` for each event, it may stand in place of
    its name, and main events are told on cards.
    """

    one: Callable[[Head], str]
    many: Callable[[Sequence[Head]], str]
    year: Callable[[Sequence[Head]], tuple[str, ...]]
    title: Callable[[Head], str] | None = None


def names(one: Callable[[Head], str], title: Callable[[Head], str] | None = None) -> Labels:
    """As on screen: names, and numbers of events."""

    def many(events: Sequence[Head]) -> str:
        return f"{one(events[0])} +{len(events) - 1}"

    def year(events: Sequence[Head]) -> tuple[str, ...]:
        together = _(", ").join(map(one, events))
        first = _("{name}, {count} in all").format(name=one(events[0]), count=len(events))
        return (together, first, number(events)) if len(events) > 1 else (together, number(events))

    return Labels(one, many, year, title)


def number(events: Sequence[Head]) -> str:
    """How many they are, where nothing else fits."""
    return _("{count} in all").format(count=len(events))


SHORT = names(lambda event: event.short)
NONE = Labels(lambda _event: "", lambda _events: "", lambda events: (number(events),))


def fitted(text: str, width: float, measure: Callable[[str], float]) -> str:
    """As much of a text as fits into ``width`` pixels."""
    if measure(text) <= width:
        return text
    return cut(text, 1 + bisect_right(range(1, len(text)), width, key=lambda most: measure(cut(text, most))))
