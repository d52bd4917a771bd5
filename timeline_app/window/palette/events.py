"""Events that have the words which were typed: the one place where the palette asks for events."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from timeline_app.queries.names import summary_of, title_of
from timeline_app.queries.query import EVERYTHING, with_words
from timeline_app.records.event import Event
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.palette.matching import Typed, meets

_LOOKED_AT = 300  # of a large answer only the first are read
_BEFORE, _AROUND = 8, 28  # characters of a summary before what was found, and altogether


class Found(NamedTuple):
    """How many events have the words, how many of those under the present conditions (None: all), and the first of them."""

    total: int
    under_conditions: int | None
    first: Sequence[Event]


def find(state: TimelineState, typed: Typed, most: int) -> Found:
    """Those with the words in their titles come first, each in order of time."""
    answer = state.ask(replace(EVERYTHING, search=typed.text))
    events = [*islice(answer.events, _LOOKED_AT)]
    titled = {event.id for event in events if meets(typed, title_of(event))}
    ordered = sorted(events, key=lambda event: event.id not in titled)
    return Found(len(answer.events), _under_conditions(state, typed), ordered[:most])


def excerpt(event: Event, spans_of: Sequence[tuple[int, int]]) -> str:
    """The piece of a summary around the first word that was found in it."""
    if not spans_of:
        return ""
    text, first = summary_of(event), max(0, spans_of[0][0] - _BEFORE)
    piece = text[first : first + _AROUND]
    return f"{'…' if first else ''}{piece}{'…' if first + _AROUND < len(text) else ''}"


def _under_conditions(state: TimelineState, typed: Typed) -> int | None:
    """Not counted in a large timeline, where each letter typed would have to wait for it."""
    answer = state.snapshot.answer
    if answer.counted_later or with_words(answer.query, "", state.first_query) in (EVERYTHING, state.first_query):
        return None
    return len(state.ask(replace(answer.query, search=typed.text)).events)
