"""The head of an event: when and how surely, its title, what kind of thing it is, and what happened."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from timeline_app.panels.detail.decorations import BADGE, CHIP, around
from timeline_app.panels.detail.text_room import Room, in_lines
from timeline_app.panels.html import Page
from timeline_app.queries.names import (
    kind_names,
    list_name,
    name_of,
    place_name,
    precision_name,
    summary_of,
    theme_name,
    title_of,
)
from timeline_app.records.event import Event
from timeline_app.records.scope import NATIONAL
from timeline_app.records.timeline import Timeline
from timeline_app.translation.cut import ITEMS
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _

SUMMARY = "summary"  # what can be unfolded
_TITLE, _DATE, _SUMMARY, _CHIP = 20, 14, 14, 12  # pixels of type
_LONG_TITLE, _TITLE_LINES = 16, 3  # of a title that takes more lines than these
_LINES = 12  # of title, chips and summary together; more would push the sources out of sight
_LEAST_LINES = 1  # of a summary
_CHIP_GAP = 6
_OPENING = frozenset("“‘《〈「『（【")  # drawn in the right half of their square: the title begins half a character further left


class _Chip(NamedTuple):
    verb: str
    value: str
    words: str
    coloured: bool = False


def head_html(event: Event, timeline: Timeline, page: Page, whole: bool, less: int = 0) -> str:
    """``whole`` shows all of a summary that would otherwise be folded, to leave room for sources, to ``less`` lines than usual."""
    title = page.shown(title_of(event))
    size, lines = _title_size(title, page)
    indent = f"text-indent:-{size // 2}px;" if title[:1] in _OPENING else ""
    style = f"font-size:{size}px;font-weight:bold;line-height:97%;margin:0 0 7px 0;{indent}"
    chips, rows = _chips(event, timeline, page)
    found = _found(event, timeline, page)
    left = max(_LINES - less - lines - rows - bool(found), _LEAST_LINES)
    return f'{_date(event, page)}<p style="{style}">{page.plain(title)}</p>{chips}{found}{_summary(event, page, left, whole)}'


def _title_size(title: str, page: Page) -> tuple[int, int]:
    """Large while it takes few lines; and how many it takes."""
    found = ((size, Room(page.width, page.face(size, bold=True)).lines(title)) for size in (_TITLE, _LONG_TITLE))
    large, small = found
    return large if large[1] <= _TITLE_LINES else small


def _date(event: Event, page: Page) -> str:
    """The date, and how surely it is known: a full dot where it is to the day, else a ring. Each stays whole while it fits."""
    when, colour = event.when, page.colour("accent")
    date, sure = page.shown(when_in_words(when.edtf)), f"{'●' if when.precision.exact else '○'} {page.shown(precision_name(when))}"
    dated = f'<span style="color:{colour};font-size:{_DATE}px;font-weight:bold">{escape(date)}</span>'
    words = f'<span style="color:{colour};font-size:{_CHIP}px">{around(f"{BADGE}:when", f"&nbsp;{escape(sure)}&nbsp;")}</span>'
    badge, across = words, Room(page.width, page.face(_DATE, bold=True)).advance(f"{date}    {sure}")
    style = "margin:0 0 5px 0;line-height:24px"
    if across <= page.width:
        return f'<p style="{style};white-space:nowrap">{dated}&nbsp;&nbsp;{badge}</p>'
    return f'<p style="margin:0">{dated}</p><p style="{style};white-space:nowrap">{badge}</p>'


def _chips(event: Event, timeline: Timeline, page: Page) -> tuple[str, int]:
    """As many to a line as fit, each whole or cut to a line of its own; and how many lines these are."""
    room = Room(page.width, page.face(_CHIP))
    chips = list(_told(event, timeline))
    shown = [_fitting(page.shown(chip.words), room, chip.coloured) for chip in chips]
    widths = [_width(words, room, chip.coloured) for chip, words in zip(chips, shown, strict=True)]
    lines = in_lines(widths, page.width, _CHIP_GAP)
    rows = "".join(
        f'<p style="white-space:nowrap;margin:0 0 3px 0;line-height:24px;font-size:{_CHIP}px">'
        + "&nbsp;&nbsp;".join(_chip(place, chips[place], shown[place], page) for place in line) + "</p>"
        for line in lines
    )
    return rows + page.more(len(event.themes) + len(event.entries) - 2 * ITEMS), len(lines)


def _told(event: Event, timeline: Timeline) -> Iterator[_Chip]:
    """Themes, kind, whereabouts, and the lists that have chosen it."""
    for theme in event.themes[:ITEMS]:
        yield _Chip("theme", theme, theme_name(timeline, theme), coloured=True)
    yield _Chip("kinds", event.kind, kind_names()[event.kind])
    if len(timeline.scopes) > 1 and (event.scope == NATIONAL or not event.place):
        yield _Chip("scopes", event.scope, name_of(timeline.scope(event.scope)))
    if event.place:
        yield _Chip("places", event.place, place_name(timeline, event.place))
    for id in event.entries[:ITEMS]:
        section = timeline.registers.section(id)
        message = _("Listed: {entry}") if section.numbered else _("From: {entry}")
        yield _Chip("entries", id, message.format(entry=list_name(timeline, section)))


def _fitting(words: str, room: Room, coloured: bool) -> str:
    if _width(words, room, coloured) <= room.width:
        return words
    kept = words
    while kept and _width(kept + "…", room, coloured) > room.width:
        kept = kept[: min(len(kept) - 1, int(len(kept) * room.width / _width(kept, room, coloured)))]
    return kept + "…"


def _width(words: str, room: Room, coloured: bool) -> float:
    return room.advance(f"{'■' if coloured else ''}\u00a0{words}\u00a0\u00a0")


def _chip(place: int, chip: _Chip, words: str, page: Page) -> str:
    square = f'<span style="color:{page.palette.theme(chip.value).name()}">■</span>&nbsp;' if chip.coloured else ""
    inner = f'{square}<span style="color:{page.colour("text")}">{escape(words)}</span>'
    return around(f"{CHIP}:{place}", page.link(chip.verb, chip.value, inner))


def _found(event: Event, timeline: Timeline, page: Page) -> str:
    """Why a search has found it, where title and summary do not show it: cut to a line."""
    if not page.searched.search:
        return ""
    from timeline_app.panels.found_words import found_words  # a launch does without

    words = found_words(event, timeline, page.searched, page)
    end = Room(page.width, page.face(_CHIP)).fitting(words, 1)
    told = words if end == len(words) else f"{words[: end - 1]}…"
    return f'<p style="white-space:nowrap;margin:6px 0 0 0">{page.faint(page.plain(told))}</p>' if words else ""


def _summary(event: Event, page: Page, lines: int, whole: bool) -> str:
    words = summary_of(event)
    style = f"font-size:{_SUMMARY}px;line-height:113%;margin:7px 0 0 0"
    room = Room(page.width, page.face(_SUMMARY))
    if whole or room.lines(words) <= lines:
        return f'<p style="{style}">{page.paragraph(words)}</p>'
    more = _("read on")
    end = room.fitting(words, lines) - len(more) - 3
    unfold = page.link("unfold", SUMMARY, page.text(more))
    return f'<p style="{style}">{page.paragraph(words[:end].rstrip() + "…")}&nbsp;{unfold}</p>'
