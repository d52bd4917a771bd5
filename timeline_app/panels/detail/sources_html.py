"""Where an event stands written, as cards: document, paragraph, and the phrase marked in its paragraph where the reader has it."""

from collections.abc import Iterator
from html import escape

from PySide6.QtGui import QFont

from timeline_app.chinese.byte_shift import LOST
from timeline_app.documents.library import Library
from timeline_app.documents.passage import Passage
from timeline_app.look.fonts import serif
from timeline_app.panels.dating_html import dating_html
from timeline_app.panels.detail.decorations import CARD, OPEN_CARD
from timeline_app.panels.detail.text_room import Room
from timeline_app.panels.html import Page
from timeline_app.queries.names import no_source, paragraph_name, section_name
from timeline_app.queries.source_names import resolution_names
from timeline_app.records.citation import Citation
from timeline_app.records.event import Event
from timeline_app.records.resolution import Resolution, resolved_of
from timeline_app.records.story import Known
from timeline_app.records.timeline import Timeline
from timeline_app.translation.cut import ITEMS, NAME, cut, line
from timeline_app.translation.words import _, ngettext

_SERIF = 13  # pixels of type
_INSET = 10  # of the words of a card
_FIRST, _OTHERS = 3, 1  # lines of a paragraph that a card shows
_PHRASE = 200  # characters of a phrase
_BEFORE = 8  # characters that stay before a phrase far down in its paragraph


def sources_html(event: Event, timeline: Timeline, known: Known, library: Library, page: Page) -> str:
    if not event.citations:
        return page.heading(_("Sources")) + f'<p style="margin:0">{page.text(no_source())}</p>'
    shown, documents = event.citations[:ITEMS], len(event.sources)
    count = ngettext("{count} place", "{count} places", len(event.citations)).format(count=len(event.citations))
    within = ngettext("{count} document", "{count} documents", documents).format(count=documents)
    cards = "".join(_card(place, event, timeline, known, library, page) for place in range(len(shown)))
    attach = "" if library.folder else f'<p style="margin:2px 0">{_attach(page)}</p>'
    return page.heading(_("Sources"), f"{count} · {within}") + cards + page.more(len(event.citations) - ITEMS) + attach


def _attach(page: Page) -> str:
    return page.link("documents", "attach", page.fine_link(_("Attach the documents to read the paragraphs")))


def _card(place: int, event: Event, timeline: Timeline, known: Known, library: Library, page: Page) -> str:
    """The first has more lines, and at its foot how the date follows from what is printed."""
    citation = event.citations[place]
    passage = library.passage(citation)
    opens = isinstance(passage, Passage)
    name = page.named(f"{CARD if opens else OPEN_CARD}:{place}", f"<b>{page.text(_short(citation, timeline))}</b>")
    paragraph = paragraph_name(citation.paragraph)
    where = page.fine(page.text(paragraph))
    whole = page.link(CARD, str(place), page.fine_link(_("whole text"))) if opens else ""
    head = f'<td style="padding:7px 0 0 {_INSET}px">{name}</td>'
    across = int(Room(0, page.face(11)).advance(page.shown(paragraph))) + _INSET + 4
    head += f'<td align="right" width="{across}" style="padding:7px {_INSET}px 0 0">{where}</td>'
    lines = [_words(citation, passage, _OTHERS if place else _FIRST, page), *_remarks(citation, timeline, whole, page)]
    if place == 0:
        lines.append(dating_html(event, known, page) if any(each.resolved for each in event.citations) else "")
    body = "".join(filter(None, lines))
    cell = f'<tr><td colspan="2" style="padding:1px {_INSET}px 7px {_INSET}px">{body}</td></tr>'
    return f'<table width="100%" cellspacing="0" cellpadding="0" style="margin:0 0 6px 0"><tr>{head}</tr>{cell}</table>'


def _short(citation: Citation, timeline: Timeline) -> str:
    return line(timeline.document(citation.document).short, NAME)


def _words(citation: Citation, passage: Passage | str | None, lines: int, page: Page) -> str:
    """The paragraph in the script of its file, since these are the words of others; without it the phrase as it is recorded."""
    room = Room(page.width - 2 * _INSET, serif_of(page))
    if isinstance(passage, Passage):
        before, phrase, after = _folded(passage, room, lines)
        words = f"{page.plain(before)}{page.mark(page.plain(phrase))}{page.plain(after)}"
        readings = "".join(_reading(damaged, reading, page) for damaged, reading in passage.readings)
        return _serif_paragraph(words, page) + readings
    warning = f"margin:2px 0 0 0;color:{page.colour('warning_text')};font-size:12px"
    problem = f'<p style="{warning}">{page.text(passage)}</p>' if passage else ""
    told = page.mark(escape(page.shown_long(page.quoted(cut(citation.phrase, _PHRASE))))) if citation.phrase else ""
    return _serif_paragraph(told + page.fine(page.text(_resolved(citation))), page) + problem


def serif_of(page: Page) -> QFont:
    made = serif(page.script)
    made.setPixelSize(_SERIF)
    return made


def _serif_paragraph(words: str, page: Page) -> str:
    face = f"font-family:'{serif(page.script).family()}';font-size:{_SERIF}px;line-height:106%"
    return f'<p style="{face};margin:1px 0 0 0">{words}</p>'


def _folded(passage: Passage, room: Room, lines: int) -> tuple[str, str, str]:
    """As many lines as wanted, or where the whole phrase takes more, as many as the first card has; the phrase among them."""
    before, phrase, after = passage.before.lstrip(), passage.phrase, passage.after.rstrip()
    wanted = lines if room.lines(f"…{phrase}…") <= lines else _FIRST
    before = next((each for each in _beginnings(before) if _fits(each + phrase + "…", room, wanted)), "…" if before else "")
    fits = room.fitting(before + phrase + after, wanted)
    if fits >= len(before + phrase + after):
        return before, phrase, after
    left = max(fits - len(before) - 1, 1)
    return (before, phrase, after[: left - len(phrase)] + "…") if left >= len(phrase) else (before, phrase[:left] + "…", "")


def _beginnings(before: str) -> Iterator[str]:
    """All of what stands before a phrase, or less and less of it."""
    yield before
    for kept in range(min(_BEFORE, len(before)), -1, -2):
        yield "…" + before[len(before) - kept :]


def _fits(text: str, room: Room, lines: int) -> bool:
    return room.fitting(text, lines) >= len(text)


def _remarks(citation: Citation, timeline: Timeline, whole: str, page: Page) -> list[str]:
    """The item it stands in, the way to the whole text, and what the source itself has wrong."""
    section = page.fine(page.text(section_name(timeline.registers.section(citation.section)))) if citation.section else ""
    beside = "&nbsp; ".join(filter(None, (section, whole)))
    told = [f'<p style="margin:1px 0 0 0">{beside}</p>'] if beside else []
    if citation.sic:
        words = page.paragraph(_("Slip of the source: {sic}").format(sic=citation.sic))
        told.append(f'<p style="margin:1px 0 0 0;color:{page.colour("warning_text")};font-size:12px">{words}</p>')
    return told


def _reading(damaged: str, reading: str, page: Page) -> str:
    """What a run without sense should read; a mark stands for each character that cannot be proved."""
    sentence = _("Damaged in the file: {damaged} reads {reading}; {mark} cannot be made out.")
    return f'<p style="margin:4px 0 0 0">{page.fine(page.plain(sentence.format(damaged=damaged, reading=reading, mark=LOST)))}</p>'


def _resolved(citation: Citation) -> str:
    """How the date follows from the phrase, where the phrase does not tell it by itself."""
    resolved = resolved_of(citation.resolved)
    if resolved is None or resolved.kind is Resolution.EXPLICIT:
        return ""
    return _(" ({how})").format(how=resolution_names()[resolved.kind])
