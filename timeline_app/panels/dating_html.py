"""How the date of an event follows from what is printed; where documents only bound it, by what."""

from collections.abc import Iterator
from datetime import date
from itertools import islice

from timeline_app.chinese.typography import quoted
from timeline_app.panels.html import Page
from timeline_app.queries.names import precision_names, title_of
from timeline_app.records.event import Event
from timeline_app.records.resolution import Resolution, Resolved, resolved_of
from timeline_app.records.story import Known
from timeline_app.translation.cut import ITEMS, line
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _, language

_PRINTED = 1_000  # characters of dates as printed


def dating_html(event: Event, known: Known, page: Page) -> str:
    """The date as printed beside the date as understood."""
    phrases = dict.fromkeys(each.phrase for each in event.citations if each.resolved)
    printed = line("、".join(quoted(line(phrase)) for phrase in islice(phrases, ITEMS)), _PRINTED)
    bounds = page.text(_("; ")).join(islice(_bounds(event, known, page), ITEMS))
    understood = when_in_words(event.when.edtf) + ("" if bounds else f"（{precision_names()[event.when.precision]}）")
    text = page.paragraph(_("Printed: {printed}. Understood: {understood}").format(printed=printed, understood=understood))
    return f'<p style="margin:8px 0 0 0;line-height:115%">{page.faint(f"{text}<br>{bounds}" if bounds else text)}</p>'


def _bounds(event: Event, known: Known, page: Page) -> Iterator[str]:
    """Why a date lies between two ends, as HTML; nothing where it is told as such."""
    told = list(dict.fromkeys(filter(None, (resolved_of(each.resolved) for each in event.citations))))
    below = [each.anchor for each in told if each.kind is Resolution.NOT_BEFORE]
    above = [each.anchor for each in told if each.kind is Resolution.NOT_AFTER]
    if Resolved(Resolution.UNDATED) in told:
        yield page.text(_("undated, within the time that the source covers"))
    if not (below or above):
        return
    for messages, anchors in (
        (_("during {anchor}"), [each for each in below if each in above]),
        (_("not before {anchor}"), [each for each in below if each not in above]),
        (_("not after {anchor}"), [each for each in above if each not in below]),
    ):
        yield from (messages.format(anchor=_anchor(each, known, page)) for each in anchors)
    year = event.when.start.year
    if (event.when.end == date(year, 12, 31) and not above) or (event.when.start == date(year, 1, 1) and not below):
        yield page.text(_("within {year}").format(year=year))


def _anchor(anchor: str, known: Known, page: Page) -> str:
    """An event is a link, and told with its date; a phrase stands as it is printed."""
    there = known.event(anchor)
    if there is None:
        return page.text(anchor)
    name = title_of(there) if language() == "en" else there.short or there.title
    return page.link("event", there.id, page.text(name)) + page.text(f"（{when_in_words(there.when.edtf)}）")
