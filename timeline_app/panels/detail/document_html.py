"""A whole document as a page: its paragraphs with every phrase marked that an event cites, each leading to its event."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline_app.chinese.script import to_script
from timeline_app.documents.paragraphs import Text
from timeline_app.documents.passage import find_passage
from timeline_app.look.fonts import serif
from timeline_app.panels.html import Page
from timeline_app.queries.names import title_of
from timeline_app.records.event import Event
from timeline_app.translation.cut import cut, line
from timeline_app.translation.words import _, language

_PARAGRAPHS = 3_000  # shown; each takes a fraction of a millisecond to lay out
_LONGEST = 2_000  # characters of a paragraph
_IN_MARGIN = 4  # events named beside a paragraph
_NAME = 24  # characters of a name there
_MARGIN, _NUMBER = 132, 34  # pixels across, of the names beside the text and of the numbers of paragraphs


class Cited(NamedTuple):
    """An event, and the phrase of the paragraph that it cites."""

    event: Event
    phrase: str


class Span(NamedTuple):
    """Characters of a paragraph that are cited, and by which event."""

    start: int
    end: int
    event: Event


def cited_in(document: str, events: Sequence[Event]) -> Mapping[int, Sequence[Cited]]:
    """By the number of a paragraph, what is cited of it."""
    found: dict[int, list[Cited]] = defaultdict(list)
    for event in events:
        for citation in event.citations:
            if citation.document == document and citation.paragraph is not None:
                found[citation.paragraph].append(Cited(event, citation.phrase))
    return found


def document_html(text: Text, cited: Mapping[int, Sequence[Cited]], present: tuple[int, str], page: Page) -> str:
    """``present`` is the paragraph that the reader comes from, and the id of the event that cites it, or none."""
    numbers = _shown(len(text.paragraphs), present[0])
    rows = "".join(_row(number, text, cited.get(number, ()), present, page) for number in numbers)
    style = f"color:{page.colour('text')};font-family:'{serif(page.script).family()}';font-size:15px"
    return f'<div style="{style}"><table width="100%" cellspacing="0" cellpadding="0">{rows}</table></div>'


def _shown(count: int, present: int) -> range:
    """All, or of a long document those around the place one comes from."""
    first = min(max(present - _PARAGRAPHS // 2, 1), max(count - _PARAGRAPHS + 1, 1))
    return range(first, min(first + _PARAGRAPHS, count + 1))


def _row(number: int, text: Text, cited: Sequence[Cited], present: tuple[int, str], page: Page) -> str:
    words = _marked(text.paragraphs[number - 1], text.whole, cited, present, page)
    beside = "<br>".join(_names(cited, present[1], page))
    role = "lane_band" if page.searched.search else "accent_soft"  # on the second, hits of a search could not be seen
    ground = f' bgcolor="{page.colour(role)}"' if number == present[0] else ""
    here = page.named(f"p{number}", page.fine(str(number)))
    return (
        f'<tr><td width="{_NUMBER}" align="right" style="padding:6px 8px 0 0">{here}</td>'
        f'<td{ground} style="padding:4px 8px 6px 8px;line-height:108%">{words}</td>'
        f'<td width="{_MARGIN}" style="padding:6px 0 0 10px;font-size:11px">{beside}</td></tr>'
    )


def _marked(paragraph: str, beside: str, cited: Sequence[Cited], present: tuple[int, str], page: Page) -> str:
    """In the script of the file; a phrase within another is told by the margin alone."""
    shown, told, end = cut(paragraph, _LONGEST), "", 0
    for span in sorted(_spans(shown, beside, cited), key=lambda each: (each.start, each.event.id != present[1], -each.end)):
        if span.start >= end:
            words = page.mark(page.plain(shown[span.start : span.end]))
            told += page.plain(shown[end : span.start]) + page.link("event", span.event.id, words)
            end = span.end
    return told + page.plain(shown[end:])


def _spans(paragraph: str, beside: str, cited: Sequence[Cited]) -> Iterator[Span]:
    for each in cited:
        found = find_passage(paragraph, each.phrase, beside)
        if found.phrase:
            yield Span(len(found.before), len(found.before) + len(found.phrase), each.event)


def _names(cited: Sequence[Cited], present: str, page: Page) -> Iterator[str]:
    events = list({each.event.id: each.event for each in cited}.values())
    for event in events[:_IN_MARGIN]:
        words = title_of(event) if language() == "en" else event.short or event.title
        name = page.escaped(to_script(line(words, _NAME), page.script))
        yield f"<b>{name}</b>" if event.id == present else page.link("event", event.id, name)
    if len(events) > _IN_MARGIN:
        yield page.fine(page.escaped(_("and {count} more").format(count=len(events) - _IN_MARGIN)))
