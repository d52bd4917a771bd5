"""What can be done with one event: the menu of timeline and list."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from timeline_app.chinese.script import Script, to_script
from timeline_app.queries.names import time_of, whereabouts
from timeline_app.records.citation import Citation
from timeline_app.records.event import Event
from timeline_app.records.numbers import figure_in_words
from timeline_app.records.timeline import Timeline
from timeline_app.report.references import reference
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _, language


@dataclass(frozen=True, slots=True)
class EventVerbs:
    """What the window does for the menu."""

    show_around: Callable[[], None]
    export_around: Callable[[], None]
    only_theme: Callable[[str], None]


def event_menu(event: Event, timeline: Timeline, script: Script, verbs: EventVerbs, parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)  # it is made anew each time
    copy = QGuiApplication.clipboard().setText
    title = event.title_en if language() == "en" else to_script(event.title, script)
    menu.addAction(_("Copy title"), lambda: copy(title))
    menu.addAction(_("Copy everything"), lambda: copy(to_script(everything(event, timeline), script)))
    menu.addAction(_("Copy citation"), lambda: copy(to_script(citation_text(event, timeline), script)))
    menu.addSeparator()
    menu.addAction(_("What else happened around this"), verbs.show_around)
    menu.addAction(_("Export what happened around this…"), verbs.export_around)
    menu.addAction(_("Only events of its theme"), lambda: verbs.only_theme(event.theme))
    return menu


def citation_text(event: Event, timeline: Timeline) -> str:
    """Title and date, then a line for every document with the paragraphs that say so."""
    lines = [f"{event.title}（{when_in_words(event.when.edtf)}）"]
    for source in event.sources:
        paragraphs = dict.fromkeys(each.paragraph for each in event.citations if each.document == source)
        places = "、".join(_("paragraph {number}").format(number=paragraph) for paragraph in paragraphs)
        lines.append(f"{reference(timeline.document(source))} {places}")
    return "\n".join(lines)


def everything(event: Event, timeline: Timeline) -> str:
    """All texts of an event, whole, however long and however many: the pane shows the beginning of each."""
    figures = (f"{figure.label}：{figure_in_words(figure)}（{time_of(figure)}）" for figure in event.figures)
    names = timeline.registers
    lists = (
        (_("Figures"), "\n".join(figures)), (_("Sources"), "\n".join(_quoted(each, timeline) for each in event.citations)),
        (_("Organisations"), "、".join(names.organisation(each.id).name for each in event.organisations)),
        (_("People"), "、".join(names.person(each.id).name for each in event.people)),
        (_("About"), "、".join(names.group(id).name for id in event.groups)),
        (_("Papers"), "、".join(f"《{names.paper(id).title}》" for id in event.papers)),
    )
    parts = (f"{heading}\n{text}" for heading, text in lists if text)
    head = f"{event.title}（{when_in_words(event.when.edtf)}）\n{whereabouts(event, timeline)}\n{event.summary}"
    if event.note:
        head += "\n" + _("Note: {note}").format(note=event.note)
    return "\n\n".join((head, *parts))


def _quoted(citation: Citation, timeline: Timeline) -> str:
    place = _("paragraph {number}").format(number=citation.paragraph)
    return f"《{timeline.document(citation.document).title}》{place} “{citation.phrase}”"
