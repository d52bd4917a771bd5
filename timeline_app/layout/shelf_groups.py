"""Places what stands on the year shelf: years share the line as they share the view, what lasts longer stands at the right."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from timeline_app.layout.box import Box, Label
from timeline_app.layout.measures import Measure
from timeline_app.layout.shelf import CHIP, Chip, More, Shelf, ShelfGroup
from timeline_app.queries.year_events import YearGroup
from timeline_app.records.event import Head

_INSET = 8.0  # at both ends of the line, and behind a title
_TITLE, _BLANK = 10.0, 3.0  # before a title in its column, and behind it
_BEFORE, _BEHIND = 10.0, 8.0  # the words of a chip, where the first has the edge in it
_NOTE = 6.0  # between a name and its note
_GAP = 5.0  # between chips
_BETWEEN = 17.0  # groups
_AIR, _ARROW = 4.0, 14.0  # before a number, and for the arrow behind it
_OVER = 0.4  # of the line, at most, for what lasts longer than a year
_MOST = 60  # chips of a group


class ShelfWords(NamedTuple):
    """What chips say, and how wide texts are: names, what is small, and what is bold."""

    name: Callable[[Head], str]
    note: Callable[[Head], str]
    measure: Measure
    small: Measure
    bold: Measure


class GroupPlan(NamedTuple):
    """A group to be placed. ``more`` and ``every`` are words for a number of its events: those behind others, and all of them;
    ``share`` is its part of the view."""

    title: str
    aside: str
    name: str
    events: YearGroup
    more: Callable[[int], str]
    every: Callable[[int], str]
    share: float = 1.0


class _Titles(NamedTuple):
    """What stands before a group: where its part of the line begins, and where its chips do."""

    start: float
    left: float
    title: Label | None
    faint: tuple[Label, ...]


class _Text(NamedTuple):
    head: Head
    name: str
    note: str
    width: float


class _Fitted(NamedTuple):
    """Chips that find room, what is said of the others, and how wide all that is."""

    texts: Sequence[_Text]
    more: str
    width: float


class ShelfRequest(NamedTuple):
    """``years`` are the groups of one or two years in sight; ``selected`` is seen first where it would be out of sight."""

    years: Sequence[GroupPlan]
    over: GroupPlan | None
    selected: Head | None
    words: ShelfWords


def shelf_of(request: ShelfRequest, box: Box, titles: float) -> Shelf:
    """The first title stands in the column for ``titles``, the second behind the first group, whose part it may take the rest of.
    A year without an event says nothing. Where there is no room for words, numbers stand alone."""
    request = request._replace(years=[plan for plan in request.years if len(plan.events)])
    words, left, right = request.words, titles + _INSET, box.right - _INSET
    if _needed(request) > right - left:
        request = request._replace(years=[*map(_bare, request.years)], over=request.over and _bare(request.over))
    needed, last = _needed_by_years(request.years, words), ()
    if request.over:
        fitted = _fitted(request.over, min((right - left) * _OVER, right - left - needed - _BETWEEN), request)
        right -= fitted.width
        last = (_group(request.over, fitted, _Titles(right, right, None, ()), box, request),)
        right -= _BETWEEN
    if not request.years:
        return Shelf(box, titles, last)
    first, *others = request.years
    least = _least(first, words)
    fitted = _fitted(first, min(max((right - left) * first.share, least), right - left - (needed - least)), request)
    groups = [_group(first, fitted, _beside(first, left, titles, box, words), box, request)]
    for second in others:
        before = _before(second, left + fitted.width + _BETWEEN, box, words)
        groups.append(_group(second, _fitted(second, right - before.left, request), before, box, request))
    return Shelf(box, titles, (*groups, *last))


def _bare(plan: GroupPlan) -> GroupPlan:
    return plan._replace(more=str, every=str)


def _needed(request: ShelfRequest) -> float:
    """Room without any chip."""
    over = _BETWEEN + _least(request.over, request.words) if request.over else 0.0
    return _needed_by_years(request.years, request.words) + over


def _needed_by_years(years: Sequence[GroupPlan], words: ShelfWords) -> float:
    titles = sum(_BETWEEN + words.bold(plan.title) + _INSET for plan in years[1:])
    return titles + sum(_least(plan, words) for plan in years)


def _least(plan: GroupPlan, words: ShelfWords) -> float:
    return _number(plan.every(len(plan.events)), words)


def _number(text: str, words: ShelfWords) -> float:
    return _AIR + words.measure(text) + _ARROW


def _fitted(plan: GroupPlan, room: float, request: ShelfRequest) -> _Fitted:
    heads, selected = plan.events.heads(0, _MOST), request.selected
    found = _taken(plan, heads, room, request.words)
    if selected is None or any(text.head.id == selected.id for text in found.texts) or not plan.events.has(selected.id):
        return found
    others = (head for head in heads if head.id != selected.id)
    return _taken(plan, (selected, *others), room, request.words)


def _taken(plan: GroupPlan, heads: Iterable[Head], room: float, words: ShelfWords) -> _Fitted:
    """As many as fit beside the number of the others."""
    texts: list[_Text] = []
    used, count = 0.0, len(plan.events)
    for head in heads:
        text, behind = _text(head, words), count - len(texts) - 1
        number = _GAP + _number(plan.more(behind), words) if behind else 0.0
        if used + text.width + number > room:
            break
        texts.append(text)
        used += text.width + _GAP
    behind = count - len(texts)
    more = "" if not behind else plan.more(behind) if texts else plan.every(behind)
    return _Fitted(texts, more, used + _number(more, words) if more else used - _GAP)


def _text(head: Head, words: ShelfWords) -> _Text:
    name, note = words.name(head), words.note(head)
    width = _BEFORE + words.measure(name) + (_NOTE + words.small(note) if note else 0.0) + _BEHIND
    return _Text(head, name, note, width)


def _beside(plan: GroupPlan, left: float, titles: float, box: Box, words: ShelfWords) -> _Titles:
    """In the column for titles, as much of it as finds room there."""
    middle = box.y + box.height / 2
    title = Label(plan.title, _TITLE, middle, words.bold(plan.title))
    aside = Label(plan.aside, _TITLE + title.width + _BLANK, middle, words.small(plan.aside))
    return _Titles(0.0, left, title, (aside,) if aside.x + aside.width <= titles else ())


def _before(plan: GroupPlan, start: float, box: Box, words: ShelfWords) -> _Titles:
    title = Label(plan.title, start, box.y + box.height / 2, words.bold(plan.title))
    return _Titles(start, start + title.width + _INSET, title, ())


def _group(plan: GroupPlan, fitted: _Fitted, titles: _Titles, box: Box, request: ShelfRequest) -> ShelfGroup:
    words, x, middle = request.words, titles.left, box.y + box.height / 2
    chips: list[Chip] = []
    for text in fitted.texts:
        chips.append(_chip(text, x, middle, words))
        x += text.width + _GAP
    more = _more(plan, fitted, x, middle, request) if fitted.more else None
    return ShelfGroup(plan.name, plan.events, titles.start, titles.title, titles.faint, tuple(chips), more)


def _chip(text: _Text, x: float, middle: float, words: ShelfWords) -> Chip:
    head, wide = text.head, words.measure(text.name)
    name = Label(text.name, x + _BEFORE, middle, wide)
    note = Label(text.note, name.x + wide + _NOTE, middle, words.small(text.note)) if text.note else None
    return Chip(head.id, head.theme, head.major, name, note, Box(x, middle - CHIP / 2, text.width, CHIP))


def _more(plan: GroupPlan, fitted: _Fitted, x: float, middle: float, request: ShelfRequest) -> More:
    wide, selected = request.words.measure(fitted.more), request.selected
    behind = selected is not None and all(text.head.id != selected.id for text in fitted.texts) and plan.events.has(selected.id)
    return More(Label(fitted.more, x + _AIR, middle, wide), Box(x, middle - CHIP / 2, _AIR + wide + _ARROW, CHIP), behind)
