"""Labels of marks: the name of an event, or words for several that are drawn as one."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from timeline_app.records.event import Head
from timeline_app.translation.cut import cut
from timeline_app.translation.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Labels:
    """``one`` names an event; ``many`` gives words for several, the most telling first, for the first that fits."""

    one: Callable[[Head], str]
    many: Callable[[Sequence[Head]], tuple[str, ...]]


def names(one: Callable[[Head], str]) -> Labels:
    """As on screen: names, and numbers of events."""

    def many(events: Sequence[Head]) -> tuple[str, ...]:
        count = len(events)
        if all(event.when.precision.yearly for event in events):
            return (ngettext("{count} in the year", "{count} in the year", count).format(count=count),)
        first = _("{name} and {count} more").format(name=one(events[0]), count=count - 1)
        return first, ngettext("{count} event", "{count} events", count).format(count=count)

    return Labels(one, many)


def numbers(number_of: Callable[[Head], int]) -> Labels:
    """As on a page, where each event has a number."""

    def many(events: Sequence[Head]) -> tuple[str, ...]:
        return ("、".join(map(str, sorted(map(number_of, events)))),)

    return Labels(lambda event: str(number_of(event)), many)


SHORT = names(lambda event: event.short)
NONE = Labels(lambda _event: "", lambda _events: ("",))


def fitted(text: str, width: float, measure: Callable[[str], float]) -> str:
    """As much of a text as fits into ``width`` pixels."""
    if measure(text) <= width:
        return text
    return cut(text, 1 + bisect_right(range(1, len(text)), width, key=lambda most: measure(cut(text, most))))
