"""Who had to do with an event, by role, and whom it was about: each leads to what else it had to do with."""

from collections.abc import Iterator

from timeline_app.panels.html import Page
from timeline_app.queries.names import name_of, role_names
from timeline_app.records.event import Event, Role
from timeline_app.records.registers import Office, Person, Registers
from timeline_app.records.timeline import Timeline
from timeline_app.translation.cut import ITEMS
from timeline_app.translation.words import _


def involved_html(event: Event, timeline: Timeline, page: Page) -> str:
    rows = "".join(_row(label, names, page) for label, names in _lists(event, timeline.registers, page) if names)
    return page.heading(_("Involved")) + rows if rows else ""


def _row(label: str, names: list[str], page: Page) -> str:
    """The names are HTML."""
    told = page.listed(names[:ITEMS]) + page.more(len(names) - ITEMS)
    return f'<p style="margin:3px 0;line-height:115%">{page.faint(page.text(label))}&nbsp; {told}</p>'


def _lists(event: Event, registers: Registers, page: Page) -> Iterator[tuple[str, list[str]]]:
    """A database of before schema 5 tells no role."""
    for role, label in role_names().items():
        yield label, [*_organisations(event, role, registers, page), *_people(event, role, registers, page)]
    yield _("Organisations"), _organisations(event, None, registers, page)
    yield _("People"), _people(event, None, registers, page)
    yield _("About"), [page.link("groups", id, page.text(name_of(registers.group(id)))) for id in event.groups]


def _organisations(event: Event, role: Role | None, registers: Registers, page: Page) -> list[str]:
    return [
        page.link("organisations", each.id, page.text(name_of(registers.organisation(each.id))))
        for each in event.organisations if each.role is role
    ]


def _people(event: Event, role: Role | None, registers: Registers, page: Page) -> list[str]:
    return [_person(registers.person(each.id), event, page) for each in event.people if each.role is role]


def _person(person: Person, event: Event, page: Page) -> str:
    """With the office as it is printed where this event is told, or was held at its time."""
    places = {(each.document, each.paragraph) for each in event.citations}
    offices = [each for each in person.offices if (each.document, each.paragraph) in places]
    held = offices or [each for each in person.offices if _held(each, event)]
    titles = "、".join(dict.fromkeys(each.title for each in held))
    return page.link("people", person.id, page.text(name_of(person))) + (page.fine(page.text(f"（{titles}）")) if titles else "")


def _held(office: Office, event: Event) -> bool:
    return office.when is not None and office.when.start <= event.when.end and event.when.start <= office.when.end
