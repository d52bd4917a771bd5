"""What records refer to: ids that no file has, used twice, or that lead in a circle."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from timeline_app.building.problems import Problem
from timeline_app.building.sources import Sources
from timeline_app.building.thin_forms import ThinEvent
from timeline_app.frozen import frozen
from timeline_app.translation.one_line import echo
from timeline_app.translation.words import _

_Ids = Iterable[str | None]
# A field, the file whose ids it names, and the ids.
_Reference = tuple[str, str, _Ids]
_EVENTS = "events"


@frozen
class Known:
    """The ids that records may refer to, by file; what could not be read makes no reference to it a problem."""

    ids: Mapping[str, frozenset[str]]
    invalid: frozenset[str]

    @classmethod
    def of(cls, sources: Sources) -> "Known":
        forms = {file: frozenset(form.id for form in forms) for file, (_key, forms) in _tables(sources).items()}
        return cls(forms | {_EVENTS: frozenset(sources.event_ids)}, frozenset(problem.file for problem in sources.problems))

    def problems(self, file: str, record: str, references: Iterable[_Reference]) -> Iterator[Problem]:
        for field, where, ids in references:
            if where not in self.invalid:
                for id in sorted({id for id in ids if id} - self.ids[where]):
                    yield Problem(file, record, field, _("there is no “{id}”").format(id=echo(id)))


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


def _tables(sources: Sources) -> Mapping[str, tuple[str, Sequence[_HasId]]]:
    """By file, what its tables are called, and its forms."""
    return {
        "themes.toml": ("theme", sources.themes), "scopes.toml": ("scope", sources.scopes),
        "documents.toml": ("document", sources.documents),
        "indicators.toml": ("indicator", sources.indicators), "organisations.toml": ("organisation", sources.organisations),
        "people.toml": ("person", sources.people), "places.toml": ("place", sources.places),
        "groups.toml": ("group", sources.groups), "papers.toml": ("paper", sources.papers),
        "sections.toml": ("section", sources.sections), "slogans.toml": ("slogan", sources.slogans),
    }


def event_references(form: ThinEvent) -> Sequence[_Reference]:
    return (
        ("themes", "themes.toml", form.themes), ("scope", "scopes.toml", [form.scope]),
        ("place", "places.toml", [form.place]),
        ("organisations.id", "organisations.toml", [each.id for each in form.organisations]),
        ("people.id", "people.toml", [each.id for each in form.people]),
        ("groups", "groups.toml", form.groups),
        ("papers", "papers.toml", form.papers),
        ("citation.document", "documents.toml", [each.document for each in form.citation]),
        ("figure.document", "documents.toml", [each.document for each in form.figure]),
        ("links.document", "documents.toml", [each.document for each in form.links]),
        ("figure.indicator", "indicators.toml", [each.indicator for each in form.figure]),
        ("links.event", _EVENTS, [each.event for each in form.links]),
        ("citation.section", "sections.toml", [each.section for each in form.citation]),
        ("figure.section", "sections.toml", [each.section for each in form.figure]),
        ("links.section", "sections.toml", [each.section for each in form.links]),
        ("entries", "sections.toml", form.entries or ()),
    )


def register_problems(sources: Sources, known: Known) -> Iterator[Problem]:
    """Of all registers: what they refer to, and places and papers that lie in themselves."""
    for file, record, references in _register_references(sources):
        yield from known.problems(file, record, references)
    circles = (
        ("places.toml", "place", "within", {form.id: form.within for form in sources.places}),
        ("papers.toml", "paper", "parent", {form.id: form.parent for form in sources.papers}),
    )
    for file, key, field, above in circles:
        yield from (Problem(file, f"{key} {id}", field, _("leads back to itself")) for id in above if _in_circle(id, above))


def _register_references(sources: Sources) -> Iterator[tuple[str, str, Sequence[_Reference]]]:
    for paragraph in sources.paragraphs:
        told = f"paragraph {paragraph.document} {paragraph.number}"
        yield "paragraphs", told, [("document", "documents.toml", [paragraph.document])]
    for person in sources.people:
        documents = [each.document for each in person.office]
        yield "people.toml", f"person {person.id}", [("office.document", "documents.toml", documents)]
    for place in sources.places:
        yield "places.toml", f"place {place.id}", [("within", "places.toml", [place.within])]
    for paper in sources.papers:
        yield "papers.toml", f"paper {paper.id}", [
            ("issuers", "organisations.toml", paper.issuers), ("parent", "papers.toml", [paper.parent]),
            ("document", "documents.toml", [paper.document]), ("step.event", _EVENTS, [each.event for each in paper.step]),
        ]
    for section in sources.sections:
        yield "sections.toml", f"section {section.id}", [("document", "documents.toml", [section.document])]
    for slogan in sources.slogans:
        yield "slogans.toml", f"slogan {slogan.term}", [("document", "documents.toml", [slogan.document])]


def _in_circle(id: str, above: Mapping[str, str | None]) -> bool:
    seen: set[str] = set()
    upper = above.get(id)
    while upper is not None and upper != id and upper not in seen:
        seen.add(upper)
        upper = above.get(upper)
    return upper == id


def repeated(sources: Sources) -> Iterator[Problem]:
    """Ids that are used more than once."""
    told = [(file, key, form.id) for file, (key, forms) in _tables(sources).items() for form in forms]
    told += [(file, "event", form.id) for file, form in sources.events]
    told += [("paragraphs", "paragraph", f"{form.document} {form.number}") for form in sources.paragraphs]
    counts = Counter((key, id) for _file, key, id in told)
    for file, key, id in told:
        if counts[key, id] > 1:
            yield Problem(file, f"{key} {id}", "id", _("used {count} times").format(count=counts[key, id]))
