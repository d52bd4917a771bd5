"""Between the tables of the registers and their values, both ways."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from timeline_app.database.rows import when_from_row, when_to_row
from timeline_app.frozen import frozen
from timeline_app.records.registers import (
    Group,
    Office,
    Organisation,
    OrganisationKind,
    Paper,
    PaperStep,
    Person,
    Place,
    PlaceKind,
    Registers,
    Section,
    Slogan,
    Step,
)

_Fields = dict[str, Any]
_Parts = Mapping[str, Sequence[Any]]
_NAMED = ("id", "name", "name_en")
_OFFICE = ("title", "document", "paragraph")
_PAPER = ("id", "title", "title_en", "parent", "document", "paragraph")
_SECTION = ("document", "number", "name", "first", "last")
_SLOGAN = ("term", "meaning", "document", "paragraph")


def registers_to_rows(registers: Registers) -> Mapping[str, Iterable[_Fields]]:
    """The rows of each table, those first that others refer to."""
    organisations, people, places = registers.organisations, registers.people, registers.places
    groups, papers, slogans = registers.groups, registers.papers, registers.slogans
    return {
        "organisations": _numbered(_plain(each, _NAMED) | {"kind": each.kind and str(each.kind)} for each in organisations),
        "organisation_names": _owned("organisation", organisations, _names),
        "people": _numbered(_plain(each, _NAMED) for each in people),
        "person_names": _owned("person", people, _names),
        "person_offices": _owned("person", people, lambda person: map(_office_to_row, person.offices)),
        "places": _numbered(_plain(each, (*_NAMED, "within")) | {"kind": each.kind and str(each.kind)} for each in places),
        "place_names": _owned("place", places, _names),
        "groups": _numbered(_plain(each, _NAMED) for each in groups),
        "group_names": _owned("group_id", groups, _names),
        "papers": _numbered(_plain(each, _PAPER) for each in papers),
        "paper_issuers": _owned("paper", papers, lambda paper: ({"organisation": id} for id in paper.issuers)),
        "paper_steps": _owned("paper", papers, lambda paper: map(_step_to_row, paper.steps)),
        "sections": _numbered(map(_section_to_row, registers.sections)),
        "slogans": _numbered(_plain(each, _SLOGAN) for each in slogans),
        "slogan_names": _owned("slogan", slogans, _names, "term"),
    }


def _plain(entry: object, keys: Iterable[str]) -> _Fields:
    return {key: getattr(entry, key) for key in keys}


def _numbered(rows: Iterable[_Fields]) -> Iterator[_Fields]:
    return (row | {"position": position} for position, row in enumerate(rows))


def _owned(owner: str, entries: Iterable[Any], parts: Callable[[Any], Iterable[_Fields]], key: str = "id") -> Iterator[_Fields]:
    for entry in entries:
        yield from ({owner: getattr(entry, key)} | row for row in _numbered(parts(entry)))


def _names(entry: Any) -> Iterator[_Fields]:  # noqa: ANN401  (whatever has other names)
    return ({"name": name} for name in entry.names)


def _section_to_row(section: Section) -> _Fields:
    return {"id": section.id, "numbered": int(section.numbered)} | _plain(section, _SECTION)


def _office_to_row(office: Office) -> _Fields:
    return _plain(office, _OFFICE) | when_to_row(office.when)


def _step_to_row(step: Step) -> _Fields:
    return {"step": str(step.step), "event": step.event} | when_to_row(step.when)


def registers_from_rows(rows: Callable[[str], Sequence[Any]]) -> Registers:
    """``rows`` answers a question in SQL."""
    reader = _Reader(rows)
    names = {owner: reader.owned(table, owner) for table, owner in _NAMES.items()}
    offices, issuers, steps = (reader.owned(*each) for each in _OTHER_PARTS)

    def named(row: Any, owner: str) -> _Fields:  # noqa: ANN401  (a row of any table)
        return _read(row, _NAMED) | {"names": _each_name(names[owner], row["id"])}

    return Registers(
        organisations=tuple(
            Organisation(**named(row, "organisation"), kind=OrganisationKind(row["kind"]) if row["kind"] else None)
            for row in reader.entries("organisations")
        ),
        people=tuple(
            Person(**named(row, "person"), offices=tuple(map(_office, offices.get(row["id"], ()))))
            for row in reader.entries("people")
        ),
        places=tuple(
            Place(**named(row, "place"), kind=PlaceKind(row["kind"]) if row["kind"] else None, within=row["within"])
            for row in reader.entries("places")
        ),
        groups=tuple(Group(**named(row, "group_id")) for row in reader.entries("groups")),
        papers=tuple(
            Paper(
                **_read(row, _PAPER), issuers=tuple(each["organisation"] for each in issuers.get(row["id"], ())),
                steps=tuple(map(_step, steps.get(row["id"], ()))),
            )
            for row in reader.entries("papers")
        ),
        sections=tuple(
            Section(**_read(row, _SECTION), numbered=bool(row["numbered"])) for row in reader.entries("sections")
        ),
        slogans=tuple(
            Slogan(**_read(row, _SLOGAN), names=_each_name(names["slogan"], row["term"])) for row in reader.entries("slogans")
        ),
    )


_NAMES = {
    "organisation_names": "organisation", "person_names": "person", "place_names": "place", "group_names": "group_id",
    "slogan_names": "slogan",
}
_OTHER_PARTS = (("person_offices", "person"), ("paper_issuers", "paper"), ("paper_steps", "paper"))


@frozen
class _Reader:
    rows: Callable[[str], Sequence[Any]]

    def entries(self, table: str) -> Sequence[Any]:
        return self.rows(f"select * from {table} order by position, rowid")

    def owned(self, table: str, owner: str) -> _Parts:
        """The rows of each owner, in order."""
        found: dict[str, list[Any]] = {}
        for row in self.rows(f"select * from {table} order by {owner}, position"):
            found.setdefault(row[owner], []).append(row)
        return found


def _read(row: Any, keys: Iterable[str]) -> _Fields:  # noqa: ANN401
    return {key: row[key] for key in keys}


def _each_name(parts: _Parts, id: str) -> tuple[str, ...]:
    return tuple(each["name"] for each in parts.get(id, ()))


def _office(row: Any) -> Office:  # noqa: ANN401
    return Office(row["title"], row["document"], row["paragraph"], when_from_row(row) if row["edtf"] else None)


def _step(row: Any) -> Step:  # noqa: ANN401
    return Step(PaperStep(row["step"]), when_from_row(row) if row["edtf"] else None, row["event"])
