"""Whether the registers agree with the events: steps and issuers of papers, and the times of offices."""

from collections.abc import Iterator, Sequence

from timeline_app.records.event import Event
from timeline_app.records.registers import Office, Paper, Person, Registers
from timeline_app.translation.words import _
from timeline_app.verifying.finding import Finding


def agreement_findings(registers: Registers, events: Sequence[Event]) -> Iterator[Finding]:
    """Each event is held against its paragraphs, so that what agrees with events holds as well."""
    for paper in registers.papers:
        yield from _step_findings(paper, events)
        yield from _issuer_findings(paper, events)
    for person in registers.people:
        yield from _office_findings(person, events)


def _step_findings(paper: Paper, events: Sequence[Event]) -> Iterator[Finding]:
    dates = {event.id: event.when.edtf for event in events}
    for step in paper.steps:
        told = dates.get(step.event or "")
        if step.when and told and told != step.when.edtf:
            sentence = _("the step {step} is dated {when}, and its event {event} {told}")
            yield Finding(paper.id, sentence.format(step=step.step, when=step.when.edtf, event=step.event, told=told))


def _issuer_findings(paper: Paper, events: Sequence[Event]) -> Iterator[Finding]:
    """Only a paper that some event is about can be held against anything."""
    about = [event for event in events if paper.id in event.papers]
    involved = {each.id for event in about for each in event.organisations}
    for issuer in paper.issuers if about else ():
        if issuer not in involved:
            yield Finding(paper.id, _("no event about it involves the issuer {issuer}").format(issuer=issuer))


def _office_findings(person: Person, events: Sequence[Event]) -> Iterator[Finding]:
    met = [event for event in events if person.id in {each.id for each in event.people}]
    for office in person.offices:
        if office.when and not any(_told_with(office, event) for event in met):
            sentence = _("no event with this person lies in the time {when} of the office {title}")
            yield Finding(person.id, sentence.format(when=office.when.edtf, title=office.title))


def _told_with(office: Office, event: Event) -> bool:
    """Whether one of the two times lies within the other."""
    one, other = office.when, event.when
    if one is None:
        return False
    return (one.start <= other.start and other.end <= one.end) or (other.start <= one.start and one.end <= other.end)
