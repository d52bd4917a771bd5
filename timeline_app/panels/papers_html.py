"""The papers an event is about: who issued each, what happened to it and when, and what it carries out."""

from collections.abc import Iterator

from timeline_app.panels.html import Page
from timeline_app.queries.names import name_of, paper_name
from timeline_app.records.event import Event
from timeline_app.records.registers import Paper, PaperStep, Registers, Step
from timeline_app.records.story import Known
from timeline_app.records.timeline import Timeline
from timeline_app.translation.cut import ITEMS
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _


def papers_html(event: Event, timeline: Timeline, known: Known, page: Page) -> str:
    if not event.papers:
        return ""
    rows = "".join(_paper(timeline.registers.paper(id), event, timeline.registers, known, page) for id in event.papers[:ITEMS])
    return page.heading(_("Papers")) + rows + page.more(len(event.papers) - ITEMS)


def _paper(paper: Paper, event: Event, registers: Registers, known: Known, page: Page) -> str:
    about = " · ".join(_about(paper, event, registers, known, page))
    below = f"<br>{page.fine(about)}" if about else ""
    return f'<p style="margin:4px 0;line-height:115%">{page.link("papers", paper.id, page.text(paper_name(paper)))}{below}</p>'


def _about(paper: Paper, event: Event, registers: Registers, known: Known, page: Page) -> Iterator[str]:
    if paper.issuers:
        yield page.listed([page.text(name_of(registers.organisation(id))) for id in paper.issuers])
    for step in paper.steps:
        yield _step(step, event, known, page)
    if paper.parent:
        yield page.text(_("carries out {paper}").format(paper=paper_name(registers.paper(paper.parent))))


def _step(step: Step, event: Event, known: Known, page: Page) -> str:
    """A way to the event that was the step, where it is another one."""
    there = known.event(step.event) if step.event else None
    when = step.when or (there.when if there else None)
    name = _steps()[step.step]
    words = page.text(_("{step} {when}").format(step=name, when=when_in_words(when.edtf)) if when else name)
    return page.link("event", there.id, words) if there and there.id != event.id else words


def _steps() -> dict[PaperStep, str]:
    return {
        PaperStep.DRAFTED: _("drafted"), PaperStep.ADOPTED: _("adopted"), PaperStep.ISSUED: _("issued"),
        PaperStep.PUBLISHED: _("published"),
    }
