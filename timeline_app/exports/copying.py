"""What is copied: events as text or as a table, and their sources. No text of the records becomes markup or a formula."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from html import escape
from typing import NamedTuple

from timeline_app.chinese.script import Script, to_script
from timeline_app.chinese.typography import quoted
from timeline_app.exports.csv import spreadsheet_text
from timeline_app.queries.names import no_source, paragraph_name, summary_of, theme_name, time_of, title_of, whereabouts
from timeline_app.records.citation import Citation
from timeline_app.records.event import Event
from timeline_app.records.numbers import figure_in_words
from timeline_app.records.timeline import Timeline
from timeline_app.report.references import references_of
from timeline_app.report.xml_text import xml_text
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _

_BEHIND_DATE = "\u3000"
# Word and spreadsheets read the styles of a table; this one keeps a spreadsheet from taking a text for a number or a date.
_CELL = "border:1px solid #808080;padding:2px 6px;vertical-align:top;mso-number-format:'\\@'"


class CopiedTable(NamedTuple):
    """The same rows as HTML, which word processors take, and separated by tabs."""

    html: str
    text: str


def as_text(events: Sequence[Event], script: Script) -> str:
    """A paragraph an event, as in a chronicle: date, title, summary."""
    stop = _(". ")
    paragraphs = (f"{when_in_words(event.when.edtf)}{_BEHIND_DATE}{title_of(event)}{stop}{summary_of(event)}" for event in events)
    return _shown("\n".join(map(str.rstrip, paragraphs)), script)


def as_table(events: Sequence[Event], timeline: Timeline, script: Script) -> CopiedTable:
    """With headings; a cell that would begin a formula gets an apostrophe, as in CSV."""
    headings = (_("Date"), _("Title"), _("Summary"), _("Theme"), _("Place"), _("Sources"))
    rows = [headings, *([_shown(cell, script) for cell in _cells(event, timeline)] for event in events)]
    guarded = [[spreadsheet_text(cell) for cell in row] for row in rows]
    lines = ("\t".join(" ".join(cell.split()) for cell in row) for row in guarded)
    return CopiedTable(_html(guarded), "\n".join(lines))


def as_references(events: Sequence[Event], timeline: Timeline, script: Script) -> str:
    """The documents that events cite, numbered where there are several, each with its paragraphs."""
    return _shown("\n".join(references_of((each for event in events for each in event.citations), timeline)), script)


def everything(event: Event, timeline: Timeline, script: Script) -> str:
    """All texts of an event, whole, however long and however many: the pane shows the beginning of each."""
    names, show = timeline.registers, partial(to_script, script=script)
    figures = (f"{figure.label}：{figure_in_words(figure)}（{time_of(figure)}）" for figure in event.figures)
    lists = (
        (_("Figures"), show("\n".join(figures))),
        (_("Sources"), "\n".join(_quoted(each, timeline, show) for each in event.citations) or no_source()),
        (_("Organisations"), show("、".join(names.organisation(each.id).name for each in event.organisations))),
        (_("People"), show("、".join(names.person(each.id).name for each in event.people))),
        (_("About"), show("、".join(names.group(id).name for id in event.groups))),
        (_("Papers"), show("、".join(f"《{names.paper(id).title}》" for id in event.papers))),
    )
    told = whereabouts(event, timeline), event.summary
    head = "\n".join((f"{event.title}（{when_in_words(event.when.edtf)}）", *filter(None, told)))
    if event.note:
        head += "\n" + _("Note: {note}").format(note=event.note)
    return xml_text("\n\n".join((show(head), *(f"{heading}\n{text}" for heading, text in lists if text))))


def _quoted(citation: Citation, timeline: Timeline, show: Callable[[str], str]) -> str:
    """A phrase stays as it is printed."""
    where = f"{show(f'《{timeline.document(citation.document).title}》')}{paragraph_name(citation.paragraph)}"
    return f"{where} {quoted(citation.phrase)}" if citation.phrase else where


def _cells(event: Event, timeline: Timeline) -> Iterator[str]:
    yield when_in_words(event.when.edtf)
    yield title_of(event)
    yield summary_of(event)
    yield theme_name(timeline, event.theme)
    yield whereabouts(event, timeline)
    yield _("; ").join(timeline.document(source).short for source in event.sources) or no_source()


def _html(rows: Sequence[Sequence[str]]) -> str:
    """The first row are headings."""
    head, *body = ("".join(f'<{tag} style="{_CELL}">{_escaped(cell)}</{tag}>' for cell in row) for row, tag in _tagged(rows))
    lines = "".join(f"<tr>{cells}</tr>" for cells in body)
    return f'<table style="border-collapse:collapse"><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>'


def _tagged(rows: Sequence[Sequence[str]]) -> Iterator[tuple[Sequence[str], str]]:
    for number, row in enumerate(rows):
        yield row, "td" if number else "th"


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _shown(text: str, script: Script) -> str:
    """In the script of the window, with nothing that a clipboard cannot hold."""
    return xml_text(to_script(text, script))
