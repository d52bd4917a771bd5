"""From checked forms to the registers of a timeline."""

from collections.abc import Callable

from timeline_app.building.sources import Sources
from timeline_app.building.thin_forms import DateForm
from timeline_app.building.thin_register_forms import ThinNamed, ThinPaper, ThinPerson
from timeline_app.records.registers import Group, Office, Organisation, Paper, Person, Place, Registers, Section, Slogan, Step
from timeline_app.records.when import When

# From file, record, field, what stands there, and the document that tells it; None where it is no date.
Dated = Callable[[str, str, str, DateForm | None, str], When | None]


def registers_of(sources: Sources, dated: Dated) -> Registers:
    return Registers(
        organisations=tuple(Organisation(*_named(form), form.kind) for form in sources.organisations),
        people=tuple(_person(form, dated) for form in sources.people),
        places=tuple(Place(*_named(form), form.kind, form.within) for form in sources.places),
        groups=tuple(Group(*_named(form)) for form in sources.groups),
        papers=tuple(_paper(form, dated) for form in sources.papers),
        sections=tuple(Section(**form.model_dump()) for form in sources.sections),
        slogans=tuple(
            Slogan(form.term, form.names, form.meaning, form.document, form.paragraph) for form in sources.slogans
        ),
    )


def _named(form: ThinNamed) -> tuple[str, str, str, tuple[str, ...]]:
    return form.id, form.name, form.name_en, form.names


def _person(form: ThinPerson, dated: Dated) -> Person:
    place = "people.toml", f"person {form.id}", "office.when"
    offices = (Office(each.title, each.document, each.paragraph, dated(*place, each.when, each.document)) for each in form.office)
    return Person(*_named(form), tuple(offices))


def _paper(form: ThinPaper, dated: Dated) -> Paper:
    place = "papers.toml", f"paper {form.id}", "step.when"
    steps = (Step(each.step, dated(*place, each.when, form.document), each.event) for each in form.step)
    return Paper(
        form.id, form.title, form.title_en, form.issuers, form.parent, form.document, form.paragraph, tuple(steps)
    )
