"""Cards: from near, a main event is told in a few lines, over as many rows as these take."""

from collections.abc import Callable
from dataclasses import field
from typing import NamedTuple

from timeline_app.frozen import frozen
from timeline_app.layout.box import Box
from timeline_app.layout.measures import Measure
from timeline_app.records.event import Event, Head, Kind
from timeline_app.records.figure import Figure
from timeline_app.records.numbers import figure_in_words
from timeline_app.translation.dates import days_in_words

CARDS = 14.0  # pixels a day from which on there are cards
CARD = 204.0  # their width
CARD_ROWS = 3
BETWEEN = 4.0  # pixels between two cards below one another
INSET = 12.0  # from the left edge of a card to its texts, of which 4 are the colour of its theme
EDGE, _RIGHT = 4.0, 8.0  # the stroke above the first line, and air right of each
_ROOM = CARD - INSET - _RIGHT
_APART = 8.0  # pixels between a date and what stands right of it
_LINES = 2
_NOT_FIRST = frozenset("，。、；：？！”’》）」』…")


class CardText(NamedTuple):
    """The lines of a card: a date, and at its right a label and a figure; one or two of the title; below one line of it a
    place, or a label and a figure. What there is no room for is empty.
    """

    date: str
    figure: tuple[str, str]
    title: tuple[str, ...]
    below: tuple[str, str]


class Card(NamedTuple):
    """What a card tells, and from where to where its very days lie, in pixels, which may be beyond the card."""

    text: CardText
    days: tuple[float, float]


@frozen(eq=False)
class CardTexts:
    """Told once for each event that comes in sight: ``find`` looks it up, ``written`` brings a text into the script of the
    window, ``short``, ``title`` and ``place`` tell what it is and where it was, ``bold`` and ``small`` how wide titles and all
    else are.
    """

    find: Callable[[str], Event | None]
    written: Callable[[str], str]
    short: Callable[[Head], str]
    title: Callable[[Event], str]
    place: Callable[[Event], str]
    bold: Measure
    small: Measure
    known: dict[str, CardText] = field(default_factory=dict)

    def of(self, head: Head) -> CardText:
        if head.id not in self.known:
            self.known[head.id] = self._told(head, self.find(head.id))
        return self.known[head.id]

    def _told(self, head: Head, event: Event | None) -> CardText:
        day = days_in_words(head.when.start, head.when.end)
        if event is None:
            return CardText(day, ("", ""), tuple(self._lines(self.short(head))[:_LINES]), ("", ""))
        title = self._lines(self.written(self.title(event)))
        place = ""
        if len(title) > _LINES:
            title, place = self._lines(self.short(event))[:1], self.written(self.place(event))
        figure = self._figure(event.figures)
        if len(title) == 1 and not place:
            below = self._fitted(figure, _ROOM) if any(figure) else (self._cut(self.written(self.place(event))), "")
            return CardText(day, ("", ""), tuple(title), below)
        room = _ROOM - self.small(day) - _APART
        return CardText(day, self._fitted(figure, room), tuple(title), (self._cut(place), ""))

    def _figure(self, figures: tuple[Figure, ...]) -> tuple[str, str]:
        """The first that is a number."""
        told = next((figure for figure in figures if figure.value is not None), None)
        return (self.written(told.label), self.written(figure_in_words(told))) if told else ("", "")

    def _fitted(self, figure: tuple[str, str], room: float) -> tuple[str, str]:
        """With its label, else alone, else not at all: half a number is none."""
        label, number = figure
        if self.small(label) + _APART + self.small(number) * 1.1 <= room:  # in bold
            return figure
        return ("", number) if self.small(number) * 1.1 <= room else ("", "")

    def _cut(self, place: str) -> str:
        return place if self.small(place) <= _ROOM else ""

    def _lines(self, title: str) -> list[str]:
        """Broken anywhere but before what closes, and within no word of letters or digits."""
        lines, rest = list[str](), title
        while rest and len(lines) <= _LINES:
            end = self._end_of_line(rest)
            lines.append(rest[:end].rstrip())
            rest = rest[end:].lstrip()
        return lines

    def _end_of_line(self, rest: str) -> int:
        end = len(rest)
        if self.bold(rest) <= _ROOM:
            return end
        end = next(end for end in range(1, end + 1) if self.bold(rest[: end + 1]) > _ROOM)
        broken = end
        while broken > 1 and (rest[broken] in _NOT_FIRST or (_in_word(rest[broken - 1]) and _in_word(rest[broken]))):
            broken -= 1
        return broken if broken > 1 else end


def lines_of(height: float) -> tuple[Box, ...]:
    """Where the three lines of a card stand in it: they share the height below the stroke."""
    pitch = (height - EDGE - 4) / 3
    return tuple(Box(INSET, EDGE + number * pitch, _ROOM, pitch) for number in range(3))


def is_card(event: Head) -> bool:
    """Whether an event is told on a card, if there is room: a main one, of days that are known."""
    return event.major and event.when.precision.exact and event.kind is not Kind.TARGET


def _in_word(letter: str) -> bool:
    return letter.isascii() and not letter.isspace()
