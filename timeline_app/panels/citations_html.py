"""Where an event stands written: each citation, and the paragraph itself where the reader has the document."""

from timeline_app.chinese.byte_shift import LOST
from timeline_app.chinese.typography import quoted
from timeline_app.documents.library import Library
from timeline_app.documents.passage import Passage
from timeline_app.panels.html import Page
from timeline_app.queries.names import section_name
from timeline_app.queries.source_names import resolution_names
from timeline_app.records.citation import Citation
from timeline_app.records.event import Event
from timeline_app.records.resolution import Resolution, resolved_of
from timeline_app.records.timeline import Timeline
from timeline_app.translation.cut import ITEMS
from timeline_app.translation.words import _


def citations_html(event: Event, timeline: Timeline, library: Library, page: Page) -> str:
    rows = "".join(_citation(each, timeline, page) + _passage(library.passage(each), page) for each in event.citations[:ITEMS])
    return page.heading(_("Sources")) + rows + page.more(len(event.citations) - ITEMS)


def _citation(citation: Citation, timeline: Timeline, page: Page) -> str:
    place = _("paragraph {number}").format(number=citation.paragraph)
    section = section_name(timeline.registers.section(citation.section)) if citation.section else ""
    said = page.text(section) + "&nbsp; " * bool(section) + page.text(quoted(citation.phrase)) + page.text(_resolved(citation))
    title = page.text(timeline.document(citation.document).title)
    lines = filter(None, (f"《{title}》{page.text(place)}", page.faint(said), _slip(citation, page)))
    return f'<p style="margin:4px 0;line-height:115%">{"<br>".join(lines)}</p>'


def _slip(citation: Citation, page: Page) -> str:
    """What the source itself has wrong."""
    if not citation.sic:
        return ""
    words = page.paragraph(_("Slip of the source: {sic}").format(sic=citation.sic))
    return f'<span style="color:{page.colour("warning_text")};font-size:12px">{words}</span>'


def _passage(passage: Passage | str | None, page: Page) -> str:
    """In the script of the file: these are the words of others, and stay as they are."""
    if passage is None:
        return ""
    if isinstance(passage, str):
        return f'<p style="margin:0 0 6px 0;color:{page.colour("warning_text")};font-size:12px">{page.text(passage)}</p>'
    mark = f'<span style="background-color:{page.colour("accent_soft")};color:{page.colour("text")}">'
    words = f"{page.plain(passage.before)}{mark}{page.plain(passage.phrase)}</span>{page.plain(passage.after)}"
    readings = "".join(_reading(damaged, reading, page) for damaged, reading in passage.readings)
    return page.box(f'<span style="font-size:12px">{words}</span>{readings}', "lane_band")


def _reading(damaged: str, reading: str, page: Page) -> str:
    """What a run without sense should read; a mark stands for each character that cannot be proved."""
    sentence = _("Damaged in the file: {damaged} reads {reading}; {mark} cannot be made out.")
    return f'<p style="margin:6px 0 0 0">{page.fine(page.plain(sentence.format(damaged=damaged, reading=reading, mark=LOST)))}</p>'


def _resolved(citation: Citation) -> str:
    """How the date follows from the phrase, where the phrase does not tell it by itself."""
    resolved = resolved_of(citation.resolved)
    if resolved is None or resolved.kind is Resolution.EXPLICIT:
        return ""
    return _(" ({how})").format(how=resolution_names()[resolved.kind])
